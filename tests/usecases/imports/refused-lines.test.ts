import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { importFile, makeFile, makeImportContext, rowsOf, stage, undo, year1, year2 } from '../set-up/import-steps.ts';

/** The FEC of 2024 with the amount of its second line spoilt. */
const spoilt = () =>
  makeFile(
    '100000017FEC20241231.txt',
    Buffer.from(readFileSync(year1, 'latin1').replace('3255,61', '32x55,61'), 'latin1'),
  );

async function ledgerCheck(context: TestContext, asOf = '2024-12-31') {
  const { checks } = await call(balanceHandlers.control, { asOf }, { context });
  return checks.find((check) => check.name === 'ledger');
}

describe('a line on a customer account that cannot be read', () => {
  test('is a difference with the accounts, with its customer and line, until the import is undone', async () => {
    const context = makeImportContext();
    const { batchId, control, issueCount } = await importFile(context, spoilt());
    expect(issueCount).toBe(1);
    expect(control).toEqual({ ledgerCents: 42940218, openCents: 42614657, differenceCents: 325561 });
    expect(await ledgerCheck(context)).toMatchObject({
      differenceCents: -325561,
      items: [{ customer: 'C00012', differenceCents: -325561 }],
      refused: [{ file: '100000017FEC20241231.txt', line: 2, customer: 'C00012', cents: 325561 }],
      unknownCount: 0,
    });
    await undo(context, batchId);
    expect(await ledgerCheck(context)).toMatchObject({ differenceCents: 0, items: [], refused: [], unknownCount: 0 });
  });

  test('stays a difference once the next year opens, and shows among the openings that differ', async () => {
    const context = makeImportContext();
    await importFile(context, spoilt());
    const next = await importFile(context, year2);
    expect(next.control).toMatchObject({ differenceCents: 325561 });
    const { rows } = await call(balanceHandlers.openings, undefined, { context });
    expect(rows).toMatchObject([{ customer: 'C00012' }]);
    expect(rows.map(({ leftCents, openingCents }) => openingCents - leftCents)).toEqual([325561]);
  });

  test('is no difference any more once a corrected export is imported', async () => {
    const context = makeImportContext();
    await importFile(context, spoilt());
    const { control } = await importFile(context, year1);
    expect(control).toEqual({ ledgerCents: 42940218, openCents: 42940218, differenceCents: 0 });
    expect(await ledgerCheck(context)).toMatchObject({ differenceCents: 0, refused: [] });
  });

  const rows = [
    ...sale({ entry: '1', on: '2024-03-01', customer: 'C1', name: 'Dupont', reference: 'FA1', cents: 10_000 }),
    ...sale({ entry: '2', on: '2024-05-02', customer: 'C2', name: 'Durand', reference: 'FA2', cents: 20_000 }),
    ...cash({ entry: '3', on: '2024-06-01', customer: 'C1', name: 'Dupont', reference: 'P1', cents: -4_000 }),
  ];
  const text = fecText(rows);
  const bad = (from: string, to: string) => makeFile('ledger.txt', text.replace(from, to));

  test('counts from its own day', async () => {
    const context = makeImportContext();
    await importFile(context, bad('200,00\t0,00', '2OO,00\t0,00'));
    expect(await ledgerCheck(context, '2024-05-01')).toMatchObject({ differenceCents: 0, refused: [] });
    expect(await ledgerCheck(context, '2024-05-02')).toMatchObject({
      differenceCents: -20_000,
      refused: [{ line: 4, customer: 'C2', name: 'Durand', cents: 20_000 }],
    });
  });

  test('without a day, counts from the first day of its file', async () => {
    const context = makeImportContext();
    const { control } = await importFile(context, bad('20240502\t411000', '20240532\t411000'));
    expect(control).toEqual({ ledgerCents: 26_000, openCents: 6_000, differenceCents: 20_000 });
    expect(await ledgerCheck(context, '2024-03-01')).toMatchObject({ differenceCents: -20_000 });
  });

  test('without an amount that its entry tells, makes the control incomplete', async () => {
    const context = makeImportContext();
    const path = makeFile(
      'ledger.txt',
      fecText(rows.filter(({ account }) => account === '411000')).replace('200,00\t0,00', 'x\t0,00'),
    );
    const { control } = await importFile(context, path);
    expect(control).toEqual({ ledgerCents: 6_000, openCents: 6_000, differenceCents: 0, unknownCount: 1 });
    expect(await ledgerCheck(context)).toMatchObject({
      differenceCents: 0,
      refused: [{ line: 3, customer: 'C2', cents: null }],
      unknownCount: 1,
    });
  });

  test('on another account changes nothing', async () => {
    const context = makeImportContext();
    const { control } = await stage(context, bad('0,00\t200,00', '0,00\t2x0,00'));
    expect(control).toEqual({ ledgerCents: 26_000, openCents: 26_000, differenceCents: 0 });
  });

  test('cut short, takes the amount that balances its entry', async () => {
    const context = makeImportContext();
    const [line = ''] = text.split('\r\n').filter((row) => row.includes('C2') && row.includes('411000'));
    const { control } = await stage(context, bad(line, line.split('\t').slice(0, 9).join('\t')));
    expect(control).toEqual({ ledgerCents: 26_000, openCents: 6_000, differenceCents: 20_000 });
  });
});

test('a customer whose documents alone change is unchanged', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const { customers } = await importFile(context, year2);
  expect(customers).toMatchObject({ new: 0, changed: 0, unchanged: 28 });
});

test('a document date that does not exist is told, and the line read with its booking date', async () => {
  const context = makeImportContext();
  const row = { entry: '1', on: '2024-03-01', customer: 'C1', reference: 'FA1', cents: 10_000 };
  const path = makeFile('ledger.txt', fecText(sale({ ...row, documentOn: '2025-13-01' })));
  const preview = await importFile(context, path);
  expect(preview).toMatchObject({
    issueCount: 0,
    fileIssues: expect.arrayContaining([{ code: 'oddDocumentDays', details: { count: 1, lines: '2 (20251301)' } }]),
  });
  expect(rowsOf(context, 'select reference, issued_on from documents')).toEqual([
    { reference: 'FA1', issued_on: '2024-03-01' },
  ]);
});

test('a due date that does not exist is told, and the line read without it', async () => {
  const context = makeImportContext();
  const row = { on: '2024-03-01', customer: 'C1', cents: 10_000 };
  const rows = [
    ...sale({ ...row, entry: '1', reference: 'FA1', extra: ['30/02/2024'] }),
    ...sale({ ...row, entry: '2', reference: 'FA2', extra: ['20240415'] }),
  ];
  const preview = await importFile(context, makeFile('ledger.txt', fecText(rows, ['DateEcheance'])));
  expect(preview).toMatchObject({
    issueCount: 0,
    fileIssues: expect.arrayContaining([{ code: 'oddDueDays', details: { count: 1, lines: '2 (30/02/2024)' } }]),
    documents: { new: 2 },
  });
  expect(rowsOf(context, 'select reference, due_on, due_origin from documents order by reference')).toEqual([
    { reference: 'FA1', due_on: '2024-03-31', due_origin: 'firmTerms' },
    { reference: 'FA2', due_on: '2024-04-15', due_origin: 'file' },
  ]);
});

test('an export of the customer lines alone has invoices that fall due and payments', async () => {
  const context = makeImportContext();
  const of = (journal: string, entry: string, reference: string, cents: number) => ({
    journal,
    entry,
    reference,
    cents,
    on: '2024-03-01',
    account: '411000',
    customer: 'C1',
  });
  await importFile(
    context,
    makeFile('ledger.txt', fecText([of('VTE', '1', 'FA1', 10_000), of('CMB', '2', 'P1', -4_000)])),
  );
  const documents = rowsOf(context, 'select kind, due_on is not null as hasDueDate from documents order by id');
  expect(documents).toEqual([
    { kind: 'invoice', hasDueDate: 1 },
    { kind: 'payment', hasDueDate: 0 },
  ]);
});
