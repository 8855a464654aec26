import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { contacts, letters } from '../../db/schema.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { answerUnsaved } from './set-up/unsaved.ts';

/** The window in which a letter to Les Lilas is written, open on the page of the customer. */
async function writing(
  values: NonNullable<Parameters<typeof addCustomer>[2]> = {},
  people: readonly Omit<typeof contacts.$inferInsert, 'customerId'>[] = [],
) {
  const context = collectionContext();
  const id = addCustomer(context.db, 'LILAS', { name: 'Les Lilas', ...values });
  for (const person of people)
    context.db
      .insert(contacts)
      .values({ ...person, customerId: id })
      .run();
  const user = mount(`/customers/${id}?tab=letters`, context);
  await user.click(await screen.findByRole('button', { name: 'Écrire un courrier' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Courrier à Les Lilas' }));
  return {
    context,
    user,
    dialog,
    subject: () => dialog.getByLabelText<HTMLInputElement>('Objet'),
    text: () => dialog.getByLabelText<HTMLTextAreaElement>('Texte'),
    press: (name: string) => user.click(dialog.getByRole('button', { name })),
    stored: () => context.db.select().from(letters).all(),
  };
}

test('a letter is written, looked at, issued and shown; it is then among the letters and in the history', async () => {
  const { context, user, dialog, subject, text, press, stored } = await writing();
  expect(dialog.getByText(/^Un courrier édité ne s’annule pas/)).toBeTruthy();
  await fill(user, subject(), 'Nouvelle adresse');
  await fill(user, text(), 'Nous déménageons.\n\nÀ bientôt.');
  await press('Aperçu');
  const preview = await screen.findByRole('dialog', { name: 'Nouvelle adresse' });
  expect(stored()).toEqual([]);
  await user.click(within(preview).getByRole('button', { name: 'Fermer' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Nouvelle adresse' })).toBeNull());
  expect([subject().value, text().value]).toEqual(['Nouvelle adresse', 'Nous déménageons.\n\nÀ bientôt.']);

  await press('Éditer le courrier');
  const issued = await screen.findByRole('dialog', { name: 'Nouvelle adresse · Les Lilas' });
  expect(await screen.findByText('Courrier édité, figé et inscrit au journal')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Courrier à Les Lilas' })).toBeNull());
  expect(stored()).toMatchObject([{ number: 1, kind: 'plainLetter', title: 'Nouvelle adresse' }]);
  await user.click(within(issued).getByRole('button', { name: 'Fermer' }));
  const table = within(await screen.findByRole('grid', { name: 'Courriers' }));
  expect((await table.findByText('Nouvelle adresse')).closest('tr')?.textContent).toContain('–');
  await user.click(screen.getByRole('tab', { name: 'Chronologie' }));
  expect(await screen.findByText('Courrier n° 1 édité : Nouvelle adresse')).toBeTruthy();
  expect(context.made).toHaveLength(2);
});

test('whom it is for is chosen among those the card names, and asked of nobody without any', async () => {
  const alone = await writing();
  await alone.text();
  expect(alone.dialog.queryByRole('combobox', { name: 'Destinataire' })).toBeNull();
  cleanup();
  const { user, dialog, subject, text, press, stored } = await writing({}, [
    { name: 'M. Petit', duty: 'management', isPreferred: true },
    { name: 'Mme Roy', duty: 'accounts', role: 'Comptable' },
  ]);
  const recipient = await dialog.findByRole<HTMLInputElement>('combobox', { name: 'Destinataire' });
  expect(recipient.value).toBe('M. Petit, Direction');
  await user.click(recipient);
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
    'M. Petit, Direction',
    'Mme Roy, Comptable',
  ]);
  await user.click(await screen.findByRole('option', { name: 'Mme Roy, Comptable' }));
  await fill(user, subject(), 'Nouvelle adresse');
  await fill(user, text(), 'Nous déménageons.');
  await press('Éditer le courrier');
  await screen.findByRole('dialog', { name: 'Nouvelle adresse · Les Lilas' });
  expect(stored()).toMatchObject([{ title: 'Nouvelle adresse', addressedTo: 'Mme Roy' }]);
});

test('what is missing or cannot be printed is said beside its field, and nothing is lost', async () => {
  const { user, dialog, subject, text, press, stored } = await writing();
  await press('Éditer le courrier');
  expect(dialog.getByText('L’objet du courrier est nécessaire.')).toBeTruthy();
  expect(dialog.getByText('Le texte du courrier est nécessaire.')).toBeTruthy();
  expect(document.activeElement).toBe(subject());
  await fill(user, subject(), 'x'.repeat(160));
  await fill(user, text(), `Bravo 🎉${' et merci'.repeat(700)}`);
  await press('Aperçu');
  expect(dialog.getByText(/^160 caractères sont saisis, pour 150 au plus/)).toBeTruthy();
  expect(dialog.getByText(/caractères sont saisis, pour 5.000 au plus/)).toBeTruthy();
  expect([subject().value.length, text().value.length]).toEqual([160, 6308]);
  await fill(user, subject(), 'Merci');
  await fill(user, text(), 'Bravo 🎉');
  await press('Éditer le courrier');
  expect(dialog.getByText(/^Ces caractères ne s’impriment pas : 🎉/)).toBeTruthy();
  expect(document.activeElement).toBe(text());
  expect(stored()).toEqual([]);
});

test('a refusal of the host leaves what is typed, and so does the window that is left by mistake', async () => {
  const { user, dialog, subject, text, press, stored } = await writing({ city: null });
  await fill(user, subject(), 'Merci');
  await fill(user, text(), 'Merci de votre visite.');
  await press('Éditer le courrier');
  expect(await screen.findByText(/LILAS.*adresse|adresse.*LILAS/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await answerUnsaved(user, 'Rester');
  expect([subject().value, text().value]).toEqual(['Merci', 'Merci de votre visite.']);
  expect(dialog.getByRole('button', { name: 'Éditer le courrier' })).toBeTruthy();
  expect(stored()).toEqual([]);
});
