import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areIncreasing, balanceColumns } from '../../shared/domain/balance/ageing.ts';
import { writeCsv } from '../../shared/domain/values/csv.ts';
import { customerSearchText, foldText } from '../../shared/domain/values/fold-text.ts';
import { isSiren } from '../../shared/domain/values/siren.ts';
import { balanceColumnLabel } from '../../shared/i18n/balance-labels.ts';

test('columns are named by their real bounds, in both languages', () => {
  expect(balanceColumns([30, 60, 90])).toEqual(
    'notDue late1to30 late31to60 late61to90 lateOver90 noDueDate creditNotes payments deposits'.split(' '),
  );
  expect(balanceColumns([15])).toEqual(
    'notDue late1to15 lateOver15 noDueDate creditNotes payments deposits'.split(' '),
  );
  expect(balanceColumns([30, 60]).map((column) => balanceColumnLabel('fr', column))).toEqual([
    'Non échu',
    '1 à 30 j',
    '31 à 60 j',
    'Plus de 60 j',
    'Sans échéance',
    'Avoirs non imputés',
    'Règlements non imputés',
    'Acomptes',
  ]);
  expect(balanceColumnLabel('en', 'lateOver90')).toBe('Over 90 d');
  expect([areIncreasing([30, 60]), areIncreasing([30, 30]), areIncreasing([60, 30])]).toEqual([true, false, false]);
});

test('text is compared without case, accents, ligatures or double spaces', () => {
  expect(foldText('  ÉLÉGANCE  Œuvre & Cie\u00a0L’Île ')).toBe("elegance oeuvre & cie l'ile");
  expect(customerSearchText({ name: 'Crêperie', code: 'C01' })).toBe('creperie c01');
});

test('a SIREN has nine digits and a right key', () => {
  expect(isSiren('732829320')).toBe(true);
  expect(isSiren('732829321')).toBe(false);
  expect(isSiren('73282932')).toBe(false);
});

test('CSV amounts are numbers with a decimal comma, for every number of cents', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
      const cell = writeCsv([[{ cents }]]).slice(1, -2);
      expect(cell).toMatch(/^-?\d+,\d\d$/);
      expect(Number(cell.replace(',', ''))).toBe(cents);
    }),
  );
  expect(writeCsv([[{ cents: -5 }]])).toBe('\ufeff-0,05\r\n');
});

test.each(['=1+1', '+33 4', '-2', '@SUM(A1)', '\tx'])('CSV text %j is never run as a formula', (text) => {
  expect(writeCsv([[text]])).toBe(`\ufeff'${text}\r\n`);
});

test('CSV text with a separator, a quote or a line break stays one cell', () => {
  expect(writeCsv([['a;b', 'say "hi"', 'two\nlines']])).toBe('\ufeff"a;b";"say ""hi""";"two\nlines"\r\n');
});
