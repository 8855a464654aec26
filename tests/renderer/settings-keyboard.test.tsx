import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { choose, openTab, press, reach, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const shows = (name: string, text: string) => waitFor(() => expect(spaced(field(name).value)).toBe(text));
const save = () => screen.getAllByRole('button', { name: 'Enregistrer' })[0] as HTMLElement;
const chosenTab = () => screen.getByRole('tab', { selected: true });

test('settings are changed, saved, taken back and done again without a mouse', async () => {
  const user = mount('/', makeContext());
  await screen.findByRole('heading', { name: 'Accueil', level: 1 });
  const navigation = within(screen.getByRole('navigation', { name: 'Écrans' }));
  await press(user, () => navigation.getByRole('link', { name: 'Paramètres' }));
  await screen.findByLabelText('Ville');
  await typeIn(user, () => field('Ville'), 'Vienne');
  await choose(user, () => screen.getByRole('combobox', { name: 'Délai de paiement' }), 'Fin de mois, puis jours');
  await typeIn(user, () => field('Nombre de jours'), '45');
  await press(user, save);
  expect(await screen.findByText('Paramètres enregistrés')).toBeTruthy();
  await reach(user, chosenTab);
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Annulé : paramètres de la société')).toBeTruthy();
  await shows('Ville', '');
  await shows('Nombre de jours', '30');
  await user.keyboard('{Control>}y{/Control}');
  await shows('Ville', 'Vienne');
});

test('the scenario is changed, saved and taken back without a mouse', async () => {
  const least = 'Montant minimum relancé';
  const user = mount('/settings', makeContext());
  await screen.findByLabelText('Ville');
  await openTab(user, 'Scénarios de relance');
  await screen.findByLabelText(least);
  await typeIn(user, () => field(least), '35');
  await press(user, save);
  expect(await screen.findByText('Scénario enregistré')).toBeTruthy();
  await shows(least, '35,00');
  await reach(user, chosenTab);
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Annulé : scénario « Standard »')).toBeTruthy();
  await shows(least, '0,00');
});
