import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { deleteStagedBatches } from '../../../db/queries/imports/staged-batches.ts';
import { refreshEstimatedDueDates } from '../../../db/queries/receivables/estimated-due-dates.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import {
  apply,
  changesOf,
  content,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  undo,
  year1,
  year2,
} from '../set-up/import-steps.ts';

const small = fecText([
  ...sale({ entry: '1', on: '2024-03-01', customer: 'C1', name: 'Dupont', reference: 'FA1', cents: 10_000 }),
  ...sale({ entry: '2', on: '2024-03-02', customer: 'C2', name: 'CLIENTS DIVERS', reference: 'FA2', cents: 20_000 }),
  ...cash({ entry: '3', on: '2024-04-01', customer: 'C1', name: 'Dupont', reference: 'P1', cents: -4_000 }),
]);
const broken = small.replace('20240302\t411000', '20240230\t411000');

const issuesOf = (context: TestContext, batchId: number, page = {}) =>
  call(importsHandlers.issues, { batchId, ...page }, { context });

test('a file with a line that cannot be read: listed, the rest imported, then undone', async () => {
  const context = makeImportContext();
  const before = dump(context);
  const preview = await stage(context, makeFile('ledger.txt', broken));
  expect(preview).toMatchObject({ rows: 6, receivableRows: 2, issueCount: 1, customers: { new: 1 } });
  expect(rowsOf(context, 'select * from documents')).toEqual([]);

  const { rows } = await issuesOf(context, preview.batchId);
  expect(rows).toMatchObject([
    {
      line: 4,
      code: 'badDate',
      details: expect.objectContaining({ value: '20240230' }),
      raw: expect.stringContaining('FA2'),
    },
  ]);
  const changes = await changesOf(context, preview.batchId);
  expect(
    changes.rows.map(({ action, customer, reference, amountCents }) => [action, customer, reference, amountCents]),
  ).toEqual([
    ['new', 'C1', 'FA1', 10_000],
    ['new', 'C1', 'P1', 4_000],
  ]);

  await apply(context, preview.batchId);
  expect(rowsOf(context, 'select reference, open_cents from documents order by id')).toHaveLength(2);
  expect(await changesOf(context, preview.batchId)).toEqual(changes);
  await undo(context, preview.batchId);
  expect(await changesOf(context, preview.batchId)).toEqual(changes);
  expect(dump(context)).toEqual(before);
  const { rows: list } = await call(importsHandlers.list, {}, { context });
  expect(list).toMatchObject([{ state: 'undone', fileName: 'ledger.txt', issueCount: 1, summary: { rows: 6 } }]);
  expect(rowsOf(context, "select kind from events where kind like 'imports.%' order by id")).toEqual([
    { kind: 'imports.apply' },
    { kind: 'imports.undo' },
  ]);
});

test('the same file again says so and changes nothing', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const before = content(context);
  const again = await importFile(context, year1);
  expect(again).toMatchObject({
    alreadyImportedAs: '100000017FEC20241231.txt',
    customers: { new: 0, changed: 0, unchanged: 28 },
    documents: { new: 0, changed: 0, settled: 0, unchanged: 389 },
    allocations: { new: 0, voided: 0 },
    control: { differenceCents: 0 },
  });
  expect(content(context)).toEqual(before);
});

test('undoing the second year restores every row of the first', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const before = dump(context);
  const { batchId } = await importFile(context, year2);
  expect(dump(context)).not.toEqual(before);
  await undo(context, batchId);
  expect(dump(context)).toEqual(before);
});

test('a due date set manually survives the next import', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  rowsOf(
    context,
    "update documents set due_on = '2026-01-31', due_origin = 'manual' where reference = 'FA2024-0213' returning id",
  );
  await importFile(context, year2);
  const kept = rowsOf(context, "select due_on, due_origin from documents where reference = 'FA2024-0213'");
  expect(kept).toEqual([{ due_on: '2026-01-31', due_origin: 'manual' }]);
});

test('an allocation made manually survives the next import and comes before its lettering', async () => {
  const context = makeImportContext();
  const unlettered = makeFile('one.txt', small);
  await importFile(context, unlettered);
  rowsOf(
    context,
    `insert into allocations (debit_document_id, credit_document_id, amount_cents, effective_on, origin, recorded_at)
      select d.id, c.id, 1000, '2024-04-01', 'manual', '2025-06-30' from documents d, documents c
      where d.reference = 'FA1' and c.reference = 'P1' returning id`,
  );
  rowsOf(context, "update documents set open_cents = open_cents - 1000 where reference in ('FA1', 'P1') returning id");
  const before = dump(context);
  const lettered = small.replaceAll(/\t(100,00\t0,00|0,00\t40,00)\t\t/g, '\t$1\tA\t');
  const { batchId, allocations, control } = await importFile(context, makeFile('two.txt', lettered));
  expect(allocations).toEqual({ new: 1, voided: 0 });
  expect(control.differenceCents).toBe(0);
  const active = 'select origin, amount_cents from allocations where voided_at is null order by id';
  expect(rowsOf(context, active)).toEqual([
    { origin: 'manual', amount_cents: 1_000 },
    { origin: 'lettering', amount_cents: 3_000 },
  ]);
  const open = "select reference, open_cents from documents where reference in ('FA1', 'P1') order by reference";
  expect(rowsOf(context, open)).toEqual([
    { reference: 'FA1', open_cents: 6_000 },
    { reference: 'P1', open_cents: 0 },
  ]);
  await undo(context, batchId);
  expect(dump(context)).toEqual(before);
});

test('new terms move the estimated due dates at once, so that importing again finds nothing to change', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  rowsOf(context, "update customers set terms_kind = 'net', terms_days = 60 where code = 'C00012' returning id");
  const moved = context.session.firm?.db.transaction((tx) => refreshEstimatedDueDates(tx, context.now()));
  expect(moved).toBeGreaterThan(0);
  const dueDates = "select due_on, due_origin from documents where reference = 'FA2024-0001'";
  expect(rowsOf(context, dueDates)).toEqual([{ due_on: '2024-03-02', due_origin: 'customerTerms' }]);
  expect((await importFile(context, year1)).documents).toMatchObject({ changed: 0, unchanged: 389 });
});

test('a name typed by the user survives, an untouched one follows the files', async () => {
  const context = makeImportContext();
  await importFile(context, makeFile('one.txt', small));
  rowsOf(context, "update customers set name = 'Maison Dupont' where code = 'C1' returning id");
  const renamed = small.replaceAll('Dupont', 'DUPONT SA').replaceAll('CLIENTS DIVERS', 'Divers').replace('P1', 'P2');
  await importFile(context, makeFile('two.txt', renamed));
  expect(rowsOf(context, 'select name, is_miscellaneous, search_text from customers order by code')).toEqual([
    { name: 'Maison Dupont', is_miscellaneous: 0, search_text: 'maison dupont c1' },
    { name: 'Divers', is_miscellaneous: 1, search_text: 'divers c2' },
  ]);
});

test('an import whose documents are in use is not undone, and says what uses them', async () => {
  const context = makeImportContext();
  const { batchId } = await importFile(context, makeFile('ledger.txt', small));
  rowsOf(
    context,
    `insert into holds (kind, customer_id, document_id, reason, until_on, recorded_at)
      select 'other', customer_id, id, 'x', '2025-12-31', '2025-06-30' from documents where reference = 'FA1' returning id`,
  );
  const before = dump(context);
  await expect(undo(context, batchId)).rejects.toMatchObject({
    code: 'in_use',
    data: { reason: 'import', details: { customer: 'C1', holds: 1, reminders: 0, plans: 0 } },
  });
  expect(dump(context)).toEqual(before);
});

test('opening lines that repeat nothing known are listed, with the file they are in', async () => {
  const context = makeImportContext();
  const opening = fecText([
    {
      journal: 'AN',
      entry: '1',
      on: '2025-01-01',
      account: '411000',
      customer: 'C1',
      reference: 'FA9',
      documentOn: '2024-12-01',
      cents: 900,
    },
    { journal: 'AN', entry: '1', on: '2025-01-01', account: '890000', cents: -900 },
  ]);
  await importFile(context, makeFile('2025.txt', opening));
  expect(rowsOf(context, 'select reference from documents where voided_at is null')).toEqual([{ reference: 'FA9' }]);
  const whole = `${small}${fecText([
    { journal: 'OD', entry: '9', on: '2024-12-31', account: '606000', cents: 100 },
    { journal: 'OD', entry: '9', on: '2024-12-31', account: '401000', cents: -100 },
  ]).replace(/^.*\r\n/, '')}`;
  const year = await importFile(context, makeFile('2024.txt', whole));
  expect(year).toMatchObject({ issueCount: 3, control: { ledgerCents: 26_000, differenceCents: 0 } });
  const { rows } = await issuesOf(context, year.batchId);
  expect(rows).toMatchObject([{ line: 2, code: 'openingUnmatched', details: { reference: 'FA9', file: '2025.txt' } }]);
  expect(await call(importsHandlers.openings, { batchId: year.batchId }, { context })).toMatchObject({
    count: 2,
    rows: [
      { state: 'repeated', customer: 'C2', leftCents: 20_000, openingCents: 0 },
      { state: 'repeated', customer: 'C1', leftCents: 6_000, openingCents: 900 },
    ],
  });
  await undo(context, year.batchId);
  expect(rowsOf(context, 'select reference from documents where voided_at is null')).toEqual([{ reference: 'FA9' }]);
});

describe('nothing is left behind', () => {
  const leftovers = (context: TestContext) =>
    rowsOf(
      context,
      'select id from import_batches union all select id from ledger_lines union all select id from list_lines union all select id from import_issues',
    );

  test('by whoever stops reading the progress', async () => {
    const context = makeImportContext();
    const fileToken = context.choose(year1, 'fec.txt');
    const steps = await call(importsHandlers.stage, { source: { fileToken } }, { context });
    await steps.next();
    await steps.return(undefined);
    await expect.poll(() => leftovers(context)).toEqual([]);
  });

  test('by a discarded import', async () => {
    const context = makeImportContext();
    const { batchId } = await stage(context, makeFile('ledger.txt', broken));
    await call(importsHandlers.discard, { batchId }, { context });
    expect(leftovers(context)).toEqual([]);
    await expect(apply(context, batchId)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('by an import that was never decided, once the firm is opened again', async () => {
    const context = makeImportContext();
    const { batchId } = await importFile(context, makeFile('ledger.txt', small));
    await stage(context, makeFile('other.txt', broken));
    context.session.firm?.db.transaction((tx) => deleteStagedBatches(tx));
    expect(rowsOf(context, 'select id from import_batches')).toEqual([{ id: batchId }]);
  });
});

test('an import is applied once and undone once', async () => {
  const context = makeImportContext();
  const { batchId } = await importFile(context, makeFile('ledger.txt', small));
  await expect(apply(context, batchId)).rejects.toMatchObject({ code: 'conflict' });
  await undo(context, batchId);
  await expect(undo(context, batchId)).rejects.toMatchObject({ code: 'conflict' });
});

test('changes and issues come by pages, each row once', async () => {
  const context = makeImportContext();
  const lines = small.split('\r\n').map((line, index) => (index > 0 && index % 2 === 0 ? 'broken' : line));
  const { batchId, issueCount } = await stage(context, makeFile('ledger.txt', lines.join('\r\n')));
  expect(issueCount).toBe(3);
  const seen: (number | null)[] = [];
  let cursor: string | undefined;
  do {
    const page = await issuesOf(context, batchId, { limit: 2, cursor });
    seen.push(...page.rows.map((row) => row.line));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual([3, 5, 7]);
  const first = await changesOf(context, batchId, { limit: 1 });
  const second = await changesOf(context, batchId, { limit: 500, cursor: first.nextCursor ?? undefined });
  expect([...first.rows, ...second.rows].map((row) => row.reference)).toEqual(['FA1', 'P1', 'FA2']);
});
