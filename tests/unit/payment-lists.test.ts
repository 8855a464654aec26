import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guessPaymentColumns, isPaymentList, payments } from '../../electron/imports/kinds/payments/reader.ts';
import { readList } from '../../electron/imports/lists/read-list.ts';
import type { ReadListInput } from '../../electron/imports/lists/types.ts';
import type { PaymentField } from '../../shared/domain/imports/payments.ts';
import { workbookOf } from '../workbook.ts';

const row = (text: string, number = 1) => ({ number, cells: text.split(';'), raw: text });
const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-payments-')), name);
  writeFileSync(path, content);
  return path;
};

async function read(
  name: string,
  content: string | Uint8Array,
  choices: Omit<ReadListInput<PaymentField>, 'path'> = {},
) {
  const list = await readList(payments, { path: fileOf(name, content), ...choices }, {});
  if (!list) throw new Error('read as a ledger');
  return list;
}

describe('the headings of a list', () => {
  test.each([
    ['Date de règlement;Code client;Montant', 'sure'],
    ['Encaissé le;Client;Montant', 'sure'],
    ['Payment date;Customer;Amount;Reference', 'sure'],
    ['Date;Client;Montant encaissé;N° facture', 'sure'],
    // Invoices with the day on which they were paid, or payments with the invoice they pay.
    ['Date de paiement;Client;Montant;N° facture', 'maybe'],
    ['Date;Client;Montant', 'maybe'],
    ['Date;Code client;Nom;Montant TTC;Libellé;Mode de règlement', 'maybe'],
    ['Date;Client;N° pièce;Montant', 'no'],
    ['Date;Client;Facture;Montant;Mode de règlement', 'no'],
    ['Date;Client;Montant;Échéance', 'no'],
    ['Date facture;Date de paiement;Client;Montant', 'no'],
    ['Date;Client;Montant;Payé', 'no'],
    ['Date;Client;Débit;Crédit', 'no'],
    ['Client;Montant réglé', 'no'],
    ['Code;Nom;Adresse;Ville', 'no'],
  ])('%s: %s', (headings, expected) => {
    const valueUnder = (heading: string) => (/montant|amount|^payé$|débit|crédit/i.test(heading) ? '10,00' : 'X1');
    const values = headings
      .split(';')
      .map((heading) => (/date| le$/i.test(heading) ? '15/05/2025' : valueUnder(heading)));
    expect(isPaymentList([row(headings), row(values.join(';'), 2)])).toBe(expected);
  });

  test('give each column its field; those of the invoice are its number or nothing', () => {
    const headings = [
      'Date facture',
      'N° facture',
      'Date règlement',
      'Code client',
      'Nom',
      'Montant facture',
      'Montant réglé',
    ];
    expect(guessPaymentColumns(headings, [])).toEqual([
      null,
      'invoice',
      'paidOn',
      'customerCode',
      'customerName',
      null,
      'amount',
    ]);
    const paid = guessPaymentColumns(['Client', 'Payé', 'Montant'], [row('Dupont;15/05/2025;10,00')]);
    expect(paid).toEqual(['customerName', 'paidOn', 'amount']);
    expect(guessPaymentColumns(['Date', 'Client', 'Paiement', 'Montant'], [row('15/05/2025;Dupont;CB;10,00')])).toEqual(
      ['paidOn', 'customerName', null, 'amount'],
    );
  });
});

describe('a list of payments', () => {
  const payment = { paidOn: '2025-05-15', customerCode: 'C1', customerName: 'Dupont', amountCents: 123_456 };
  const headings = ['Date règlement', 'Code client', 'Nom', 'Montant réglé', 'Référence', 'Libellé', 'Facture réglée'];

  test.each([
    ['CSV', 'reglements.csv', `${headings.join(';')}\n15/05/2025;C1;Dupont;"1 234,56 €";VIR 1;Solde;F-9\n`],
    ['TXT', 'reglements.txt', `${headings.join('\t')}\r\n15.05.2025\tC1\tDupont\t1.234,56\tVIR 1\tSolde\tF-9\r\n`],
    [
      'XLSX',
      'reglements.xlsx',
      workbookOf([{ name: 'Mai', rows: [headings, ['2025-05-15', 'C1', 'Dupont', 1234.56, 'VIR 1', 'Solde', 'F-9']] }]),
    ],
  ])('is read as %s', async (_form, name, content) => {
    const { entries, issues, rows } = await read(name, content);
    expect(issues).toEqual([]);
    expect(rows).toBe(1);
    expect(entries).toMatchObject([{ ...payment, reference: 'VIR 1', label: 'Solde · F-9' }]);
  });

  test('an invoice stands for a reference that is missing', async () => {
    const { entries } = await read(
      'a.csv',
      'Date règlement;Client;Montant réglé;Facture\n15/05/2025;Dupont;10,00;F-9\n',
    );
    expect(entries).toMatchObject([{ reference: 'F-9', label: '' }]);
  });

  test('where every amount is a credit, payments are negative; where some are, these are refunds', async () => {
    const all = await read('a.csv', 'Date règlement;Client;Montant réglé\n15/05/2025;A;-10,00\n16/05/2025;B;-5,00\n');
    expect(all.entries.map(({ amountCents }) => amountCents)).toEqual([1_000, 500]);
    const some = await read('b.csv', 'Date règlement;Client;Montant réglé\n15/05/2025;A;10,00\n16/05/2025;B;-5,00\n');
    expect(some.entries).toHaveLength(1);
    expect(some.issues).toMatchObject([{ lineNumber: 3, code: 'negativePayment', raw: '16/05/2025;B;-5,00' }]);
  });

  test('totals and headings repeated are counted; a payer called Total is one', async () => {
    const heading = 'Client;Date règlement;Montant réglé';
    const list = await read(
      'a.csv',
      `${heading}\nTotal Énergies;15/05/2025;10,00\n${heading}\nDupont;16/05/2025;5,00\nTotal;;15,00\n;;15,00\n`,
    );
    expect(list.entries.map(({ customerName }) => customerName)).toEqual(['Total Énergies', 'Dupont']);
    expect([list.rows, list.skippedRows, list.issues]).toEqual([2, 3, []]);
  });

  test('days that read both ways are read day first under French headings, else asked about', async () => {
    const french = 'Date règlement;Client;Montant réglé\n03/05/2025;A;10,00\n';
    expect(await read('a.csv', french)).toMatchObject({ needsDateOrder: true, dateOrder: 'dayFirst' });
    const content = 'Payment date;Customer;Amount received\n03/05/2025;A;10,00\n';
    expect(await read('a.csv', content)).toMatchObject({ needsDateOrder: true, dateOrder: null });
    const answered = await read('a.csv', content, { dateOrder: 'monthFirst' });
    expect(answered.entries).toMatchObject([{ paidOn: '2025-03-05' }]);
  });

  test('days that read both ways are told by another column of days, and are then not asked about', async () => {
    const content = (day: string, other: string) =>
      `Date règlement;Client;Montant réglé;Date de valeur\n${day};A;10,00;${other}\n04/06/2025;B;5,00;\n`;
    const told = await read('a.csv', content('03/05/2025', '13/05/2025'));
    expect(told).toMatchObject({ needsDateOrder: false, dateOrder: 'dayFirst' });
    const american = await read('a.csv', content('03/05/2025', '05/13/2025'));
    expect(american).toMatchObject({ needsDateOrder: false, dateOrder: 'monthFirst' });
    const notOnlyDays = await read('a.csv', content('03/05/2025', 'remise 05/13/2025'));
    expect(notOnlyDays).toMatchObject({ needsDateOrder: true, dateOrder: 'dayFirst' });
  });

  test('columns chosen by a person hold, whatever the headings', async () => {
    const columns = ['customerName', null, 'amount', 'paidOn'] as const;
    const { entries } = await read('a.csv', 'Un;Deux;Trois;Quatre\nA;x;10,00;15/05/2025\n', { columns });
    expect(entries).toMatchObject([{ customerName: 'A', amountCents: 1_000, paidOn: '2025-05-15' }]);
  });
});
