import { createRouterClient } from '@orpc/server';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { everyAct } from '../../renderer/acts/acts.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';

/** Élan owes F1, F2 and F3, overdue on 30 June 2025. */
function owing() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  const ids = ['F1', 'F2', 'F3'].map((reference, place) =>
    addInvoice(context.db, customerId, reference, 100_00, `2025-05-0${place + 1}`),
  );
  return { context, customerId, ids, client: createRouterClient(router, { context }) };
}

const dialog = async () => within(await screen.findByRole('dialog'));
const ticked = (window: Awaited<ReturnType<typeof dialog>>) =>
  window.getAllByRole('checkbox', { checked: true }).map((box) => box.getAttribute('aria-label'));

test('no two acts have the same key, and each is a capital', () => {
  const keys = everyAct.flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[A-Z]$/);
});

test('S on a row holds its document, with a ready reason and a usual last day; Ctrl+Z takes it back', async () => {
  const { context, customerId, client } = owing();
  const user = mount(`/customers/${customerId}`, context);
  const table = await screen.findByRole('grid', { name: 'Pièces' });
  await screen.findByText('F2');
  table.focus();
  await user.keyboard('{ArrowDown}{Shift>}S{/Shift}');
  const window = await dialog();
  await window.findByLabelText('Précision');
  expect(ticked(window)).toEqual(['F2']);
  await user.click(window.getByRole('button', { name: 'Suspendre' }));
  expect(await window.findByText('Précisez le motif en quelques mots.')).toBeTruthy();
  await user.click(window.getByLabelText('Précision'));
  await user.click(await screen.findByRole('option', { name: 'Délai accordé' }));
  await user.click(window.getByRole('button', { name: '8 jours' }));
  await user.click(window.getByRole('button', { name: 'Suspendre' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { holds } = await client.customers.get({ id: customerId });
  expect(holds).toMatchObject([{ reference: 'F2', reason: 'Délai accordé', untilOn: '2025-07-08' }]);
  await waitFor(() => expect(document.activeElement).toBe(table));
});

test('rows selected in a table are held together, shown as one and lifted as one', async () => {
  const { context, customerId, client } = owing();
  const user = mount(`/customers/${customerId}`, context);
  const table = await screen.findByRole('grid', { name: 'Pièces' });
  await screen.findByText('F3');
  table.focus();
  await user.keyboard(' {ArrowDown} ');
  expect(await screen.findByRole('button', { name: 'Suspendre 2 pièces' })).toBeTruthy();
  table.focus();
  await user.keyboard('{ArrowDown}{Shift>}S{/Shift}');
  const window = await dialog();
  const reason = await window.findByLabelText('Précision');
  expect(ticked(window)).toEqual(['F1', 'F2']);
  await fill(user, reason, 'Avoir promis');
  await user.click(window.getByRole('button', { name: 'Suspendre' }));
  const notice = within(await screen.findByRole('region', { name: /Autre motif · jusqu’au 30\/07\/2025/ }));
  expect(notice.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['F1', 'F2']);
  await user.click(notice.getByRole('button', { name: /^Lever la suspension/ }));
  await waitFor(async () => expect((await client.customers.get({ id: customerId })).holds).toEqual([]));
  expect(await client.edits.undo()).toMatchObject({ kind: 'holds.end' });
  expect((await client.customers.get({ id: customerId })).holds).toHaveLength(2);
});

test.each([
  ['S', 'Suspendre les relances', 'Suspendre les relances de Élan & Fils'],
  ['P', 'Nouvelle promesse', 'Nouvelle promesse de Élan & Fils'],
  ['L', 'Ouvrir un litige', 'Ouvrir un litige avec Élan & Fils'],
  ['N', 'Noter un échange', 'Échange avec Élan & Fils'],
])('%s where no customer is in sight asks for one, and is about the one chosen', async (key, title, about) => {
  const { context } = owing();
  const user = mount('/calendar', context);
  await screen.findByRole('heading', { name: 'Calendrier' });
  await user.keyboard(`{Shift>}${key}{/Shift}`);
  const window = within(await screen.findByRole('dialog', { name: title }));
  await user.type(await window.findByPlaceholderText('Nom ou code du client'), 'Élan');
  await user.click(await screen.findByRole('option', { name: /Élan & Fils/ }));
  expect(
    await window.findByRole('button', { name: /^(Suspendre|Noter la promesse|Ouvrir le litige|Enregistrer)$/ }),
  ).toBeTruthy();
  expect(await screen.findByRole('dialog', { name: about })).toBeTruthy();
});

test('a name typed faster than customers are found picks none of the others', async () => {
  const { context } = owing();
  addInvoice(context.db, addCustomer(context.db, 'ZENITH', { name: 'Zénith SA' }), 'Z1', 50_00, '2025-05-31');
  const user = mount('/calendar', context);
  await screen.findByRole('heading', { name: 'Calendrier' });
  await user.keyboard('{Shift>}P{/Shift}');
  const window = within(await screen.findByRole('dialog', { name: 'Nouvelle promesse' }));
  const asked = await window.findByPlaceholderText('Nom ou code du client');
  await user.click(asked);
  await screen.findByRole('option', { name: /Élan & Fils/ });
  await user.type(asked, 'Zénith{ArrowDown}{Enter}');
  expect(await window.findByRole('button', { name: 'Noter la promesse' })).toBeTruthy();
  expect(await screen.findByRole('dialog', { name: 'Nouvelle promesse de Zénith SA' })).toBeTruthy();
});

test('the map of the keyboard says that the keys of acts are pressed with the key of capitals', async () => {
  const user = mount('/customers', owing().context);
  await screen.findByText('Élan & Fils');
  await user.keyboard('?');
  const map = within(await screen.findByRole('dialog', { name: 'Raccourcis clavier' }));
  expect((await map.findByText('Suspendre les relances')).nextElementSibling?.textContent).toBe('⇧S');
});

test('a button says the keys of its act as the map does', async () => {
  const { context, customerId } = owing();
  mount(`/customers/${customerId}`, context);
  const button = await screen.findByRole('button', { name: 'Suspendre' });
  expect([...button.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(['⇧S']);
});

test('Caps Lock alone does no act, and is in the way of none', async () => {
  const { context, customerId } = owing();
  const user = mount(`/customers/${customerId}`, context);
  await screen.findByRole('button', { name: 'Suspendre' });
  await user.keyboard('S');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Shift>}s{/Shift}');
  expect(await screen.findByRole('dialog', { name: /^Suspendre les relances/ })).toBeTruthy();
});

test('a key does nothing in a window that is about nobody, nor in a field', async () => {
  const { context, customerId } = owing();
  const user = mount(`/customers/${customerId}`, context);
  await screen.findByRole('button', { name: 'Suspendre' });
  await user.keyboard('?');
  await screen.findByRole('dialog', { name: 'Raccourcis clavier' });
  await user.keyboard('{Shift>}S{/Shift}');
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});

test('the palette does it to what the keyboard was on', async () => {
  const { context, customerId } = owing();
  const user = mount(`/customers/${customerId}`, context);
  const table = await screen.findByRole('grid', { name: 'Pièces' });
  await screen.findByText('F3');
  table.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /Rechercher/ }), 'suspendre');
  await user.keyboard('{Enter}');
  const window = within(await screen.findByRole('dialog', { name: /^Suspendre les relances/ }));
  await window.findByLabelText('Précision');
  expect(ticked(window)).toEqual(['F3']);
});

test('S on a document that a reminder lists holds that document, on the reminder its customer', async () => {
  const { context } = owing();
  const user = mount('/reminders?tab=proposals', context);
  const panel = within(await screen.findByRole('complementary', { name: 'Élan & Fils' }));
  (await panel.findByRole('link', { name: 'F2' })).focus();
  await user.keyboard('{Shift>}S{/Shift}');
  const window = await dialog();
  await window.findByLabelText('Précision');
  expect(ticked(window)).toEqual(['F2']);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  panel.getByRole('button', { name: 'Suspendre' }).focus();
  await user.keyboard('{Shift>}S{/Shift}');
  const whole = await dialog();
  await whole.findByLabelText('Précision');
  expect(whole.getByRole('radio', { name: 'Tout ce que doit le client' })).toHaveProperty('checked', true);
});

test('the window leaves with the screen it was opened over', async () => {
  const { context, customerId } = owing();
  const user = mount(`/customers/${customerId}`, context);
  await screen.findByRole('button', { name: 'Suspendre' });
  await user.keyboard('{Shift>}S{/Shift}');
  await (await dialog()).findByLabelText('Précision');
  act(() => window.history.pushState(null, '', '/calendar'));
  await screen.findByRole('heading', { name: 'Calendrier' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
