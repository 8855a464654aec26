import { readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { mailPath } from '../usecases/interactions/mail-path.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { entry } from '../usecases/set-up/edits-context.ts';
import { willChoose } from './set-up/choose-files.ts';
import { dropOn } from './set-up/drop-files.ts';
import { choose, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';

const contact = {
  id: null,
  name: 'Hélène Créancey',
  role: null,
  email: 'helene.creancey@elan.example',
  phone: '04 72 00 00 00',
  isPreferred: true,
};

async function openCustomer(address = '') {
  const context = collectionContext();
  const client = createRouterClient(router, { context });
  const id = addCustomer(context.db, 'LILAS');
  const { contacts: _contacts, ...card } = await client.customers.get({ id });
  await client.customers.update({ id, details: card, contacts: [contact] });
  const { id: documentId } = await client.documents.create(entry(id, { reference: 'F-77' }));
  const user = mount(`/customers/${id}${address}`, context);
  await screen.findByRole('button', { name: 'Noter un échange' });
  return { context, client, id, documentId, user };
}

const window = () => screen.findByRole('dialog', { name: /^Échange avec/ });

test('a call is recorded from the customer’s page by one key, with its outcome and the next contact, and undone', async () => {
  const { client, id, user } = await openCustomer('?tab=history');
  await screen.findByText(/Pièce F-77/);
  await user.keyboard('{Shift>}N{/Shift}');
  const dialog = await window();
  await within(dialog).findByLabelText('Moyen');
  await typeIn(user, () => within(dialog).getByLabelText('Interlocuteur'), 'Hél');
  await user.click(await screen.findByRole('option', { name: 'Hélène Créancey · 04 72 00 00 00' }));
  await choose(user, () => within(dialog).getByRole('combobox', { name: 'Résultat' }), 'Promet de régler');
  await typeIn(user, () => within(dialog).getByLabelText('Texte'), 'Virement vendredi.');
  await typeIn(user, () => within(dialog).getByLabelText('Pour quoi'), 'le virement');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await within(dialog).findByText('Donnez le jour du prochain contact.')).toBeTruthy();
  await typeIn(user, () => within(dialog).getByLabelText('Prochain contact'), '31/12/2026');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/^Échange noté/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: /Appel passé/ })).toBeTruthy();
  expect(await screen.findByText(/^Prochain contact le 31\/12\/2026\s: le virement$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Marquer comme fait' }));
  await waitFor(() => expect(screen.queryByText(/^Prochain contact le/)).toBeNull());
  expect(await client.interactions.nextOf({ customerId: id })).toEqual([]);
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText(/^Prochain contact le/)).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByText(/^Prochain contact le/)).toBeNull());
});

test('an e-mail dropped on the customer fills the form, and its attachments are read in the chronology', async () => {
  const { client, id, user } = await openCustomer('?tab=history');
  const mail = new Uint8Array(readFileSync(mailPath));
  dropOn(screen.getByRole('button', { name: 'Noter un échange' }), ['reserve.eml', mail]);
  const dialog = await window();
  expect(await within(dialog).findByText('reserve.eml')).toBeTruthy();
  expect(within(dialog).getByText(/Bon de livraison signé\.pdf, Réserves\.txt/)).toBeTruthy();
  const text = within(dialog).getByLabelText<HTMLTextAreaElement>('Texte');
  await waitFor(() => expect(text.value).toContain("n'était pas complète"));
  expect(text.value.split('\n')[0]).toBe('Facture F-1 : réserve à la réception');
  expect(within(dialog).getByLabelText<HTMLInputElement>('Jour').value).toBe('10/06/2025');
  expect(within(dialog).getByRole<HTMLInputElement>('combobox', { name: 'Moyen' }).value).toBe('Courriel reçu');
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(/^Échange noté/);
  await user.click(await screen.findByRole('button', { name: /Courriel reçu/ }));
  expect(await screen.findByRole('button', { name: 'Bon de livraison signé.pdf' })).toBeTruthy();
  expect(screen.getByText(/Merci de nous renvoyer le bon signé/)).toBeTruthy();
  const { rows } = await client.customers.history({ id, groups: ['interactions'] });
  expect(rows[0]?.files).toHaveLength(3);
});

test('a file that is too large is refused by its name, and the form stays as typed', async () => {
  const { user } = await openCustomer();
  await user.click(screen.getByRole('button', { name: 'Noter un échange' }));
  const dialog = await window();
  await typeIn(user, () => within(dialog).getByLabelText('Texte'), 'Reçu le plan');
  willChoose(['plan.pdf', new Uint8Array(10 * 1024 * 1024 + 1)]);
  await user.click(within(dialog).getByRole('button', { name: 'Joindre un fichier' }));
  expect(await screen.findByText(/plan\.pdf dépasse 10 Mo/)).toBeTruthy();
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Texte').value).toBe('Reçu le plan');
});

test('a contact is recorded about a document, corrected from its chronology, and withdrawn', async () => {
  const { documentId, user, client } = await openCustomer();
  await user.click(await screen.findByText('F-77'));
  const drawer = await screen.findByRole('dialog', { name: /F-77/ });
  await within(drawer).findByRole('button', { name: 'Noter un échange' });
  await user.keyboard('{Shift>}N{/Shift}');
  const dialog = await window();
  expect(await within(dialog).findByText(/^F-77 · /)).toBeTruthy();
  await typeIn(user, () => within(dialog).getByLabelText('Texte'), 'Facture non reçue');
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  await user.click(await within(drawer).findByRole('button', { name: /Appel passé/ }));
  await user.click(within(drawer).getByRole('button', { name: 'Corriger l’échange' }));
  const correction = await screen.findByRole('dialog', { name: /^Corriger l’échange/ });
  await typeIn(user, () => within(correction).getByLabelText('Texte'), 'Facture reçue en double');
  await user.click(within(correction).getByRole('button', { name: 'Enregistrer' }));
  expect(await within(drawer).findByText('Facture reçue en double')).toBeTruthy();
  expect(await within(drawer).findByText(/^Échange corrigé\s: Texte$/)).toBeTruthy();
  await user.click(within(drawer).getByRole('button', { name: 'Retirer l’échange' }));
  expect(await within(drawer).findByText(/^Échange retiré/)).toBeTruthy();
  const { rows } = await client.documents.history({ id: documentId });
  expect(rows.some(({ interaction }) => interaction !== null)).toBe(false);
});

test('the chronology shows only what is asked for', async () => {
  const { user } = await openCustomer('?tab=history');
  await screen.findByText(/Pièce F-77/);
  await user.click(screen.getByRole('checkbox', { name: 'Échanges' }));
  expect(await screen.findByText('Rien de ce genre.')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Pièces et lettrage' }));
  expect(await screen.findByText(/Pièce F-77/)).toBeTruthy();
  expect(screen.queryByText(/Fiche modifiée/)).toBeNull();
});

test('the firm keeps its own outcomes', async () => {
  const context = collectionContext();
  const client = createRouterClient(router, { context });
  const user = mount('/settings?tab=scenario', context);
  await user.click(await screen.findByRole('button', { name: 'Ajouter un résultat' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ajouter un résultat' });
  await typeIn(user, () => within(dialog).getByLabelText('Nom'), 'conteste');
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  expect(await within(dialog).findByText(/Un résultat s’appelle déjà/)).toBeTruthy();
  await typeIn(user, () => within(dialog).getByLabelText('Nom'), 'En congés');
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText('Résultat ajouté');
  await user.click(await screen.findByRole('button', { name: /^Archiver «\sEn congés\s»$/ }));
  await screen.findByText('Résultat modifié');
  expect((await client.interactions.outcomes()).at(-1)).toMatchObject({ code: 'en-conges', isArchived: true });
});
