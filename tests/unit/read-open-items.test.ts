import { describe, expect, test } from 'vitest';
import { read } from './read-list.ts';

const columnsOf = async (...lines: string[]) => (await read(lines.join('\n'))).mapping.columns;
const openOf = async (text: string) => (await read(text)).items.map((item) => item.openCents);

describe('columns', () => {
  test.for([
    [
      'Compte;Intitulé;N° pièce;Date;Éch.;Débit;Crédit;Solde',
      'customerCode customerName reference issuedOn dueOn debit credit open',
    ],
    [
      'Tiers\tRaison sociale\tRéférence\tDate facture\tDate échéance\tTotal TTC\tReste dû\tDevise',
      'customerCode customerName reference issuedOn dueOn amount open currency',
    ],
    [
      'Code tiers|Nom|Facture|Émission|Échéance|Montant TTC|Restant dû',
      'customerCode customerName reference issuedOn dueOn amount open',
    ],
    [
      'Customer ID,Customer name,Invoice no,Invoice date,Due date,Amount,Outstanding',
      'customerCode customerName reference issuedOn dueOn amount open',
    ],
    [
      'client_nom,num_factture,date_facture,montant_factture,date_reglement',
      'customerName reference issuedOn amount paidOn',
    ],
    [
      'Client;Nature;Pièce;Date pièce;Montant HT;TVA;Montant TTC;Solde;Jours de retard',
      'customerName kind reference issuedOn null null amount open null',
    ],
  ] as const)('%s', async ([heading, expected]) => {
    const separator = ['\t', '|', ';'].find((mark) => heading.includes(mark)) ?? ',';
    const row = heading
      .split(separator)
      .map((_, index) => (index === 0 ? 'C1' : ''))
      .join(separator);
    const found = (await columnsOf(heading, row)).map(String);
    // A lone "Tiers" or "Client" is a code where its values look like one.
    expect(found.slice(1)).toEqual(expected.split(' ').slice(1));
    expect(found[0]).toMatch(/^customer/);
  });
  test('under titles, blank rows and a table of contents', async () => {
    const { mapping, items, asOf } = await read(
      'Société X;;\nBalance clients au 31/03/2025;;\n;;\nPage 1;;\nClient;Facture;Solde\nDupont;F1;12,50\n',
    );
    expect(mapping.headingLine).toBe(5);
    expect(asOf).toBe('2025-03-31');
    expect(items).toMatchObject([{ lineNumber: 6, customerName: 'Dupont', openCents: 1_250 }]);
  });
  test('two rows of headings, the upper one grouping the lower, again on each page', async () => {
    const headings = 'Client;;Pièce;;Échéance;Montants;\nCode;Nom;N°;Date;;TTC;Reste dû\n';
    const { mapping, items, issues } = await read(
      `Encours\n\n${headings}C1;Dupont;F1;13/01/2025;13/02/2025;20,00;12,50\n${headings}C2;Martin;F2;14/01/2025;;7,00;7,00\n`,
    );
    expect(mapping.columns).toEqual([
      'customerCode',
      'customerName',
      'reference',
      'issuedOn',
      'dueOn',
      'amount',
      'open',
    ]);
    expect(issues).toEqual([]);
    expect(items.map(({ customerCode, openCents }) => [customerCode, openCents])).toEqual([
      ['C1', 1_250],
      ['C2', 700],
    ]);
  });
  test('groups above headings that say enough alone are titles', async () => {
    const { mapping } = await read(
      'Client;;Facture;;;Montants;\nCode;Nom;N°;Date;Échéance;TTC;Solde\nC1;Dupont;F1;13/01/2025;;20,00;12,50\n',
    );
    expect(mapping.columns).toEqual([
      'customerCode',
      'customerName',
      'reference',
      'issuedOn',
      'dueOn',
      'amount',
      'open',
    ]);
  });
  test('the day is in the name of the file where no title says it', async () => {
    for (const name of ['encours_20250131', 'soldes au 31-01-2025', 'Encours 31.01.2025 v2', 'encours_31012025'])
      expect((await read('Client;Facture;Solde\nD;F;1,00', {}, `${name}.csv`)).asOf).toBe('2025-01-31');
    const dayless = await read('Client;Facture;Solde\nD;F;1,00', {}, 'Client 41112025 - 12-2025.csv');
    expect(dayless.dayOrigin).toBe('today');
  });
  test.for([
    ['Édité le 05/07/2025;\nEncours clients au 30/06/2025', '2025-06-30'],
    ['Encours au : 30/06/2025;Imprimé le : 05/07/2025', '2025-06-30'],
    ['Arrêté le;Connue au\n30/06/2025;05/07/2025 08:00', '2025-06-30'],
    ['Balance au 30/06/2025;Arrêtée le 05/07/2025', '2025-06-30'],
    ['Exporté le 05/07/2025;', '2025-07-05'],
  ] as const)('the day described, not the one it was made on: %s', async ([titles, day]) => {
    expect((await read(`${titles}\nClient;Facture;Solde\nDupont;F1;12,50\n`)).asOf).toBe(day);
  });
  test('a decimal comma in every row does not cut it', async () => {
    const row = (name: string) => `${name};12,00;0,00;7,00;3,00;2,00;1,00;0,00;25,00`;
    const lines = [
      'Encours;X',
      'Client;Non échu;1-30 j;31-60 j;61-90 j;91-120 j;121-150 j;> 150 j;Total',
      row('A'),
      row('B'),
    ];
    expect((await read([...lines, '', 'Écart : 0,00 €', 'Écart : 0,00 €'].join('\n'))).items).toHaveLength(10);
  });
  test('no day in titles nor name: changes go to their newest date by today, all that is open is of today', async () => {
    const changes =
      'Client;Facture;Date;Échéance;Montant;Date de règlement\nD;F1;15/01/2025;31/12/2025;10,00;20/02/2025\nD;F2;15/07/2025;;1,00;\n';
    expect(await read(changes)).toMatchObject({ asOf: '2025-02-20', dayOrigin: 'newestRow' });
    expect(await read(changes, { mode: 'snapshot' })).toMatchObject({ asOf: '2025-06-30', dayOrigin: 'today' });
    expect(await read(changes, { asOf: '2025-03-31' })).toMatchObject({ asOf: '2025-03-31', dayOrigin: 'known' });
    const undated = 'Client;Facture;Échéance;Montant\nD;F1;15/01/2025;10,00\n';
    expect(await read(undated)).toMatchObject({ asOf: '2025-06-30', dayOrigin: 'today' });
  });
});

describe('amounts', () => {
  test.for([
    ['1 234,56', '12,00', 123_456],
    ['1\u202f234,56', '12,00', 123_456],
    ['1.234,56', '12,00', 123_456],
    ['1.234', '12,50', 123_400],
    ['(12,50)', '3,00', -1_250],
    ['12,50-', '3,00', -1_250],
    ['−12,50', '3,00', -1_250],
    ['12,50 €', '3,00', 1_250],
    ['"1,234.56"', '12.00', 123_456],
    ['"1,234"', '12.50', 123_400],
  ] as const)('%s beside %s', async ([text, other, cents]) => {
    expect(await openOf(`Client;Facture;Solde\nA;1;${text}\nB;2;${other}\n`)).toContain(cents);
  });
  test('one amount that reads two ways is refused, not guessed', async () => {
    expect((await read('Client;Facture;Solde\nA;1;1,234\n')).issues).toMatchObject([{ code: 'badAmount' }]);
  });
  test('a balance that runs on from row to row says nothing of its row', async () => {
    const table = await read(
      'Client;Pièce;Date;Débit;Crédit;Solde\nA;F1;13/01/2025;100,00;;100,00\nA;F2;14/01/2025;50,00;;150,00\nA;R1;15/01/2025;;100,00;50,00\nA;F3;16/01/2025;25,00;;75,00\n',
    );
    expect(table.isBalanceRunning).toBe(true);
    expect(table.items.map(({ signedCents, openCents }) => [signedCents, openCents])).toEqual([
      [10_000, null],
      [5_000, null],
      [-10_000, null],
      [2_500, null],
    ]);
  });
});

describe('dates', () => {
  const dates = (...texts: string[]) =>
    read(`Client;Facture;Date;Solde\n${texts.map((text, index) => `A;F${index};${text};1,00`).join('\n')}\n`);
  test('their order is judged on all of them', async () => {
    expect((await dates('03/04/2025', '13/04/2025')).items.map((item) => item.issuedOn)).toEqual([
      '2025-04-03',
      '2025-04-13',
    ]);
    expect((await dates('03/04/2025', '04/13/2025')).items.map((item) => item.issuedOn)).toEqual([
      '2025-03-04',
      '2025-04-13',
    ]);
  });
  test('it is asked where they all read both ways', async () => {
    const rows = ['03/04/2025', '05/06/2025'].map((text, index) => `A;F${index};${text};1,00`);
    const { mapping, issues } = await read(`Customer;Invoice;Date;Open\n${rows.join('\n')}\n`);
    expect([mapping.needsDateOrder, mapping.dateOrder, issues]).toEqual([true, null, []]);
  });
  test('every usual way of writing them', async () => {
    const { items, issues } = await dates(
      '2025-04-13',
      '13.4.25',
      '20250413',
      '13-04-2025',
      '13 avril 2025',
      '13 Apr 2025',
      'Apr 13, 2025',
      '13/04/2025 00:00',
      '1er août 2025',
      '13-févr.-25',
    );
    expect(issues).toEqual([]);
    expect(items.map((item) => item.issuedOn)).toEqual([
      ...Array.from({ length: 8 }, () => '2025-04-13'),
      '2025-08-01',
      '2025-02-13',
    ]);
  });
});

describe('rows', () => {
  test('grouped by customer, with subtotals, blank rows and headings repeated on each page', async () => {
    const { items, skippedRows, issues } = await read(
      'Client;Facture;Date;Solde\nDupont;;;\n;F1;13/01/2025;10,00\n;F2;14/01/2025;20,00\nSous-total Dupont;;;30,00\n\nClient;Facture;Date;Solde\nMartin;;;\n;F3;15/01/2025;5,00\nTotal général;;;35,00\n',
    );
    expect(issues).toEqual([]);
    expect(items.map(({ customerName, reference }) => `${customerName} ${reference}`)).toEqual([
      'Dupont F1',
      'Dupont F2',
      'Martin F3',
    ]);
    expect(skippedRows).toBe(5);
  });
  test('a customer called Total is no total', async () => {
    const { items } = await read(
      'Code;Client;Facture;Solde\n12;TotalEnergies SE;F1;10,00\nTOTALENERGIES;Total Lubrifiants;F2;20,00\n',
    );
    expect(items).toHaveLength(2);
  });
  test('a credit without a type is a credit note where its label begins by saying so', async () => {
    const { items } = await read(
      'Client;Date;Libellé;Reste dû\nA;13/01/2025;Avoir sur FA-12;-5,00\nA;13/01/2025;AVOIR;-4,00\nA;13/01/2025;Règlement, avoir déduit;-3,00\nA;13/01/2025;Avoirs fiscaux SARL;-2,00\n',
    );
    expect(items.map(({ kind }) => kind)).toEqual(['creditNote', 'creditNote', 'payment', 'payment']);
  });

  test('invoices, credit notes, payments and deposits by their type', async () => {
    const { items } = await read(
      'Client;Type;Pièce;Montant TTC;Reste dû\nA;Facture;1;10,00;10,00\nA;Avoir;2;5,00;5,00\nA;Règlement;3;4,00;4,00\nA;Acompte;4;3,00;3,00\nA;Avoir;5;-2,00;-2,00\n',
    );
    expect(items.map(({ kind, signedCents, openCents }) => [kind, signedCents, openCents])).toEqual([
      ['invoice', 1_000, 1_000],
      ['creditNote', -500, -500],
      ['payment', -400, -400],
      ['deposit', -300, -300],
      ['creditNote', -200, -200],
    ]);
  });
  test('cells between quotes keep separators and line breaks; the next row keeps its line number', async () => {
    const { items, issues } = await read('Client;Facture;Solde\n"Dupont; père\net fils";F1;1,00\nMartin;F2;deux\n');
    expect(items).toMatchObject([{ customerName: 'Dupont; père et fils', lineNumber: 2 }]);
    expect(issues).toMatchObject([{ lineNumber: 4, raw: 'Martin;F2;deux' }]);
  });
  test('a stray quote swallows nothing', async () => {
    const { items } = await read('Client\tFacture\tSolde\n"Le Bon Coin\tF1\t1,00\nMartin\tF2\t2,00\n', {}, 'list.txt');
    expect(items.map((item) => item.reference)).toEqual(['F1', 'F2']);
  });
  test('an aged balance whose columns do not make its total is refused', async () => {
    const { issues } = await read('Client;Non échu;1-30;Total\nA;10,00;5,00;16,00\n');
    expect(issues).toMatchObject([{ code: 'bucketsDiffer', details: { totalCents: 1_600, sumCents: 1_500 } }]);
  });
});

describe('the number of an invoice', () => {
  const numbersOf = async (headings: string, ...rows: string[]) =>
    (await read([headings, ...rows].join('\n'))).items.map(({ kind, reference }) => [kind, reference]);

  test('stands in its label where no column holds it; that of a payment names what it pays', async () => {
    const rows = [
      'C1;15/03/2025;Facture FA-2025-0012 du 15/03/2025;120,00',
      'C1;16/03/2025;Loyer 2025;50,00',
      'C1;17/03/2025;Travaux, 1 200,00 € le 15/03/2025;60,00',
      'C1;20/03/2025;Règlement FA-2025-0012;-20,00',
    ];
    expect(await numbersOf('Client;Date;Libellé;Solde', ...rows)).toEqual([
      ['invoice', 'FA-2025-0012'],
      ['invoice', ''],
      ['invoice', ''],
      ['payment', ''],
    ]);
  });

  test('is that of its column where this holds more than signs', async () => {
    const rows = ['C1;15/03/2025;F1;Commande 4711;120,00', 'C1;16/03/2025;-;Facture 4712;50,00'];
    expect(await numbersOf('Client;Date;N° pièce;Libellé;Solde', ...rows)).toEqual([
      ['invoice', 'F1'],
      ['invoice', '4712'],
    ]);
  });
});
