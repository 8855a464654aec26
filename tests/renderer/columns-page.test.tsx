import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TestContext } from '../make-context.ts';
import { makeFile, makeImportContext, rowsOf } from '../usecases/set-up/import-steps.ts';
import { openList } from '../usecases/set-up/list-samples.ts';
import { press } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { applyImport, goTo, pageText, typeDay } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const proceed = () => button('Voir ce qui va changer');
const column = (heading: string) => screen.findByRole<HTMLInputElement>('combobox', { name: `Colonne ${heading}` });
const mode = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

function openColumns(path: string, name = 'liste.csv', context = makeImportContext()) {
  const user = mount(`/imports/columns?file=${context.choose(path, name)}`, context);
  const choose = async (heading: string, field: string) => {
    await user.click(await column(heading));
    await user.click(await screen.findByRole('option', named(field)));
  };
  return { context, user, choose };
}

/** Another file, on the page that stands. */
const openNext = (context: TestContext, path: string, name: string) =>
  window.history.pushState(null, '', `/imports/columns?file=${context.choose(path, name)}`);
/** The option that Enter would take. */
const chosenOption = () => document.querySelector('[data-combobox-selected]')?.textContent;

const unnamed = (name = 'releve-2025-01-28.csv') =>
  makeFile(name, 'Qui;Quoi;Le;Combien\nDupont;F1;15/01/2025;120,00\nMartin;F2;16/01/2025;80,50\n');

test('columns are recognised by their headings, and what that reading gives is shown', async () => {
  openColumns(
    openList('encours-2025-06-30.csv', 'C1;Dupont;F1;15/04/2025;15/05/2025;120,00;100,00'),
    'encours-2025-06-30.csv',
  );
  expect((await column('Reste dû')).value).toBe('Reste dû');
  expect((await column('N° pièce')).value).toBe('Numéro de pièce');
  expect(mode(/Situation complète/).checked).toBe(true);
  expect(pageText()).toContain('100,00 €');
  expect(proceed().disabled).toBe(false);
});

test('the columns of a list of open items are recognised, it is read, applied, and ties to the cent', async () => {
  const name = 'A_echeancier_clients.csv';
  const { user } = openColumns(join(import.meta.dirname, '../fixtures/ar', name), name);
  expect((await column('Solde')).value).toBe('Reste dû');
  expect(screen.getByRole('heading', named('Que contiennent les colonnes ?'))).toBeTruthy();
  await waitFor(() => expect(pageText()).toContain('488 236,47 €'));
  expect(mode(/Situation complète/).checked).toBe(true);
  await user.click(proceed());
  await screen.findByText(/^Voici ce que ce fichier va changer/);
  await applyImport(user);
  await goTo(user, 'Balance âgée');
  await waitFor(() => expect(pageText().split('Écart : 0,00 €')).toHaveLength(3));
});

test('a list whose columns say nothing cannot go on, and says what is missing', async () => {
  openColumns(unnamed());
  await column('Qui');
  expect(screen.getByText(/Indiquez quelle colonne nomme le client/)).toBeTruthy();
  expect(proceed().disabled).toBe(true);
});

test('columns corrected, the reading follows', async () => {
  const { choose } = openColumns(unnamed());
  await choose('Qui', 'Nom du client');
  await choose('Quoi', 'Numéro de pièce');
  await choose('Combien', 'Reste dû');
  await waitFor(() => expect(proceed().disabled).toBe(false));
  expect(pageText()).toContain('200,50 €');
  expect(screen.queryByText(/Indiquez quelle colonne/)).toBeNull();
});

test('a field is in one column only: the last one chosen', async () => {
  const { choose } = openColumns(unnamed());
  await choose('Qui', 'Nom du client');
  await choose('Quoi', 'Nom du client');
  expect((await column('Quoi')).value).toBe('Nom du client');
  expect((await column('Qui')).value).toBe('Ne pas lire');
});

test('columns corrected by keyboard are remembered for files of the same headings', async () => {
  const { context, user } = openColumns(unnamed());
  for (const [heading, field] of [
    ['Qui', 'Nom du client'],
    ['Quoi', 'Numéro de pièce'],
    ['Combien', 'Reste dû'],
  ] as const) {
    const choice = await column(heading);
    await press(user, () => choice);
    for (let pressed = 0; pressed < 40 && chosenOption() !== field; pressed += 1) await user.keyboard('{ArrowDown}');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(choice.value).toBe(field));
  }
  await waitFor(() => expect(pageText()).toContain('200,50 €'));
  await press(user, proceed);
  await screen.findByRole('button', { name: 'Appliquer l’import' });
  await press(user, () => button('Appliquer l’import'));
  await screen.findByText('Import appliqué.');
  expect(rowsOf(context, 'select sum(open_cents) as cents from documents')[0]?.cents).toBe(20_050);
  openNext(context, unnamed('releve-2025-02-28.csv'), 'b.csv');
  expect(await screen.findByText(/comme la dernière fois/)).toBeTruthy();
  expect((await column('Combien')).value).toBe('Reste dû');
});

test('dates that read two ways are asked about, each way spelled out', async () => {
  const path = makeFile(
    'encours.csv',
    'Customer;Invoice;Date;Due date;Amount;Open\nDupont;F1;03/04/2025;03/05/2025;120.00;120.00\n',
  );
  const { user } = openColumns(path, 'encours-2025-06-30.csv');
  await column('Date');
  expect(proceed().disabled).toBe(true);
  expect(screen.getByText('03/04/2025')).toBeTruthy();
  const order = screen.getByRole('radiogroup', { name: 'Ordre des dates' });
  expect(
    within(order)
      .getAllByRole('radio')
      .map((radio) => spaced(radio.closest('div')?.parentElement?.textContent)),
  ).toEqual(['Le jour d’abord : 3 avril 2025', 'Le mois d’abord : 4 mars 2025']);
  await user.click(within(order).getByRole('radio', { name: /Le jour d’abord/ }));
  await waitFor(() => expect(proceed().disabled).toBe(false));
});

test('under French headings the day comes first unless the user says otherwise', async () => {
  const { user } = openColumns(openList('encours-2025-06-30.csv', 'C1;Dupont;F1;03/04/2025;05/06/2025;120,00;120,00'));
  await column('Date');
  await waitFor(() => expect(proceed().disabled).toBe(false));
  expect(screen.getByText(/lu ainsi/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /: 3 avril 2025/ }).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: /: 4 mars 2025/ }));
  expect(await screen.findByRole('cell', { name: '04/03/2025' })).toBeTruthy();
});

test('a list of a day before the newest one can only complete it', async () => {
  const context = makeImportContext();
  const row = 'C1;Dupont;F1;15/04/2025;15/05/2025;120,00;100,00';
  const { user } = openColumns(openList('encours-2025-06-30.csv', row), 'encours-2025-06-30.csv', context);
  await column('Reste dû');
  expect(screen.getByRole('radiogroup', { name: 'Ce que contient la liste' })).toBeTruthy();
  await user.click(proceed());
  await user.click(await screen.findByRole('button', { name: 'Appliquer l’import' }));
  await screen.findByText('Import appliqué.');
  openNext(context, openList('encours-2025-05-31.csv', row), 'encours-2025-05-31.csv');
  expect(await screen.findByText(/Une situation plus récente, du 30\/06\/2025, est déjà importée/)).toBeTruthy();
  expect(mode(/Situation complète/).disabled).toBe(true);
  expect(mode(/Changements seulement/).checked).toBe(true);
});

test('a later situation says what it settles before it does', async () => {
  const heading = 'Client;Facture;Date;Échéance;Montant;Reste dû';
  const dupont = 'Dupont;F1;03/04/2025;03/05/2025;120,00;';
  const of = (day: string, ...rows: string[]) => makeFile(`encours-${day}.csv`, [heading, ...rows, ''].join('\n'));
  const first = of('2025-06-30', `${dupont}120,00`, 'Martin;F2;05/04/2025;05/05/2025;80,00;80,00');
  const { context, user } = openColumns(first, 'encours-2025-06-30.csv');
  await column('Date');
  await user.click(screen.getByRole('radio', { name: /Le jour d’abord/ }));
  await waitFor(() => expect(proceed().disabled).toBe(false));
  await user.click(proceed());
  await applyImport(user);

  openNext(context, of('2025-07-31', `${dupont}20,00`), 'encours-2025-07-31.csv');
  await column('Date');
  await user.click(proceed());
  const changes = await screen.findByRole('grid', { name: /Ce qui change/ });
  await waitFor(() => expect(spaced(changes.textContent)).toMatch(/MartinSoldéeFactureF2/));
  await applyImport(user);
  await goTo(user, 'Balance âgée');
  await typeDay('Date d’arrêté', '31/07/2025');
  await waitFor(() => expect(pageText()).toMatch(/Dupont Dupont(–0,00){3}20,00–0,0020,00Total EUR/));
});

test('a list that says its day nowhere is said to be taken as of a guess', async () => {
  openColumns(openList('encours.csv', 'C1;Dupont;F1;15/04/2025;15/05/2025;120,00;100,00'), 'encours.csv');
  await column('Reste dû');
  expect(pageText()).toMatch(/Ni le fichier ni son nom ne disent de quel jour est cette liste/);
});

test('a file no longer held says to choose it again', async () => {
  mount('/imports/columns', makeImportContext());
  expect(await screen.findByText('Le fichier n’est plus ouvert : choisissez-le de nouveau.')).toBeTruthy();
  expect(proceed().disabled).toBe(true);
});
