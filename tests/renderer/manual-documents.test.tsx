import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { fill } from './set-up/fill.ts';
import { choose, press, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { named, spaced } from './set-up/words.ts';

type Made = ReturnType<typeof editsContext>;

/** The page of a customer, after `before` has typed something about it. */
async function openCustomer(
  before: (client: Made['client'], id: number) => Promise<unknown> = async () => {},
  tab = '',
) {
  const { context, client } = editsContext();
  const { id } = await client.customers.create({ code: 'ELANFILS', details, contacts: [] });
  await before(client, id);
  const user = mount(`/customers/${id}?tab=${tab}`, context);
  await screen.findByRole('heading', { name: 'Élan & Fils' });
  return user;
}

/** An invoice of 100,00 €. */
const typeInvoice = (client: Made['client'], id: number) =>
  client.documents.create(entry(id, { issuedOn: '2025-01-10' }));

const button = (name: string) => screen.getByRole('button', named(name));
const dialog = (name: string) => screen.findByRole('dialog', { name });
const closed = (name: string) => waitFor(() => expect(screen.queryByRole('dialog', { name })).toBeNull());
const grid = async () => within(await screen.findByRole('grid'));
const history = async () => spaced((await screen.findByRole('tabpanel')).textContent);

test('invoices and payments are typed one after the other without a mouse', async () => {
  const user = await openCustomer();
  for (const [kind, reference, day, amount] of [
    ['Facture', 'F-1', '10/01/2025', '1 000,00'],
    ['Règlement', 'VIR 7', '15/03/2025', '1199,99'],
  ] as const) {
    await press(user, () => button('Saisir une pièce'));
    const typing = within(await dialog('Saisir une pièce'));
    await choose(user, () => typing.getByRole('combobox', { name: 'Nature' }), kind);
    await typeIn(user, () => typing.getByLabelText('Référence'), reference);
    await typeIn(user, () => typing.getByRole('textbox', { name: 'Date' }), day);
    await typeIn(user, () => typing.getByLabelText('Montant'), amount);
    await user.keyboard('{Enter}');
    await closed('Saisir une pièce');
  }
  const row = async (reference: string) =>
    spaced((await (await grid()).findByText(reference)).closest('tr')?.textContent);
  expect(await row('F-1')).toMatch(/Facture.*10\/01\/2025.*1 000,00/);
  expect(await row('VIR 7')).toMatch(/Règlement.*15\/03\/2025.*1 199,99/);
  await user.click(screen.getByRole('tab', { name: 'Chronologie' }));
  await waitFor(async () => expect(await history()).toContain('Pièce F-1 de 1 000,00 € saisie à la main'));
});

test('a document entered manually is corrected and withdrawn from its panel', async () => {
  const user = await openCustomer(typeInvoice);
  await user.click(await (await grid()).findByText('F-1'));
  const panel = within(await dialog('Facture F-1'));
  expect(await panel.findByText('Saisie à la main')).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Corriger la pièce' }));
  const amount = within(await dialog('Corriger la pièce')).getByLabelText('Montant');
  await fill(user, amount, '120,50');
  await user.keyboard('{Enter}');
  await closed('Corriger la pièce');
  await waitFor(async () => expect(spaced((await dialog('Facture F-1')).textContent)).toContain('Montant120,50'));
  await user.click(panel.getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText('Aucune pièce ouverte : tout est réglé.')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Chronologie' }));
  await waitFor(async () => expect(await history()).toContain('Pièce corrigée : F-1 du 10/01/2025, 100,00'));
});

test('an adjustment is said to be a discount, and is shown as one', async () => {
  const user = await openCustomer();
  await press(user, () => button('Saisir une pièce'));
  const typing = within(await dialog('Saisir une pièce'));
  await choose(user, () => typing.getByRole('combobox', { name: 'Nature' }), 'Régularisation');
  await choose(user, () => typing.getByRole('combobox', { name: 'Objet de la régularisation' }), 'Escompte');
  await typeIn(user, () => typing.getByLabelText('Référence'), 'ESC 1');
  await typeIn(user, () => typing.getByLabelText('Montant'), '2,50');
  await user.keyboard('{Enter}');
  await closed('Saisir une pièce');
  expect(spaced((await (await grid()).findByText('ESC 1')).closest('tr')?.textContent)).toContain('Escompte');
});
