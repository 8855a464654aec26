import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerBalanceByCustomer } from '../../../db/queries/coverage/control.ts';
import { type FecRow, fecText } from '../../fec-text.ts';
import { twoYears } from '../../generated-ledger.ts';
import { generatedRuns } from '../../generated-runs.ts';
import type { TestContext } from '../../make-context.ts';
import {
  content,
  dump,
  earlierStates,
  importFile as importAny,
  makeFile,
  makeImportContext,
  openAt,
  rowsOf,
  undo,
} from '../set-up/import-steps.ts';

const write = (name: string, rows: readonly FecRow[]) => makeFile(name, fecText(rows));
/** Generated references are too few to be chosen among. */
const importFile = (context: TestContext, path: string) => importAny(context, path, { referenceField: 'PieceRef' });
const firstName = '100000017FEC20241231.txt';
const secondName = '100000017FEC20251231.txt';

/** Every amount the ledger stores adds up, and ties to the accounts at every day on which something was booked. */
function expectSound(context: TestContext) {
  const overdrawn = rowsOf(
    context,
    `select d.source_key from documents d where d.voided_at is null and d.open_cents <> d.amount_cents - coalesce(
      (select sum(amount_cents) from allocations a where a.voided_at is null and d.id in (a.debit_document_id, a.credit_document_id)), 0)`,
  );
  expect(overdrawn).toEqual([]);
  const unsettled = rowsOf(
    context,
    'select source_key from documents where (open_cents = 0) <> (settled_on is not null) and voided_at is null',
  );
  expect(unsettled).toEqual([]);
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  for (const { day } of rowsOf(context, 'select distinct booked_on as day from documents')) {
    const totals = new Map<string, number>();
    for (const row of openAt(context, String(day)))
      totals.set(row.customer, (totals.get(row.customer) ?? 0) + row.signedCents);
    const accounts = ledgerBalanceByCustomer(db, String(day)).map((row) => [row.customerCode, row.cents] as const);
    // A customer who owes nothing may be listed by one order of imports and not by the other.
    const owing = (rows: Iterable<readonly [string, number]>) => [...rows].filter(([, cents]) => cents !== 0).sort();
    expect(owing(totals)).toEqual(owing(accounts));
  }
}

test('every amount adds up and ties to the accounts at every date; nothing of the opening is left unmatched', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, async ({ first, second }) => {
      const context = makeImportContext();
      for (const [name, rows] of [
        [firstName, first],
        [secondName, second],
      ] as const) {
        const { control, issueCount } = await importFile(context, write(name, rows));
        expect(control.differenceCents).toBe(0);
        expect(issueCount).toBe(0);
        expectSound(context);
      }
    }),
    generatedRuns,
  );
});

test('importing again changes nothing, whatever the order of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, fc.infiniteStream(fc.nat()), async ({ first }, random) => {
      const context = makeImportContext();
      await importFile(context, write(firstName, first));
      const before = content(context);
      const shuffled = first
        .map((row) => ({ row, place: random.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ row }) => row);
      const preview = await importFile(context, write('copie.txt', shuffled));
      expect(preview.alreadyImportedAs).toBe(firstName);
      expect(preview.documents).toMatchObject({ new: 0, changed: 0, settled: 0 });
      expect(preview.allocations).toEqual({ new: 0, voided: 0 });
      expect(content(context)).toEqual(before);
    }),
    generatedRuns,
  );
});

test('the order of the files, and a provisional export before the final one, do not change the result', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, async ({ first, second }) => {
      const provisional = second
        .filter((row) => row.on < '2025-07-01')
        .map((row) => ({ ...row, entry: `P${row.entry}` }));
      const files = [write(firstName, first), write(secondName, second), write('provisoire.txt', provisional)];
      const results = [];
      for (const order of [
        [0, 1],
        [1, 0],
        [2, 0, 1],
        [1, 2, 0],
      ]) {
        const context = makeImportContext();
        for (const index of order) await importFile(context, files[index] ?? '');
        results.push(content(context));
      }
      const [expected, ...others] = results;
      for (const other of others) expect(other).toEqual(expected);
    }),
    generatedRuns,
  );
});

test('undoing restores every table; undoing the older import leaves what the newer one says alone', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, fc.boolean(), async ({ first, second }, isReversed) => {
      const files = [write(firstName, first), write(secondName, second)];
      const [one = '', two = ''] = isReversed ? files.reverse() : files;
      const context = makeImportContext();
      const empty = dump(context);
      const older = await importFile(context, one);
      const before = dump(context);
      const newer = await importFile(context, two);
      await undo(context, newer.batchId);
      expect(dump(context)).toEqual(before);
      expect(earlierStates(context)).toEqual([]);

      const again = await importFile(context, two);
      await undo(context, older.batchId);
      const alone = makeImportContext();
      await importFile(alone, two);
      expect(content(context)).toEqual(content(alone));
      expectSound(context);
      await undo(context, again.batchId);
      expect(dump(context)).toEqual(empty);
    }),
    generatedRuns,
  );
});
