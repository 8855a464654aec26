import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { addCustomer, addInvoice } from '../usecases/set-up/collection-ledger.ts';
import { willChoose } from './set-up/choose-files.ts';
import { mount } from './set-up/mount.tsx';

function firm() {
  const context = makeContext();
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  return { context, db };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('Accueil says what the first letter lacks, and each line leads to the field that cures it', async () => {
  const { context, db } = firm();
  addInvoice(db, addCustomer(db, 'ROY', { addressLine1: null, city: null }), 'F1', 10_000, '2025-05-01');
  const user = mount('/', context);
  expect(await screen.findByText('Ce qui manque avant votre première lettre')).toBeTruthy();
  expect(screen.getByRole('link', { name: /L’adresse de 1 client/ }).getAttribute('href')).toBe('/customers/complete');
  await user.click(screen.getByRole('link', { name: /coordonnées bancaires/ }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('IBAN')));
});

test('what is missing can be put away, and stays so', async () => {
  const { context } = firm();
  const user = mount('/', context);
  await user.click(await button('Masquer'));
  await waitFor(() => expect(screen.queryByText('Ce qui manque avant votre première lettre')).toBeNull());
  expect(await screen.findByText(/Ce dossier n’a encore aucune facture/)).toBeTruthy();
  mount('/', context);
  expect((await screen.findAllByText(/Ce dossier n’a encore aucune facture/)).length).toBeGreaterThan(0);
  expect(screen.queryByText('Ce qui manque avant votre première lettre')).toBeNull();
});

test('the three steps save as they go, or are passed, and the letter beside them is that of what is typed', async () => {
  const { context } = firm();
  const user = mount('/first-steps', context);
  const address = await screen.findByLabelText('Adresse');
  // A letter that is asked for again while it is made is not made twice.
  await waitFor(() => expect(context.made.length).toBe(1));
  await user.type(address, '4 rue du Port');
  await waitFor(() => expect(context.made.length).toBeGreaterThan(1));
  await user.click(await button('Enregistrer et continuer'));
  expect(await screen.findByLabelText('IBAN')).toBeTruthy();
  expect(context.session.firm?.connection.prepare('select address_line1 from firm').pluck().get()).toBe(
    '4 rue du Port',
  );
  await user.click(await button('Passer cette étape'));
  const step = within(await screen.findByRole('main'));
  expect(await step.findByRole('link', { name: 'Importer un fichier' })).toBeTruthy();
  await user.click(await button(/Votre société/));
  expect(await screen.findByLabelText('Adresse')).toHaveProperty('value', '4 rue du Port');
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('a logo is chosen, shown, and removed; a file that is no image is refused in words', async () => {
  const { context } = firm();
  const user = mount('/first-steps?step=letterhead', context);
  willChoose(['logo.txt', 'nothing']);
  await user.click(await button('Choisir une image…'));
  expect(await screen.findByText(/n’est pas une image PNG ou JPEG/)).toBeTruthy();
  willChoose(['logo.png', onePixel]);
  await user.click(await button('Choisir une image…'));
  expect(await screen.findByRole('img', { name: 'Logo de la société' })).toBeTruthy();
  await user.click(await button('Retirer le logo'));
  expect(await button('Choisir une image…')).toBeTruthy();
});
