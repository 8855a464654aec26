import { createRouterClient } from '@orpc/server';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { editionsHandlers } from '../../../electron/usecases/editions/index.ts';
import { comparedColumns, comparisonLines, comparisonTotals } from '../../../shared/domain/balance/comparison-lines.ts';
import { reportFormats } from '../../../shared/domain/reports/formats.ts';
import { balanceColumnLabel } from '../../../shared/i18n/balance-labels.ts';
import { sideLabel } from '../../../shared/i18n/comparison-labels.ts';
import { pagesOf, tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

/** Edition 1 on 31 May and edition 2 on 30 June: one customer paid, one came, one became later, one owes dollars. */
async function twoEditions() {
  const context = collectionContext();
  const { db } = context;
  const paid = addCustomer(db, 'PAYE', { name: 'Zénith' });
  const late = addCustomer(db, 'TARD', { name: 'Élan' });
  const invoice = addInvoice(db, paid, 'F1', 1_000, '2025-05-01');
  addInvoice(db, late, 'F2', 2_000, '2025-05-20');
  addInvoice(db, late, 'F3', 300, null, { currency: 'USD' });
  const client = createRouterClient({ editions: editionsHandlers }, { context });
  const first = await client.editions.create({ asOf: '2025-05-31' });
  await client.editions.remark({ id: first.id, customerId: late, currency: 'EUR', remark: 'promis' });
  pay(db, paid, invoice, 1_000, '2025-06-15');
  addInvoice(db, addCustomer(db, 'NEUF', { name: 'Durand' }), 'F9', 50, '2025-07-01');
  const second = await client.editions.create({ asOf: '2025-06-30' });
  return { context, client, before: first.id, after: second.id };
}

test('each customer of either edition, then and now, bucket by bucket, with who entered and who left', async () => {
  const { client, before, after } = await twoEditions();
  const { rows, ...comparison } = await client.editions.compare({ before, after, sort: [{ by: 'name' }] });
  expect(comparison.differing).toEqual([]);
  expect(
    rows.map(({ name, currency, before: then, after: now }) => [name, currency, then?.totalCents, now?.totalCents]),
  ).toEqual([
    ['Durand', 'EUR', undefined, 50],
    ['Élan', 'EUR', 2_000, 2_000],
    ['Zénith', 'EUR', 1_000, undefined],
    ['Élan', 'USD', 300, 300],
  ]);
  expect(rows[1]?.before).toMatchObject({ columns: { late1to30: 2_000, late31to60: 0 }, remark: 'promis' });
  expect(rows[1]?.after).toMatchObject({ columns: { late1to30: 0, late31to60: 2_000 }, remark: null });
  expect(comparison.currencies).toMatchObject([
    { currency: 'EUR', customerCount: 3, enteredCount: 1, leftCount: 1, before: { totalCents: 3_000 } },
    { currency: 'USD', customerCount: 1, enteredCount: 0, leftCount: 0, after: { totalCents: 300 } },
  ]);
  for (const by of ['total', 'late31to60', 'name', 'code', 'remark'])
    for (const descending of [true, false]) {
      const sort = [{ by, descending }, { by: 'notDue' }];
      const whole = await client.editions.compare({ before, after, sort });
      const paged: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const next = cursor === undefined ? {} : { cursor };
        const page = await client.editions.compare({ before, after, sort, limit: 1, ...next });
        paged.push(...page.rows.map((row) => `${row.name} ${row.currency}`));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole.rows.map((row) => `${row.name} ${row.currency}`));
    }
  const byChange = await client.editions.compare({ before, after });
  expect(byChange.rows.map(({ name }) => name)).toEqual(['Durand', 'Élan', 'Zénith', 'Élan']);
  await expect(client.editions.compare({ before, after: 99 })).rejects.toMatchObject({ data: { reason: 'edition' } });
});

test('with other buckets the totals alone are compared, and the settings that differ are said', async () => {
  const { client, before } = await twoEditions();
  const { id: after } = await client.editions.create({ asOf: '2025-06-30', buckets: [15, 45], basis: 'issue' });
  const comparison = await client.editions.compare({ before, after });
  expect(comparison.differing).toEqual(['buckets', 'basis']);
  expect(comparison.columns).toEqual([]);
  expect(comparison.rows).toHaveLength(4);
  const sorted = client.editions.compare({ before, after, sort: [{ by: 'late1to15' }] });
  await expect(sorted).rejects.toMatchObject({ data: { reason: 'sort' } });
});

test('the comparison is written down as on screen, three lines a customer, in order', async () => {
  const { context, client, before, after } = await twoEditions();
  for (const format of reportFormats) await client.editions.exportComparison({ before, after, format });
  const [pdf, xlsx, csv] = context.made;
  expect(context.made.map(({ name }) => name)).toEqual(
    ['pdf', 'xlsx', 'csv', 'html'].map((format) => `comparaison-editions-1-2.${format}`),
  );
  expect(new TextDecoder('latin1').decode(pdf?.content.slice(0, 5))).toBe('%PDF-');
  const parts = unzipSync(xlsx?.content ?? new Uint8Array());
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
  for (const text of ['Écart · entré', 'Écart · sorti', 'promis', 'N° 1 au 31/05/2025'])
    expect(sheet + strings).toContain(text);
  for (const amount of ['<v>20</v>', '<v>-20</v>', '<v>-10</v>', '<v>0.5</v>']) expect(sheet).toContain(amount);
  const { rows, ...comparison } = await client.editions.compare({ before, after });
  const columns = comparedColumns(comparison);
  const lines = [...comparisonLines(columns, rows), ...comparisonTotals(columns, comparison)].map((line) => [
    line.customer?.code ?? '',
    line.customer?.name ?? `Total ${line.currency}`,
    line.currency,
    sideLabel('fr', comparison, line),
    ...line.amounts.map((cents) => cents ?? ''),
    line.remark,
  ]);
  const headings = ['Code client', 'Client', 'Devise', 'Édition'];
  expect(lines).toHaveLength(4 * 3 + 2 * 3);
  for (const file of [xlsx, csv])
    expect(await tableOf(file, 'Code client')).toEqual([
      [...headings, ...columns.map((name) => balanceColumnLabel('fr', name)), 'Total', 'Remarque'],
      ...lines,
    ]);
  const pages = await pagesOf(pdf);
  for (const text of ['Écart · entré', 'N° 1 : promis', 'Total USD']) expect(pages).toContain(text);
});

test('a comparison is narrowed by what changed, its totals with it, and written so', async () => {
  const { context, client, before, after } = await twoEditions();
  const where = [{ column: 'total', to: 0 }];
  const asked = { before, after, where, sort: [{ by: 'name', descending: true }] };
  const { rows, currencies } = await client.editions.compare(asked);
  expect(rows.map(({ name, currency }) => `${name} ${currency}`)).toEqual(['Zénith EUR', 'Élan EUR', 'Élan USD']);
  expect(currencies).toMatchObject([
    { currency: 'EUR', customerCount: 2, before: { totalCents: 3_000 }, after: { totalCents: 2_000 } },
    { currency: 'USD', customerCount: 1, before: { totalCents: 300 }, after: { columns: { noDueDate: 300 } } },
  ]);
  await client.editions.exportComparison({ ...asked, columns: ['code', 'name', 'total'], format: 'csv' });
  const table = await tableOf(context.made[0], 'Code client');
  expect(table.slice(0, 4)).toEqual([
    ['Code client', 'Client', 'Devise', 'Édition', 'Total'],
    ['PAYE', 'Zénith', 'EUR', 'N° 1', 1_000],
    ['PAYE', 'Zénith', 'EUR', 'N° 2', ''],
    ['PAYE', 'Zénith', 'EUR', 'Écart · sorti', -1_000],
  ]);
  const unknown = client.editions.exportComparison({ before, after, columns: ['late1to15'], format: 'csv' });
  await expect(unknown).rejects.toMatchObject({ data: { reason: 'column' } });
});

test('the rows of an edition are sorted and narrowed, with the sums of what is left, and written so', async () => {
  const { context, client } = await twoEditions();
  addInvoice(context.db, 2, 'F4', 700, '2025-06-20');
  const { id } = await client.editions.create({ asOf: '2025-06-30', takeRemarks: true });
  const all = await client.editions.rows({ id });
  expect(all.rows.map(({ name, currency }) => `${name} ${currency}`)).toEqual(['Durand EUR', 'Élan EUR', 'Élan USD']);
  expect(all).toMatchObject({ count: 3, sums: {} });
  const where = [
    { column: 'currency', among: ['EUR'] },
    { column: 'late1to30', isEmpty: false },
  ];
  const narrowed = await client.editions.rows({ id, where });
  expect(narrowed).toMatchObject({ count: 1, sums: { late1to30: 700, late31to60: 2_000, total: 2_700 } });
  const byTotal = await client.editions.rows({ id, sort: [{ by: 'total', descending: true }], limit: 1 });
  const next = { sort: [{ by: 'total', descending: true }], limit: 2, cursor: byTotal.nextCursor ?? '' };
  expect([...byTotal.rows, ...(await client.editions.rows({ id, ...next })).rows].map((row) => row.totalCents)).toEqual(
    [2_700, 300, 50],
  );
  await client.editions.export({ id, where, columns: ['total', 'name'], format: 'csv' });
  const text = new TextDecoder().decode(context.made.at(-1)?.content);
  expect(text).toContain('Devise;Total;Code client;Client');
  expect(text).toContain('EUR;27,00;;Total EUR');
  expect(text).toContain('Contrôle de toute la balance, filtres non compris');
  expect(text).not.toContain('Durand');
});
