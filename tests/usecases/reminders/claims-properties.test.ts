import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { documents as documentTable } from '../../../db/schema.ts';
import { penaltiesHandlers } from '../../../electron/usecases/penalties/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { reminderLetters } from '../../../electron/usecases/reminders/letters.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const asOf = '2025-06-30';
const kinds = { debit: ['invoice', 'adjustment'], credit: ['payment', 'creditNote', 'deposit'] } as const;
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
const row = fc.record({
  side: fc.constantFrom('debit', 'debit', 'credit' as const),
  kind: fc.nat(2),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'),
  issued: fc.integer({ min: -200, max: 0 }),
  terms: fc.option(fc.integer({ min: 0, max: 60 })),
  cents: fc.integer({ min: 100, max: 90_000 }),
  reference: fc.constantFrom('', 'FA1001', 'FA1002'),
});

/** A customer with these documents, the formal notice as the only step so that penalties are claimed too. */
function ledgerOf(rows: readonly Row[]) {
  const context = collectionContext({ today: asOf });
  const { db } = context;
  context.session.firm?.connection.exec(`
    pragma synchronous = off;
    delete from scenario_steps where is_formal_notice = 0;
    update scenario_steps set level = 1, direction = 'after', days = 0`);
  const customerId = addCustomer(db, 'LILAS');
  for (const [index, each] of rows.entries()) {
    const issuedOn = addDays(asOf, each.issued);
    const dueOn = each.side === 'debit' && each.terms !== null ? addDays(issuedOn, each.terms) : null;
    const kind = kinds[each.side][each.kind % kinds[each.side].length] ?? 'adjustment';
    const values = { side: each.side, kind, currency: each.currency, issuedOn, bookedOn: issuedOn };
    addInvoice(db, customerId, each.reference, each.cents, dueOn, { ...values, sourceKey: `row ${index}` });
  }
  const client = createRouterClient({ reminders: remindersHandlers, penalties: penaltiesHandlers }, { context });
  return { db, client };
}

test('whatever is owed and received, a message claims no more than the balance, and the list, the letter and the penalties agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
      const { db, client } = ledgerOf(rows);
      const { rows: proposals } = await client.reminders.proposals({ asOf });
      const penalties = await client.penalties.list({ asOf });
      const input = gatherReminderInput(db, asOf);
      const letters = reminderLetters(db, input, planReminders(input).proposals, {
        firstNumber: null,
        journalHead: null,
      });
      expect(letters).toHaveLength(proposals.length);
      for (const [index, proposal] of proposals.entries()) {
        const letter = letters[index];
        const own = db
          .select()
          .from(documentTable)
          .all()
          .filter(({ currency }) => currency === proposal.currency);
        const sum = (side: string) => sumCents(own.filter((each) => each.side === side).map((each) => each.openCents));
        expect(proposal.claimedCents).toBeGreaterThan(0);
        expect(proposal.claimedCents).toBeLessThanOrEqual(sum('debit') - sum('credit'));
        expect(letter?.totals).toMatchObject({ openCents: proposal.totalCents, creditCents: proposal.creditCents });
        expect(sumCents((letter?.credits ?? []).map((credit) => credit.deductedCents))).toBe(proposal.creditCents);
        expect(letter?.totals.toPayCents).toBe(
          proposal.claimedCents + (letter?.totals.penaltyCents ?? 0) + (letter?.totals.indemnityCents ?? 0),
        );
        for (const { reference, periods } of letter?.penalties ?? [])
          expect(
            penalties.filter((penalty) => penalty.reference === reference).map((penalty) => penalty.periods),
          ).toContainEqual(periods);
      }
      const keys = new Set(
        rows.map((each, place) => (each.reference === '' ? `${place}` : `${each.reference} ${each.issued}`)),
      );
      expect(penalties.filter(({ indemnityCents }) => indemnityCents > 0).length).toBeLessThanOrEqual(keys.size);
    }),
    { numRuns: 25 },
  );
}, 60_000);
