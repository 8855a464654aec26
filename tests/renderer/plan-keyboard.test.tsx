import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readPdf } from '../read-pdf.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { press, reach, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { named, spaced } from './set-up/words.ts';

/** One customer owes 9 293,30 €, another less. */
function plansOf() {
  const context = collectionContext();
  const { db } = context;
  const name = 'Boulangerie Lefèvre';
  const bakery = addCustomer(db, 'C00011', { name, searchText: 'boulangerie lefevre c00011' });
  addInvoice(db, bakery, 'FA-1', 613_752, '2025-04-28');
  addInvoice(db, bakery, 'FA-2', 315_578, '2025-05-31');
  addInvoice(db, addCustomer(db, 'C00012'), 'FA-3', 5_000, '2025-05-31');
  return context;
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const shows = (name: string, value: string) => waitFor(() => expect(spaced(box(name).value)).toBe(value));
const button = (name: string) => () => screen.getByRole('button', { name });

test('a plan is made, agreed and read without a mouse', async () => {
  const context = plansOf();
  const user = mount('/', context);
  await screen.findByRole('heading', { name: 'Accueil', level: 1 });
  const navigation = within(screen.getByRole('navigation', { name: 'Écrans' }));
  await press(user, () => navigation.getByRole('link', { name: 'Échéanciers' }));
  await screen.findByRole('heading', { name: 'Échéanciers', level: 1 });
  await press(user, () => screen.getAllByRole('link', { name: 'Nouvel échéancier' })[0] as HTMLElement);
  await screen.findByRole('combobox', { name: 'Client' });
  await typeIn(user, () => screen.getByRole('combobox', { name: 'Client' }), 'Lefèvre');
  const offered = () => screen.getAllByRole('option').map(({ textContent }) => spaced(textContent));
  await waitFor(() => expect(offered()).toEqual([expect.stringMatching(/^Boulangerie Lefèvre/)]));
  await user.keyboard('{ArrowDown}{Enter}');

  const [first, firstDay] = ['Montant de l’échéance 1', 'Date de l’échéance 1'];
  await screen.findByRole('textbox', { name: first });
  await shows(first, '3 097,76');
  await typeIn(user, () => box('Première échéance'), '31/12/2027');
  await user.keyboard('{Enter}');
  await shows(firstDay, '31/12/2027');
  await typeIn(user, () => box(first), '4000');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^2.195,54/)).toBeTruthy();
  await press(user, button('Enregistrer la proposition'));
  expect(await screen.findByRole('heading', named('Échéancier n° 1'))).toBeTruthy();

  await press(user, button('Accord à signer'));
  const asked = within(await screen.findByRole('dialog'));
  expect(asked.getByText(/^Un accord édité ne s’annule pas/)).toBeTruthy();
  expect(context.made).toEqual([]);
  await press(user, () => asked.getByRole('button', { name: 'Éditer l’accord' }));
  await screen.findByRole('button', { name: 'Voir l’accord', hidden: true });
  const agreement = await screen.findByRole('dialog');
  const [{ content = new Uint8Array() } = {}] = context.made;
  expect(spaced(agreement.textContent)).toContain('n° 1 · Boulangerie Lefèvre');
  const { text } = await readPdf(content);
  for (const part of ['Boulangerie Lefèvre', '9 293,30', '31 décembre 2027', '4 000,00', '2 195,54'])
    expect(text).toContain(part);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await press(user, button('Le client a accepté'));
  const question = within(await screen.findByRole('dialog'));
  await press(user, () => question.getByRole('button', { name: 'Le client a accepté' }));
  expect(await screen.findByText('Accepté')).toBeTruthy();
  await reach(user, button('Annuler l’échéancier'));
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText(named('Annulé : acceptation de l’échéancier n° 1').name)).toBeTruthy();
  expect(await screen.findByText('Proposé')).toBeTruthy();
});
