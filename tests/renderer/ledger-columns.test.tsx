import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeImportContext, rowsOf, year1 } from '../usecases/set-up/import-steps.ts';
import { renamedLedger } from '../usecases/set-up/renamed-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { applyImport, goTo, pageText, readThrough, readyButton } from './set-up/through-imports.ts';
import { named } from './set-up/words.ts';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const proceed = () => button('Voir ce qui va changer');
const column = (heading: string) => screen.findByRole<HTMLInputElement>('combobox', { name: `Colonne ${heading}` });

/** A real FEC under headings that no software uses. */
function openRenamed() {
  const context = makeImportContext();
  const open = () => context.choose(renamedLedger(year1), 'export.csv');
  const user = mount(`/imports/columns?file=${open()}`, context);
  const choose = async (heading: string, field: string) => {
    await user.click(await column(heading));
    await user.click(await screen.findByRole('option', named(field)));
  };
  return { context, user, choose, open };
}

test('a ledger that looks like a list is said to be one, its columns are mapped, and it ties to the cent', async () => {
  const { user, choose, open } = openRenamed();
  await user.click(await screen.findByRole('radio', { name: 'des écritures comptables' }));
  await screen.findByText(/^Indiquez au moins la date de/);
  expect(proceed().disabled).toBe(true);
  await choose('Jx', 'Code du journal');
  await choose('Liasse', 'Numéro de l’écriture');
  await choose('Quand', 'Date de l’écriture');
  await choose('Gl', 'Compte');
  await choose('Qui', 'Code du client (auxiliaire)');
  await choose('Dénomination', 'Nom du client');
  await choose('Papier', 'Numéro de pièce');
  await choose('Texte', 'Libellé');
  await choose('Doit', 'Débit');
  await choose('Avoir', 'Crédit');
  await choose('Rappr', 'Lettrage');
  await waitFor(() => expect(proceed().disabled).toBe(false));
  await user.click(proceed());
  await screen.findByText(/^Voici ce que ce fichier va changer/);
  expect(screen.getByRole('link', named('Voir ou corriger la lecture des colonnes'))).toBeTruthy();
  await applyImport(user);
  await goTo(user, 'Balance âgée');
  await waitFor(() => expect(pageText().split('Écart : 0,00 €')).toHaveLength(3));

  // The next export of the same software is read the same way.
  window.history.pushState(null, '', `/imports/columns?kind=ledger&file=${open()}`);
  await screen.findByText(/lues comme la dernière fois/);
  expect((await column('Qui')).value).toBe('Code du client (auxiliaire)');
});

test('columns corrected from the changes leave one import waiting', async () => {
  const context = makeImportContext();
  const user = mount('/imports', context);
  await readThrough(user, year1);
  const [first] = rowsOf(context, 'select id from import_batches');
  await user.click(screen.getByRole('link', named('Voir ou corriger la lecture des colonnes')));
  await user.click(await readyButton('Voir ce qui va changer'));
  await screen.findByText(/^Voici ce que ce fichier va changer/);
  const waiting = rowsOf(context, 'select id, state from import_batches');
  expect(waiting).toEqual([{ id: Number(first?.id) + 1, state: 'staged' }]);
});
