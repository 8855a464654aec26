import { describe, expect, test } from 'vitest';
import { bank, derive, invoice, opening, period } from '../ledger-lines.ts';

const later = { batchId: 2 };

describe('a later fiscal year letters anew what an earlier one had lettered', () => {
  const first = [
    invoice('F1', '2024-06-01', 1_000, { lettering: 'a' }),
    bank('P1', '2024-06-15', -400, { lettering: 'a' }),
  ];

  test('an opening that codes one of the two lines leaves them together for what its code does not pay', () => {
    const { open, pairs } = derive([
      ...first,
      opening('F1', 1_000, { documentOn: '2024-06-01', lettering: 'B' }),
      opening('P1', -400, { documentOn: '2024-06-15' }),
      bank('P2', '2025-02-01', -600, { ...later, lettering: 'B' }),
    ]);
    expect(open).toEqual({ F1: 0, P1: 0, P2: 0 });
    expect(pairs).toContain('P1>F1 400 lettering 2024-06-15');
  });

  test('where it letters each with something else, the newer lettering holds', () => {
    const { open, pairs } = derive([
      ...first,
      opening('F1', 1_000, { documentOn: '2024-06-01', lettering: 'B' }),
      opening('P1', -400, { documentOn: '2024-06-15', lettering: 'C' }),
      bank('P2', '2025-02-01', -1_000, { ...later, lettering: 'B' }),
      invoice('F2', '2025-02-02', 400, { ...later, lettering: 'C' }),
    ]);
    expect(open).toEqual({ F1: 0, P1: 0, P2: 0, F2: 0 });
    expect(pairs).toEqual(['P1>F2 400 lettering 2025-02-02', 'P2>F1 1000 lettering 2025-02-01']);
  });
});

describe('a code that letters credits alone', () => {
  const paid = (reference: string, cents: number, lettering = 'A') =>
    bank(reference, '2025-02-03', -cents, { ...later, lettering });

  test('settles the opening carried in one amount, never the invoices of the year', () => {
    const { open } = derive([
      opening('RAN', 600, { documentOn: '2025-01-01' }),
      paid('P1', 250, 'A'),
      paid('P2', 350, 'B'),
      invoice('F9', '2025-01-15', 600, later),
    ]);
    expect(open).toEqual({ RAN: 0, P1: 0, P2: 0, F9: 600 });
  });

  test('settles what the year before left without lettering, the oldest first', () => {
    const { open } = derive([
      invoice('F1', '2024-05-01', 300),
      invoice('F2', '2024-11-01', 400),
      opening('RAN', 700, { documentOn: '2025-01-01' }),
      paid('P1', 450),
    ]);
    expect(open).toEqual({ F1: 0, F2: 250, P1: 0 });
  });

  test('leaves alone what the opening letters with something else, and deposits', () => {
    const { open } = derive([
      opening('F1', 600, { documentOn: '2024-05-01', lettering: 'B' }),
      opening('D1', -50, { account: '419100' }),
      paid('P1', 600, 'A'),
    ]);
    expect(open).toEqual({ F1: 600, D1: 50, P1: 600 });
  });

  test('a year without opening says nothing of what was carried', () => {
    const months = { ...later, lettering: 'A' };
    const { open } = derive([invoice('F1', '2024-05-01', 600), bank('P1', '2024-06-01', -600, months)], {
      periods: [
        { ...period(1, 2024), periodTo: '2024-05-31' },
        { ...period(2, 2024), periodFrom: '2024-06-01' },
      ],
    });
    expect(open).toEqual({ F1: 600, P1: 600 });
  });

  test('given by the next opening, settles nothing of what the opening of its own year carried', () => {
    const carried = { bookedOn: '2024-01-01', documentOn: '2023-05-01' };
    const { open } = derive(
      [
        invoice('F1', '2023-05-01', 600, { batchId: 3 }),
        opening('F1', 600, { ...carried, batchId: 1 }),
        bank('P1', '2024-06-01', -600, { batchId: 1 }),
        opening('F1', 600, { documentOn: '2023-05-01' }),
        opening('P1', -600, { documentOn: '2024-06-01', lettering: 'A' }),
      ],
      { periods: [period(3, 2023), { ...period(1, 2024), openings: ['2024-01-01'] }, period(2, 2025)] },
    );
    expect(open).toEqual({ F1: 600, P1: 600 });
  });

  test('an invoice lettered alone was settled by the credit the opening carries', () => {
    const { open } = derive([
      opening('RAN', -600, { documentOn: '2025-01-01' }),
      invoice('F1', '2025-03-01', 500, { ...later, lettering: 'A' }),
    ]);
    expect(open).toEqual({ RAN: 100, F1: 0 });
  });
});

test('a lettering code that begins with =, and journals called item and settlement, are those of any ledger', () => {
  const codes = derive([
    invoice('F1', '2024-05-01', 600, { lettering: '=A' }),
    bank('P1', '2025-03-01', -600, { batchId: 2, lettering: '=A' }),
  ]);
  expect(codes.open).toEqual({ F1: 600, P1: 600 });
  const journals = derive([
    invoice('F1', '2024-05-01', 600, { journal: 'item', lettering: '=F1' }),
    bank('P1', '2024-06-01', -600, { journal: 'settlement', lettering: '=F1' }),
    bank('P1', '2024-07-01', 600, { journal: 'reversal', lettering: '=F1', label: 'IMPAYE P1' }),
  ]);
  expect(journals.pairs).toEqual(
    derive([
      invoice('F1', '2024-05-01', 600, { journal: 'VE', lettering: 'A' }),
      bank('P1', '2024-06-01', -600, { journal: 'BQ', lettering: 'A' }),
      bank('P1', '2024-07-01', 600, { journal: 'BQ', lettering: 'A', label: 'IMPAYE P1' }),
    ]).pairs,
  );
});

test('an export of one journal imported before the whole year does not join its codes to those of the year before', () => {
  const { pairs } = derive(
    [
      invoice('F1', '2024-08-01', 1_000, { lettering: 'A' }),
      bank('P1', '2025-02-03', -1_000, { batchId: 2, lettering: 'A' }),
    ],
    {
      periods: [
        period(1, 2024, { periodFrom: '2024-07-01' }),
        period(2, 2025, { openings: [], journals: ['BQ'] }),
        period(3, 2025, { journals: ['AN', 'VE'] }),
      ],
    },
  );
  expect(pairs).toEqual([]);
});
