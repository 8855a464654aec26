import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localToday, utcNow } from '../../shared/domain/values/clock.ts';
import { isDay } from '../../shared/domain/values/days.ts';
import { compactIdentifier, isIban } from '../../shared/domain/values/identifiers.ts';

const real = [
  'FR1420041010050500013M02606',
  'FR7630006000011234567890189',
  'DE89370400440532013000',
  'GB82WEST12345698765432',
];

test('real IBANs are accepted', () => {
  expect(real.filter((iban) => !isIban(iban))).toEqual([]);
});

test('an IBAN with one digit mistyped is never accepted', () => {
  fc.assert(
    fc.property(fc.constantFrom(...real), fc.nat(), fc.integer({ min: 1, max: 9 }), (iban, at, by) => {
      const places = [...iban].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
      const place = places[at % places.length] ?? 2;
      const digit = (Number(iban[place]) + by) % 10;
      expect(isIban(iban.slice(0, place) + digit + iban.slice(place + 1))).toBe(false);
    }),
  );
});

test('identifiers are stored without spaces, dots or hyphens, and nothing typed is nothing stored', () => {
  expect(compactIdentifier(' fr76 3000.6000-01\u00a0 ')).toBe('FR763000600001');
  expect(compactIdentifier('   ')).toBeNull();
  expect(compactIdentifier(null)).toBeNull();
});

test('the clock gives instants that sort as text, and a day that exists', () => {
  expect(utcNow()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  expect(isDay(localToday())).toBe(true);
});
