import { expect, test } from 'vitest';
import {
  type Entry,
  type Notation,
  receive,
  settle,
  showValue,
  typeText,
} from '../../renderer/components/form/entry.ts';
import { dayNotation, moneyNotation, wholeNumberNotation } from '../../renderer/components/form/notations.ts';
import { makeText } from '../../renderer/components/text/text.tsx';

const today = '2026-03-15';
const fr = makeText('fr');
const days = dayNotation(fr, { today, required: true });
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'");

/** The field once `typed` was typed in it and it was left. */
function leave<Value>(value: Value, typed: string, notation: Notation<Value>): Entry<Value> {
  return settle(typeText(showValue(value, notation), typed, notation), notation);
}

test.each([
  ['31/02/2026', "Le 31 février n'existe pas : février 2026 a 28 jours."],
  ['31/4', "Le 31 avril n'existe pas : avril 2026 a 30 jours."],
  ['29/02/2025', "Le 29 février n'existe pas : février 2025 a 28 jours."],
  ['2026-02-30', "Le 30 février n'existe pas : février 2026 a 28 jours."],
  ['1/13/2026', "Il n'y a pas de mois 13. Écrivez le jour puis le mois, par exemple 15/03/2026."],
  ['31/12/2206', "L'année 2206 est hors de portée : de 1900 à 2099."],
  ['fin du mois', "Ce n'est pas une date. Écrivez par exemple 15/03/2026, demain ou +7."],
  [' ', 'Une date est nécessaire, par exemple 15/03/2026.'],
])('« %s » stays in the field, which says what is wrong', (typed, sentence) => {
  const entry = leave('2026-01-31', typed, days);
  expect(plain(entry.fault)).toBe(sentence);
  expect(entry).toMatchObject({ text: typed, value: '2026-01-31' });
});

test('each language has its sentences, and limits are said', () => {
  const english = dayNotation(makeText('en'), { today, minimum: today, maximum: '2026-12-31', required: false });
  const sentence = (typed: string) => leave<string | null>(null, typed, english).fault;
  expect(sentence('31/02/2026')).toBe('31 February does not exist: February 2026 has 28 days.');
  expect(sentence('14/03')).toBe('Not before 15/03/2026');
  expect(sentence('1/1/27')).toBe('Not after 31/12/2026');
  expect(sentence('')).toBeNull();
  expect(leave<string | null>(null, 'tomorrow', english)).toMatchObject({ value: '2026-03-16', text: '16/03/2026' });
});

test('a wrong text is said once the field is left, no longer once it is right, and is given up for the day before', () => {
  const typing = typeText(showValue('2026-01-31', days), '31/02', days);
  expect(typing).toMatchObject({ isSettled: false, fault: null });
  const wrong = settle(typing, days);
  expect(typeText(wrong, '31/0', days).fault).not.toBeNull();
  expect(typeText(wrong, '28/02', days).fault).toBeNull();
  expect(settle(typeText(wrong, '28/02', days), days)).toMatchObject({ value: '2026-02-28', text: '28/02/2026' });
  expect(showValue(wrong.value, days)).toMatchObject({ text: '31/01/2026', fault: null, isSettled: true });
});

test('what is typed or wrong stays when the form is drawn again; another value chosen beside the field takes its place', () => {
  const typing = typeText(showValue('2026-01-31', days), '28', days);
  expect(receive(typing, '2026-01-30', days)).toMatchObject({ text: '28', value: '2026-01-30' });
  const wrong = leave('2026-01-31', '31/02', days);
  expect(receive(wrong, '2026-01-31', days)).toBe(wrong);
  expect(receive(wrong, today, days)).toMatchObject({ text: '15/03/2026', fault: null });
});

test('an amount is never cut to its limits, nor a number to the nearest one allowed', () => {
  const amounts = moneyNotation(fr, { minimum: 1, maximum: 250_000, required: true });
  const amount = (typed: string) => {
    const { text, value, fault } = leave<number | null>(100, typed, amounts);
    return [plain(text), value, plain(fault)];
  };
  expect(amount('1 250')).toEqual(['1 250,00', 125_000, undefined]);
  expect(amount('2500,01')).toEqual(['2500,01', 100, 'Au plus 2 500,00 €']);
  expect(amount('0')).toEqual(['0', 100, 'Au moins 0,01 €']);
  for (const wrong of ['douze', '', '12,345'])
    expect(amount(wrong)).toEqual([wrong, 100, 'Montant attendu, par exemple 1 234,56']);

  const counts = wholeNumberNotation(fr, { least: 0, most: 180, required: true });
  for (const wrong of ['200', '', '30,5', '-3', 'trente'])
    expect(leave<number | null>(30, wrong, counts)).toMatchObject({
      text: wrong,
      value: 30,
      fault: 'Un nombre entier est attendu, de 0 à 180.',
    });
  expect(leave<number | null>(30, ' 045 ', counts)).toMatchObject({ text: '45', value: 45 });
});
