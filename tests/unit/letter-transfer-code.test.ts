import { expect, test } from 'vitest';
import { epcPayload, groupedIban, isIban } from '../../electron/documents/parts/epc.ts';

const transfer = {
  name: 'Atelier Mercier SAS',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPP',
  amountCents: 361_368,
  remittance: '411DUPONT FA-2026-1001',
};

test('the code of a transfer has the lines of EPC069-12, in order', () => {
  expect(epcPayload(transfer)?.split('\n')).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    'AGRIFRPP',
    'Atelier Mercier SAS',
    'FR7630006000011234567890189',
    'EUR3613.68',
    '',
    '',
    '411DUPONT FA-2026-1001',
  ]);
});

test('the bank code may be missing, and one that is not a bank code is left out', () => {
  expect(epcPayload({ ...transfer, bic: null })?.split('\n')[4]).toBe('');
  expect(epcPayload({ ...transfer, bic: 'AGRI' })?.split('\n')[4]).toBe('');
});

test('name and remittance keep to 70 and 140 characters, the whole to 331 bytes', () => {
  const lines = epcPayload({ ...transfer, name: 'Société '.repeat(20), remittance: 'FA-2026-1001 '.repeat(30) })?.split(
    '\n',
  );
  expect(lines?.[5]?.length).toBeLessThanOrEqual(70);
  expect(lines?.[10]?.length).toBeLessThanOrEqual(140);
  expect(lines?.[10]?.endsWith('FA-2026-1001')).toBe(true);
  expect(Buffer.byteLength(lines?.join('\n') ?? '')).toBeLessThanOrEqual(331);
});

test('there is no code without a valid IBAN or outside the amounts of the standard', () => {
  expect(epcPayload({ ...transfer, iban: 'FR7630006000011234567890188' })).toBeNull();
  expect(epcPayload({ ...transfer, amountCents: 0 })).toBeNull();
  expect(epcPayload({ ...transfer, amountCents: 100_000_000_000 })).toBeNull();
  expect(epcPayload({ ...transfer, amountCents: 1 })).toContain('EUR0.01');
});

test('an IBAN is checked by its key and its length', () => {
  expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true);
  expect(isIban('FR76 3000 6000 0112 3456 7890 18')).toBe(false);
  expect(isIban('')).toBe(false);
  expect(groupedIban('fr7630006000011234567890189')).toBe('FR76 3000 6000 0112 3456 7890 189');
});
