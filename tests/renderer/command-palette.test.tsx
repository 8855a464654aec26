import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { actsOnScreen } from '../../renderer/shell/palette/acts-on-screen.ts';
import { addCustomer } from '../usecases/set-up/collection-ledger.ts';
import { ledger } from '../usecases/set-up/customer-ledger.ts';
import { mount } from './set-up/mount.tsx';
import type { User } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

/** Types in the palette and takes the one answer that says `answer`. */
async function find(user: User, text: string, answer: string): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /^Rechercher/ }), text);
  await user.click(await within(screen.getByRole('dialog')).findByRole('button', { name: new RegExp(`^${answer}`) }));
}

test('the palette finds a customer by name and an invoice by amount', async () => {
  const user = mount('/reminders?tab=proposals', ledger().context);
  const panel = within(await screen.findByRole('complementary', { name: 'Élan & Fils' }));
  const reference = within(panel.getByRole('table')).getAllByRole('link')[0]?.textContent ?? '';
  expect(reference).toBe('FA-001');
  await find(user, 'Élan & Fils', 'Élan & Fils');
  expect(await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 })).toBeTruthy();

  await user.click(await screen.findByText(reference));
  const drawer = within(await screen.findByRole('dialog'));
  const [amount] = await drawer.findAllByText(/^[\d\s]+,\d\d\s€$/);
  expect(spaced(amount?.textContent)).toBe('1 200,00 €');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await find(user, '1200,00', reference);
  expect(await screen.findByRole('dialog', named('Facture FA-001'))).toBeTruthy();
});

const palette = () => within(screen.getByRole('dialog'));
const open = async (user: User, text: string) => {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /^Rechercher/ }), text);
};

test('verbs are found by a few letters, a typing error forgiven, and Enter takes the first', async () => {
  const user = mount('/balance', ledger().context);
  await screen.findByRole('heading', { name: 'Balance âgée', level: 1 });
  await open(user, 'theme smobre');
  expect(await palette().findByRole('button', { name: 'Thème sombre' })).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.documentElement.dataset.mantineColorScheme).toBe('dark'));
  await open(user, 'sauve');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('tab', { name: 'Sauvegardes', selected: true })).toBeTruthy();
});

test('what the screen and the palette both offer is said once', async () => {
  const user = mount('/guide', ledger().context);
  await screen.findByRole('heading', { name: 'Guide', level: 1 });
  await open(user, 'expert-comptable');
  await palette().findByRole('button', { name: 'Exporter pour l’expert-comptable' });
  expect(palette().getAllByRole('button')).toHaveLength(1);
});

test('a customer who is found after the typing is the first, and taken by Enter', async () => {
  const user = mount('/balance', ledger().context);
  await screen.findByRole('heading', { name: 'Balance âgée', level: 1 });
  await open(user, 'fils');
  const found = await palette().findByRole('button', { name: /^Élan & Fils/ });
  await waitFor(() => expect(found.hasAttribute('data-selected')).toBe(true));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 })).toBeTruthy();
});

test.each(['/', '/balance', '/customers', '/customers/1', '/reminders', '/settings', '/plans'])(
  'every act that the mouse reaches on %s has its verb in the palette',
  async (address) => {
    mount(address, ledger().context);
    await screen.findByRole('heading', { level: 1 });
    const main = () => screen.getByRole('main');
    const pressable = 'button:enabled, a[href], [role=tab][aria-selected=false]';
    await waitFor(() => expect(main().querySelector(pressable)).toBeTruthy());
    await waitFor(() => expect(screen.queryByText('Chargement…')).toBeNull());
    const names = [...main().querySelectorAll<HTMLElement>(pressable)]
      .filter((each) => each.closest('table') === null)
      .map((each) => spaced(each.getAttribute('aria-label') ?? each.textContent))
      .filter((name) => name !== '');
    const offered = actsOnScreen().map(({ label }) => spaced(label));
    expect(names.filter((name) => !offered.includes(name))).toEqual([]);
  },
);

test('an act of the screen is done from the palette', async () => {
  const user = mount('/customers/1', ledger().context);
  await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 });
  await open(user, 'suspendre');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: /^Suspendre les relances/ })).toBeTruthy();
});

test('a customer is found in spite of a typing error, and is offered again when nothing is typed', async () => {
  const user = mount('/balance', ledger().context);
  await screen.findByRole('heading', { name: 'Balance âgée', level: 1 });
  await find(user, 'elna fisl', 'Élan & Fils');
  expect(await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 })).toBeTruthy();
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('textbox', { name: /^Rechercher/ });
  await waitFor(() => expect(palette().getAllByRole('button')[0]?.textContent).toContain('Élan & Fils'));
  // The palette is one for the whole page, which the next tests share.
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test.each([
  ['exporter', 'Exporter ou imprimer la balance âgée'],
  ['nouvelle promesse', 'Noter une promesse de règlement'],
  ['suspension', 'Suspendre les relances'],
  ['appel', 'Noter un appel de relance'],
  ['clôture', 'Arrêter la balance (clôture)'],
  ['suspendre', 'Suspendre les relances'],
  ['téléphone', 'Noter un appel de relance'],
  ['écrire un courrier', 'Écrire un courrier'],
  ['encaissement', 'Saisir une pièce'],
  ['lettrer', 'Imputer un règlement ou un avoir'],
  ['fusionner', 'Fusionner deux clients'],
  ['annuler import', 'Annuler un import'],
  ['recommandé', 'Suivre les recommandés'],
  ['contrôle', 'Contrôler la balance'],
  ['sauvegarder', 'Sauvegardes'],
  ['changer de société', 'Ouvrir un dossier'],
  ['apparence', 'Thème sombre'],
  ['anglais', 'English'],
])('from a screen that has no such act, « %s » leads to where it is done', async (typed, verb) => {
  const user = mount('/settings', ledger().context);
  await screen.findByRole('heading', { name: 'Paramètres', level: 1 });
  await open(user, typed);
  expect(await palette().findByRole('button', { name: (found) => found.startsWith(verb) })).toBeTruthy();
});

test('what a menu of the side bar holds is done from the palette', async () => {
  const user = mount('/balance', ledger().context);
  await screen.findByRole('heading', { name: 'Balance âgée', level: 1 });
  await find(user, 'nouveau dossier', 'Nouveau dossier');
  expect(await screen.findByRole('dialog', { name: 'Nouveau dossier' })).toBeTruthy();
});

test('the side bar is folded from the palette', async () => {
  const user = mount('/balance', ledger().context);
  await screen.findByRole('heading', { name: 'Balance âgée', level: 1 });
  expect(screen.getByRole('navigation').dataset.folded).toBeUndefined();
  await find(user, 'replier', 'Replier ou déplier la barre');
  await waitFor(() => expect(screen.getByRole('navigation').dataset.folded).toBe('true'));
});

test('a kept view is found by its name', async () => {
  const { context } = ledger();
  await createRouterClient(router, { context }).views.save({
    name: 'Gros retards',
    address: 'filter=overdue',
    question: { screen: 'customers', filter: 'overdue' },
  });
  const user = mount('/balance', context);
  await screen.findByRole('heading', { name: 'Balance âgée', level: 1 });
  await find(user, 'gros retards', 'Gros retards');
  await screen.findByRole('heading', { name: 'Clients', level: 1 });
  expect(window.location.search).toBe('?filter=overdue');
});

test('the control of the balance is opened from the palette', async () => {
  const user = mount('/customers', ledger().context);
  await screen.findByRole('heading', { name: 'Clients', level: 1 });
  await find(user, 'contrôle', 'Contrôler la balance');
  expect(await screen.findByRole('dialog', { name: /^Contrôle de la balance/ })).toBeTruthy();
});

test('an act called as typed stands before customers whose name begins so, and a document says what it is', async () => {
  const { context, db } = ledger();
  addCustomer(db, 'EXP', { name: 'Exporter & Cie', searchText: 'exporter & cie exp' });
  const user = mount('/customers', context);
  await screen.findByText('Exporter & Cie');
  await open(user, 'exporter');
  await palette().findByRole('button', { name: /^Exporter & Cie/ });
  expect(spaced(palette().getAllByRole('button')[0]?.textContent)).toBe('Exporter');
  await user.clear(screen.getByRole('textbox', { name: /^Rechercher/ }));
  await user.keyboard('1200,00');
  const found = await palette().findByRole('button', { name: /^FA-001/ });
  expect(spaced(found.textContent)).toMatch(/Facture du \d\d\/\d\d\/\d{4} · Élan & Fils/);
});
