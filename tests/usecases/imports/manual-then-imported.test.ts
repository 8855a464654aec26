import { call } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { sideOf } from '../../../shared/domain/receivables/manual-documents.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { twoYears } from '../../generated-ledger.ts';
import { tried } from '../../generated-runs.ts';
import type { TestContext } from '../../make-context.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import {
  apply,
  content,
  dump,
  earlierStates,
  importFile,
  makeFile,
  rowsOf,
  stage,
  undo,
} from '../set-up/import-steps.ts';

const options = { referenceField: 'PieceRef' } as const;

function expectSound(context: TestContext) {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  expect(checkFirm(db).filter((result) => !result.ok)).toEqual([]);
}

/** An empty firm with three customers entered manually. */
async function firmWithCustomers() {
  const made = editsContext();
  const ids = new Map<string, number>();
  for (const code of ['C1', 'C2', 'C3'])
    ids.set(code, (await made.client.customers.create({ code, details: { ...details, name: code }, contacts: [] })).id);
  return { ...made, ids };
}

test('what was typed before a file brings it counts once, importing again changes nothing, undoing gives it back', async () => {
  await fc.assert(
    fc.asyncProperty(twoYears, fc.infiniteStream(fc.boolean()), async ({ first, second }, random) => {
      const [one, two] = [first, second].map((rows, index) => makeFile(`FEC${index}.txt`, fecText(rows)));
      if (!one || !two) return;
      const alone = await firmWithCustomers();
      await importFile(alone.context, one, options);

      const made = await firmWithCustomers();
      for (const row of rowsOf(
        alone.context,
        `select code, documents.kind, side, reference, issued_on as issuedOn, amount_cents as amountCents from documents
          join customers on customers.id = customer_id where reference <> '' and voided_at is null order by documents.id`,
      )) {
        const values = { kind: row.kind, side: row.side, reference: row.reference, issuedOn: row.issuedOn };
        const typed = { ...values, customerId: made.ids.get(String(row.code)), amountCents: row.amountCents };
        const parsed = { ...entry(0), ...typed } as ReturnType<typeof entry>;
        // The same slip twice is refused, and an invoice in credit cannot be typed.
        if (!random.next().value || sideOf(parsed.kind, parsed.side) !== parsed.side) continue;
        await call(documentsHandlers.create, parsed, { context: made.context }).catch(() => undefined);
      }
      const before = dump(made.context);
      const preview = await importFile(made.context, one, options);
      expect(preview.control.differenceCents).toBe(0);
      expectSound(made.context);
      expect(content(made.context)).toEqual(content(alone.context));

      const again = await importFile(made.context, one, options);
      expect(again.documents).toMatchObject({ new: 0, changed: 0, settled: 0 });
      expect(content(made.context)).toEqual(content(alone.context));
      await undo(made.context, preview.batchId);
      expectSound(made.context);
      expect(content(made.context)).toEqual(content(alone.context));
      await undo(made.context, again.batchId);
      expect(dump(made.context)).toEqual(before);
      expect(earlierStates(made.context)).toEqual([]);

      await importFile(made.context, two, options);
      await importFile(made.context, one, options);
      await importFile(alone.context, two, options);
      expectSound(made.context);
      expect(content(made.context)).toEqual(content(alone.context));
    }),
    tried(4),
  );
});

const invoice = { customer: 'C1', name: 'C1', entry: '1', on: '2025-03-10', reference: 'FA-0007', cents: 10_000 };
const payment = { customer: 'C1', name: 'C1', entry: '2', on: '2025-04-02', reference: 'BQ12', cents: -10_000 };

test('allocations, holds and plans made manually follow the document of the file and stay when it goes', async () => {
  const { client, context, ids } = await firmWithCustomers();
  const customerId = ids.get('C1') ?? 0;
  const typed = await client.documents.create(entry(customerId, { reference: 'fa 0007', dueOn: '2025-05-31' }));
  const other = await client.documents.create(entry(customerId, { reference: 'F-2', amountCents: 2_500 }));
  const paid = await client.documents.create(
    entry(customerId, { kind: 'payment', side: 'credit', reference: 'bq 12', issuedOn: '2025-04-01' }),
  );
  await client.allocations.create({
    allocations: [{ debitDocumentId: typed.id, creditDocumentId: paid.id, amountCents: 4_000 }],
  });
  await client.holds.add({
    customerId,
    documentIds: [typed.id],
    kind: 'other',
    reason: 'Litige',
    untilOn: '2025-12-31',
  });
  const before = dump(context);
  const file = makeFile('FEC.txt', fecText([...sale(invoice), ...cash(payment)]));
  const preview = await stage(context, file, options);
  expect(preview.fileIssues).toContainEqual({ code: 'manualReplaced', details: { count: 2 } });
  expect(preview.documents).toMatchObject({ new: 0, changed: 2 });
  const { batchId, control } = await apply(context, preview.batchId);
  expect(control.differenceCents).toBe(0);
  expectSound(context);
  expect(await client.documents.get({ id: typed.id })).toMatchObject({
    reference: 'FA-0007',
    openCents: 6_000,
    dueOn: '2025-05-31',
    importedFrom: 'FEC.txt',
    allocations: [{ amountCents: 4_000, reference: 'BQ12' }],
  });
  expect(await client.customers.get({ id: customerId })).toMatchObject({
    openCents: 2_500,
    holds: [{ documentId: typed.id }],
  });
  expect((await client.documents.get({ id: other.id })).importedFrom).toBeNull();
  await undo(context, batchId);
  expect(dump(context)).toEqual(before);
  expectSound(context);
});

test('the same amount at about the same day under another reference is said, and left to the user', async () => {
  const { client, context, ids } = await firmWithCustomers();
  const customerId = ids.get('C1') ?? 0;
  await client.documents.create(entry(customerId, { reference: 'Devis 12' }));
  const file = makeFile('FEC.txt', fecText(sale(invoice)));
  const { batchId, issueCount, fileIssues } = await stage(context, file, options);
  expect(issueCount).toBe(1);
  expect(fileIssues.map(({ code }) => code)).not.toContain('manualReplaced');
  const [issue] = rowsOf(context, 'select code, details from import_issues where batch_id = ?', batchId);
  expect(issue?.code).toBe('manualAlike');
  expect(JSON.parse(String(issue?.details))).toMatchObject({ reference: 'FA-0007', manual: 'Devis 12' });
  await apply(context, batchId);
  expect(await client.customers.get({ id: customerId })).toMatchObject({ openCents: 20_000 });
  expectSound(context);
});

test('undo says that an import took the document over, and reaches what was done before', async () => {
  const { client, context, ids } = await firmWithCustomers();
  const customerId = ids.get('C1') ?? 0;
  await client.documents.create(entry(customerId, { reference: 'AUTRE' }));
  await client.documents.create(entry(customerId, { reference: 'FA-1' }));
  const sold = sale({ entry: '1', on: '2025-03-10', customer: 'C1', name: 'C1', reference: 'FA-1', cents: 10_000 });
  await importFile(context, makeFile('100000017FEC20251231.txt', fecText(sold)), options);
  await expect(client.edits.undo({})).rejects.toMatchObject({ data: { reason: 'lastingImport' } });
  await expect(client.edits.undo({ past: true })).rejects.toMatchObject({ code: 'conflict' });
  const { undo } = await client.edits.state();
  expect(await client.edits.undo({ past: true, before: undo?.id })).toMatchObject({ details: { reference: 'AUTRE' } });
  expect(rowsOf(context, 'select reference from documents where voided_at is null')).toEqual([{ reference: 'FA-1' }]);
});

describe('customers united since', () => {
  const single = (context: TestContext) =>
    rowsOf(context, 'select reference, merged_from_id as account from documents where voided_at is null order by id');

  test.for([
    ['the one that stays', 'C1', 'C2'],
    ['the one that was merged', 'C2', 'C1'],
  ] as const)('a document typed on %s is the one a file brings under the other code', async ([, typedOn, brought]) => {
    const { client, context, ids } = await firmWithCustomers();
    const [intoId, fromId, typedId] = [ids.get('C1') ?? 0, ids.get('C2') ?? 0, ids.get(typedOn) ?? 0];
    const beforeMerge = typedOn === 'C2';
    if (!beforeMerge) await client.customers.merge({ fromId, intoId });
    const typed = await client.documents.create(entry(typedId, { reference: 'fa 0007' }));
    if (beforeMerge) await client.customers.merge({ fromId, intoId });
    const paid = await client.documents.create(
      entry(intoId, { kind: 'payment', side: 'credit', reference: 'VIR', issuedOn: '2025-04-01', amountCents: 4_000 }),
    );
    const across = { debitDocumentId: typed.id, creditDocumentId: paid.id, amountCents: 4_000 };
    await client.allocations.create({ allocations: [across] });
    const before = dump(context);
    const file = makeFile('FEC.txt', fecText(sale({ ...invoice, customer: brought, name: brought })));
    const preview = await stage(context, file, options);
    expect(preview.fileIssues).toContainEqual({ code: 'manualReplaced', details: { count: 1 } });
    expect(preview.documents).toMatchObject({ new: 0, changed: 1 });
    const { batchId, control } = await apply(context, preview.batchId);
    expect(control.differenceCents).toBe(0);
    expectSound(context);
    expect(await client.customers.get({ id: intoId })).toMatchObject({ openCents: 6_000 });
    expect(await client.documents.get({ id: typed.id })).toMatchObject({ importedFrom: 'FEC.txt', openCents: 6_000 });

    const again = await importFile(context, file, options);
    expect(again.documents).toMatchObject({ new: 0, changed: 0, settled: 0 });
    await expect(client.customers.unmerge({ id: fromId })).rejects.toMatchObject({
      data: { reason: 'merge', details: { documents: 1 } },
    });
    await undo(context, again.batchId);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
    expectSound(context);
  });

  test('the account it was typed on has it first, in the preview as once applied', async () => {
    const { client, context, ids } = await firmWithCustomers();
    const [intoId, fromId] = [ids.get('C2') ?? 0, ids.get('C1') ?? 0];
    await client.customers.merge({ fromId, intoId });
    await client.documents.create(entry(intoId, { reference: 'FA-0007' }));
    const both = [...sale(invoice), ...sale({ ...invoice, entry: '2', customer: 'C2', name: 'C2' })];
    const preview = await importFile(context, makeFile('FEC.txt', fecText(both)), options);
    expect(preview.fileIssues).toContainEqual({ code: 'manualReplaced', details: { count: 1 } });
    expect(preview.documents).toMatchObject({ new: 1, changed: 1 });
    expect(single(context)).toEqual([
      { reference: 'FA-0007', account: null },
      { reference: 'FA-0007', account: fromId },
    ]);
    expectSound(context);
  });
});
