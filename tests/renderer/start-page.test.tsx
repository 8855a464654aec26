import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { FirmProblem } from '../../electron/app/context.ts';
import { NotLetIn } from '../../renderer/pages/start/not-let-in.tsx';
import { makeContext } from '../make-context.ts';
import { willChoose } from './set-up/choose-files.ts';
import { mount } from './set-up/mount.tsx';

/** The application without an open firm. */
function closedContext() {
  const context = makeContext();
  context.session.firm?.close();
  context.session.firm = null;
  return context;
}

function openProblem(code: FirmProblem['code'], reason?: string) {
  const context = closedContext();
  const path = join(context.platform.appFolder, 'Atelier.amiable');
  writeFileSync(path, 'not a firm');
  context.session.problem = { code, reason, path, recentId: 'r1' };
  const user = mount('/', context);
  return { context, user, path };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test.each([
  ['firm_damaged', 'Ce dossier est abîmé', true],
  ['firm_newer', 'Ce dossier vient d’une version plus récente', false],
  ['firm_locked', 'Ce dossier est déjà ouvert', false],
  ['file_unreadable', 'Ce dossier ne peut pas être lu', true],
  ['file_format', 'Ce fichier n’est pas un dossier Amiable', false],
] as const)(
  'a file that cannot be opened (%s) says why, which file, and whether a backup may help',
  async (code, title, canRestore) => {
    openProblem(code);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(document.body.textContent).toMatch(/Fichier concerné\s:\sAtelier\.amiable/);
    expect(screen.getByRole('alert').textContent?.length).toBeGreaterThan(60);
    expect(screen.queryByRole('heading', { name: 'Sauvegardes vérifiées de ce dossier' }) !== null).toBe(canRestore);
    expect(screen.queryByText(/Aucune sauvegarde de ce dossier/) !== null).toBe(canRestore);
    // Nothing is advised that is said to be missing below.
    if (code === 'firm_damaged') expect(screen.getByRole('alert').textContent).not.toMatch(/sauvegarde/);
  },
);

test('a file that is still no firm when tried again says so, and is left as it was', async () => {
  const { user, context, path } = openProblem('firm_locked');
  willChoose();
  await user.click(await button('Ouvrir un autre dossier'));
  expect(await screen.findByRole('heading', { name: 'Ce dossier est déjà ouvert' })).toBeTruthy();
  willChoose(['autre.amiable', 'not a firm either']);
  await user.click(await button('Ouvrir un autre dossier'));
  expect(await screen.findByRole('heading', { name: 'Ce fichier n’est pas un dossier Amiable' })).toBeTruthy();
  expect(context.session.firm).toBeNull();
  expect(existsSync(path)).toBe(true);
});

test('from a problem one comes back to the beginning', async () => {
  const { user } = openProblem('firm_newer');
  await user.click(await button('Revenir au début'));
  expect(await screen.findByRole('heading', { name: 'Commencer avec votre société' })).toBeTruthy();
});

test('a firm needs a name, and a SIREN only if it is right', async () => {
  const context = closedContext();
  const user = mount('/', context);
  await user.click(await button('Créer le dossier'));
  expect(screen.getByText('Le nom est nécessaire.')).toBeTruthy();
  await user.type(screen.getByLabelText('Nom de la société'), 'Atelier Mercier');
  await user.type(screen.getByLabelText(/SIREN/), '123 456 789');
  await user.click(await button('Créer le dossier'));
  expect(screen.getByText(/Ce SIREN n’est pas valable/)).toBeTruthy();
  expect(context.session.firm).toBeNull();
});

test('a firm created begins with its first steps, each of which can be put off, and Accueil says where to begin', async () => {
  const context = closedContext();
  const user = mount('/', context);
  await user.type(await screen.findByLabelText('Nom de la société'), '  Atelier Mercier ');
  await user.type(screen.getByLabelText(/SIREN/), '404 833 048');
  await user.click(await button('Créer le dossier'));
  expect(await screen.findByRole('heading', { name: 'Premiers pas', level: 1 })).toBeTruthy();
  await user.click(await screen.findByRole('link', { name: /^Plus tard/ }));
  expect(await screen.findByRole('heading', { name: 'Accueil', level: 1 })).toBeTruthy();
  expect(await screen.findByText(/Ce dossier n’a encore aucune facture/)).toBeTruthy();
  expect(document.title).toContain('Atelier Mercier');
  context.session.firm?.close();
});

test('who acts is asked once, and what is done afterwards is theirs', async () => {
  const context = closedContext();
  const user = mount('/', context);
  const name = await screen.findByLabelText('Votre nom');
  expect(name).toHaveProperty('value', 'test');
  await user.clear(name);
  await user.click(await button('Enregistrer'));
  expect(await screen.findByText('Votre nom est nécessaire.')).toBeTruthy();
  await user.type(name, 'Marie Roux');
  await user.click(await button('Enregistrer'));
  expect(await screen.findByText(/inscrit au nom de Marie Roux/)).toBeTruthy();
  await user.type(screen.getByLabelText('Nom de la société'), 'Atelier Mercier');
  await user.click(await button('Créer le dossier'));
  expect(await screen.findByRole('heading', { name: 'Premiers pas', level: 1 })).toBeTruthy();
  const people = context.session.firm?.connection.prepare('select name from people').pluck().all();
  expect(people).toEqual(['Marie Roux']);
  context.session.firm?.close();
});

test('a page that was never let in says how to get in', async () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('fr-FR');
  render(<NotLetIn />);
  expect(screen.getByText('Cette page n’est pas reliée à Amiable')).toBeTruthy();
  expect(within(document.body).queryByRole('button')).toBeNull();
});

test('a host that is gone says so, and is asked again', async () => {
  const context = makeContext();
  const user = mount('/', context, { isGone: true });
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(await button('Réessayer'));
  await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy());
});
