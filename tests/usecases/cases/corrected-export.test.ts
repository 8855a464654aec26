import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDerivation } from '../../../db/check/derivation.ts';
import { holds, reminderDocuments, reminders } from '../../../db/schema.ts';
import { allocationsHandlers } from '../../../electron/usecases/allocations/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import { tried } from '../../generated-runs.ts';
import '../../fixed-seed.ts';
import type { TestContext } from '../../make-context.ts';
import {
  apply,
  content,
  dump,
  earlierStates,
  importFile,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  undo,
} from '../set-up/import-steps.ts';
import { expectTied, issuesOf } from '../set-up/import-ties.ts';
import { caseFile, caseFirm } from './case-firm.ts';

const name = 'corrected-export-restarts-reminders';

function dbOf({ session }: TestContext) {
  if (!session.firm) throw new Error('no firm is open');
  return session.firm.db;
}

function idOf(context: TestContext, reference: string): number {
  const [row] = rowsOf(context, 'select id from documents where reference = ? and voided_at is null', reference);
  return Number(row?.id);
}

/** Stores a reminder about a document, as sent at `level`. */
function remind(context: TestContext, documentId: number, level: number): void {
  const db = dbOf(context);
  const [row] = rowsOf(context, 'select customer_id from documents where id = ?', documentId);
  const { id } = db
    .insert(reminders)
    .values({
      customerId: Number(row?.customer_id),
      stepName: 'Mise en demeure',
      level,
      channel: 'registered',
      isFormalNotice: true,
      state: 'issued',
      issuedOn: '2025-05-10',
      totalCents: 1,
      recordedAt: context.now(),
    })
    .returning({ id: reminders.id })
    .get();
  db.insert(reminderDocuments)
    .values({ reminderId: id, documentId, levelBefore: level - 1, levelAfter: level, openCents: 1 })
    .run();
}

test.each([
  ['re-amount-FEC20251231.txt', 120_000, '2025-01-10'],
  ['re-date-FEC20251231.txt', 100_000, '2025-01-11'],
])(
  '%s: the corrected invoice keeps its level, and nothing is left of it once undone',
  async (file, amountCents, issuedOn) => {
    const { context, client, reminders: remindersOn } = await caseFirm(name, ['re-a-FEC20251231.txt']);
    const id = idOf(context, 'FA001');
    remind(context, id, 5);
    expect((await remindersOn('2025-12-31')).held.FA001).toEqual(['lastStepDone']);
    const before = dump(context);
    const knownAt = context.now();

    const preview = await importFile(context, caseFile(name, file));
    expect(preview.documents).toMatchObject({ new: 0, changed: 1 });
    expect(await client.documents.get({ id })).toMatchObject({ reference: 'FA001', amountCents, issuedOn, level: 5 });
    const after = await remindersOn('2025-12-31');
    expect(after.held.FA001).toEqual(['lastStepDone']);
    expect(after.proposed.map(({ customer }) => customer)).toEqual(['C9']);
    const event = rowsOf(context, "select data from events where kind = 'imports.apply' order by id desc limit 1")[0];
    expect(JSON.parse(String(event?.data)).changed).toMatchObject([{ customer: 'C1', reference: 'FA001' }]);
    expectTied(context);
    expect(checkDerivation(dbOf(context)).ok).toBe(true);
    const then = await client.balance.get({ asOf: '2025-12-31', knownAt });
    expect(then.currencies[0]?.totalCents).toBe(105_000);

    await undo(context, preview.batchId);
    expect(dump(context)).toEqual(before);
    expect(earlierStates(context)).toEqual([]);
  },
);

/** An export of 2025 whose journals are whole from the first day to the last. */
const exportOf = (rows: readonly FecRow[]) =>
  fecText([
    ...sale({ entry: 'first', on: '2025-01-01', customer: 'C9', reference: 'FIRST', cents: 100 }),
    ...rows,
    ...cash({ entry: 'bank', on: '2025-01-02', customer: 'C9', reference: 'P9', cents: -1 }),
    ...sale({ entry: 'last', on: '2025-12-31', customer: 'C9', reference: 'LAST', cents: 100 }),
  ]);
const file = (rows: readonly FecRow[]) => makeFile('100000017FEC20251231.txt', exportOf(rows));
const invoice = (reference: string, on: string, cents: number, entry = reference) =>
  sale({ entry, on, customer: 'C1', reference, cents });

test('the due date typed, the hold, and what was allocated manually follow, as far as the document is large enough', async () => {
  const context = makeImportContext();
  const paid = cash({ entry: 'P', on: '2025-03-01', customer: 'C1', reference: 'P1', cents: -90_000 });
  await importFile(context, file([...invoice('FA1', '2025-01-10', 100_000), ...paid]));
  const id = idOf(context, 'FA1');
  const [customer] = rowsOf(context, 'select customer_id as id from documents where id = ?', id);
  await call(documentsHandlers.setDueOn, { id, dueOn: '2025-04-15' }, { context });
  dbOf(context)
    .insert(holds)
    .values({
      kind: 'other',
      customerId: Number(customer?.id),
      documentId: id,
      reason: 'Quantité',
      untilOn: '2025-12-01',
      recordedAt: context.now(),
    })
    .run();
  const allocations = [{ debitDocumentId: id, creditDocumentId: idOf(context, 'P1'), amountCents: 90_000 }];
  await call(allocationsHandlers.create, { allocations }, { context });
  const before = dump(context);

  const more = await importFile(context, file([...invoice('FA1', '2025-01-11', 120_000), ...paid]));
  expect(await call(documentsHandlers.get, { id }, { context })).toMatchObject({
    amountCents: 120_000,
    openCents: 30_000,
    dueOn: '2025-04-15',
    dueOrigin: 'manual',
    allocations: [{ amountCents: 90_000, origin: 'manual' }],
  });
  expect(rowsOf(context, 'select document_id from holds where ended_at is null')).toEqual([{ document_id: id }]);
  const less = await importFile(context, file([...invoice('FA1', '2025-01-11', 80_000), ...paid]));
  expect(await call(documentsHandlers.get, { id }, { context })).toMatchObject({ openCents: 80_000, allocations: [] });
  expectTied(context);
  await undo(context, less.batchId);
  await undo(context, more.batchId);
  expect(dump(context)).toEqual(before);
});

test('an import is not undone while more was allocated manually than its document was worth before', async () => {
  const context = makeImportContext();
  const paid = cash({ entry: 'P', on: '2025-03-01', customer: 'C1', reference: 'P1', cents: -110_000 });
  await importFile(context, file([...invoice('FA1', '2025-01-10', 100_000), ...paid]));
  const { batchId } = await importFile(context, file([...invoice('FA1', '2025-01-10', 120_000), ...paid]));
  const pair = { debitDocumentId: idOf(context, 'FA1'), creditDocumentId: idOf(context, 'P1') };
  await call(allocationsHandlers.create, { allocations: [{ ...pair, amountCents: 110_000 }] }, { context });
  const before = dump(context);
  await expect(undo(context, batchId)).rejects.toMatchObject({
    data: { reason: 'import', details: { customer: 'C1', allocations: 1 } },
  });
  expect(dump(context)).toEqual(before);
});

test('an invoice entered manually, held by the books and corrected there, is again as it was typed once both are undone', async () => {
  const context = makeImportContext();
  const none = await importFile(context, file(invoice('OTHER', '2025-02-01', 1)));
  const [customer] = rowsOf(context, "select id from customers where code = 'C1'");
  const typed = {
    customerId: Number(customer?.id),
    kind: 'invoice',
    side: 'debit',
    reference: 'FA1',
    label: '',
    issuedOn: '2025-01-10',
  } as const;
  await call(documentsHandlers.create, { ...typed, dueOn: '2025-02-10', amountCents: 100_000 }, { context });
  const before = dump(context);
  const first = await importFile(
    context,
    file([...invoice('OTHER', '2025-02-01', 1), ...invoice('FA1', '2025-01-10', 100_000)]),
  );
  const second = await importFile(
    context,
    file([...invoice('OTHER', '2025-02-01', 1), ...invoice('FA1', '2025-01-10', 120_000)]),
  );
  expect(rowsOf(context, "select amount_cents from documents where reference = 'FA1' and voided_at is null")).toEqual([
    { amount_cents: 120_000 },
  ]);
  await undo(context, second.batchId);
  await undo(context, first.batchId);
  expect(dump(context)).toEqual(before);
  expect(none.batchId).toBeLessThan(first.batchId);
});

test('where nothing tells which document replaces one that was reminded, the preview says that reminders begin again', async () => {
  const context = makeImportContext();
  await importFile(context, file([...invoice('FA1', '2025-01-10', 100_000), ...invoice('FA2', '2025-01-12', 50_000)]));
  remind(context, idOf(context, 'FA1'), 5);
  remind(context, idOf(context, 'FA2'), 2);
  const corrected = [
    ...invoice('FA1', '2025-02-01', 60_000, 'a'),
    ...invoice('FA1', '2025-03-01', 40_000, 'b'),
    ...invoice('FA2B', '2025-01-12', 50_000),
  ];
  const { batchId } = await stage(context, file(corrected));
  const restarts = (await issuesOf(context, batchId)).filter(({ code }) => code === 'remindersRestart');
  expect(restarts.map(({ details }) => [details.reference, details.amountCents, details.level])).toEqual([
    ['FA1', 100_000, 5],
    ['FA2', 50_000, 2],
  ]);
  await apply(context, batchId);
  expectTied(context);
});

test('where nothing tells which document replaces one that waits, the preview says that it will not', async () => {
  const context = makeImportContext();
  await importFile(context, file([...invoice('FA1', '2025-01-10', 100_000), ...invoice('FA2', '2025-01-12', 50_000)]));
  for (const reference of ['FA1', 'FA2']) {
    const [row] = rowsOf(context, 'select id, customer_id from documents where reference = ?', reference);
    const hold = { kind: 'other', reason: 'Quantité', untilOn: '2026-12-31', recordedAt: context.now() } as const;
    const endedAt = reference === 'FA1' ? context.now() : null;
    const place = { customerId: Number(row?.customer_id), documentId: Number(row?.id) };
    dbOf(context)
      .insert(holds)
      .values({ ...hold, ...place, endedAt })
      .run();
  }
  const corrected = [...invoice('FA1B', '2025-01-10', 100_000), ...invoice('FA2B', '2025-01-12', 50_000)];
  const { batchId } = await stage(context, file(corrected));
  const issues = (await issuesOf(context, batchId)).filter(({ code }) => code === 'waitingEnds');
  expect(issues.map(({ details }) => details)).toEqual([
    { customer: 'C1', reference: 'FA2', amountCents: 50_000, issuedOn: '2025-01-12' },
  ]);
});

const references = fc.constantFrom('FA1', 'FA2', 'FA3', '');
const documentOf = fc.record({
  reference: references,
  day: fc.integer({ min: 0, max: 2 }),
  cents: fc.constantFrom(10_000, 20_000, 30_000),
});
const rowsFor = (list: readonly { reference: string; day: number; cents: number }[]) =>
  list.flatMap(({ reference, day, cents }, index) => invoice(reference, `2025-03-0${day + 1}`, cents, String(index)));

test('whatever is corrected, the ledger is that of the newest export, and undoing leaves nothing', async () => {
  const lists = fc.array(documentOf, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lists, lists, fc.array(fc.nat(4), { maxLength: 3 }), async (first, second, reminded) => {
      const [context, alone] = [makeImportContext(), makeImportContext()];
      await importFile(context, file(rowsFor(first)));
      const ids = rowsOf(context, "select id from documents where kind = 'invoice'");
      for (const [index, place] of [...new Set(reminded)].entries())
        if (ids[place]) remind(context, Number(ids[place].id), index + 2);
      const before = dump(context);
      const { batchId } = await importFile(context, file(rowsFor(second)));
      await importFile(alone, file(rowsFor(second)));
      expect(content(context)).toEqual(content(alone));
      expect(checkDerivation(dbOf(context)).ok).toBe(true);
      expectTied(context);
      await undo(context, batchId);
      expect(dump(context)).toEqual(before);
      expect(earlierStates(context)).toEqual([]);
    }),
    tried(6),
  );
});

test('nor does the order in which two exports are undone matter', async () => {
  const lists = fc.array(documentOf, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lists, lists, async (first, second) => {
      const [context, alone] = [makeImportContext(), makeImportContext()];
      const older = await importFile(context, file(rowsFor(first)));
      const newer = await importFile(context, file(rowsFor(second)));
      await importFile(alone, file(rowsFor(second)));
      await undo(context, older.batchId);
      expect(content(context)).toEqual(content(alone));
      await undo(context, newer.batchId);
      expect(rowsOf(context, 'select * from documents')).toEqual([]);
      expect(earlierStates(context)).toEqual([]);
    }),
    tried(4),
  );
});
