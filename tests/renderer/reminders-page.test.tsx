import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { firm, scenarios } from '../../db/schema.ts';
import { refreshEverything } from '../../renderer/client/queries.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { button, letterCount, list, panel, rows, worklist } from './set-up/proposals.ts';

test('the first of the list is open beside it, and others follow', async () => {
  const { context } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  expect(await rows()).toEqual(['Client GROS', 'Client SANSRUE', 'Client PETIT']);
  await user.keyboard('n');
  await panel('Client SANSRUE');
  expect(window.location.search).toMatch(/message=\d+-EUR/);
});

test('the panel follows the arrows, j and k through the list', async () => {
  const { context } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Relances proposées'));
  await user.keyboard('{ArrowDown}');
  await panel('Client SANSRUE');
  await user.keyboard('j');
  await panel('Client PETIT');
  await user.keyboard('k');
  await panel('Client SANSRUE');
});

test.each([
  ['/reminders?tab=proposals', 'Relances proposées'],
  ['/reminders', 'Tout ce qui est à faire, dans l’ordre des points'],
])('with the keyboard on the list of %s, n goes to each customer in turn', async (address, label) => {
  const { context } = worklist();
  const user = mount(address, context);
  const grid = await screen.findByRole('grid', { name: label });
  await waitFor(() => expect(document.activeElement).toBe(grid));
  for (const name of ['Client GROS', 'Client SANSRUE', 'Client PETIT']) {
    await panel(name);
    expect(
      document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.closest('tr')?.textContent,
    ).toContain(name);
    await user.keyboard('n');
  }
});

test('the letter without an address cannot leave, alone or among others', async () => {
  const { context, db } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  await user.keyboard('n');
  await panel('Client SANSRUE');
  expect(button('Éditer la lettre').disabled).toBe(true);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Tout sélectionner' }));
  await user.click(button('Éditer 2 relances'));
  const dialog = await screen.findByRole('dialog', { name: /^Éditer (la relance|les relances) du/ });
  expect(within(dialog).getByText(/adresse à compléter : Client SANSRUE/)).toBeTruthy();
  expect(letterCount(db)).toBe(0);
});

test('what is confirmed leaves the list, the next one is open and the list has the keyboard', async () => {
  const { context, db } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  (await list()).focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: /^Éditer (la relance|les relances) du/ });
  expect(dialog.textContent).toContain('Client GROS');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await within(dialog).findByRole('button', { name: 'Sans attendre' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('1 relance enregistrée')).toBeTruthy();
  await panel('Client SANSRUE');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const grid = await list();
  await waitFor(() => expect(document.activeElement === grid).toBe(true));
  await waitFor(async () => expect(await rows()).toEqual(['Client SANSRUE', 'Client PETIT']));
  expect(letterCount(db)).toBe(1);
});

/** Confirms the letter to Client GROS, up to the seconds in which it can be taken back. */
async function agree(user: ReturnType<typeof mount>) {
  await panel('Client GROS');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('dialog', { name: /^Éditer (la relance|les relances) du/ });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: 'Sans attendre' });
}

test('the screen left before a confirmed letter is issued, the user is asked first, and nothing is issued', async () => {
  const { context, db } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await agree(user);
  await user.click(screen.getByRole('link', { name: 'Journal', hidden: true }));
  const question = within(await screen.findByRole('dialog', { name: 'Rien n’est encore édité' }));
  await user.click(question.getByRole('button', { name: 'Renoncer' }));
  await screen.findByRole('heading', { name: 'Journal', level: 1 });
  expect(letterCount(db)).toBe(0);
});

test('the list left for its other tab before a confirmed letter is issued, nothing is and the user is told', async () => {
  const { context, db } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await agree(user);
  await user.click(screen.getByRole('tab', { name: 'En attente', hidden: true }));
  expect(await screen.findByText(/^L’écran a été quitté pendant ces secondes : la relance n’est pas/)).toBeTruthy();
  expect(letterCount(db)).toBe(0);
});

test('a payment that came during these seconds stops the letter', async () => {
  const { context, db, ids } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await agree(user);
  addInvoice(db, ids[0] ?? 0, 'VIR 1', 100_000, null, { kind: 'payment', side: 'credit' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/^Ce que doit GROS a changé depuis que vous avez relu sa relance/)).toBeTruthy();
  expect(letterCount(db)).toBe(0);
});

test('another day is looked at, and confirms nothing', async () => {
  const { context } = worklist();
  const user = mount('/reminders?tab=proposals&on=2025-08-18', context);
  await panel('Client GROS');
  expect(screen.getByText('Aperçu au 18/08/2025')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Éditer/ })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(button('Revenir à aujourd’hui'));
  expect(window.location.search).toBe('?tab=proposals');
  expect(await screen.findByRole('button', { name: 'Éditer la lettre' })).toBeTruthy();
});

test('a day that is none in the address is today', async () => {
  mount('/reminders?tab=proposals&on=2025-02-30', worklist().context);
  await panel('Client GROS');
  expect(screen.queryByText(/^Aperçu au/)).toBeNull();
});

test('a customer asked for who has nothing to be reminded of is said, not another shown', async () => {
  mount('/reminders?tab=proposals&message=999-EUR', worklist().context);
  expect(await screen.findByText(/Ce client n’est pas à relancer à cette date/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ouvrir la fiche client' }).getAttribute('href')).toBe('/customers/999');
});

test('without the firm’s own address no letter leaves, and it says where to give it', async () => {
  const { context, db } = worklist();
  db.update(firm).set({ city: null }).run();
  mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  expect(screen.getByText(/Aucune lettre ne peut partir/)).toBeTruthy();
  expect(button('Éditer la lettre').disabled).toBe(true);
});

test('what is held back says why and until when, and can be asked for by its reason', async () => {
  const { context } = worklist();
  const user = mount('/reminders?tab=heldBack', context);
  const held = await screen.findByRole('grid', { name: 'Relances en attente et leurs raisons' });
  expect((await within(held).findByText('F-LITIGE')).closest('tr')?.textContent).toMatch(
    /Litige en cours.*31\/07\/2025.*3.000,00/,
  );
  await user.click(screen.getByRole('combobox', { name: 'Raison' }));
  await user.click(await screen.findByRole('option', { name: 'Créance douteuse' }));
  expect(await screen.findByText('Aucun résultat')).toBeTruthy();
  expect(window.location.search).toContain('reason=doubtful');
});

test('a hold takes the customer off the list and opens the next', async () => {
  const { context } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  await user.keyboard('{Shift>}S{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Suspendre les relances de Client GROS' });
  await user.type(await within(dialog).findByLabelText('Précision'), 'Avoir promis{Enter}');
  await panel('Client SANSRUE');
  expect(await rows()).toEqual(['Client SANSRUE', 'Client PETIT']);
  await user.click(screen.getByRole('tab', { name: 'En attente' }));
  await fill(user, await screen.findByRole('searchbox'), 'GROS');
  const held = await screen.findByRole('grid', { name: 'Relances en attente et leurs raisons' });
  await waitFor(() => expect(held.querySelectorAll('tbody tr[data-row]')).toHaveLength(1));
  expect((await within(held).findByText('F-GROS')).closest('tr')?.textContent).toContain('Suspension');
});

test('messages about a document say which, and the others have no such column', async () => {
  const { context, db } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  const headings = async () =>
    within(await list())
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
  await panel('Client GROS');
  expect(await headings()).not.toContain('Pièce');
  db.update(scenarios).set({ messagesPer: 'document' }).run();
  await user.click(screen.getByRole('link', { name: 'Journal' }));
  await screen.findByRole('heading', { name: 'Journal', level: 1 });
  await refreshEverything();
  await user.click(screen.getByRole('link', { name: /^À faire/ }));
  await user.click(await screen.findByRole('tab', { name: 'À relancer' }));
  await waitFor(async () => expect(await headings()).toContain('Pièce'));
  expect((await within(await list()).findByText('F-PETIT')).closest('tr')?.textContent).toContain('Client PETIT');
});

test('the arrow down goes from a tab into its list, and the arrows aside from tab to tab', async () => {
  const { context } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  screen.getByRole('tab', { name: 'À relancer' }).focus();
  await user.keyboard('{ArrowRight}');
  const held = await screen.findByRole('grid', { name: 'Relances en attente et leurs raisons' });
  await within(held).findByText('F-LITIGE');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'En attente' }));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(held);
});

test('nothing to do is said', async () => {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'SAGE'), 'F1', 10_000, '2025-12-31');
  mount('/reminders?tab=proposals', context);
  expect(await screen.findByText(/Aucune relance à faire à cette date/)).toBeTruthy();
});
