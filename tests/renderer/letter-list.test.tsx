import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tableOf } from '../usecases/exports/written-reports.ts';
import { letterLedger } from '../usecases/set-up/letter-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { named, spaced } from './set-up/words.ts';

const button = (name: string) => screen.findByRole('button', named(name));
const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

/** The objects of the letters on screen, when they are those. */
async function showsLetters(...titles: string[]) {
  await waitFor(() => {
    const rows = [...screen.getByRole('grid').querySelectorAll('tbody tr[data-row]')];
    expect(rows.map((row) => row.querySelector('[data-column="3"]')?.textContent)).toEqual(titles);
  });
}

const total = () => spaced(screen.getByRole('grid').querySelector('tfoot')?.textContent ?? '');

test('letters are narrowed by conditions that chips say, change and remove, and added up in one currency only', async () => {
  const { context } = letterLedger();
  const user = mount('/letters', context);
  await screen.findByText('Bonjour');
  await showsLetters('Bonjour', 'Accord', 'Écheance passée', 'Rappel');
  expect(screen.getByRole('checkbox', { name: /^Sélectionner 4, / })).toBeTruthy();
  expect(total()).toBe('');
  await user.click(await button('Filtrer'));
  await user.click(await screen.findByRole('combobox', { name: 'Colonne' }));
  await user.click(await screen.findByRole('option', { name: 'Devise' }));
  await user.type(await screen.findByRole('textbox', { name: 'Contient' }), 'usd');
  const form = screen.getByRole('textbox', { name: 'Contient' }).closest('form');
  if (!form) throw new Error('no form');
  await user.click(within(form).getByRole('button', { name: 'Filtrer' }));
  await showsLetters('Accord', 'Écheance passée');
  expect(total()).toMatch(/^Total ?5,00 \$US$/);
  await user.click(await button('Modifier le filtre Devise : contient « usd »'));
  const words = await screen.findByRole('textbox', { name: 'Contient' });
  await user.clear(words);
  await user.type(words, 'chf{Enter}');
  expect(await screen.findByText('Aucun résultat')).toBeTruthy();
  await user.click(await button('Tout afficher'));
  await showsLetters('Bonjour', 'Accord', 'Écheance passée', 'Rappel');
  await user.click(screen.getByRole('combobox', { name: 'Nature' }));
  await user.click(await screen.findByRole('option', { name: 'Relance' }));
  await showsLetters('Écheance passée', 'Rappel');
  await user.click(await button('Retirer le filtre Nature : Relance'));
  await showsLetters('Bonjour', 'Accord', 'Écheance passée', 'Rappel');
});

test('the columns chosen and their order are those of the export, and stay for the next time', async () => {
  const { context } = letterLedger();
  const user = mount('/letters?sort=totalCents', context);
  await screen.findByText('Bonjour');
  await user.click(await button('Colonnes'));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Pages' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Nature' }));
  await user.click(await button('Monter Nature'));
  await user.keyboard('{Escape}');
  const shown = ['N°', 'Date', 'Client', 'Objet', 'Recommandé', 'Nature', 'Montant'];
  await waitFor(() => expect(headings().slice(1)).toEqual(shown));
  await user.click(await button('Exporter'));
  await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
  await waitFor(() => expect(context.made).toHaveLength(1));
  const [written, first] = await tableOf(context.made[0], 'N°');
  expect(written).toEqual(shown.toSpliced(6, 0, 'Devise'));
  expect(first).toEqual(['4', '04/06/2025', 'Abri', 'Bonjour', 'Présenté', 'Courrier simple', 'EUR', 0]);
  cleanup();
  mount('/letters', context);
  await screen.findByText('Bonjour');
  expect(headings().slice(1)).toEqual(shown);
});

test('a letter is read beside the list, follows the cursor, and Enter or Escape closes it', async () => {
  const { context } = letterLedger();
  const user = mount('/letters', context);
  await showsLetters('Bonjour', 'Accord', 'Écheance passée', 'Rappel');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Courriers émis'));
  await user.keyboard('{Enter}');
  await screen.findByRole('region', named('Bonjour · Abri'));
  await user.keyboard('j');
  await screen.findByRole('region', { name: /^Accord · / });
  await user.keyboard('k');
  await screen.findByRole('region', named('Bonjour · Abri'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /·/ })).toBeNull());
  await user.keyboard('{Enter}');
  await screen.findByRole('region', named('Bonjour · Abri'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /·/ })).toBeNull());
});
