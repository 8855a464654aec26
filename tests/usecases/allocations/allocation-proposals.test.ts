import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { allocationsHandlers } from '../../../electron/usecases/allocations/index.ts';
import { editsHandlers } from '../../../electron/usecases/edits/index.ts';
import type { ProposedAllocation } from '../../../shared/contract/edits.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { twoYears } from '../../generated-ledger.ts';
import { generatedRuns } from '../../generated-runs.ts';
import type { TestContext } from '../../make-context.ts';
import { tableOf } from '../exports/written-reports.ts';
import { importFile, makeFile, makeImportContext, rowsOf } from '../set-up/import-steps.ts';

const proposals = (context: TestContext, page = {}) => call(allocationsHandlers.proposals, page, { context });
const entriesOf = (rows: readonly ProposedAllocation[]) =>
  rows.flatMap(({ credit, debits }) =>
    debits.map((debit) => ({ debitDocumentId: debit.id, creditDocumentId: credit.id, amountCents: debit.takenCents })),
  );
const accept = (context: TestContext, rows: readonly ProposedAllocation[]) =>
  call(allocationsHandlers.create, { allocations: entriesOf(rows) }, { context });
const openTotal = (context: TestContext) =>
  rowsOf(
    context,
    "select sum(case side when 'debit' then open_cents else -open_cents end) as cents from documents where voided_at is null",
  );
const openOf = 'select reference, open_cents from documents where voided_at is null order by reference';

function expectSound(context: TestContext) {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  expect(checkFirm(db).filter((check) => !check.ok)).toEqual([]);
}

const ledger = fecText([
  ...sale({ entry: '1', on: '2024-03-01', customer: 'C1', reference: 'FA1001', cents: 10_000 }),
  ...sale({ entry: '2', on: '2024-03-02', customer: 'C1', reference: 'FA1002', cents: 25_000 }),
  ...cash({ entry: '3', on: '2024-04-01', customer: 'C1', reference: 'P1', label: 'VIR FA1001', cents: -4_000 }),
  ...cash({ entry: '4', on: '2024-04-02', customer: 'C1', reference: 'P2', label: 'VIREMENT', cents: -25_000 }),
  ...sale({ entry: '5', on: '2024-03-02', customer: 'C2', reference: 'FA1003', cents: 20_000 }),
  ...cash({ entry: '6', on: '2024-04-03', customer: 'C2', reference: 'P3', label: 'VIR', cents: -19_600 }),
  ...sale({ entry: '7', on: '2024-03-02', customer: 'C3', name: 'CLIENTS DIVERS', reference: 'FA1004', cents: 700 }),
  ...cash({ entry: '8', on: '2024-04-03', customer: 'C3', name: 'CLIENTS DIVERS', reference: 'P4', cents: -700 }),
]);

test('the proposals of a ledger say why, come by pages, and one click accepts and takes back a page', async () => {
  const context = makeImportContext();
  await importFile(context, makeFile('fec.txt', ledger), { referenceField: 'PieceRef' });
  const { rows } = await proposals(context);
  expect(
    rows.map(({ customer, reason, credit, debits }) => [
      customer,
      reason,
      credit.reference,
      ...debits.map((debit) => `${debit.reference} ${debit.takenCents}`),
    ]),
  ).toEqual([
    ['C1', 'reference', 'P1', 'FA1001 4000'],
    ['C1', 'exact', 'P2', 'FA1002 25000'],
    ['C2', 'discount', 'P3', 'FA1003 19600'],
  ]);
  const first = await proposals(context, { limit: 2 });
  const second = await proposals(context, { limit: 2, cursor: first.nextCursor ?? '' });
  expect([...first.rows, ...second.rows]).toEqual(rows);
  expect(second.nextCursor).toBeNull();
  expect((await proposals(context, { customerId: rows[2]?.customerId })).rows).toEqual(rows.slice(2));

  const before = rowsOf(context, openOf);
  const total = openTotal(context);
  await accept(context, rows);
  expect(openTotal(context)).toEqual(total);
  expect(rowsOf(context, openOf)).toEqual([
    { reference: 'FA1001', open_cents: 6_000 },
    { reference: 'FA1002', open_cents: 0 },
    { reference: 'FA1003', open_cents: 400 },
    { reference: 'FA1004', open_cents: 700 },
    { reference: 'P1', open_cents: 0 },
    { reference: 'P2', open_cents: 0 },
    { reference: 'P3', open_cents: 0 },
    { reference: 'P4', open_cents: 700 },
  ]);
  expect((await proposals(context)).rows).toEqual([]);
  expectSound(context);
  await call(editsHandlers.undo, undefined, { context });
  expect(rowsOf(context, openOf)).toEqual(before);
  expect((await proposals(context)).rows).toEqual(rows);
  expectSound(context);
});

test('accepted twice at once, the second is refused and nothing is taken twice', async () => {
  const context = makeImportContext();
  await importFile(context, makeFile('fec.txt', ledger), { referenceField: 'PieceRef' });
  const { rows } = await proposals(context);
  await accept(context, rows);
  await expect(accept(context, rows)).rejects.toMatchObject({ code: 'conflict' });
  expectSound(context);
});

test('whatever the ledger, accepting every proposal changes no total, takes no document beyond its amount, and survives the next import', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, async ({ first, second }) => {
      const context = makeImportContext();
      const options = { referenceField: 'PieceRef' } as const;
      await importFile(context, makeFile('100000017FEC20241231.txt', fecText(first)), options);
      const total = openTotal(context);
      const { rows } = await proposals(context, { limit: 500 });
      if (rows.length > 0) await accept(context, rows);
      expect(openTotal(context)).toEqual(total);
      expectSound(context);
      const { control } = await importFile(context, makeFile('100000017FEC20251231.txt', fecText(second)), options);
      expect(control.differenceCents).toBe(0);
      expectSound(context);
    }),
    generatedRuns,
  );
});

test('the proposals are sorted and narrowed over every customer, counted and added up then, and written as listed', async () => {
  const context = makeImportContext();
  await importFile(context, makeFile('fec.txt', ledger), { referenceField: 'PieceRef' });
  const references = (rows: readonly ProposedAllocation[]) => rows.map(({ credit }) => credit.reference);
  expect(await proposals(context)).toMatchObject({ count: null, sums: {} });
  expect(await call(allocationsHandlers.proposalTotals, {}, { context })).toEqual({
    count: 3,
    sums: { openCents: 48_600, takenCents: 48_600 },
  });
  const sort = [{ by: 'takenCents' as const, descending: true }];
  const found = await proposals(context, { sort, where: [{ column: 'takenCents', from: 10_000 }] });
  expect(references(found.rows)).toEqual(['P2', 'P3']);
  expect(found).toMatchObject({ count: 2, sums: { openCents: 44_600, takenCents: 44_600 } });
  const first = await proposals(context, { sort, limit: 2 });
  const second = await proposals(context, { sort, limit: 2, cursor: first.nextCursor });
  expect(references([...first.rows, ...second.rows])).toEqual(['P2', 'P3', 'P1']);
  await call(
    allocationsHandlers.exportProposals,
    { sort, columns: ['credit', 'takenCents'], format: 'csv' },
    { context },
  );
  const [, ...lines] = await tableOf(context.made.at(-1), 'Règlement ou avoir');
  expect(lines.map((line) => line.at(-1))).toEqual([25_000, 19_600, 4_000, 48_600]);
});
