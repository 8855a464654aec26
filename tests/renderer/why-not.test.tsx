import { createRouterClient } from '@orpc/server';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { scenarios } from '../../db/schema.ts';
import { router } from '../../electron/usecases/router.ts';
import { lifts } from '../../renderer/pages/why-not/lifts.ts';
import { holdReasons } from '../../shared/domain/reminders/proposal.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

/** Élan owes F1, overdue and on hold, and F2, which is due in July. */
async function heldBack() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  const first = addInvoice(context.db, customerId, 'F1', 100_00, '2025-05-31');
  addInvoice(context.db, customerId, 'F2', 100_00, '2025-07-31');
  const client = createRouterClient(router, { context });
  await client.holds.add({
    customerId,
    documentIds: [first],
    kind: 'other',
    reason: 'Avoir en préparation',
    untilOn: '2025-07-15',
  });
  return { context, customerId, first, client };
}

test('every reason has its way to what lifts it', () => {
  const about = { customerId: 1, documentId: 2, subjectId: 3 };
  for (const reason of holdReasons)
    expect(lifts[reason].to(about)).toMatch(/^\/(customers|settings|plans|imports|letters)/);
});

test('the card of a document says why it is not reminded, until when, what lifts it and what comes next', async () => {
  const { context, customerId, first } = await heldBack();
  const user = mount(`/customers/${customerId}?document=${first}`, context);
  const why = within(await screen.findByRole('region', { name: /^Pourquoi pas/ }));
  expect(await why.findByText('Suspension')).toBeTruthy();
  expect(why.getByText(/jusqu’au 15\/07\/2025/)).toBeTruthy();
  expect(why.getByText(/Prochaine étape : .* le 16\/07\/2025/)).toBeTruthy();
  await user.click(why.getByRole('link', { name: 'Voir la suspension' }));
  const notice = await screen.findByRole('region', { name: /Autre motif · jusqu’au 15\/07\/2025/ });
  expect(document.activeElement).toBe(notice);
});

test('each reason of a row held back leads to what lifts it', async () => {
  const { context, customerId } = await heldBack();
  mount('/reminders?tab=heldBack', context);
  const link = await screen.findByRole('link', { name: 'Suspension' });
  expect(link.getAttribute('href')).toBe(`/customers/${customerId}?hold=1`);
});

test('a reason of the scenario leads to the one that the customer follows', async () => {
  const { context, customerId, client } = await heldBack();
  const firm = (await client.scenarios.list()).find(({ name }) => name === 'Ferme');
  await client.scenarios.assign({ customerIds: [customerId], scenarioId: firm?.id ?? null });
  const user = mount('/reminders?tab=heldBack', context);
  const [reason] = await screen.findAllByRole('link', { name: 'Étape suivante pas encore atteinte' });
  await user.click(reason as HTMLElement);
  expect(await screen.findByRole('heading', { name: 'Ferme' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Standard' })).toBeNull();
});

test('of two messages about documents of one customer, each leads to itself', async () => {
  const context = collectionContext();
  context.db.update(scenarios).set({ messagesPer: 'document' }).run();
  const customerId = addCustomer(context.db, 'ELAN');
  const documentIds = ['F1', 'F2'].map((reference) =>
    addInvoice(context.db, customerId, reference, 100_00, '2025-05-31'),
  );
  const user = mount(`/customers/${customerId}`, context);
  await user.click(await screen.findByRole('button', { name: /^Pourquoi pas/ }));
  const window = within(await screen.findByRole('dialog', { name: /^Pourquoi pas/ }));
  const links = await window.findAllByRole('link', { name: 'Voir la relance proposée' });
  const about = links.map((link) => Number(/\d+$/.exec(link.getAttribute('href') ?? '')?.[0]));
  expect(about).toEqual(documentIds);
});

test('the palette answers for whom the keyboard is on', async () => {
  const { context, customerId } = await heldBack();
  const user = mount(`/customers/${customerId}`, context);
  const table = await screen.findByRole('grid', { name: 'Pièces' });
  await screen.findByText('F2');
  table.focus();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /Rechercher/ }), 'pourquoi');
  await user.keyboard('{Enter}');
  const window = within(await screen.findByRole('dialog', { name: /^Pourquoi pas/ }));
  expect(await window.findByText('Suspension')).toBeTruthy();
});
