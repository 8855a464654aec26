import { describe, expect, test } from 'vitest';
import { bank, derive, invoice, opening } from '../ledger-lines.ts';

describe('bounced payments', () => {
  test('an unlettered rejection takes the payment back from the invoice it had settled', () => {
    const { open, kinds, pairs } = derive([
      invoice('F1', '2024-01-10', 100, { lettering: 'A' }),
      bank('P1', '2024-02-20', -100, { lettering: 'A' }),
      bank('IMP1', '2024-03-01', 100, { label: 'REJET VIR IMPAYE' }),
    ]);
    expect(open).toEqual({ F1: 100, P1: 0, IMP1: 0 });
    expect(kinds.IMP1).toBe('adjustment');
    expect(pairs).toEqual(['P1>IMP1 100 estimated 2024-03-01']);
  });

  test('within one group, the rejection meets the payment and the second payment meets the invoice', () => {
    const group = { lettering: 'A' };
    const { pairs } = derive([
      invoice('F1', '2024-01-10', 100, group),
      bank('P1', '2024-02-20', -100, group),
      bank('X', '2024-03-01', 100, group),
      bank('P2', '2024-04-01', -100, group),
    ]);
    expect(pairs).toEqual(['P1>X 100 lettering 2024-03-01', 'P2>F1 100 lettering 2024-04-01']);
  });

  test('a refund, or a rejection of a payment more than 60 days older, reverses nothing', () => {
    const { open } = derive([
      bank('P1', '2024-01-20', -100),
      bank('X1', '2024-02-01', 100, { label: 'Remboursement' }),
      bank('X2', '2024-05-01', 100, { label: 'REJET' }),
    ]);
    expect(open).toEqual({ P1: 100, X1: 100, X2: 100 });
  });

  test('a sale is never one, whatever its label or its number', () => {
    const named = { customerName: 'ALPHA IMP-EXP' };
    for (const facts of [
      { ...named, label: 'Facture ALPHA IMP-EXP' },
      { label: 'Rejet de peinture, lot 3' },
      { label: 'Refacturation impayé' },
    ]) {
      const { open, kinds } = derive([
        invoice('IMP2501', '2024-01-10', 100, { ...facts, lettering: 'A' }),
        bank('P1', '2024-02-20', -100, { ...named, lettering: 'A' }),
        invoice('IMP2502', '2024-03-01', 100, facts),
      ]);
      expect(open).toEqual({ IMP2501: 0, P1: 0, IMP2502: 100 });
      expect(kinds.IMP2502).toBe('invoice');
    }
  });

  test('an entry without bank takes no payment back', () => {
    const other = { journal: 'OD', journalKind: 'other', counterpart: 'transfer' } as const;
    const { open } = derive([
      invoice('F1', '2024-01-10', 100, { lettering: 'A' }),
      bank('P1', '2024-02-20', -100, { lettering: 'A' }),
      invoice('OD1', '2024-03-01', 100, { ...other, label: 'Virement rejet compte à compte' }),
    ]);
    expect(open).toEqual({ F1: 0, P1: 0, OD1: 100 });
  });

  test('the name of the customer, a part of a word or the number of a sale says nothing of a rejection', () => {
    const refund = (facts: Parameters<typeof bank>[3], reference = 'R1') =>
      derive([
        invoice('IMP2501', '2024-01-10', 100),
        bank('P1', '2024-02-20', -100, facts),
        bank(reference, '2024-03-01', 100, facts),
      ]).open[reference];
    expect(refund({ customerName: 'Transports IMP EXP', label: 'VIR Transports IMP EXP' })).toBe(100);
    expect(refund({ customerName: 'REJETS VERTS', label: 'Remb. REJETS VERTS' })).toBe(100);
    expect(refund({ label: 'Remboursement ALPHA IMP-EXP' })).toBe(100);
    expect(refund({ label: 'Remboursement imprimé' })).toBe(100);
    expect(refund({ label: 'Remboursement' }, 'IMP2501B7')).toBe(100);
    const sold = derive([
      invoice('IMP2501', '2024-01-10', 100),
      bank('P1', '2024-02-20', -100),
      bank('IMP2501', '2024-03-01', 100, { label: 'Remboursement' }),
    ]);
    expect(sold.open.P1).toBe(100);
  });

  test('a code or an abbreviation takes back a free payment; only a word written out opens a balanced lettering again', () => {
    for (const [reference, label] of [
      ['IMPP00187', 'Mairie'],
      ['X', 'REJ VIR'],
      ['X', 'IMP CHQ'],
    ] as const) {
      const bounce = bank(reference, '2024-03-01', 100, { label });
      const free = derive([invoice('F1', '2024-01-10', 100), bank('P1', '2024-02-20', -100), bounce]);
      expect(free.open).toEqual({ F1: 100, P1: 0, [reference]: 0 });
      const lettered = { lettering: 'A' };
      const balanced = [invoice('F1', '2024-01-10', 100, lettered), bank('P1', '2024-02-20', -100, lettered)];
      expect(derive([...balanced, bounce]).open).toEqual({ F1: 0, P1: 0, [reference]: 100 });
    }
  });

  test('the payment a rejection names is the one whose whole number it bears', () => {
    const { open } = derive([
      bank('V1', '2024-02-01', -100),
      bank('V12', '2024-02-02', -100),
      bank('X', '2024-03-01', 100, { label: 'REJET V12' }),
      bank('V123', '2024-02-03', -100),
    ]);
    expect(open).toEqual({ V1: 100, V12: 0, V123: 100, X: 0 });
  });

  test('an opening carries a rejection under its words, and an invoice called unpaid as an invoice', () => {
    const { kinds } = derive([
      opening('IMP2501', 100, { documentOn: '2024-11-05', label: 'Facture IMP2501' }),
      opening('F2', 70, { documentOn: '2024-11-06', label: 'Facture impayée F2' }),
      opening('X', 50, { documentOn: '2024-12-01', label: 'REJET LCR IMPAYE' }),
    ]);
    expect(kinds).toEqual({ IMP2501: 'invoice', F2: 'invoice', X: 'adjustment' });
  });
});

describe('opening entries', () => {
  test('alone, they are documents of their own date, booked so that the eve is whole', () => {
    const { documents } = derive([
      opening('F1', 100, { documentOn: '2024-11-05' }),
      opening('', 70, { documentOn: '2025-01-01', label: 'Solde' }),
      opening('P1', -30, { documentOn: '2024-12-02' }),
      opening('A1', -20, { documentOn: '2024-12-03', label: 'AVOIR A1' }),
    ]);
    expect(
      documents.map(({ reference, kind, issuedOn, bookedOn, dueOn }) => [reference, kind, issuedOn, bookedOn, dueOn]),
    ).toEqual([
      ['F1', 'invoice', '2024-11-05', '2024-11-05', '2024-12-05'],
      ['P1', 'payment', '2024-12-02', '2024-12-02', null],
      ['A1', 'creditNote', '2024-12-03', '2024-12-03', null],
      ['', 'invoice', '2024-12-31', '2024-12-31', null],
    ]);
  });

  test('with the year before, they are matched, bring their lettering and add nothing', () => {
    const { open, openingUnmatched, documents } = derive([
      invoice('F1', '2024-11-05', 100, { lettering: 'Z' }),
      opening('F1', 100, { documentOn: '2024-11-05', lettering: 'A' }),
      bank('P1', '2025-01-20', -100, { batchId: 2, lettering: 'A' }),
    ]);
    expect(open).toEqual({ F1: 0, P1: 0 });
    expect(openingUnmatched).toEqual([]);
    expect(documents).toHaveLength(2);
  });

  test('they match by reference and amount, or by date and amount, when the rest was changed', () => {
    const { openingUnmatched } = derive([
      invoice('F1', '2024-11-05', 100),
      invoice('F2', '2024-11-06', 200),
      opening('F1', 100, { documentOn: '2025-01-01' }),
      opening('SAN12', 200, { documentOn: '2024-11-06' }),
    ]);
    expect(openingUnmatched).toEqual([]);
  });

  test('what matches nothing is reported and not added', () => {
    const { openingUnmatched, open } = derive([invoice('F1', '2024-11-05', 100), opening('F9', 900)]);
    expect(openingUnmatched.map((item) => item.reference)).toEqual(['F9']);
    expect(open).toEqual({ F1: 100 });
  });

  test('a condensed opening that equals the balance of the eve has nothing to report', () => {
    const lines = [invoice('F1', '2024-11-05', 100), invoice('F2', '2024-11-06', 200), opening('', 300)];
    expect(derive(lines).openingUnmatched).toEqual([]);
  });
});
