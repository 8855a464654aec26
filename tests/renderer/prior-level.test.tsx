import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { customers, priorLevels } from '../../db/schema.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

function firm() {
  const context = collectionContext();
  const { db } = context;
  const ids = ['UN', 'DEUX', 'TROIS'].map((code) => addCustomer(db, code));
  const [one = 0] = ids;
  const document = addInvoice(db, one, 'F-1', 10_000, '2025-05-01');
  const stored = () =>
    db
      .select()
      .from(priorLevels)
      .all()
      .map(({ documentId, stepName, reachedOn, voidedAt }) => [documentId, stepName, reachedOn, voidedAt === null]);
  return { context, ids, document, stored };
}

const dialog = () => screen.findByRole('dialog');

test('what was reached elsewhere is said on the page of the customer, corrected and withdrawn', async () => {
  const { context, ids, stored } = firm();
  const user = mount(`/customers/${ids[0]}`, context);
  await user.click(await screen.findByRole('button', { name: 'Déjà relancé ailleurs…' }));
  await user.click(within(await dialog()).getByRole('button', { name: 'Enregistrer' }));
  expect(await within(await dialog()).findByText('Choisissez une étape.')).toBeTruthy();
  await user.click(within(await dialog()).getByRole('combobox', { name: 'Dernière étape atteinte' }));
  await user.click(await screen.findByRole('option', { name: '4. Deuxième relance' }));
  await user.type(within(await dialog()).getByRole('textbox', { name: 'Dernière relance le' }), '15/05/2025');
  await user.click(within(await dialog()).getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/jusqu’à l’étape « Deuxième relance », le 15\/05\/2025/)).toBeTruthy();
  expect(stored()).toEqual([[null, 'Deuxième relance', '2025-05-15', true]]);
  await user.click(screen.getByRole('button', { name: 'Modifier le niveau déjà atteint' }));
  expect(within(await dialog()).getByText(/par test/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Retirer' }));
  await waitFor(() => expect(stored()).toEqual([[null, 'Deuxième relance', '2025-05-15', false]]));
  expect(await screen.findByRole('button', { name: 'Déjà relancé ailleurs…' })).toBeTruthy();
});

test('what was reached by one document is said in its drawer', async () => {
  const { context, ids, document, stored } = firm();
  const user = mount(`/customers/${ids[0]}?document=${document}`, context);
  const drawer = await dialog();
  await user.click(await within(drawer).findByRole('button', { name: 'Déjà relancé ailleurs…' }));
  const [, form = drawer] = await screen.findAllByRole('dialog');
  await user.click(within(form).getByRole('combobox', { name: 'Dernière étape atteinte' }));
  await user.click(await screen.findByRole('option', { name: '2. Première relance' }));
  await user.click(within(form).getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(stored()).toEqual([[document, 'Première relance', '2025-06-30', true]]));
});

test('the customers that are selected in the list follow one scenario, and undo gives each its own back', async () => {
  const { context, ids } = firm();
  const assigned = () =>
    context.db
      .select()
      .from(customers)
      .all()
      .map(({ scenarioId }) => scenarioId);
  const user = mount('/customers', context);
  for (const name of ['UN', 'TROIS'])
    await user.click(within(await screen.findByRole('row', { name: new RegExp(name) })).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: 'Attribuer un scénario à 2 clients' }));
  await user.click(within(await dialog()).getByRole('combobox', { name: 'Scénario suivi' }));
  await user.click(await screen.findByRole('option', { name: 'Ferme' }));
  await user.click(within(await dialog()).getByRole('button', { name: 'Attribuer un scénario' }));
  await waitFor(() => expect(assigned().filter((id) => id !== null)).toHaveLength(2));
  expect(assigned()[ids.indexOf(ids[1] ?? 0)]).toBeNull();
  expect((await screen.findAllByText('Ferme')).length).toBeGreaterThan(0);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(assigned()).toEqual([null, null, null]));
});
