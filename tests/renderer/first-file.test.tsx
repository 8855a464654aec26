import { readdirSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { firmsHandlers } from '../../electron/usecases/firms/index.ts';
import { fecText, sale } from '../fec-text.ts';
import { makeContext } from '../make-context.ts';
import { willChoose } from './set-up/choose-files.ts';
import { dropOn } from './set-up/drop-files.ts';
import { mount } from './set-up/mount.tsx';

const fecName = '404833048FEC20241231.txt';
const ledger = fecText([
  ...sale({ entry: '1', on: '2024-05-02', customer: 'DUPONT', name: 'Dupont SARL', reference: 'F1', cents: 12_000 }),
  ...sale({ entry: '2', on: '2024-06-02', customer: 'ROY', name: 'Roy SA', reference: 'F2', cents: 8_000 }),
]);

/** The start screen: no firm is open; `known` was, before. */
async function start(known?: { name: string; siren: string }) {
  const context = makeContext();
  context.session.firm?.close();
  context.session.firm = null;
  context.firms.open.clear();
  if (known) {
    const client = createRouterClient({ firms: firmsHandlers }, { context });
    await client.firms.create(known);
    await client.firms.close();
  }
  const user = mount('/', context);
  return { context, user };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('a ledger chosen on the first screen creates the firm, and its preview is shown', async () => {
  const { context, user } = await start();
  await button('Choisir un export de la comptabilité…');
  willChoose([fecName, ledger]);
  await user.click(await button('Choisir un export de la comptabilité…'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText(/SIREN/)).toHaveProperty('value', '404833048');
  await user.click(dialog.getByRole('button', { name: 'Créer le dossier et lire le fichier' }));
  expect(dialog.getByText('Le nom est nécessaire.')).toBeTruthy();
  await user.type(dialog.getByLabelText('Nom de la société'), 'Atelier Mercier');
  await user.click(dialog.getByRole('button', { name: 'Créer le dossier et lire le fichier' }));
  expect(await screen.findByRole('heading', { name: fecName, level: 1 })).toBeTruthy();
  expect(await button('Appliquer l’import')).toBeTruthy();
  expect(document.title).toContain('Atelier Mercier');
  expect(
    screen.getByText(/^Une fois cet import appliqué, 2 clients vous devront 200,00\s€, dont 200,00\s€ échus\.$/),
  ).toBeTruthy();
  await user.click(await button('Appliquer l’import'));
  expect(await screen.findByText(/^2 clients vous doivent 200,00\s€, dont 200,00\s€ échus\.$/)).toBeTruthy();
  expect(screen.queryByText('Inchangés')).toBeNull();
  expect(context.session.firm?.connection.prepare('select siren from firm').pluck().get()).toBe('404833048');
  context.session.firm?.close();
});

test('given up, the window gives the focus back to the button that chose the file', async () => {
  const { user } = await start();
  const chooser = await button('Choisir un export de la comptabilité…');
  willChoose([fecName, ledger]);
  chooser.focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog');
  // A browser takes the focus from a button as it is disabled; this document keeps it there.
  expect(chooser).toHaveProperty('disabled', false);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(chooser));
});

test('a ledger dropped there does the same, and the name its file has is proposed', async () => {
  const { context, user } = await start();
  await button('Choisir un export de la comptabilité…');
  dropOn(screen.getByRole('heading', { level: 1 }), [`FEC Menuiserie Roy ${fecName}`, ledger]);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText('Nom de la société')).toHaveProperty('value', 'Menuiserie Roy');
  await user.click(dialog.getByRole('button', { name: 'Créer le dossier et lire le fichier' }));
  expect(await button('Appliquer l’import')).toBeTruthy();
  context.session.firm?.close();
});

test('of two files dropped together both are named in the order they are read, and both are read', async () => {
  const { context, user } = await start();
  await button('Choisir un export de la comptabilité…');
  const older = fecName.replace('2024', '2023');
  dropOn(screen.getByRole('heading', { level: 1 }), [fecName, ledger], [older, ledger.replaceAll('2024', '2023')]);
  const dialog = within(await screen.findByRole('dialog'));
  const said = (await dialog.findByText(/l’un après l’autre/)).textContent ?? '';
  expect(said).toContain(`${older}, ${fecName}`);
  await user.type(dialog.getByLabelText('Nom de la société'), 'Atelier Mercier');
  await user.click(dialog.getByRole('button', { name: /^Créer le dossier et lire les 2 fichiers/ }));
  await screen.findByRole('heading', { name: older, level: 1 });
  expect(screen.getByText(/^Fichier 1 sur 2/)).toBeTruthy();
  await user.click(await button('Appliquer l’import'));
  await user.click(await button(/suivant/i));
  await screen.findByRole('heading', { name: fecName, level: 1 });
  context.session.firm?.close();
});

test('beside a file that can be read, one that cannot is named with the reason', async () => {
  const { context } = await start();
  await button('Choisir un export de la comptabilité…');
  dropOn(screen.getByRole('heading', { level: 1 }), ['20230101.pdf', '%PDF-1.7\n'], [fecName, ledger]);
  const dialog = within(await screen.findByRole('dialog'));
  expect((await dialog.findByRole('alert')).textContent).toMatch(/20230101\.pdf.*PDF/);
  expect(dialog.getByLabelText(/SIREN/)).toHaveProperty('value', '404833048');
  expect(context.session.firm).toBeNull();
});

test('a file that is no export is refused in words, and no firm is made', async () => {
  const { context, user } = await start();
  willChoose(['facture.pdf', '%PDF-1.7\n']);
  await user.click(await button('Choisir un export de la comptabilité…'));
  expect((await screen.findByRole('alert')).textContent).toContain('facture.pdf');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(context.session.firm).toBeNull();
  expect(readdirSync(context.platform.appFolder).filter((name) => name.endsWith('.amiable'))).toEqual(['test.amiable']);
});

test('a firm of that SIREN is offered instead of a second one, and takes the file', async () => {
  const { context, user } = await start({ name: 'Garage Petit', siren: '404833048' });
  willChoose([fecName, ledger]);
  await user.click(await button('Choisir un export de la comptabilité…'));
  await user.click(await button('Ouvrir Garage Petit et lire le fichier'));
  expect(await screen.findByRole('heading', { name: fecName, level: 1 })).toBeTruthy();
  expect(document.title).toContain('Garage Petit');
  context.session.firm?.close();
});

test('the language is chosen before anything else', async () => {
  const { user } = await start();
  await user.click(await screen.findByRole('radio', { name: 'English' }));
  expect(await button('Choose an export of your accounts…')).toBeTruthy();
});
