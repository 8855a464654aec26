import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ComparedAmounts } from '../../renderer/components/list/compared-amounts.tsx';
import { houseSettings } from '../../renderer/components/table/table-settings.ts';
import { controlWords } from '../../shared/i18n/lists/compared-amount-words.ts';
import { show } from './set-up/mount.tsx';
import { named, spaced } from './set-up/words.ts';

const rows = [
  { customer: 'C1', name: 'Un', expectedCents: 100_00, actualCents: 90_00 },
  { customer: 'C2', name: 'Deux', expectedCents: 50_00, actualCents: 70_00 },
  { customer: 'C3', name: 'Trois', expectedCents: 5_00, actualCents: 0 },
];
const grid = () => screen.getByRole('grid', { name: 'Contrôle' });
const names = () =>
  [...grid().querySelectorAll('tbody tr')].map((row) => spaced(row.querySelector('[data-column="0"]')?.textContent));
const totals = () => [...grid().querySelectorAll('tfoot td')].map(({ textContent }) => spaced(textContent));

test('a list at hand is sorted and narrowed as any other, with the totals of what is left', async () => {
  const onOpen = vi.fn();
  const { user } = show(
    <ComparedAmounts
      label="Contrôle"
      {...{ rows, onOpen }}
      words={controlWords}
      today="2025-06-30"
      arrangement={[houseSettings, vi.fn()]}
    />,
  );
  expect(names()).toEqual(['Un C1', 'Deux C2', 'Trois C3']);
  expect(totals().slice(1)).toEqual(['155,00', '160,00', '5,00']);
  await user.click(within(grid()).getByRole('button', { name: 'Écart' }));
  expect(names()).toEqual(['Deux C2', 'Trois C3', 'Un C1']);
  await user.click(screen.getByRole('button', { name: 'Filtrer' }));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('combobox', { name: 'Colonne' }));
  await user.click(await form.findByRole('option', { name: 'Écart' }));
  await user.type(await screen.findByLabelText('À'), '-1{Enter}');
  await waitFor(() => expect(names()).toEqual(['Trois C3', 'Un C1']));
  expect(screen.getByRole('button', { name: /^Modifier le filtre/ }).title).toBe('2 lignes avec ce seul filtre');
  expect(totals().slice(1)).toEqual(['105,00', '90,00', '−15,00']);
  await user.click(screen.getByRole('button', named('Voir les lignes : −10,00 €, Écart, Un')));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[0], 'difference');
});
