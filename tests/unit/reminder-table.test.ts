import { describe, expect, test } from 'vitest';
import { channels, messageScopes } from '../../shared/domain/kinds.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import { type HoldReason, holdReasons } from '../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { inputOf, invoice } from './reminder-cases.ts';
import { type Cause, causes, causesOf, inTurn, scenario, steps } from './reminder-causes.ts';

/** A reason that has nothing to say beside another. */
const silences: Partial<Record<HoldReason, readonly HoldReason[]>> = {
  // Credits that pay the whole document leave nothing to await, and no message to make.
  noBalance: ['creditNoteAwaited', 'belowMinimum', 'dayClosed', 'noticeRunning'],
  creditToAllocate: ['creditNoteAwaited', 'noticeRunning'],
  paymentToAllocate: ['creditNoteAwaited', 'noticeRunning'],
  // Nothing of the document that the notice claims may be asked for any more.
  dispute: ['noticeRunning'],
  creditNoteAwaited: ['noticeRunning'],
  // What was settled in its own currency is due by nobody.
  exchangeDifference: ['noDueDate'],
  // Without a step to come, nothing keeps a document from it.
  lastStepDone: ['stepNotReached', 'stepNotProven', 'belowMinimumDocument'],
  noDueDate: ['lastStepDone', 'stepNotProven', 'belowMinimumDocument'],
};

/** Pairs that no ledger shows: a balance is nothing or it is not, a document is paid once, a step goes by one channel. */
const neverBoth: readonly (readonly HoldReason[])[] = [
  ['noBalance', 'creditToAllocate', 'paymentToAllocate'],
  ['noDueDate', 'stepNotReached'],
  ['contactMissing', 'incompleteAddress'],
  ['contactMissing', 'senderAddress'],
];

/** What is told of a document for two causes: a warning only where nothing holds it back, the message only where one would list it. */
function toldOf(named: readonly (readonly [HoldReason, Cause])[]): Set<HoldReason> {
  const holding = named.filter(([, { of }]) => of !== 'warning');
  const isKeptOut = holding.some(([, { of }]) => of === 'document' || of === 'step');
  const told = (holding.length > 0 ? holding : named)
    .filter(([, { of }]) => !(isKeptOut && of === 'message'))
    .flatMap(([reason, { also = [] }]) => [reason, ...also]);
  const silent = new Set(told.flatMap((reason) => silences[reason] ?? []));
  return new Set(told.filter((reason) => !silent.has(reason)));
}

function* pairs() {
  const all = causesOf('customer', 'document', 'message', 'step', 'warning');
  for (const one of all)
    for (const other of all) {
      const isImpossible = neverBoth.some((group) => group.includes(one[0]) && group.includes(other[0]));
      if (one[0] < other[0] && !isImpossible) yield [one, other] as const;
    }
}

const situations = messageScopes.flatMap((messagesPer) => channels.map((channel) => ({ messagesPer, channel })));

describe.each(situations)('one message per $messagesPer, by $channel', ({ messagesPer, channel }) => {
  const whole = inTurn(scenario({ messagesPer }), steps({ channel }))(inputOf([invoice(1)]));

  /** What is said of `F1`: why it waits, or what is to be looked at before its message leaves. */
  function saidOf(input: ReminderInput): HoldReason[] {
    const { proposals, heldBack } = planReminders(input);
    const row = heldBack.find(({ reference }) => reference === 'F1');
    return row?.reasons ?? proposals.find(({ documents }) => documents.some(({ id }) => id === 1))?.warnings ?? [];
  }

  test('without any reason it is proposed, and nothing is to be looked at', () => {
    expect(planReminders(whole).proposals).toMatchObject([{ channel, warnings: [] }]);
  });

  test.each(holdReasons)('%s alone', (reason) => {
    const { of, change, also = [] }: Cause = causes[reason];
    const input = change(whole);
    expect(saidOf(input)).toEqual([reason, ...also]);
    expect(planReminders(input).proposals).toHaveLength(of === 'warning' ? 1 : 0);
  });

  test('any two of them: both are told, but for what one leaves the other to say', () => {
    for (const [one, other] of pairs())
      expect(new Set(saidOf(inTurn(one[1].change, other[1].change)(whole))), `${one[0]} and ${other[0]}`).toEqual(
        toldOf([one, other]),
      );
  });
});
