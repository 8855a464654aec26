import { readFileSync } from 'node:fs';
import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeImportContext, rowsOf, year1, year2 } from '../usecases/set-up/import-steps.ts';
import { type NamedContent, willChoose } from './set-up/choose-files.ts';
import { press } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { discardImport, readyButton } from './set-up/through-imports.ts';
import { named } from './set-up/words.ts';

const firstYear = ['100000017FEC20241231.txt', readFileSync(year1)] as const;
const secondYear = ['100000017FEC20251231_provisoire.txt', readFileSync(year2)] as const;
const picture = [
  'scan-2026.png',
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
] as const;
const list = ['ouvert-2026-01-31.csv', 'Code client;N° pièce;Échéance\nC00027;FA2024-0213;15/08/2025\n'] as const;

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const title = (name: string) => screen.findByRole('heading', { ...named(name), level: 1 });
const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent ?? '');

async function openImports() {
  const context = makeImportContext();
  const user = mount('/imports', context);
  await title('Imports');
  const choose = async (...files: readonly NamedContent[]) => {
    willChoose(...files);
    await user.click(await button('Choisir un fichier'));
  };
  return { context, user, choose };
}

const documentsOf = (context: ReturnType<typeof makeImportContext>) =>
  rowsOf(context, 'select count(*) as count from documents')[0]?.count;

test('a file chosen is read and shown before anything changes, then applied', async () => {
  const { context, user, choose } = await openImports();
  await choose(firstYear);
  await title(firstYear[0]);
  expect(screen.getByText('Voici ce que ce fichier va changer. Rien n’est encore enregistré.')).toBeTruthy();
  expect(documentsOf(context)).toBe(0);
  expect(screen.queryByText(/Fichier 1 sur/)).toBeNull();
  await user.click(await button('Appliquer l’import'));
  expect(await screen.findByText('Import appliqué.')).toBeTruthy();
  expect(documentsOf(context)).not.toBe(0);
  expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).toBeNull();
});

test('an import that waits stays when giving it up is not confirmed', async () => {
  const { context, user, choose } = await openImports();
  await choose(firstYear);
  await user.click(await button('Abandonner'));
  await user.click(await button('Revenir'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await title(firstYear[0]);
  expect(rowsOf(context, 'select state from import_batches')).toEqual([{ state: 'staged' }]);
});

test('an import given up leaves nothing', async () => {
  const { context, user, choose } = await openImports();
  await choose(firstYear);
  await discardImport(user);
  expect(await screen.findByText('Import abandonné : rien n’a changé.')).toBeTruthy();
  expect(await screen.findByText('Aucun import.')).toBeTruthy();
  expect(rowsOf(context, 'select * from import_batches')).toEqual([]);
});

test('choosing nothing changes nothing', async () => {
  const { choose } = await openImports();
  await choose();
  expect(await screen.findByText('Aucun import.')).toBeTruthy();
  expect(alerts()).toEqual([]);
});

test('a file that cannot be read is refused by its name', async () => {
  const { choose } = await openImports();
  await choose(picture);
  await waitFor(() => expect(alerts().join()).toMatch(/scan-2026\.png.*image/));
  expect(window.location.pathname).toBe('/imports');
  expect(screen.getByText('Aucun import.')).toBeTruthy();
});

test('several files come in the order of their years, whatever becomes of each', async () => {
  const { user, choose } = await openImports();
  await choose(picture, secondYear, firstYear);
  await title(firstYear[0]);
  expect(screen.getByText(/Fichier 1 sur 3/)).toBeTruthy();
  await discardImport(user);
  expect(await screen.findByText('2 autres fichiers à importer')).toBeTruthy();
  expect(screen.getByText(`Fichier 2 sur 3 · ${secondYear[0]}`)).toBeTruthy();
  await user.click(await button('Lire le fichier suivant'));
  await title(secondYear[0]);
  await user.click(await button('Appliquer l’import'));
  await user.click(await button('Lire le fichier suivant'));
  await waitFor(() => expect(alerts().join()).toMatch(/scan-2026\.png/));
  expect(screen.queryByRole('button', { name: 'Lire le fichier suivant' })).toBeNull();
});

test('by keyboard, what cannot be read is passed, accounts are applied, and the list after them completes them', async () => {
  const { user, choose } = await openImports();
  const enter = async (name: string) => {
    const found = await readyButton(name);
    await press(user, () => found);
  };
  await choose(list, ['scan-2023.png', picture[1]], firstYear);
  await waitFor(() => expect(alerts().join()).toMatch(/scan-2023\.png.*image/));
  expect(screen.getByText('2 autres fichiers à importer')).toBeTruthy();
  expect(screen.getByText(`Fichier 2 sur 3 · ${firstYear[0]}`)).toBeTruthy();
  await enter('Lire le fichier suivant');
  await title(firstYear[0]);
  expect(screen.getByText(/Fichier 2 sur 3/)).toBeTruthy();
  await enter('Appliquer l’import');
  await screen.findByText('Import appliqué.');
  await enter('Lire le fichier suivant');
  await title('Que contiennent les colonnes ?');
  expect(await screen.findByText(/Fichier 3 sur 3/)).toBeTruthy();
  await enter('Voir ce qui va changer');
  expect(await screen.findByText('Complétées par cette liste')).toBeTruthy();
  await enter('Appliquer l’import');
  await screen.findByText('Import appliqué.');
  expect(screen.queryByRole('button', { name: 'Lire le fichier suivant' })).toBeNull();
});

test('the files left can be forgotten', async () => {
  const { user, choose } = await openImports();
  await choose(picture, firstYear);
  await discardImport(user);
  await user.click(await button('Ne pas les importer'));
  await waitFor(() => expect(screen.queryByText(/à importer/)).toBeNull());
});

test('choosing again forgets the files that were left', async () => {
  const { user, choose } = await openImports();
  await choose(firstYear, secondYear);
  await discardImport(user);
  await choose(picture);
  await waitFor(() => expect(alerts().join()).toMatch(/scan-2026\.png/));
  expect(screen.queryByText(/autres? fichiers? à importer/)).toBeNull();
});

test('a list is asked about first', async () => {
  const { choose } = await openImports();
  await choose(list);
  await title('Que contiennent les colonnes ?');
  expect(await screen.findByText('ouvert-2026-01-31.csv')).toBeTruthy();
});

test('what is dropped is read, a folder is told', async () => {
  await openImports();
  const area = screen.getByLabelText('Déposez les fichiers ici');
  const drop = createEvent.drop(area);
  const items = [
    { webkitGetAsEntry: () => ({ isDirectory: true, name: 'Compta 2024' }) },
    { webkitGetAsEntry: () => ({ isDirectory: false, name: firstYear[0] }) },
  ];
  const files = [new File([], 'Compta 2024'), new File([firstYear[1]], firstYear[0])];
  Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], items, files } });
  fireEvent(area, drop);
  await title(firstYear[0]);
  expect(screen.queryByText(/Fichier 1 sur/)).toBeNull();
});
