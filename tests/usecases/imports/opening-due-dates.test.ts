import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { type FecRow, fecText, sale } from '../../fec-text.ts';
import { caseFirm } from '../cases/case-firm.ts';
import { importFile, makeFile, makeImportContext, rowsOf } from '../set-up/import-steps.ts';
import { expectTied } from '../set-up/import-ties.ts';

/** The opening entry of 1 January for an invoice of the year before, in an export that gives it its own date. */
const carried = (facts: Partial<FecRow>): FecRow[] => [
  {
    journal: 'AN',
    entry: '1',
    on: '2025-01-01',
    account: '411000',
    customer: 'C1',
    reference: 'F1',
    cents: 100_000,
    ...facts,
  },
  { journal: 'AN', entry: '1', on: '2025-01-01', account: '110000', cents: -100_000, extra: [''] },
];

async function firmWith(rows: readonly FecRow[]) {
  const context = makeImportContext();
  const { fileIssues } = await importFile(context, makeFile('fec.txt', fecText(rows, ['DateEcheance'])));
  expectTied(context);
  return { context, fileIssues };
}
const dueDates = (context: Awaited<ReturnType<typeof firmWith>>['context']) =>
  rowsOf(context, 'select reference, due_on as dueOn, due_origin as origin from documents order by reference');

test.each([
  ['in its column', { extra: ['20240630'] }, { dueOn: '2024-06-30', origin: 'file' }],
  ['years before', { extra: ['20190630'] }, { dueOn: '2019-06-30', origin: 'file' }],
  ['in its label', { label: 'F1 ECH 30/06/2024', extra: [''] }, { dueOn: '2024-06-30', origin: 'label' }],
  ['without a year: no one knows which', { label: 'F1 ECH 30/06', extra: [''] }, { dueOn: null, origin: 'none' }],
  [
    'after the opening, in its label',
    { label: 'ECH 31/03/2025', extra: [''] },
    { dueOn: '2025-03-31', origin: 'label' },
  ],
])('an opening carries the due date of the invoice it brings forward, %s', async (_where, facts, due) => {
  const { context, fileIssues } = await firmWith(carried(facts));
  expect(dueDates(context)).toEqual([{ reference: 'F1', ...due }]);
  expect(fileIssues).toEqual([]);
});

test('the invoice is reminded by it', async () => {
  const { context } = await firmWith(carried({ extra: ['20240630'] }));
  const { rows } = await call(remindersHandlers.proposals, { asOf: '2025-01-31' }, { context });
  expect(rows).toMatchObject([{ customer: 'C1', claimedCents: 100_000, oldestDaysLate: 215 }]);
});

test('a sale that falls due long before its day is still a typing error', async () => {
  const row = { entry: '2', on: '2025-03-01', customer: 'C2', reference: 'F2', cents: 5_000, extra: ['20240630'] };
  const { context, fileIssues } = await firmWith([...carried({ extra: [''] }), ...sale(row)]);
  expect(dueDates(context)[1]).toEqual({ reference: 'F2', dueOn: '2025-03-31', origin: 'firmTerms' });
  expect(fileIssues).toContainEqual({ code: 'oddDueDays', details: { count: 1, lines: '4 (20240630)' } });
});

test('a year carried forward with its due dates says nothing of them', async () => {
  const files = ['letters-lost-oct-FEC20241231.txt', 'letters-lost-oct-FEC20251231.txt'];
  const { previews } = await caseFirm('later-year-undoes-lettering', files);
  expect(previews.flatMap(({ fileIssues }) => fileIssues).filter(({ code }) => code.startsWith('odd'))).toEqual([]);
});
