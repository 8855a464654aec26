import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressLines, postalLines } from '../../electron/documents/parts/address.ts';

const dupont = {
  name: 'Établissements Dupont & Fils SARL',
  addressLine1: "Zone artisanale de l'Étang, bâtiment C",
  addressLine2: '125, boulevard du Maréchal Foch',
  postcode: '42000',
  city: 'Saint-Étienne',
  country: 'FR',
};

test('an envelope bears the address as NF Z 10-011 wants it', () => {
  expect(postalLines(dupont)).toEqual([
    'Établissements Dupont & Fils SARL',
    'ZONE ARTISANALE DE L ETANG BATIMENT C',
    '125 BOULEVARD DU MARECHAL FOCH',
    '42000 SAINT ETIENNE',
  ]);
});

test('a letter going abroad ends with the country, in the language of the post that takes it', () => {
  const abroad = {
    ...dupont,
    addressLine1: 'Sihlquai 3',
    addressLine2: null,
    postcode: '8005',
    city: 'Zürich',
    country: 'CH',
  };
  expect(postalLines(abroad).slice(-2)).toEqual(['8005 ZURICH', 'SUISSE']);
  expect(addressLines(abroad, 'en')).toEqual(['Sihlquai 3', '8005 Zürich', 'Switzerland']);
});

test('a customer without an address has only its name', () => {
  const nowhere = { ...dupont, addressLine1: null, addressLine2: null, postcode: null, city: null };
  expect(postalLines(nowhere)).toEqual(['Établissements Dupont & Fils SARL']);
  expect(addressLines(nowhere, 'fr')).toEqual([]);
});

test('whatever is typed, at most six lines of 38 characters, none blank, the town last', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(text, text, text, (name, addressLine1, addressLine2) => {
      const lines = postalLines({ name, addressLine1, addressLine2, postcode: '75001', city: 'Paris', country: 'FR' });
      expect(lines.length).toBeLessThanOrEqual(6);
      expect(lines.at(-1)).toBe('75001 PARIS');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(38);
      expect(lines).not.toContain('');
    }),
  );
});

test('whom a letter is for stands under the name, where the address leaves a line for it', () => {
  const attention = "À l'attention de Mme Roy";
  expect(postalLines(dupont, attention)).toEqual([
    'Établissements Dupont & Fils SARL',
    attention,
    'ZONE ARTISANALE DE L ETANG BATIMENT C',
    '125 BOULEVARD DU MARECHAL FOCH',
    '42000 SAINT ETIENNE',
  ]);
  expect(postalLines(dupont, 'x'.repeat(39))).toEqual(postalLines(dupont));
  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(text, text, text, (name, addressLine1, addressLine2) => {
      const address = { name, addressLine1, addressLine2, postcode: '75001', city: 'Paris', country: 'FR' };
      const lines = postalLines(address, attention);
      expect(lines.filter((line) => line !== attention)).toEqual(postalLines(address));
      expect(lines.length).toBeLessThanOrEqual(6);
    }),
  );
});
