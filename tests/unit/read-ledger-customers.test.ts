import { describe, expect, test } from 'vitest';
import { type FecRow, fecText, sale } from '../fec-text.ts';

import { read, rows } from './ledger-reading.ts';

describe('customers and journals', () => {
  const account = (number: string, name: string, entry: string) =>
    sale({ entry, on: '2024-03-01', account: number, accountName: name, reference: `FA${entry}`, cents: 100 });

  test('without auxiliaries, a customer is its own account', async () => {
    const result = await read(fecText([...account('411DUPONT', 'Dupont', '1'), ...account('41100012', 'Martin', '2')]));
    expect(result.lines.map((line) => [line.customerCode, line.customerName])).toEqual([
      ['411DUPONT', 'Dupont'],
      ['41100012', 'Martin'],
    ]);
  });

  test('with one collective account and no auxiliary, the name of the account tells', async () => {
    const result = await read(fecText([...account('411000', 'Dupont', '1'), ...account('411000', 'Martin', '2')]));
    expect(result.lines.map((line) => line.customerCode)).toEqual(['Dupont', 'Martin']);
  });

  test('accounts to be invoiced are no receivables, other prefixes can be', async () => {
    const content = fecText([...account('418100', 'À établir', '1'), ...account('467000', 'Débiteurs', '2')]);
    expect((await read(content)).lines).toEqual([]);
    expect((await read(content, { accountPrefixes: ['467', '418'] })).lines).toHaveLength(1);
  });

  test('an opening journal is known by its day and its name; a bank journal by its accounts', async () => {
    const opening: FecRow[] = [
      {
        journal: 'RAN',
        entry: '1',
        on: '2024-01-01',
        account: '411000',
        customer: 'C1',
        documentOn: '2023-11-02',
        cents: 500,
      },
      { journal: 'RAN', entry: '1', on: '2024-01-01', account: '512000', cents: -500 },
    ];
    const result = await read(fecText([...opening, ...rows]));
    expect(result.lines.map((line) => [line.journalKind, line.counterpart])).toEqual([
      ['opening', 'cash'],
      ['sales', 'sale'],
      ['sales', 'sale'],
      ['cash', 'cash'],
    ]);
  });

  test('a constant PieceRef gives way to the number in the label; the user may choose otherwise', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      sale({
        entry: String(index),
        on: '2024-03-01',
        customer: 'C1',
        reference: 'x',
        label: `${24_100 + index} DUPONT`,
        cents: 100,
      }),
    ).flat();
    const result = await read(fecText(many));
    expect(result.reference.field).toBe('EcritureLib');
    expect(result.referenceExamples.examples).toEqual(['24100', '24101', '24102', '24103', '24104']);
    const chosen = await read(fecText(many), { reference: { field: 'EcritureNum', byJournal: null } });
    expect(chosen.referenceExamples.examples).toEqual(['0', '1', '2', '3', '4']);
  });

  test('PieceRef that numbers the invoices of each customer names them, however many customers share a number', async () => {
    const numbered = (customers: number, pieces: number) =>
      Array.from({ length: customers * pieces }, (_, index) =>
        sale({
          entry: String(index + 1),
          on: '2024-03-01',
          customer: `C${index % customers}`,
          reference: `F-${1 + Math.floor(index / customers)}`,
          label: 'Facture',
          cents: 100,
        }),
      ).flat();
    const small = await read(fecText(numbered(2, 1)));
    expect([small.reference.field, small.referenceExamples.examples]).toEqual(['PieceRef', ['F-1']]);
    const large = await read(fecText(numbered(30, 2)));
    expect([large.reference.field, large.referenceExamples.examples]).toEqual(['PieceRef', ['F-1', 'F-2']]);
    // A single number for all lines of a customer is the number of none of its documents.
    expect((await read(fecText(numbered(1, 30).map((row) => ({ ...row, reference: 'F-1' }))))).reference.field).toBe(
      'EcritureNum',
    );
  });
});
