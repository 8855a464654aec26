import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { documents } from '../../../db/schema.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { balanceLines } from '../../../shared/domain/balance/balance-lines.ts';
import { shownColumns } from '../../../shared/domain/balance/shown-columns.ts';
import { reportFormats } from '../../../shared/domain/reports/formats.ts';
import { balanceColumnLabel, balanceGroupLabel } from '../../../shared/i18n/balance-labels.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';
import { clientOf } from '../set-up/small-ledger.ts';
import { pagesOf, tableOf } from './written-reports.ts';

/** Nine customers of two salespersons, three in dollars too; a dispute, a promise, a doubtful invoice, a credit note. */
function ledger() {
  const context = collectionContext();
  const { db } = context;
  for (const [index, letter] of [...'ABCDEFGHI'].entries()) {
    const id = addCustomer(db, `C${letter}`, {
      name: index === 3 ? '=1+1; "Dé"' : `Client ${letter}`,
      searchText: `client ${letter.toLowerCase()}`,
      ...(index % 3 === 0 ? {} : { salesperson: index % 3 === 1 ? 'Durand' : 'Martin' }),
    });
    addInvoice(db, id, `F${letter}1`, 1_234_05 + index, `2025-0${1 + (index % 6)}-1${index}`);
    addInvoice(db, id, `F${letter}2`, 100_00 * (index + 1), '2025-07-15', { issuedOn: '2025-05-31' });
    if (index < 3) addInvoice(db, id, `U${letter}`, 77_01 + index, '2025-05-20', { currency: 'USD' });
    if (index === 5) addInvoice(db, id, 'AV', 60_00, null, { kind: 'creditNote', side: 'credit' });
  }
  openDispute(context, { documentId: 4, amountCents: 61_70, openedOn: '2025-06-10' });
  const covered = db.select().from(documents).where(eq(documents.customerId, 5)).all();
  savePromise(db, { customerId: 5, dueOn: '2025-07-31', documentIds: covered.map(({ id }) => id) });
  db.update(documents).set({ isDoubtful: true }).where(eq(documents.reference, 'FC1')).run();
  return context;
}

type Question = Omit<Inputs['balance']['export'], 'format'>;

const asOf = '2025-06-30';
const questions: readonly Partial<Question>[] = [
  {},
  { currency: 'EUR' },
  { currency: 'USD' },
  { currency: 'CHF' },
  { groupBy: 'salesperson', currency: 'EUR', sort: [{ by: 'total', descending: true }] },
  { groupBy: 'band' },
  { buckets: [10, 20, 45, 200], sort: [{ by: 'late11to20' }] },
  { search: 'client', disputed: 'excluded', currency: 'EUR' },
  { disputed: 'only' },
  { doubtful: 'excluded', credits: 'deducted' },
  { basis: 'promised', sort: [{ by: 'code', descending: true }] },
  { basis: 'issue', currency: 'EUR' },
  { basis: 'booked', credits: 'aged' },
  { asOf: '2025-02-01' },
  { asOf: '2026-01-31', credits: 'deducted', currency: 'EUR' },
  { knownAt: '2020-01-01' },
];

type Client = ReturnType<typeof clientOf>;

/** What the screen shows, read page after page: headings, lines, totals; amounts in cents. */
async function onScreen(client: Client, question: Question) {
  const first = await client.balance.get({ ...question, limit: 4 });
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const page = await client.balance.get({ ...question, limit: 4, cursor });
    for (const { currency, rows } of page.currencies)
      first.currencies.find((block) => block.currency === currency)?.rows.push(...rows);
    cursor = page.nextCursor;
  }
  const { currency, groupBy = 'none' } = question;
  const blocks = first.currencies.filter((block) => currency === undefined || block.currency === currency);
  const columns = shownColumns(first.columns, blocks);
  const cells = (values: Readonly<Record<string, number>>, total: number) => [
    ...columns.map((name) => values[name] ?? 0),
    total,
  ];
  return {
    headings: [
      ...['Code client', 'Client', 'Devise'],
      ...[...columns.map((name) => balanceColumnLabel('fr', name)), 'Total'],
    ],
    rows: blocks.flatMap((block) =>
      balanceLines(block, (key) => balanceGroupLabel('fr', groupBy, key)).map((line) => [
        ...[line.code, line.name, block.currency],
        ...cells(line.columns, line.totalCents),
      ]),
    ),
    totals: blocks.map(({ currency: name, totals, totalCents }) => [
      ...['', `Total ${name}`, name],
      ...cells(totals, totalCents),
    ]),
    hasCurrency: blocks.length > 1,
  };
}

/** A line as the pages say it. */
function printed(line: readonly (string | number)[], hasCurrency: boolean): string {
  return line
    .filter((cell, index) => cell !== '' && (index !== 2 || hasCurrency))
    .map((cell) => (typeof cell === 'string' ? cell : cell === 0 ? '–' : formatAmount('fr', cell)))
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}

test('the columns, the order and the conditions of the screen are those of the file', async () => {
  const context = ledger();
  await clientOf(context).balance.export({
    asOf,
    currency: 'EUR',
    sort: [{ by: 'late31to60', descending: true }, { by: 'name' }],
    where: [{ column: 'total', from: 1_500_00, to: 1_750_00 }],
    columns: ['name', 'total', 'late31to60'],
    format: 'csv',
  });
  const [file] = context.made;
  const text = new TextDecoder().decode(file?.content);
  expect(text.replace(/\s/g, ' ')).toContain('Total;de 1 500,00 à 1 750,00');
  expect(text).toContain('Contrôle de toute la balance, filtres non compris');
  expect(text).toContain('Tri;31 à 60 j (décroissant), Client (croissant)');
  expect(await tableOf(file, 'Code client')).toEqual([
    ['Code client', 'Client', 'Devise', 'Total', '31 à 60 j'],
    ['CE', 'Client E', 'EUR', 1_734_09, 1_234_09],
    ['CD', '=1+1; "Dé"', 'EUR', 1_634_08, 0],
    ['CC', 'Client C', 'EUR', 1_534_07, 0],
    ['', 'Total EUR', 'EUR', 4_902_24, 1_234_09],
  ]);
  const unknown = clientOf(context).balance.export({ asOf, columns: ['late1to15'], format: 'csv' });
  await expect(unknown).rejects.toMatchObject({ code: 'validation', data: { reason: 'column' } });
});

test.for(questions)('what is exported of a balance is what the screen shows: %j', async (asked) => {
  const context = ledger();
  const client = clientOf(context);
  const question = { asOf, ...asked };
  const { headings, rows, totals, hasCurrency } = await onScreen(client, question);
  for (const format of reportFormats) await client.balance.export({ ...question, format });
  const [pdf, ...sheets] = context.made;
  for (const sheet of sheets) expect(await tableOf(sheet, 'Code client')).toEqual([headings, ...rows, ...totals]);
  const pages = await pagesOf(pdf);
  let place = 0;
  for (const line of [...rows, ...totals]) {
    const text = printed(line, hasCurrency);
    expect(pages.slice(place)).toContain(text);
    place = pages.indexOf(text, place) + text.length;
  }
  expect(pages.includes('Devise EUR, USD')).toBe(hasCurrency);
});

test('what a customer is called never becomes markup of a web page', async () => {
  const context = ledger();
  addInvoice(
    context.db,
    addCustomer(context.db, 'CX', { name: '<script>alert(1)</script> & "fils"' }),
    'FX',
    100,
    asOf,
  );
  await clientOf(context).balance.export({ asOf, format: 'html' });
  const page = new TextDecoder().decode(context.made[0]?.content);
  expect(page).toContain('<html lang="fr">');
  expect(page).not.toContain('<script');
  expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;fils&#34;');
});
