import { expect, test } from 'vitest';
import { demonstrationIdentity } from '../../electron/demonstration/identity.ts';
import { missingForLetters } from '../../shared/domain/letters/before-letters.ts';

const complete = demonstrationIdentity;

test('a firm whose letters say all they must lacks nothing', () => {
  expect(missingForLetters(complete)).toEqual([]);
  expect(
    missingForLetters({ ...complete, legalForm: 'Entreprise individuelle', capital: null, registryCity: null }),
  ).toEqual([]);
});

test.each([
  [{ postcode: null }, 'address', 'addressLine1'],
  [{ siren: null, legalForm: null }, 'legal', 'siren'],
  [{ legalForm: null }, 'legal', 'legalForm'],
  [{ legalForm: 'S.A.R.L. à associé unique', capital: null }, 'legal', 'capital'],
  [{ registryCity: null }, 'legal', 'registryCity'],
  [{ iban: null }, 'bank', 'iban'],
  [{ signatoryName: null }, 'signatory', 'signatoryName'],
] as const)('%o: what is missing is named by the field that cures it', (change, need, field) => {
  expect(missingForLetters({ ...complete, ...change })).toEqual([{ need, field }]);
});
