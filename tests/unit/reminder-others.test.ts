import { describe, expect, test } from 'vitest';
import { messageScopes } from '../../shared/domain/kinds.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import { type HoldReason, holdReasons } from '../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { customer, inputOf, invoice } from './reminder-cases.ts';
import { type Cause, causes, inTurn, scenario } from './reminder-causes.ts';

/** The other debt of the case: of the same customer in the same currency or in another one, or of another customer. */
const others = {
  'of the same account': {},
  'in another currency': { currency: 'USD' },
  'of another customer': { customerId: 2 },
} as const;

/** What the other invoice says: its own message, the reasons for which it waits, or that it leaves with the first. */
type Fate = 'apart' | 'together' | readonly HoldReason[];

/** How far each reason goes, beside the first invoice, where its scope does not say it. */
const further: Partial<Record<HoldReason, (other: keyof typeof others, messagesPer: string) => Fate>> = {
  // A day is closed to everybody who follows the scenario, and so is a scenario that is archived.
  dayClosed: () => ['dayClosed'],
  scenarioArchived: () => ['scenarioArchived'],
  paymentNotImported: () => ['paymentNotImported'],
  // Currencies are never added: each has its own balance.
  noBalance: () => 'apart',
  // What a message claims is added up by account: with the other invoice, it is worth one.
  belowMinimum: (other, messagesPer) =>
    other === 'of the same account' && messagesPer === 'customer' ? 'together' : 'apart',
  // These situations change the cards of all the customers of the case.
  tooSoonAfterLast: () => ['tooSoonAfterLast'],
  contactCap: () => ['contactCap'],
};

function fateOf(reason: HoldReason, other: keyof typeof others, messagesPer: string): Fate {
  const { of }: Cause = causes[reason];
  const said = further[reason]?.(other, messagesPer);
  if (said !== undefined) return said;
  if (of === 'customer' && other !== 'of another customer') return [reason];
  return of === 'warning' && other === 'of the same account' && messagesPer === 'customer' ? 'together' : 'apart';
}

function fateIn(input: ReminderInput): Fate {
  const { proposals, heldBack } = planReminders(input);
  const row = heldBack.find(({ reference }) => reference === 'F2');
  if (row !== undefined) return row.reasons;
  const own = proposals.filter(({ documents }) => documents.some(({ reference }) => reference === 'F2'));
  expect(own).toHaveLength(1);
  return own[0]?.documents.length === 1 ? 'apart' : 'together';
}

const situations = messageScopes.flatMap((messagesPer) =>
  (Object.keys(others) as (keyof typeof others)[]).map((other) => ({ messagesPer, other })),
);

describe.each(situations)('one message per $messagesPer, an invoice $other', ({ messagesPer, other }) => {
  const second = invoice(2, { dueOn: '2025-06-10', openCents: 200_000, ...others[other] });
  const customers = [customer(), customer({ id: 2, code: 'C0002' })];
  const both = scenario({ messagesPer })(inputOf([invoice(1), second], { customers }));

  // With the other invoice of its account, the customer of a balance of nothing owes something.
  const possible = holdReasons.filter((reason) => reason !== 'noBalance' || other !== 'of the same account');

  test.each(possible)('%s of the first', (reason) => {
    expect(fateIn(inTurn(causes[reason].change)(both))).toEqual(fateOf(reason, other, messagesPer));
  });
});
