import { describe, expect, test } from 'vitest';
import { bank, derive, invoice, line } from '../ledger-lines.ts';

/** The two lines of an entry that uses a deposit. */
const use = (cents: number, facts: Partial<Parameters<typeof line>[0]> = {}) => {
  const own = { journal: 'OD', journalKind: 'other', entry: 'use', bookedOn: '2024-03-10', ...facts } as const;
  return [
    line({ reference: 'use', ...own, account: '419100', signedCents: cents, counterpart: 'transfer' }),
    line({ reference: 'F9', ...own, signedCents: -cents, counterpart: 'deposit' }),
  ];
};
const deposit = (reference: string, on: string, cents: number, facts: Partial<Parameters<typeof line>[0]> = {}) =>
  bank(reference, on, -cents, { account: '419100', ...facts });

describe('a deposit that is used', () => {
  test('pays the invoice its entry names, from the day of the entry, and nothing is left of it', () => {
    const { documents, pairs } = derive([
      deposit('D1', '2024-01-03', 92),
      invoice('F9', '2024-02-12', 176),
      ...use(92),
    ]);
    expect(documents.map(({ reference, openCents }) => [reference, openCents])).toEqual([
      ['D1', 0],
      ['F9', 84],
      ['F9', 0],
      ['use', 0],
    ]);
    expect(pairs).toEqual(['D1>use 92 estimated 2024-03-10', 'F9>F9 92 lettering 2024-03-10']);
  });

  test('is named by the label, or by the invoice of the same entry', () => {
    const labelled = derive([
      deposit('D1', '2024-01-03', 92),
      invoice('F8', '2024-02-01', 176),
      invoice('F9', '2024-02-12', 176),
      ...use(92, { reference: '', label: 'Imputation acompte D1 sur F9' }),
    ]);
    expect(labelled.open).toMatchObject({ F8: 176, F9: 84, '': 0 });
    expect(labelled.pairs).toContain('D1> 92 lettering 2024-03-10');
    const sale = { journal: 'VE', journalKind: 'sales', entry: '7', counterpart: 'sale' } as const;
    const together = derive([
      deposit('D1', '2024-01-03', 92),
      invoice('F8', '2024-02-01', 176),
      invoice('F9', '2024-03-10', 176, sale),
      ...use(92, { ...sale, reference: 'IMPUT' }),
    ]);
    expect(together.open).toEqual({ D1: 0, F8: 176, F9: 84, IMPUT: 0 });
  });

  test('in part leaves the rest, the deposit of its amount first, then the oldest', () => {
    const { open } = derive([
      deposit('D1', '2024-01-03', 50),
      deposit('D2', '2024-01-04', 92),
      deposit('D3', '2024-01-05', 70),
      ...use(92),
      ...use(60, { entry: 'use2', reference: 'use2' }),
    ]);
    expect(open).toMatchObject({ D1: 0, D2: 0, D3: 60, use2: 0 });
  });

  test('within an invoice for what remains, or given back by the bank, is used too', () => {
    const { open } = derive([
      deposit('D1', '2024-01-03', 92),
      deposit('D2', '2024-01-04', 30),
      invoice('F9', '2024-03-10', 84, { entry: '7' }),
      invoice('on F9', '2024-03-10', 92, { entry: '7', account: '419100' }),
      bank('back', '2024-04-01', 30, { account: '419100' }),
    ]);
    expect(open).toEqual({ D1: 0, D2: 0, F9: 84, 'on F9': 0, back: 0 });
  });

  test('keeps the lettering it has; what the user set against the invoice is not set twice', () => {
    const lines = [deposit('D1', '2024-01-03', 92), invoice('F9', '2024-02-12', 176), ...use(92, { reference: 'X' })];
    const [d1, f9] = ['D1', 'F9'].map(
      (reference) => derive(lines).documents.find((document) => document.reference === reference)?.sourceKey ?? '',
    );
    const set = { debitKey: f9 ?? '', creditKey: d1 ?? '', amountCents: 92, effectiveOn: '2024-02-12' };
    const recordedManualAllocations = derive(lines, { manualAllocations: [set] });
    expect(recordedManualAllocations.documents.map(({ reference, openCents }) => [reference, openCents])).toEqual([
      ['D1', 0],
      ['F9', 84],
      ['X', 0],
      ['X', 0],
    ]);
    const lettered = derive([
      deposit('D1', '2024-01-03', 92, { lettering: 'A' }),
      invoice('F9', '2024-02-12', 176, { lettering: 'A' }),
      bank('P1', '2024-03-01', -84, { lettering: 'A' }),
      ...use(92, { reference: 'X' }),
    ]);
    expect(lettered.documents.every(({ openCents }) => openCents === 0)).toBe(true);
  });

  test('a deposit that no import holds is not made up', () => {
    expect(derive([...use(92), invoice('F9', '2024-02-12', 176)]).documents.map(({ openCents }) => openCents)).toEqual([
      84, 0, 92,
    ]);
  });
});
