import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { contacts, customers } from '../../db/schema.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill as fillField } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';

async function openCard(values: Parameters<typeof addCustomer>[2] = {}) {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils', ...values });
  const user = mount(`/customers/${id}?tab=details`, context);
  await screen.findByLabelText('SIREN');
  // Pasted rather than typed: each key would draw the whole card again.
  const enter = async (input: HTMLElement, text: string) => {
    await user.click(input);
    await user.paste(text);
  };
  const fill = (label: string, text: string) => fillField(user, field(label), text);
  const stored = () => context.db.select().from(customers).get();
  return { context, user, enter, fill, stored, people: () => context.db.select().from(contacts).all() };
}

const field = (label: string, place = 0) =>
  screen.getAllByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' })[place] as HTMLInputElement;
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer' });
const addContact = () => screen.getByRole('button', { name: 'Ajouter un contact' });
const isFocused = (input: HTMLElement) => document.activeElement === input;

test('the card as it is has nothing to save', async () => {
  const { user, fill } = await openCard();
  expect(save().disabled).toBe(true);
  await fill('Ville', 'Paris');
  expect(save().disabled).toBe(false);
  await fill('Ville', 'Lyon');
  expect(save().disabled).toBe(true);
  await user.click(save());
});

test.each([
  ['SIREN', '123 456 789', /Neuf chiffres attendus/],
  ['N° de TVA', 'FR00404833048', /Ce numéro de TVA n’est pas valable/],
  ['Code postal', '6900', /Cinq chiffres attendus en France/],
  ['Pays (code)', 'F', /Code de pays à deux lettres attendu/],
  ['Pays (code)', 'XY', /Code de pays à deux lettres attendu/],
])('%s « %s » is refused beside its field, which takes the focus', async (label, typed, sentence) => {
  const { user, fill, stored } = await openCard();
  const before = stored();
  await fill(label, typed);
  await user.click(save());
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(field(label).getAttribute('aria-invalid')).toBe('true');
  expect(isFocused(field(label))).toBe(true);
  expect(stored()).toEqual(before);
});

test('a customer keeps a name', async () => {
  const { user, fill } = await openCard();
  await fill('Nom', '  ');
  await user.click(save());
  expect(screen.getByText('Le nom est nécessaire.')).toBeTruthy();
});

test('abroad, another kind of postcode is right', async () => {
  const { user, fill, stored } = await openCard();
  await fill('Pays (code)', 'be');
  await fill('Code postal', '1000');
  await user.click(save());
  expect(await screen.findByText('Fiche enregistrée')).toBeTruthy();
  expect(stored()).toMatchObject({ country: 'BE', postcode: '1000' });
});

test('of several mistakes the first takes the focus, and all are said; put right, the card is saved', async () => {
  const { user, enter, fill, stored, people } = await openCard();
  await fill('Code postal', '6900');
  await fill('N° de TVA', 'FR00404833048');
  await user.click(addContact());
  await enter(field('Courriel'), 'roy@elan');
  await user.click(save());
  expect(isFocused(field('N° de TVA'))).toBe(true);
  for (const sentence of [/numéro de TVA n’est pas valable/, /Cinq chiffres attendus/, /adresse n’est pas complète/])
    expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.getByText('Le nom est nécessaire.')).toBeTruthy();
  expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(4);
  await fill('N° de TVA', 'FR83404833048');
  await fill('Code postal', '69003');
  await fill('Courriel', 'roy@elan.example');
  await enter(field('Nom', 1), 'Mme Roy');
  await user.click(save());
  await screen.findByText('Fiche enregistrée');
  expect(stored()).toMatchObject({ vatNumber: 'FR83404833048', postcode: '69003' });
  expect(people()).toMatchObject([{ name: 'Mme Roy', email: 'roy@elan.example' }]);
});

test('saved, the card shows what was kept and is as it was', async () => {
  const { user, fill, stored } = await openCard();
  await fill('SIREN', '404 833 048 00022');
  await fill('Encours autorisé', '12 500,5');
  await user.click(save());
  expect(await screen.findByText('Fiche enregistrée')).toBeTruthy();
  expect(stored()).toMatchObject({ siren: '404833048', creditLimitCents: 1_250_050 });
  await waitFor(() => expect(field('SIREN').value).toBe('404833048'));
  expect(field('Encours autorisé').value).toMatch(/^12\s500,50$/);
  await waitFor(() => expect(save().getAttribute('aria-disabled')).toBe('true'));
});

test('emptied, a field is not known any more', async () => {
  const { user, fill, stored } = await openCard({ notes: 'Ancien', siren: '404833048' });
  await fill('SIREN', '');
  await fill('Notes', '');
  await user.click(save());
  await screen.findByText('Fiche enregistrée');
  expect(stored()).toMatchObject({ siren: null, notes: null });
});

test('an address without which no letter leaves is said', async () => {
  await openCard({ addressLine1: null });
  expect(screen.getByText('Adresse incomplète : un courrier ne peut pas partir.')).toBeTruthy();
});

test('terms of its own need a number of days, and are shown on an invoice', async () => {
  const { user, stored } = await openCard();
  expect(field('Nombre de jours').disabled).toBe(true);
  await user.click(screen.getByRole('combobox', { name: 'Mode de calcul' }));
  await user.click(await screen.findByRole('option', { name: 'Jours nets' }));
  await user.click(save());
  expect(screen.getByText('Nombre de jours attendu, de 0 à 180')).toBeTruthy();
  await user.type(field('Nombre de jours'), '45');
  expect(screen.getByText(/une facture du .* est à payer le/)).toBeTruthy();
  await user.click(save());
  await screen.findByText('Fiche enregistrée');
  expect(stored()).toMatchObject({ termsKind: 'net', termsDays: 45 });
});

test('terms beyond the legal limit are said, not forbidden', async () => {
  const { user } = await openCard({ termsKind: 'net', termsDays: 90 });
  expect(await screen.findByText(/Ce délai de paiement est trop long/)).toBeTruthy();
  await user.clear(field('Nombre de jours'));
  await user.type(field('Nombre de jours'), '30{Enter}');
  await waitFor(() => expect(screen.queryByText(/Ce délai de paiement est trop long/)).toBeNull());
});

test('a contact is added with a name; an empty line is left out', async () => {
  const { user, enter, people } = await openCard();
  expect(screen.getByText('Aucun contact.')).toBeTruthy();
  await user.click(addContact());
  await user.click(addContact());
  await enter(field('Courriel'), 'roy@elan.example');
  await user.click(save());
  expect(screen.getAllByText('Le nom est nécessaire.')).toHaveLength(1);
  await enter(field('Nom', 1), 'Mme Roy');
  await user.click(save());
  await screen.findByText('Fiche enregistrée');
  expect(people().map(({ name, email, phone }) => [name, email, phone])).toEqual([
    ['Mme Roy', 'roy@elan.example', null],
  ]);
});

test('an e-mail address that is not complete is said beside it', async () => {
  const { user, enter } = await openCard();
  await user.click(addContact());
  await enter(field('Nom', 1), 'Mme Roy');
  await enter(field('Courriel'), 'roy@elan');
  await user.click(save());
  expect(screen.getByText(/Cette adresse n’est pas complète/)).toBeTruthy();
  expect(isFocused(field('Courriel'))).toBe(true);
});

test('a contact removed is the one chosen', async () => {
  const { user, enter, people } = await openCard();
  for (const [place, name] of ['Un', 'Deux', 'Trois'].entries()) {
    await user.click(addContact());
    await enter(field('Nom', place + 1), name);
  }
  await user.click(screen.getByRole('button', { name: 'Retirer Deux' }));
  await user.click(save());
  await screen.findByText('Fiche enregistrée');
  expect(people().map(({ name }) => name)).toEqual(['Un', 'Trois']);
});

test('leaving a card with something wrong in it stays there and says what', async () => {
  const { user, fill } = await openCard();
  await fill('SIREN', '123');
  await user.click(screen.getByRole('tab', { name: 'Pièces' }));
  const question = await screen.findByRole('dialog', { name: 'Modifications non enregistrées' });
  await user.click(within(question).getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/Neuf chiffres attendus/)).toBeTruthy();
  expect(field('SIREN').value).toBe('123');
});
