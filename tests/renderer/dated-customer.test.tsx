import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ledger } from '../usecases/set-up/customer-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

const balance = async () => {
  await screen.findByRole('heading', { level: 1, name: 'Élan & Fils' });
  const terms = screen.getAllByRole('term').map(({ textContent }) => spaced(textContent));
  return terms.find((term) => term.startsWith('Solde'));
};

test('beside the documents of another day, the balance of today says that it is of today', async () => {
  mount('/customers/1?asOf=2025-01-31', ledger().context);
  expect(await balance()).toMatch(/^Solde au \d\d\/\d\d\/\d{4}, aujourd’hui$/);
});

test('beside those of today, it is the balance', async () => {
  mount('/customers/1', ledger().context);
  expect(await balance()).toBe('Solde');
});
