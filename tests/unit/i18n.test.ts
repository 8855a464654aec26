import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../shared/errors.ts';
import { errorText } from '../../shared/i18n/error-text.ts';
import {
  formatCents,
  formatDay,
  formatInstant,
  formatLongDay,
  formatMonth,
  formatNumber,
  formatPercent,
  joinClauses,
} from '../../shared/i18n/format.ts';
import { allTexts, lookUp, t } from '../../shared/i18n/translate.ts';

const french = [...allTexts('fr')];
const english = allTexts('en');
const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the dictionaries', () => {
  test('hold the same keys in both languages, none of them empty', () => {
    expect([...english.keys()].sort()).toEqual(french.map(([key]) => key).sort());
    for (const text of [...allTexts('fr').values(), ...english.values()]) expect(text.trim()).not.toBe('');
  });

  test('leave the same blanks in both languages', () => {
    const different = french.filter(([key, text]) => String(blanks(text)) !== String(blanks(english.get(key) ?? '')));
    expect(different).toEqual([]);
  });

  test('print French as it is printed: no-break spaces, curly apostrophes, one ellipsis', () => {
    const misprints = [/ [;:!?»%€]/, /« /, /[\p{L}\d}»)][;!?»]|[\p{L}}»)]:(?!\/\/)/u, /\p{L}'/u, /\.\.\./];
    expect(french.filter(([, text]) => misprints.some((misprint) => misprint.test(text)))).toEqual([]);
  });

  test('say something for every code a use case may fail with, the same kind of sentence in both languages', () => {
    for (const language of ['fr', 'en'] as const)
      for (const code of errorCodes) expect(errorText(language, { code, id: '1a2b' })).toMatch(/\.$/);
  });
});

describe('t', () => {
  test('fills blanks and writes numbers as the language does', () => {
    expect(t('fr', 'balance.difference', { amount: '0,00 €' })).toBe('Écart\u00a0: 0,00 €');
    expect(t('en', 'balance.column.late', { from: 1, to: 30 })).toBe('1–30 d');
    expect(t('fr', 'customers.count', { count: 12345 })).toBe(`${formatNumber('fr', 12345)} clients`);
  });

  test('follows each language for the plural: nothing is singular in French, plural in English', () => {
    expect(t('fr', 'customers.count', { count: 0 })).toBe('0 client');
    expect(t('en', 'customers.count', { count: 0 })).toBe('0 customers');
    expect(t('fr', 'customers.count', { count: 2 })).toBe('2 clients');
    expect(t('fr', 'customers.count', { count: 2_000_000 })).toMatch(/clients$/);
  });

  test('a key made at run time that nobody wrote, or a blank nobody filled, is null', () => {
    expect(lookUp('fr', 'history.neverWritten', {})).toBeNull();
    expect(lookUp('fr', 'balance.difference', {})).toBeNull();
    expect(lookUp('fr', 'balance.title', {})).toBe('Balance âgée');
  });

  test('a list of names that was cut ends its sentence', () => {
    expect(t('fr', 'imports.issue.unusedColumns', { columns: '« A », …' })).toMatch(/« A », …$/);
  });

  test('a reason nobody wrote falls back on its code', () => {
    expect(errorText('fr', { code: 'not_found', reason: 'unheardOf' })).toBe(errorText('fr', { code: 'not_found' }));
    expect(errorText('fr', { code: 'validation', reason: 'siren', details: { siren: '123' } })).toContain('123');
  });
});

describe('formats', () => {
  test('amounts carry the spaces of the language, always two decimals, never minus zero', () => {
    expect(formatCents('fr', 123456)).toBe('1\u00a0234,56\u00a0€');
    expect(formatCents('fr', -5)).toBe('\u22120,05\u00a0€');
    expect(formatCents('fr', -0)).toBe('0,00\u00a0€');
    expect(formatCents('en', 123456)).toBe('€1,234.56');
    expect(formatCents('fr', 2 ** 51)).toBe('22\u00a0517\u00a0998\u00a0136\u00a0852,48\u00a0€');
    expect(formatCents('fr', 10050, 'JPY')).toContain('100,50');
  });

  test('days are read from their text', () => {
    expect(formatDay('fr', '2025-12-31')).toBe('31/12/2025');
    expect(formatLongDay('fr', '2025-12-31')).toBe('31 décembre 2025');
    expect(formatLongDay('fr', '2026-01-01')).toBe('1er janvier 2026');
    expect(formatLongDay('en', '2026-01-01')).toBe('1 January 2026');
    expect(formatMonth('fr', '2026-08-31')).toBe('août 2026');
    expect(formatDay('fr', '2025-02-30')).toBe('2025-02-30');
  });

  test('clauses are set apart as each language prints it', () => {
    expect(joinClauses('fr', ['Litige', 'Échue'])).toBe('Litige\u202f; Échue');
    expect(joinClauses('en', ['Dispute', 'Overdue'])).toBe('Dispute; Overdue');
  });

  test('percentages and instants', () => {
    expect(formatPercent('fr', 12.15)).toBe('12,15\u00a0%');
    expect(formatInstant('fr', '2025-06-30T10:00:00.000Z')).toMatch(/^30\/06\/2025 \d\d:\d\d$/);
  });
});

test('English is not printed as French is: no space before its signs, no guillemets', () => {
  expect([...english].filter(([, text]) => /[\p{L}\d}”] [;:!?%]|[«»]/u.test(text))).toEqual([]);
});
