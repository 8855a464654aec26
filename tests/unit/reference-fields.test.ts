import { describe, expect, test } from 'vitest';
import { chooseReferences, type ReferenceSample } from '../../electron/imports/kinds/ledger/references.ts';
import { referenceFieldsOf } from '../../shared/domain/coverage/reference-fields.ts';
import {
  otherReferenceOf,
  type ReferenceChoice,
  type ReferenceField,
  referenceInLabel,
} from '../../shared/domain/sources/references.ts';
import { period } from '../ledger-lines.ts';

let entries = 0;
/** Lines of one journal, each with the number that `write` gives its document. */
const linesOf = (
  journal: string,
  count: number,
  write: (number: number) => Partial<ReferenceSample>,
): ReferenceSample[] =>
  Array.from({ length: count }, (_, index) => {
    const entry = String(++entries);
    const empty = { PieceRef: '', EcritureLib: 'Dupont', EcritureNum: entry };
    return { journal, isSale: true, entryKey: entry, customer: `C${index % 7}`, ...empty, ...write(index + 1) };
  });

const inPiece = (number: number) => ({ PieceRef: `FA-${number}` });
const inLabel = (number: number) => ({ PieceRef: 'X', EcritureLib: `Facture FB-${number}00 Dupont` });
const nowhere = () => ({ PieceRef: 'Z', EcritureLib: 'Ventes' });

const choice = (field: ReferenceField, journals: Record<string, ReferenceField>): ReferenceChoice => ({
  field,
  byJournal: new Map(Object.entries(journals)),
});

describe('the field that names documents', () => {
  test('is of each journal of sales what identifies documents there; the field of most lines is the ledger’s', () => {
    const samples = [...linesOf('VE', 30, inPiece), ...linesOf('VB', 25, inLabel)];
    expect(chooseReferences(samples, null)).toEqual(choice('PieceRef', { VE: 'PieceRef', VB: 'EcritureLib' }));
    const more = [...samples, ...linesOf('VB', 10, (number) => inLabel(100 + number))];
    expect(chooseReferences(more, null).field).toBe('EcritureLib');
  });

  test('a journal of few lines, or of lines of which some lack a number, tells nothing', () => {
    const few = [...linesOf('VE', 30, inPiece), ...linesOf('VB', 19, inLabel)];
    expect(chooseReferences(few, null)).toEqual(choice('PieceRef', { VE: 'PieceRef' }));
    const partly = linesOf('VB', 25, (number) => (number % 5 === 0 ? {} : inPiece(number)));
    expect(chooseReferences([...linesOf('VE', 30, inPiece), ...partly], null)).toEqual(
      choice('PieceRef', { VE: 'PieceRef' }),
    );
  });

  test('is the entry’s number only in a journal where the others tell hardly anything apart', () => {
    expect(chooseReferences([...linesOf('VE', 30, inPiece), ...linesOf('CA', 25, nowhere)], null)).toEqual(
      choice('PieceRef', { VE: 'PieceRef', CA: 'EcritureNum' }),
    );
  });

  test('is not the entry’s number where one invoice stands in several entries, in a small ledger or a large one', () => {
    // Three entries for two invoices, those of one invoice at one customer.
    const invoiceOf = (number: number) => Math.ceil((number * 2) / 3);
    const inPieces = (number: number) => ({ PieceRef: `FA-${invoiceOf(number)}`, customer: `C${invoiceOf(number)}` });
    const inLabels = (number: number) => ({ PieceRef: 'X', EcritureLib: `Facture FB-${invoiceOf(number)}00` });
    const twice = () => ({ PieceRef: 'FA-1' });
    const fieldOf = (...journal: Parameters<typeof linesOf>) => chooseReferences(linesOf(...journal), null).field;
    expect([fieldOf('VE', 30, inPieces), fieldOf('VE', 2, twice)]).toEqual(['PieceRef', 'PieceRef']);
    expect(fieldOf('VE', 30, inLabels)).toBe('EcritureLib');
  });

  test('is never told by a journal of another kind, nor lost on a name every object has', () => {
    const samples = [
      ...linesOf('constructor', 30, inPiece),
      ...linesOf('OD', 25, inLabel).map((sample) => ({ ...sample, isSale: false })),
    ];
    expect(chooseReferences(samples, null)).toEqual({
      field: 'PieceRef',
      byJournal: new Map([['constructor', 'PieceRef']]),
    });
  });

  test('stays what was chosen before: for all journals, or for those it was chosen for', () => {
    const samples = [...linesOf('VE', 30, inPiece), ...linesOf('VB', 25, inLabel)];
    const forAll: ReferenceChoice = { field: 'EcritureNum', byJournal: null };
    expect(chooseReferences(samples, forAll)).toEqual(forAll);
    expect(chooseReferences(samples, choice('EcritureNum', { VE: 'EcritureLib' }))).toEqual(
      choice('EcritureNum', { VE: 'EcritureLib', VB: 'EcritureLib' }),
    );
  });
});

describe('the fields of several ledgers', () => {
  const first = period(1, 2024, { reference: choice('PieceRef', { VE: 'PieceRef' }) });
  const second = period(2, 2025, { reference: choice('EcritureLib', { VB: 'EcritureLib' }) });
  const fieldsOf = (periods: Parameters<typeof referenceFieldsOf>[0]) =>
    ['VE', 'VB', 'BQ'].map(referenceFieldsOf(periods).fieldOf);

  test('hold for a journal in all of them, whatever order they are given in', () => {
    const expected = ['PieceRef', 'EcritureLib', 'EcritureLib'];
    expect(fieldsOf([first, second])).toEqual(expected);
    expect(fieldsOf([second, first])).toEqual(expected);
    expect(fieldsOf([first])).toEqual(['PieceRef', 'PieceRef', 'PieceRef']);
  });

  test('one chosen later for all journals replaces them, and a journal may have its own again after it', () => {
    const forAll = period(3, 2026, { reference: { field: 'EcritureNum', byJournal: null } });
    expect(fieldsOf([first, second, forAll])).toEqual(['EcritureNum', 'EcritureNum', 'EcritureNum']);
    const last = period(4, 2027, { reference: choice('EcritureNum', { VB: 'EcritureLib' }) });
    expect(fieldsOf([first, second, forAll, last])).toEqual(['EcritureNum', 'EcritureLib', 'EcritureNum']);
  });
});

test.each([
  ['Travaux selon devis n° D2024-031', ''],
  ['Devis 2024-031, facture 4711', '4711'],
  ['Votre commande 88123', ''],
  ['Bon de livraison BL-4712', ''],
  ['Quote no. 5521', ''],
  ['Facture 4711 (devis 2024-031)', '4711'],
  ['Commande du 12/01/2025 n° 4512', ''],
  ['Devis D2024-031 et D2024-032', ''],
  ['BL n° 4711 4712', ''],
  ['Votre commande réf. 4512', ''],
  ['Acompte 30 % devis signé D2024-031', ''],
  ['Pro forma 2024-012', ''],
  ['Commandes web 4512', ''],
  ['Facture selon DEV2024-031', ''],
  ['BL2024-0012', ''],
  ['CDE4512 FA2024-099', 'FA2024-099'],
  ['Devis Dupont 2024-031 facture n° 4711', '4711'],
  ['BL4711 F4712', 'F4712'],
  ['Abonnement 2025 n° 4711', '4711'],
])(
  'an invoice without a number of its own, « %s », is called « %s »: a quote or an order is another document',
  (label, reference) => {
    const row = { PieceRef: '', EcritureLib: label, EcritureNum: '' };
    expect(otherReferenceOf(row, '2025-03-15')).toBe(reference);
  },
);

test.each([
  ['Facture FA-2024-0012 du 15/03/2024', 'FA-2024-0012'],
  ['Devis D2024-031 facture FA2024-007', 'FA2024-007'],
  ['Commande n° 88123', ''],
  ['Facture du 2024-03-15 n° 4711', '4711'],
  ['Facture 2024.01', '2024.01'],
  ['Acompte 1 200,00 € sur 4711', '4711'],
  ['Acompte 1 234 567,89', ''],
  ['Acompte 1200.00', ''],
  ['Solde 1500 EUR', ''],
  ['Solde de 250 euros', ''],
  ['Facture 4711 Europe', '4711'],
  ['Honoraires', ''],
])('« %s » names the document %s', (label, reference) => {
  expect(referenceInLabel(label)).toBe(reference);
});
