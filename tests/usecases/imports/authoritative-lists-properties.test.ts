import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDerivation } from '../../../db/check/derivation.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { generatedRuns } from '../../generated-runs.ts';
import { brokenRules, editsContext, entry } from '../set-up/edits-context.ts';
import { content, importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';
import { openList } from '../set-up/list-samples.ts';

/** Invoices of a closed year, some of them paid, and payments on account; then each month a snapshot, and manual payments in between. */
const cases = fc.record({
  invoices: fc.array(
    fc.record({
      customer: fc.integer({ min: 1, max: 2 }),
      number: fc.integer({ min: 1, max: 5 }),
      cents: fc.integer({ min: 10, max: 50_000 }),
      isPaid: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  onAccount: fc.array(
    fc.record({ customer: fc.integer({ min: 1, max: 2 }), cents: fc.integer({ min: 1, max: 9_000 }) }),
    {
      maxLength: 2,
    },
  ),
  months: fc.array(
    fc.record({
      /** The part of each document that the snapshot shows as open, in tenths; absent where it does not list the document. */
      open: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6'), fc.integer({ min: 1, max: 10 })),
      credit: fc.option(fc.integer({ min: 1, max: 9_000 })),
      /** The part of an open invoice of the ledger that the user enters as paid after the snapshot. */
      typed: fc.option(
        fc.record({ place: fc.nat(9), tenths: fc.integer({ min: 1, max: 10 }), day: fc.integer({ min: 10, max: 28 }) }),
      ),
      voids: fc.boolean(),
      isChanges: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
const monthEnd = (index: number) => ['2025-01-31', '2025-02-28', '2025-03-31'][index] ?? '';

/** `isFinal`: as the books are closed at last, with a payment of every invoice. */
function ledgerOf({ invoices, onAccount }: Case, isFinal = false) {
  const rows = invoices.flatMap(({ customer, number, cents, isPaid }, index) => {
    const on = `2024-0${1 + index}-05`;
    const isLettered = isPaid || isFinal;
    const own = { customer: `C${customer}`, reference: `F${number}`, lettering: isLettered ? `L${index}` : '' };
    return [
      ...sale({ ...own, entry: `V${index}`, on, cents }),
      ...(isLettered
        ? cash({ ...own, entry: `B${index}`, on: '2024-11-20', reference: `P${index}`, cents: -cents })
        : []),
    ];
  });
  const free = onAccount.flatMap(({ customer, cents }, index) =>
    cash({ entry: `A${index}`, on: '2024-12-10', customer: `C${customer}`, reference: `ACPT${index}`, cents: -cents }),
  );
  return makeFile('100000017FEC20241231.txt', fecText([...rows, ...free]));
}

/** The snapshot of a month as a file, with the open amount of each customer that must result from it. */
function positionOf({ invoices }: Case, { open, credit }: Case['months'][number], index: number) {
  const known = new Map(
    invoices.map(({ customer, number, cents }) => [`${number}`, { customer: `C${customer}`, cents }]),
  );
  const rows = Object.entries(open).map(([number, tenths]) => {
    const { customer, cents } = known.get(number) ?? { customer: 'C3', cents: 10_000 };
    const left = Math.max(1, Math.trunc((cents * tenths) / 10));
    return {
      text: `${customer};${customer};F${number};15/01/2024;15/03/2024;${euros(cents)};${euros(left)}`,
      cents: left,
    };
  });
  const credits =
    credit === null
      ? []
      : [{ text: `C1;C1;AV${index};15/01/2025;;-${euros(credit)};-${euros(credit)}`, cents: -credit }];
  const all = [...rows, ...credits];
  const path = openList(`ouvert-${monthEnd(index)}.csv`, ...all.map(({ text }) => text));
  return { path, isEmpty: all.length === 0, cents: all.reduce((sum, row) => sum + row.cents, 0) };
}

const options = { referenceField: 'PieceRef' } as const;

test('position after position, beside what is typed, the balance is what the last one says and ties at every date', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const made = editsContext();
      const { context, client, db } = made;
      const tied = async () => {
        expect(brokenRules(made)).toEqual([]);
        expect(checkDerivation(db)).toMatchObject({ ok: true });
        for (const asOf of ['2025-01-15', '2025-02-20', '2026-01-01']) {
          const { checks } = await call(balanceHandlers.control, { asOf }, { context });
          expect(checks.map(({ name, differenceCents }) => ({ asOf, name, differenceCents }))).toEqual(
            checks.map(({ name }) => ({ asOf, name, differenceCents: 0 })),
          );
        }
      };
      await importFile(context, ledgerOf(given), options);
      const payments: number[] = [];
      const imported: number[] = [];
      for (const [index, month] of given.months.entries()) {
        const position = positionOf(given, month, index);
        if (position.isEmpty) continue;
        const asOf = monthEnd(index);
        // The first list is a snapshot: a list of changes alone never becomes authoritative.
        const mode = month.isChanges && imported.length > 0 ? 'movements' : 'snapshot';
        const { batchId, control } = await importFile(context, position.path, { table: { asOf, mode } });
        imported.push(batchId);
        expect(control.differenceCents).toBe(0);
        const { currencies } = await call(balanceHandlers.get, { asOf }, { context });
        if (mode === 'snapshot')
          expect(currencies.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(position.cents);
        await tied();
        if (month.voids && payments.length > 0) {
          const id = payments.pop() ?? 0;
          for (const row of rowsOf(
            context,
            'select id from allocations where voided_at is null and credit_document_id = ?',
            id,
          ))
            await client.allocations.void({ id: Number(row.id) });
          await client.documents.void({ id });
          await tied();
        }
        const open = rowsOf(
          context,
          `select documents.id, customer_id, open_cents from documents join import_batches on import_batches.id = batch_id
            where import_batches.kind = 'ledger' and open_cents > 0 and side = 'debit' and documents.voided_at is null order by source_key`,
        );
        const paid = month.typed && open[month.typed.place % Math.max(1, open.length)];
        if (!month.typed || !paid) continue;
        const amountCents = Math.max(1, Math.trunc((Number(paid.open_cents) * month.typed.tenths) / 10));
        const issuedOn = `2025-0${index + 1}-${month.typed.day}`;
        const payment = entry(Number(paid.customer_id), {
          kind: 'payment',
          reference: `CHQ${index}`,
          issuedOn,
          amountCents,
        });
        const { id } = await client.documents.create(payment);
        payments.push(id);
        await client.allocations.create({
          allocations: [{ debitDocumentId: Number(paid.id), creditDocumentId: id, amountCents }],
        });
        await tied();
      }
      const final = await importFile(context, ledgerOf(given, true), options);
      expect(final.control.differenceCents).toBe(0);
      await tied();
      await undo(context, final.batchId);
      await tied();
      for (const batchId of imported.reverse()) {
        await undo(context, batchId);
        await tied();
      }
    }),
    generatedRuns,
  );
});

test('the order of the ledger and of the first position does not change what they come to', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const [month] = given.months;
      const position = month && positionOf(given, month, 0);
      fc.pre(position !== undefined && !position.isEmpty);
      const snapshot = { table: { asOf: monthEnd(0), mode: 'snapshot' } } as const;
      const [one, two] = [editsContext().context, editsContext().context];
      const ledger = ledgerOf(given);
      const first = await importFile(one, ledger, options);
      const ledgerAlone = content(one);
      const { batchId } = await importFile(one, position.path, snapshot);
      await importFile(two, position.path, snapshot);
      const listAlone = content(two);
      const second = await importFile(two, ledger, options);
      expect(content(two)).toEqual(content(one));
      await undo(two, second.batchId);
      expect(content(two)).toEqual(listAlone);
      await undo(one, batchId);
      expect(content(one)).toEqual(ledgerAlone);
      await importFile(one, position.path, snapshot);
      await undo(one, first.batchId);
      expect(content(one)).toEqual(listAlone);
    }),
    generatedRuns,
  );
});
