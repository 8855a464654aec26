import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read } from './read-list.ts';

describe('what only some software writes', () => {
  const signed = async (text: string) =>
    (await read(text)).items.map(({ customerCode, reference, signedCents, dueOn }) => [
      customerCode,
      reference || dueOn,
      signedCents,
    ]);
  test.for(['Sens', 'D/C', 'Débit / Crédit', 'Dr/Cr'])(
    'the side of an amount in a column of its own: %s',
    async (side) => {
      const rows = 'C1;F1;13/01/2025;100,00;D\nC1;R1;14/02/2025;40,00;C\nC2;F2;14/02/2025;7,00;D\n';
      expect(await signed(`Code client;Pièce;Date;Montant;${side}\n${rows}`)).toEqual([
        ['C1', 'F1', 10_000],
        ['C1', 'R1', -4_000],
        ['C2', 'F2', 700],
      ]);
    },
  );
  test('a side that is none is refused, with its amount for the control', async () => {
    const { issues } = await read(
      'Code client;Pièce;Date;Montant;Sens\nC1;F1;13/01/2025;1,00;D\nC1;F2;13/01/2025;2,00;X\nC1;F3;13/01/2025;2,00;C\n',
    );
    expect(issues).toMatchObject([
      { lineNumber: 3, code: 'badSide', details: { value: 'X' }, refused: { signedCents: 200 } },
    ]);
  });
  test('a ledger by customer whose balance runs on from row to row, two rows a customer', async () => {
    const table = await read(
      'Compte;Date;Pièce;Débit;Crédit;Solde\n411D;13/01/2025;F1;100,00;;100,00\n411D;14/02/2025;R1;;40,00;60,00\nTotal 411D;;;100,00;40,00;60,00\n411M;13/01/2025;F2;50,00;;50,00\n',
    );
    expect([table.isBalanceRunning, table.issues]).toEqual([true, []]);
    expect(table.items.map(({ signedCents }) => signedCents)).toEqual([10_000, -4_000, 5_000]);
  });
  test('a ledger that names each customer above its rows, the first above the heading', async () => {
    expect(
      await signed(
        'Compte : 411DUP1 Dupont;;;\nDate;Pièce;Débit;Crédit\n13/01/2025;F1;100,00;\nClient : 411MAR1 - Martin;;;\n13/01/2025;F2;50,00;\n',
      ),
    ).toEqual([
      ['411DUP1', 'F1', 10_000],
      ['411MAR1', 'F2', 5_000],
    ]);
  });
  test('an aged balance whose first column is « -30 jours », and one by salesperson with a last group of one', async () => {
    expect(await signed('Compte;Nom;Solde;Non échu;-30 jours;+ de 30 jours\nC1;D;60,00;10,00;20,00;30,00\n')).toEqual([
      ['C1', null, 1_000],
      ['C1', '2025-06-29', 2_000],
      ['C1', '2025-05-30', 3_000],
    ]);
    const grouped =
      'Code;Client;Non échu;1-30 j;Total\n;Durand;3,00;7,00;10,00\nC1;Un;1,00;2,00;3,00\nC2;Deux;2,00;5,00;7,00\n;Sans;1,00;0,00;1,00\nC3;Trois;1,00;0,00;1,00\nTotal;;4,00;7,00;11,00\n';
    expect((await signed(grouped)).map(([code]) => code)).toEqual(['C1', 'C1', 'C2', 'C2', 'C3']);
  });
  test.for([
    ['Code client;Facture;Date;Date limite de règlement;Montant;À régler', 'dueOn amount open'],
    ['Code client;Facture;Date;Dernier règlement;Montant à encaisser;Observations', ' open '],
    ['Code client;Facture;Date;Mode de règlement;Conditions de paiement;Montant TTC', '  amount'],
  ] as const)('%s', async ([heading, expected]) => {
    const { mapping } = await read(`${heading}\nC1;F1;13/01/2025;14/02/2025;10,00;10,00\n`);
    expect(
      mapping.columns
        .slice(3)
        .map((field) => field ?? '')
        .join(' '),
    ).toBe(expected);
  });
  test('an empty column gives its place to one of the same meaning', async () => {
    const { mapping } = await read(
      'Code client;Avoir;Facture;Date;Solde\nC1;;F1;13/01/2025;1,00\nC2;;F2;13/01/2025;1,00\n',
    );
    expect(mapping.columns[2]).toBe('reference');
  });
  test('a file without headings loses no row when a person says what its columns are', async () => {
    const columns = ['customerCode', 'reference', 'issuedOn', 'open'] as const;
    const { items } = await read('C1;F1;13/01/2025;10,00\nC2;F2;14/01/2025;20,00\n', { columns: [...columns] });
    expect(items.map(({ lineNumber, openCents }) => [lineNumber, openCents])).toEqual([
      [1, 1_000],
      [2, 2_000],
    ]);
  });
});

describe('what is no list', () => {
  const refusal = (content: string | Uint8Array, name?: string) =>
    read(content, {}, name).catch((error: unknown) => error);
  test.for([
    ['a text', 'Bonjour,\nvoici le relevé demandé.\nCordialement', 'notList'],
    ['a page of the web saved as a workbook', '<!DOCTYPE html><table><tr><td>Client</td></tr></table>', 'webPage'],
    ['a PDF', '%PDF-1.7 …', 'pdf'],
    [
      'a ledger cut by semicolons',
      'JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;PieceRef;Debit;Credit\nVE;Ventes;1;20250101;411;X;F1;1,00;0,00',
      'ledger',
    ],
    [
      'a broken workbook',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook') }),
      'brokenSpreadsheet',
    ],
    [
      'a bomb',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/sharedStrings.xml': new Uint8Array(40 * 1024 ** 2),
      }),
      'bomb',
    ],
  ] as const)('%s', async ([, content, reason]) => {
    const found = await refusal(content, typeof content === 'string' ? 'list.csv' : 'list.xlsx');
    // A row that the reader of ledgers would refuse is left to that reader.
    if (reason === 'webPage' || reason === 'ledger') expect(String(found)).toContain('ledger');
    else expect(found).toMatchObject({ code: 'file_format', reason });
  });
});
