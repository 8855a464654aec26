import { priorityBy } from '../agenda/priority.ts';
import { standingFacts } from '../agenda/standing.ts';
import type { Day } from '../values/days.ts';
import type { Message } from './message.ts';
import type { Proposal } from './proposal.ts';
import type { Account } from './types.ts';

/**
 * The place of a message to the customer of `account`, by the rules of the worklist. Parts without points are told of the amount, the age and
 * the level, which every message has.
 */
export function priorityOf(account: Account, message: Message, asOf: Day): Proposal['priority'] {
  const { customer, scales, ledgerBalanceCents: balanceCents } = account;
  const age = Math.max(...message.lines.map(({ daysLate }) => daysLate));
  const { points, parts, facts } = priorityBy(scales, {
    ...standingFacts({ ...customer, balanceCents }, age, asOf),
    amount: message.claimedCents,
    brokenPromise: brokenPromisesOf(account, message, asOf),
    deadline: null,
    level: message.step.level,
  });
  return { points, parts: { amount: 0, age: 0, level: 0, ...parts }, facts };
}

/** The promises about the documents of a message that were broken, or will have been by `asOf` if nothing is paid. */
function brokenPromisesOf({ reasons }: Account, { lines }: Message, asOf: Day): number {
  const broken = new Set<number | null | undefined>();
  for (const { document } of lines) {
    for (const id of document.brokenPromiseIds) broken.add(id);
    for (const { reason, untilOn, subjectId } of reasons.ofDocuments.get(document.id) ?? [])
      if (reason === 'promise' && untilOn !== null && untilOn < asOf) broken.add(subjectId);
  }
  return broken.size;
}
