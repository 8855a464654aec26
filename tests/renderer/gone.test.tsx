import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { mount } from './set-up/mount.tsx';

/** A customer « Élan & Fils » with an invoice F-1, created manually. */
async function madeCustomer() {
  const { context, client } = editsContext();
  const { id: customerId } = await client.customers.create({ code: 'ELAN', details, contacts: [] });
  return { context, client, customerId };
}

/** The page says `text` and nothing red, has nothing left to act upon, and leads to the list. */
async function isGone(text: RegExp, list: string) {
  const said = await screen.findByText(text);
  expect(screen.queryByText(/^Cela n.a pas pu/)).toBeNull();
  expect(screen.queryAllByRole('tab')).toEqual([]);
  const back = within(said.parentElement ?? document.body).getByRole('link', { name: 'Revenir à la liste' });
  expect(back.getAttribute('href')).toBe(list);
}

test('the page of a customer whose creation is undone there says that it is gone', async () => {
  const { context, customerId } = await madeCustomer();
  const user = mount(`/customers/${customerId}`, context);
  (await screen.findByRole('tab', { name: 'Pièces' })).focus();
  await user.keyboard('{Control>}z{/Control}');
  await isGone(/^Ce client n.existe plus/, '/customers');
});

test('the page of a plan whose proposal is undone says that it is gone', async () => {
  const { context, client, customerId } = await madeCustomer();
  const { id } = await client.documents.create(entry(customerId));
  const asked = { documentIds: [id], firstOn: '2025-07-31', frequency: 'month' as const, count: 2 };
  const { instalments } = await client.plans.simulate(asked);
  const plan = await client.plans.create({ customerId, terms: asked, instalments, note: null });
  const user = mount(`/plans/${plan.id}`, context);
  await screen.findByRole('heading', { name: /^Échéancier n/ });
  await user.keyboard('{Control>}z{/Control}');
  await isGone(/^Cet échéancier n.existe plus/, '/plans');
});

test('a document that another window takes back is gone from the panel that shows it', async () => {
  const { context, client, customerId } = await madeCustomer();
  const { id } = await client.documents.create(entry(customerId));
  mount(`/customers/${customerId}?document=${id}`, context);
  const panel = await screen.findByRole('dialog');
  await within(panel).findByText('Facture F-1');
  await client.edits.undo();
  await within(panel).findByText(/^Cette pièce n.existe plus/);
  await waitFor(() => expect(within(panel).queryByText(/^Cela n.a pas pu/)).toBeNull());
});

test.each([
  ['/customers/99', /^Ce client n.existe plus/, '/customers'],
  ['/plans/99', /^Cet échéancier n.existe plus/, '/plans'],
  ['/imports/99', /^Cet import n.existe plus/, '/imports'],
  ['/balance/editions/99', /^Cette balance arrêtée n.existe pas/, '/balance/editions'],
])('%s, kept from before, says that what it names is gone', async (address, text, list) => {
  mount(address, editsContext().context);
  await isGone(text, list);
});
