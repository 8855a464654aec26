import { describe, expect, test } from 'vitest';
import { type Channel, channels, type StepMode, stepModes } from '../../shared/domain/kinds.ts';
import { mayLeave } from '../../shared/domain/reminders/obstacles.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { HoldReason } from '../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { customer, inputOf, invoice } from './reminder-cases.ts';
import { inTurn, scenario, steps } from './reminder-causes.ts';

type Facts = {
  /** What a message lacks when nobody's address or telephone is known. */
  readonly lacks: readonly HoldReason[];
  /** The same of a task, for which nothing is printed. */
  readonly taskLacks: readonly HoldReason[];
  /** Whether it keeps quiet in an August of letters only. */
  readonly waitsInAugust: boolean;
};

const nothing: readonly HoldReason[] = [];
const addresses: readonly HoldReason[] = ['incompleteAddress', 'senderAddress'];

const facts = {
  letter: { lacks: addresses, taskLacks: nothing, waitsInAugust: false },
  registered: { lacks: addresses, taskLacks: nothing, waitsInAugust: false },
  electronicRegistered: { lacks: nothing, taskLacks: nothing, waitsInAugust: false },
  email: { lacks: nothing, taskLacks: nothing, waitsInAugust: false },
  call: { lacks: ['contactMissing'], taskLacks: ['contactMissing'], waitsInAugust: true },
  visit: { lacks: nothing, taskLacks: nothing, waitsInAugust: true },
} as const satisfies Record<Channel, Facts>;

const situations = channels.flatMap((channel) => stepModes.map((mode) => ({ channel, mode })));

describe.each(situations)('by $channel, $mode', ({ channel, mode }) => {
  const { lacks, taskLacks, waitsInAugust }: Facts = facts[channel];
  const planned = (values: Partial<ReminderInput>) =>
    planReminders(
      inTurn(steps({ channel, mode }), scenario({ augustRule: 'lettersOnly' }))(inputOf([invoice(1)], values)),
    );

  test('what lacks is said, and only an address keeps it from leaving', () => {
    const customers = [customer({ hasAddress: false, hasPhone: false })];
    const [proposal] = planned({ customers, senderHasAddress: false }).proposals;
    expect(proposal).toMatchObject({ mode, warnings: mode === 'task' ? taskLacks : lacks });
    expect(proposal && mayLeave(proposal)).toBe(mode === 'task' || lacks !== addresses);
  });

  test('in an August of letters only, what is said aloud waits for September', () => {
    const { proposals, heldBack } = planned({ asOf: '2025-08-04' });
    expect(proposals).toHaveLength(waitsInAugust ? 0 : 1);
    expect(heldBack.map(({ reasons, untilOn }) => [reasons, untilOn])).toEqual(
      waitsInAugust ? [[['dayClosed'], '2025-08-31']] : [],
    );
  });

  test('above its ceiling it leaves alone, once it was looked at', () => {
    const input = steps({ channel, mode, ceilingCents: 99_999 })(inputOf([invoice(1)]));
    const alone: StepMode = mode === 'task' ? 'task' : 'single';
    expect(planReminders(input).proposals).toMatchObject([{ mode: alone, warnings: ['aboveCeiling'] }]);
  });
});
