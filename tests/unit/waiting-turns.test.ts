import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { addDays, type Day } from '../../shared/domain/values/days.ts';
import { anyInput, asOf } from './generated-reminders.ts';
import { dayByDay } from './planned-days.ts';
import { inputOf, invoice, project, standard } from './reminder-cases.ts';

/** One contact over thirty days, whatever the currency. */
const capped = { ...standard, minimumCents: 0, mostContacts: 1 };

test('of two messages for which there is room for one, who has waited longest goes first, then the other', () => {
  const large = invoice(1, { openCents: 900_000, dueOn: '2025-04-30' });
  const small = invoice(2, { openCents: 20_000, dueOn: '2025-05-20', currency: 'USD' });
  const sent = project(inputOf([large, small], { scenarios: [capped] }), { from: asOf, to: '2025-12-31' });
  expect(sent.slice(0, 4).map(({ proposal }) => proposal.currency)).toEqual(['EUR', 'USD', 'EUR', 'USD']);
});

/** Days on which a document waits for nothing but its turn. */
const turnReasons = new Set(['contactCap', 'tooSoonAfterLast']);

/** As long as an address lacks a letter stays, whoever waits. */
function withRoomForOne(input: ReminderInput): ReminderInput {
  return {
    ...input,
    customers: input.customers.map((row) => ({ ...row, hasAddress: true })),
    scenarios: input.scenarios.map((scenario) => ({ ...scenario, mostContacts: 1 })),
  };
}

test('within a year, no more messages leave before one that waits for its turn than there are other documents', () => {
  fc.assert(
    fc.property(anyInput.map(withRoomForOne), (input) => {
      const last = addDays(asOf, 365);
      const others = (customerId: number) =>
        input.documents.filter((row) => row.customerId === customerId && row.side === 'debit').length - 1;
      const passedBy = new Map<number, number>();
      for (const { proposals, heldBack } of dayByDay({ inputOn: (on: Day) => ({ ...input, asOf: on }) }, last)) {
        for (const { documents } of proposals) for (const { id } of documents) passedBy.delete(id);
        for (const { documentId, customerId, reasons } of heldBack) {
          const isItsTurn = reasons.every((reason) => turnReasons.has(reason));
          if (!isItsTurn && !reasons.includes('dayClosed')) passedBy.delete(documentId);
          if (!isItsTurn) continue;
          const sent = proposals.filter((proposal) => proposal.customerId === customerId).length;
          passedBy.set(documentId, (passedBy.get(documentId) ?? 0) + sent);
          expect(passedBy.get(documentId)).toBeLessThanOrEqual(others(customerId));
        }
      }
    }),
    { numRuns: 200 },
  );
});
