import { describe, expect, test } from 'vitest';
import type { LedgerContext } from '../../shared/domain/receivables/derive.ts';
import { bank, derive, invoice, line, period } from '../ledger-lines.ts';

describe('lettering', () => {
  test('a balanced group of two is one allocation, effective from the later booking and not from the lettering', () => {
    const { pairs, documents } = derive([
      invoice('F1', '2024-01-10', 100, { lettering: 'A', letteredOn: '2025-09-01' }),
      bank('P1', '2024-02-20', -100, { lettering: 'A', letteredOn: '2025-09-01' }),
    ]);
    expect(pairs).toEqual(['P1>F1 100 lettering 2024-02-20']);
    expect(documents.map((document) => document.settledOn)).toEqual(['2024-02-20', '2024-02-20']);
  });

  test('in a larger group: equal amounts, then references, then oldest first, which is an estimate', () => {
    const group = { lettering: 'B' };
    const { pairs } = derive([
      invoice('F1', '2024-01-01', 1000, group),
      invoice('F2', '2024-01-02', 250, group),
      invoice('F3', '2024-01-03', 600, group),
      invoice('F4', '2024-01-04', 400, group),
      bank('P1', '2024-02-01', -250, group),
      bank('P2', '2024-02-02', -300, { ...group, label: 'VIR F3' }),
      bank('P3', '2024-02-03', -900, group),
      bank('P4', '2024-02-04', -800, group),
    ]);
    expect(pairs).toEqual([
      'P1>F2 250 lettering 2024-02-01',
      'P2>F3 300 lettering 2024-02-02',
      'P3>F1 900 estimated 2024-02-03',
      'P4>F1 100 estimated 2024-02-04',
      'P4>F3 300 estimated 2024-02-04',
      'P4>F4 400 estimated 2024-02-04',
    ]);
  });

  test('an unbalanced or lower case group leaves the remainder open', () => {
    const { open } = derive([
      invoice('F1', '2024-01-01', 1000, { lettering: 'a' }),
      bank('P1', '2024-02-01', -400, { lettering: 'a' }),
      invoice('F2', '2024-01-01', 1000, { lettering: 'A' }),
    ]);
    expect(open).toEqual({ F1: 600, P1: 0, F2: 1000 });
  });

  test('the same code in two exercises is two groups', () => {
    const { open } = derive([
      invoice('F1', '2024-01-01', 100, { lettering: 'A' }),
      bank('P2', '2025-02-01', -100, { lettering: 'A', batchId: 2 }),
    ]);
    expect(open).toEqual({ F1: 100, P2: 100 });
  });

  test('a manual allocation comes first, and the files share what is left', () => {
    const lines = [
      invoice('F1', '2024-01-01', 100, { lettering: 'A' }),
      bank('P1', '2024-02-01', -100, { lettering: 'A' }),
      bank('P2', '2024-02-02', -60),
    ];
    const [first, , third] = derive(lines).documents;
    const manual = {
      debitKey: first?.sourceKey ?? '',
      creditKey: third?.sourceKey ?? '',
      amountCents: 60,
      effectiveOn: '2024-02-02',
    };
    const { open, pairs } = derive(lines, { manualAllocations: [manual] });
    expect(open).toEqual({ F1: 0, P1: 60, P2: 0 });
    expect(pairs).toEqual(['P1>F1 40 lettering 2024-02-01']);
  });
});

describe('documents', () => {
  test('kinds follow the entry before the journal', () => {
    const other = { journal: 'OD', journalKind: 'other' } as const;
    const { kinds } = derive([
      invoice('invoice', '2024-01-01', 1),
      invoice('creditNote', '2024-01-01', -1),
      bank('payment', '2024-01-01', -1),
      bank('refund', '2024-01-01', 1),
      line({ reference: 'discount', bookedOn: '2024-01-01', signedCents: -1, ...other, counterpart: 'discount' }),
      line({ reference: 'transfer', bookedOn: '2024-01-01', signedCents: 1, ...other, counterpart: 'transfer' }),
      line({ reference: 'sale in OD', bookedOn: '2024-01-01', signedCents: 1, ...other, counterpart: 'sale' }),
      bank('deposit', '2024-01-01', -1, { account: '419100' }),
      invoice('deposit taken', '2024-01-01', 1, { account: '419100' }),
    ]);
    expect(kinds).toEqual({
      invoice: 'invoice',
      creditNote: 'creditNote',
      payment: 'payment',
      refund: 'adjustment',
      discount: 'adjustment',
      transfer: 'adjustment',
      'sale in OD': 'invoice',
      deposit: 'deposit',
      'deposit taken': 'adjustment',
    });
  });

  test('an adjustment says what it is where the accounts of its entry tell it; no other document does', () => {
    const natures = ['discount', 'difference', 'transfer', 'doubtful', 'writeOff'] as const;
    const { documents } = derive([
      invoice('invoice', '2024-01-01', 1),
      bank('refund', '2024-01-02', 1),
      ...[...natures, 'other' as const].map((counterpart) =>
        line({
          reference: counterpart,
          bookedOn: '2024-01-03',
          signedCents: -1,
          journal: 'OD',
          journalKind: 'other',
          counterpart,
        }),
      ),
    ]);
    expect(Object.fromEntries(documents.map(({ reference, nature }) => [reference, nature]))).toEqual({
      invoice: null,
      refund: null,
      other: null,
      ...Object.fromEntries(natures.map((nature) => [nature, nature])),
    });
  });

  test('several lines of one entry and reference are one invoice, unless they fall due on different days', () => {
    const same = { entry: '7', documentOn: '2024-01-01' };
    const one = derive([invoice('F1', '2024-01-01', 60, same), invoice('F1', '2024-01-01', 40, same)]);
    expect(one.documents.map((document) => document.amountCents)).toEqual([100]);
    const two = derive([
      invoice('F1', '2024-01-01', 60, { ...same, dueOn: '2024-02-01' }),
      invoice('F1', '2024-01-01', 40, { ...same, dueOn: '2024-03-01' }),
    ]);
    expect(two.documents.map((document) => [document.amountCents, document.dueOn])).toEqual([
      [40, '2024-03-01'],
      [60, '2024-02-01'],
    ]);
  });

  test('due dates come from the file, the label, the customer, then the firm; only invoices have one', () => {
    const lines = [
      invoice('F1', '2024-01-10', 1, { dueOn: '2024-02-10', label: 'ECH 31/03' }),
      invoice('F2', '2024-01-10', 2, { label: 'ECH 31/03' }),
      invoice('F3', '2024-01-10', 3),
      bank('P', '2024-01-10', -4),
    ];
    const dues = (context: Partial<LedgerContext>) =>
      derive(lines, context).documents.map(({ dueOn, dueOrigin }) => `${dueOrigin} ${dueOn}`);
    const fixed = ['file 2024-02-10', 'label 2024-03-31'];
    expect(dues({})).toEqual([...fixed, 'firmTerms 2024-02-09', 'none null']);
    expect(dues({ customerTerms: { kind: 'daysThenEndOfMonth', days: 45 } })).toEqual([
      ...fixed,
      'customerTerms 2024-02-29',
      'none null',
    ]);
  });

  test('an invoice whose field is empty is named by its label; a payment or a credit note never, nor anything by a year', () => {
    const named = { periods: [period(1, 2024, { reference: { field: 'PieceRef', byJournal: null } })] };
    const { documents } = derive(
      [
        invoice('', '2024-01-10', 1, { label: 'Facture FA-012 Dupont' }),
        invoice('', '2024-01-11', 2, { label: 'Abonnement 2024' }),
        invoice('', '2024-01-12', -3, { label: 'Avoir sur FA-012' }),
        bank('', '2024-01-13', -4, { label: 'VIR FA-012' }),
        invoice('F7', '2024-01-14', 5, { label: 'Facture FA-099' }),
      ],
      named,
    );
    expect(documents.map(({ reference }) => reference)).toEqual(['FA-012', '', '', '', 'F7']);
    const byLabel = { periods: [period(1, 2024, { reference: { field: 'EcritureLib', byJournal: null } })] };
    const { open } = derive(
      [invoice('FA-013', '2024-01-10', 1, { label: 'Facture' }), invoice('x', '2024-01-11', 2, { label: 'Facture' })],
      byLabel,
    );
    expect(open).toEqual({ 'FA-013': 1, '': 2 });
  });

  test('a move to doubtful customers pays nothing: the invoice stays open and says so', () => {
    const move = { journal: 'OD', journalKind: 'other', counterpart: 'doubtful', entry: '90' } as const;
    const { documents, open } = derive([
      invoice('F1', '2024-01-10', 100, { lettering: 'A' }),
      line({ ...move, reference: 'OD1', bookedOn: '2024-06-30', signedCents: -100, lettering: 'A' }),
      line({ ...move, reference: 'OD2', bookedOn: '2024-06-30', signedCents: 100, account: '416000' }),
    ]);
    expect(open).toEqual({ F1: 100, OD1: 0, OD2: 0 });
    expect(documents.find((document) => document.reference === 'F1')?.isDoubtful).toBe(true);
  });

  test('the same line in a provisional and a final export is one line, lettered as the newer says', () => {
    const final = period(1, 2024);
    const provisional = period(2, 2024, { periodTo: '2024-06-30', openings: [] });
    const draft = { batchId: 2, entry: 'brouillard' };
    const { open } = derive(
      [
        invoice('F1', '2024-01-10', 100, draft),
        invoice('F1', '2024-01-10', 100, { lettering: 'A' }),
        bank('P1', '2024-09-01', -100, { lettering: 'A' }),
      ],
      { periods: [provisional, final] },
    );
    expect(open).toEqual({ F1: 0, P1: 0 });
  });
});
