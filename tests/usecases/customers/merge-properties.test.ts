import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { ledgerBalanceByCustomer } from '../../../db/queries/coverage/control.ts';
import { allocationsHandlers } from '../../../electron/usecases/allocations/index.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { editsHandlers } from '../../../electron/usecases/edits/index.ts';
import { fecText } from '../../fec-text.ts';
import { type TwoYears, twoYears } from '../../generated-ledger.ts';
import { generatedRuns } from '../../generated-runs.ts';
import type { TestContext } from '../../make-context.ts';
import {
  content,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  openAt,
  rowsOf,
  undo,
} from '../set-up/import-steps.ts';

const names = ['100000017FEC20241231.txt', '100000017FEC20251231.txt'] as const;
const options = { referenceField: 'PieceRef' } as const;

/** C1, C2 and C3 each have an invoice in both years, so that a merge may come at any point. */
function withEveryone({ first, second }: TwoYears) {
  const lines = (on: string) =>
    ['C1', 'C2', 'C3'].flatMap((customer, index) => [
      {
        journal: 'VE',
        entry: `E${on}${index}`,
        on,
        account: '411000',
        customer,
        cents: 100 + index,
        reference: `Z${on}`,
      },
      { journal: 'VE', entry: `E${on}${index}`, on, account: '701000', cents: -100 - index },
    ]);
  return [
    [...first, ...lines('2024-06-01')],
    [...second, ...lines('2025-06-01')],
  ].map((rows, index) => makeFile(names[index] ?? '', fecText(rows)));
}

const idOf = (context: TestContext, code: string) =>
  Number(rowsOf(context, 'select id from customers where code = ?', code)[0]?.id);
const merge = (context: TestContext, from: string, into: string) =>
  call(customersHandlers.merge, { fromId: idOf(context, from), intoId: idOf(context, into) }, { context });
const unmerge = (context: TestContext, code: string) =>
  call(customersHandlers.unmerge, { id: idOf(context, code) }, { context });
const open = (context: TestContext) => {
  const totals = new Map<string, number>();
  for (const { customer, signedCents } of openAt(context, '9999-12-31'))
    totals.set(customer, (totals.get(customer) ?? 0) + signedCents);
  return totals;
};

function expectSound(context: TestContext) {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  expect(checkFirm(db).filter((result) => !result.ok)).toEqual([]);
  const accounts = new Map(ledgerBalanceByCustomer(db, '9999-12-31').map((row) => [row.customerCode, row.cents]));
  const owing = (rows: Iterable<readonly [string, number]>) => [...rows].filter(([, cents]) => cents !== 0).sort();
  expect(owing(open(context))).toEqual(owing(accounts));
}

test('the one that stays owes what both owed, importing again changes nothing, and undoing restores every table', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, async (ledger) => {
      const context = makeImportContext();
      const files = withEveryone(ledger);
      for (const file of files) await importFile(context, file, options);
      const before = open(context);
      const tables = dump(context);
      await merge(context, 'C2', 'C1');
      await merge(context, 'C1', 'C3');
      expectSound(context);
      const total = [...before.values()].reduce((sum, cents) => sum + cents, 0);
      expect(open(context)).toEqual(new Map([['C3', total]]));
      const merged = content(context);
      for (const file of files) {
        const again = await importFile(context, file, options);
        expect(again.documents).toMatchObject({ new: 0, changed: 0, settled: 0 });
        expect(again.allocations).toEqual({ new: 0, voided: 0 });
        expect(again.control.differenceCents).toBe(0);
        expect(content(context)).toEqual(merged);
        await undo(context, again.batchId);
      }
      await unmerge(context, 'C1');
      await unmerge(context, 'C2');
      expectSound(context);
      expect(dump(context)).toEqual(tables);
    }),
    generatedRuns,
  );
});

test('the order of imports and merge does not change the result, and an import made since is undone', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, fc.boolean(), async (ledger, isReversed) => {
      const [one = '', two = ''] = isReversed ? withEveryone(ledger).reverse() : withEveryone(ledger);
      const after = makeImportContext();
      for (const file of [one, two]) await importFile(after, file, options);
      await merge(after, 'C2', 'C1');

      const between = makeImportContext();
      await importFile(between, one, options);
      await merge(between, 'C2', 'C1');
      const alone = dump(between);
      const second = await importFile(between, two, options);
      expectSound(between);
      expect(content(between)).toEqual(content(after));
      await undo(between, second.batchId);
      expect(dump(between)).toEqual(alone);

      await importFile(between, two, options);
      await unmerge(between, 'C2');
      await unmerge(after, 'C2');
      expect(content(between)).toEqual(content(after));
      expectSound(between);
    }),
    generatedRuns,
  );
});

test('manual allocations across the two survive imports, and an import whose documents they use comes and goes', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, fc.nat(), fc.nat(), async (ledger, debitAt, creditAt) => {
      const [one = '', two = ''] = withEveryone(ledger);
      const context = makeImportContext();
      await importFile(context, one, options);
      await merge(context, 'C2', 'C1');
      const of = (side: string, code: string) =>
        rowsOf(
          context,
          `select documents.id, open_cents as open from documents join customers on customers.id = coalesce(merged_from_id, customer_id)
            where code = ? and side = ? and open_cents > 0 and voided_at is null order by documents.id`,
          code,
          side,
        );
      const debits = of('debit', 'C1');
      const credits = of('credit', 'C2');
      const debit = debits[debitAt % Math.max(1, debits.length)];
      const credit = credits[creditAt % Math.max(1, credits.length)];
      if (!debit || !credit) return;
      const amountCents = Math.min(Number(debit.open), Number(credit.open));
      const allocation = { debitDocumentId: Number(debit.id), creditDocumentId: Number(credit.id), amountCents };
      await call(allocationsHandlers.create, { allocations: [allocation] }, { context });
      expectSound(context);
      const before = dump(context);
      const { batchId } = await importFile(context, two, options);
      expectSound(context);
      await undo(context, batchId);
      expect(dump(context)).toEqual(before);
      await expect(unmerge(context, 'C2')).rejects.toMatchObject({ data: { reason: 'merge' } });
      await call(editsHandlers.undo, { past: true }, { context });
      expectSound(context);
      await unmerge(context, 'C2');
      expectSound(context);
    }),
    generatedRuns,
  );
});

test('an import that brought a merged customer is undone once the merge is', async () => {
  const context = makeImportContext();
  const [one = ''] = withEveryone({ first: [], second: [] });
  const empty = dump(context);
  const { batchId } = await importFile(context, one, options);
  await merge(context, 'C2', 'C1');
  const merged = dump(context);
  await expect(undo(context, batchId)).rejects.toMatchObject({ code: 'in_use', data: { reason: 'mergedCustomer' } });
  expect(dump(context)).toEqual(merged);
  await unmerge(context, 'C2');
  await undo(context, batchId);
  expect(dump(context)).toEqual(empty);
});
