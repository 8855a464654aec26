import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MadeFile } from '../../electron/app/context.ts';
import { readPdf } from '../read-pdf.ts';
import { makeLedgerContext } from '../usecases/set-up/customer-lists.ts';
import { willChoose } from './set-up/choose-files.ts';
import { press, reach } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { discardImport, goTo, pageText, readyButton } from './set-up/through-imports.ts';

const customerList = join(import.meta.dirname, '../fixtures/customers/clients_cp1252.csv');
/** The last file the application made. */
function madeFile(
  context: Awaited<ReturnType<typeof makeLedgerContext>>,
  is: (file: MadeFile) => boolean = () => true,
) {
  const content = context.made.findLast(is)?.content;
  if (!(content instanceof Uint8Array)) throw new Error('no file was made');
  return Uint8Array.from(content);
}

test('by keyboard, pasted addresses complete the customers, and the letter shows them', async () => {
  const context = await makeLedgerContext();
  const user = mount('/', context);
  const enter = async (role: 'button' | 'link', name: string) => {
    const target = await screen.findByRole(role, { name });
    await press(user, () => target);
  };
  await screen.findByRole('heading', { name: 'Accueil', level: 1 });
  await user.keyboard('gc');
  await screen.findByText(/20 sans adresse complète/);
  await enter('link', 'Compléter les clients');
  const cells = await screen.findByLabelText('Cellules copiées du tableur');
  await reach(user, () => cells);
  await user.paste(
    'Code\tAdresse\tCP\tVille\tCourriel\nC00005\t12 rue de la Monnaie\t35000\tRennes\tcompta@ndiaye.example',
  );
  await enter('button', 'Lire ces 2 lignes');
  const address = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Colonne Adresse' });
  expect(address.value).toBe('Adresse');
  await enter('button', 'Voir ce qui va changer');
  expect(await screen.findByText('12 rue de la Monnaie')).toBeTruthy();
  await enter('button', 'Appliquer aux clients');
  await screen.findByText('Clients complétés.');

  await enter('link', 'Voir les relances');
  await screen.findByText(/19 sans adresse complète/);
  await enter('button', 'Aperçu');
  const file = (await screen.findByRole('region', { name: /\.pdf$/ })).getAttribute('aria-label');
  const { text } = await readPdf(madeFile(context, ({ name }) => name === file));
  expect(text).toContain('12 RUE DE LA MONNAIE');
  expect(text).toContain('35000 RENNES');
});

test('the spreadsheet to fill, given back as it is, changes nothing', async () => {
  const context = await makeLedgerContext();
  const user = mount('/customers/complete', context);
  await user.click(await readyButton('Modèle Excel (XLSX)'));
  await waitFor(() => expect(context.made).toHaveLength(1));
  willChoose(['modele.xlsx', madeFile(context)]);
  await user.click(await readyButton('Choisir un fichier'));
  await user.click(await readyButton('Voir ce qui va changer'));
  expect(await screen.findByText(/^Rien à changer/)).toBeTruthy();
  await discardImport(user);
  await screen.findByRole('heading', { name: 'Compléter les clients', level: 1 });
});

test('a list of customers chosen on Imports is taken for one, applied and undone', async () => {
  const user = mount('/imports', await makeLedgerContext());
  willChoose(['clients_cp1252.csv', readFileSync(customerList)]);
  await user.click(await readyButton('Choisir un fichier'));
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'des clients' })).checked).toBe(true);
  await user.click(await readyButton('Voir ce qui va changer'));
  await user.click(await readyButton('Appliquer aux clients'));
  await screen.findByText('Clients complétés.');
  await user.click(await readyButton('Annuler cet import'));
  const question = within(await screen.findByRole('dialog'));
  await user.click(question.getByRole('button', { name: 'Annuler cet import' }));
  expect(await screen.findByText(/les clients sont comme avant/)).toBeTruthy();
  await goTo(user, 'Clients');
  await waitFor(() => expect(pageText()).toContain('20 sans adresse complète'));
});
