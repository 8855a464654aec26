import { expect, test } from 'vitest';
import { readCallText } from '../../shared/domain/calls/merge-text.ts';
import { objections } from '../../shared/domain/calls/objections.ts';
import { type PayerFacts, profileOf, unansweredInARow } from '../../shared/domain/calls/profiles.ts';
import { answerKey, callTextKeys, longestCallText, ownTexts, scriptOf } from '../../shared/domain/calls/texts.ts';
import { tones } from '../../shared/domain/kinds.ts';
import { callFieldNames, usualCallTexts } from '../../shared/i18n/call-texts.ts';

const today = '2025-06-30';
const ordinary: PayerFacts = {
  isDisputing: false,
  brokePromise: false,
  unanswered: 0,
  paidInvoices: 4,
  firstDocumentOn: '2024-01-05',
  habitDays: null,
};

test.each<[Partial<PayerFacts>, string]>([
  [{}, 'usual'],
  [{ habitDays: 15 }, 'latePayer'],
  [{ habitDays: 14 }, 'usual'],
  [{ habitDays: 5 }, 'goodPayer'],
  [{ habitDays: -8 }, 'goodPayer'],
  [{ paidInvoices: 0, firstDocumentOn: '2025-01-01' }, 'newCustomer'],
  [{ paidInvoices: 0, firstDocumentOn: '2024-12-31' }, 'usual'],
  [{ unanswered: 2 }, 'usual'],
  [{ unanswered: 3, habitDays: 20 }, 'unreachable'],
  [{ brokePromise: true, unanswered: 3 }, 'brokenPromise'],
  [{ isDisputing: true, brokePromise: true }, 'disputing'],
])('a customer of whom the ledger tells %j is told what it tells: %s', (facts, profile) => {
  expect(profileOf({ ...ordinary, ...facts }, today)).toBe(profile);
});

test('calls that nobody answered are counted back to the last answer, whatever does not say so', () => {
  expect(unansweredInARow(['noAnswer', null, 'messageLeft', 'reached', 'noAnswer'])).toBe(2);
  expect(unansweredInARow(['reached', 'noAnswer'])).toBe(0);
  expect(unansweredInARow([])).toBe(0);
});

test('a field stands by its name in braces, whatever its capitals and accents', () => {
  expect(readCallText('Bonjour {Client}, {total echu}. Fin', callFieldNames)).toEqual({
    pieces: [{ words: 'Bonjour ' }, { field: 'customer' }, { words: ', ' }, { field: 'overdue' }, { words: '. Fin' }],
  });
  expect(readCallText('Sans {', callFieldNames)).toEqual({ pieces: [{ words: 'Sans {' }] });
});

test('a field that nobody knows is named', () => {
  expect(readCallText('{client} doit {solde total}', callFieldNames)).toEqual({ unknown: 'solde total' });
  expect(readCallText('{}', callFieldNames)).toEqual({ unknown: '' });
});

test('every usual text can be said: its fields are known, it is short, and every tone and objection has one', () => {
  for (const key of callTextKeys) {
    const text = usualCallTexts[key];
    expect([key, 'pieces' in readCallText(text, callFieldNames)]).toEqual([key, true]);
    expect(text.length).toBeLessThan(longestCallText / 2);
  }
  for (const tone of tones) expect(scriptOf(usualCallTexts, tone, 'latePayer')).not.toBe('');
  for (const objection of objections) {
    expect(usualCallTexts[answerKey(objection)]).not.toBe('');
  }
});

test('an empty script is that of any other customer, and only what is not usual is kept', () => {
  expect(scriptOf(usualCallTexts, 'formal', 'goodPayer')).toBe(usualCallTexts['formal-usual']);
  expect(ownTexts({ ...usualCallTexts, 'firm-latePayer': '' }, usualCallTexts)).toEqual({ 'firm-latePayer': '' });
});
