import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { readMessageWords } from '../../../db/queries/reminders/message-words.ts';
import { accountsRemindedAfter } from '../../../db/queries/reminders/records.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { LeftOut, LeftOutReason } from '../../../shared/contract/reminders.ts';
import { areToReread, type WordsOfMessage } from '../../../shared/domain/letters/own-words.ts';
import { staysAlone } from '../../../shared/domain/reminders/leaving-together.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { obstaclesOf } from '../../../shared/domain/reminders/obstacles.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { accountKey } from '../../../shared/domain/values/account-key.ts';
import { AppError } from '../../../shared/errors.ts';

/** The messages that the user asks to send; `agreed` is what was claimed when it was agreed to: a payment may have come since. */
export type Request = Inputs['reminders']['confirm'];
type Message = Request['messages'][number];

/** The messages asked for that the engine proposes now, in the order of the worklist, and those that do not leave. */
export type Asked = {
  readonly input: ReminderInput;
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * Sorts the messages asked for by whether they may leave.
 * @throws AppError `not_found` / `customer`, and the reason of the first message left out where none leaves
 */
export function askedMessages(reader: Reader, { messages, asOf, opensClosedDays }: Request): Asked {
  const input = gatherReminderInput(reader, asOf, { opensClosedDays });
  const proposed = new Map(planReminders(input).proposals.map((proposal) => [messageKeyOf(proposal), proposal]));
  const later = new Set(accountsRemindedAfter(reader, asOf).map(accountKey));
  const names = new Map(input.customers.map((customer) => [customer.id, customer]));
  const words = readMessageWords(
    reader,
    messages.map(({ customerId }) => customerId),
  );
  const leftOut: LeftOut[] = [];
  const keys = new Set<string>();
  for (const message of messages) {
    const key = messageKeyOf(message);
    const reason = whyNot(message, proposed.get(key), {
      isLater: later.has(accountKey(message)),
      isAlone: messages.length === 1,
      words: words.get(key),
      asOf,
    });
    if (reason === null) keys.add(key);
    else leftOut.push({ ...nameOf(reader, names, message.customerId, asOf), reason });
  }
  const [first] = leftOut;
  if (keys.size === 0 && first) throw refusal(first, leftOut);
  return { input, proposals: [...proposed].flatMap(([key, proposal]) => (keys.has(key) ? [proposal] : [])), leftOut };
}

function whyNot(
  { agreed, call }: Message,
  proposal: Proposal | undefined,
  {
    isLater,
    isAlone,
    words,
    asOf,
  }: {
    readonly isLater: boolean;
    readonly isAlone: boolean;
    readonly words: WordsOfMessage | undefined;
    readonly asOf: string;
  },
): LeftOutReason | null {
  if (isLater) return 'laterReminder';
  if (proposal === undefined) return 'notProposed';
  const obstacles = obstaclesOf(proposal);
  if (obstacles.includes('senderAddress')) return 'senderAddress';
  if (obstacles.length > 0) return 'recipientAddress';
  if (agreed && (agreed.claimedCents !== proposal.claimedCents || agreed.level !== proposal.level))
    return 'notAsAgreed';
  if (words !== undefined && areToReread(words, proposal, asOf)) return 'wordsToReread';
  return isAlone ? null : staysAlone(proposal, call);
}

type Named = { readonly id: number; readonly code: string; readonly name: string };

function nameOf(
  reader: Reader,
  names: ReadonlyMap<number, Named>,
  customerId: number,
  asOf: string,
): Omit<LeftOut, 'reason'> {
  const found = names.get(customerId) ?? gatherReminderInput(reader, asOf, { customerId }).customers[0];
  if (!found) throw new AppError('not_found', { reason: 'customer' });
  return { customerId, customer: found.code, customerName: found.name };
}

/** The failure of a run in which no message leaves: of several that nothing proposes any more, their number, else the reason of the first. */
function refusal({ reason, customer }: LeftOut, leftOut: readonly LeftOut[]): AppError {
  if (leftOut.length > 1 && leftOut.every((each) => each.reason === 'notProposed'))
    return new AppError('conflict', { reason: 'noneProposed', details: { count: leftOut.length } });
  const code = reason === 'recipientAddress' || reason === 'senderAddress' ? 'validation' : 'conflict';
  return new AppError(code, { reason, details: reason === 'senderAddress' ? {} : { customer } });
}
