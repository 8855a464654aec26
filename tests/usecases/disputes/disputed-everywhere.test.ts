import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { accountsOf } from '../../../shared/domain/reminders/accounts.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { addInvoice } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';
import { disputing, today } from './conceding.ts';

const cents = fc.integer({ min: 1, max: 60_000 });
const before = fc.integer({ min: 0, max: 60 });
const act = fc.oneof(
  fc.record({ what: fc.constant('invoice' as const), cents, before }),
  fc.record({
    what: fc.constant('credit' as const),
    kind: fc.constantFrom('creditNote', 'creditNote', 'payment', 'deposit'),
    cents,
    before,
    /** The invoice it pays by an allocation, or only names. */
    invoice: fc.nat(),
    tie: fc.constantFrom('allocated', 'named', 'none', 'none'),
  }),
  fc.record({ what: fc.constant('dispute' as const), invoice: fc.nat(), cents: fc.option(cents), before }),
  fc.record({
    what: fc.constant('end' as const),
    dispute: fc.nat(),
    note: fc.nat(),
    resolution: fc.constantFrom('creditNote', 'partlyAccepted', 'rejected', 'link'),
    cents,
  }),
);
type Made = ReturnType<typeof disputing>;

/** Does what the user may do; what is refused, because nothing is left to dispute or the credit note is used, is left undone. */
async function unlessRefused(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    const isExpected = error instanceof AppError || (error instanceof Error && 'defined' in error);
    if (!isExpected) throw error;
  }
}

async function make(made: Made, acts: readonly (typeof act extends fc.Arbitrary<infer Act> ? Act : never)[]) {
  const { context, db, customerId, client } = made;
  const invoices = [{ id: made.first, cents: 100_000 }];
  const notes: number[] = [];
  const disputes = [made.id];
  for (const [index, one] of acts.entries()) {
    if (one.what === 'invoice') {
      const on = addDays(today, -one.before);
      const id = addInvoice(db, customerId, `FX${index}00`, one.cents, on, { issuedOn: on, bookedOn: on });
      invoices.push({ id, cents: one.cents });
    } else if (one.what === 'credit') {
      const place = one.invoice % invoices.length;
      const on = addDays(today, -one.before);
      const label = one.tie === 'named' ? `Sur F${place === 0 ? '1' : `X${place}00`}` : '';
      const id = addInvoice(db, customerId, `C${index}`, one.cents, null, {
        kind: one.kind,
        side: 'credit',
        issuedOn: on,
        bookedOn: on,
        label,
      });
      if (one.kind === 'creditNote') notes.push(id);
      const invoice = invoices[place];
      if (one.tie !== 'allocated' || !invoice || invoice.cents === 0) continue;
      const paidCents = Math.min(one.cents, invoice.cents);
      made.allocate(id, invoice.id, paidCents, on < '2025-01-15' ? '2025-01-15' : on);
      invoice.cents -= paidCents;
    } else if (one.what === 'dispute') {
      const documentId = invoices[one.invoice % invoices.length]?.id ?? 0;
      const amount = one.cents === null ? {} : { amountCents: one.cents };
      await unlessRefused(() => {
        disputes.push(openDispute(context, { documentId, ...amount, openedOn: addDays(today, -one.before) }));
      });
    } else {
      const id = disputes[one.dispute % disputes.length] ?? 0;
      const creditNoteId = notes[one.note % Math.max(1, notes.length)] ?? null;
      const { resolution } = one;
      await unlessRefused(() =>
        resolution === 'link'
          ? client.disputes.link({ id, creditNoteId })
          : client.disputes.resolve({ id, resolution, creditNoteId, acceptedCents: one.cents }),
      );
    }
  }
}

test('what a list, a document or a balance calls disputed is what a reminder does not claim for that reason', async () => {
  let settledCount = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const made = disputing(30_000);
      made.context.session.firm?.connection.exec('pragma synchronous = off');
      await make(made, acts);
      const { client, customerId, db } = made;
      const debits = accountsOf(gatherReminderInput(db, today)).flatMap((account) => account.debits);
      const disputed = new Map(
        debits.flatMap((debit) => (debit.disputedCents > 0 ? [[debit.id, debit.disputedCents]] : [])),
      );
      const { rows } = await client.disputes.list({ asOf: today, limit: 500 });
      const listed = Map.groupBy(
        rows.filter((row) => row.disputedCents > 0),
        (row) => row.documentId,
      );
      expect(
        new Map([...listed].map(([id, own]) => [id, sumCents(own.map(({ disputedCents }) => disputedCents))])),
      ).toEqual(disputed);
      settledCount += rows.filter(({ state }) => state === 'settled').length;
      for (const debit of debits) {
        const expected = disputed.get(debit.id) ?? 0;
        expect((await client.documents.get({ id: debit.id })).disputedCents).toBe(expected);
      }
      const shown = await client.documents.ofCustomer({ customerId, openOnly: true, limit: 100 });
      expect(shown.rows.every((row) => row.disputedCents === (disputed.get(row.id) ?? 0))).toBe(true);
      const balanceOf = async (filter: 'included' | 'excluded' | 'only') => {
        const { currencies } = await client.balance.get({ asOf: today, currency: 'EUR', disputed: filter });
        return currencies[0]?.totalCents ?? 0;
      };
      const only = await balanceOf('only');
      expect(only).toBe(sumCents([...disputed.values()]));
      expect((await balanceOf('excluded')) + only).toBe(await balanceOf('included'));
    }),
    { numRuns: 40 },
  );
  expect(settledCount).toBeGreaterThan(0);
}, 60_000);
