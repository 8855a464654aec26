import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { customers, firm, holds, scenarioSteps } from '../../db/schema.ts';
import { router } from '../../electron/usecases/router.ts';
import { usualClauses } from '../../shared/domain/plans/clauses.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import type { User } from './set-up/through-imports.ts';
import { answerUnsaved } from './set-up/unsaved.ts';

type Firm = ReturnType<typeof makeFirm>;
type Window = {
  /** Prepares what the window is about, and returns the address where it opens. */
  readonly address: (firm: Firm) => string | Promise<string>;
  readonly open: (user: User) => Promise<void>;
  readonly title: string | RegExp;
  readonly label: string;
  readonly typed?: string;
  /** Label of the button that gives up: « Renoncer » where the window carries out an act. */
  readonly giveUp?: string;
};

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const press = (name: string | RegExp) => async (user: User) => user.click(await button(name));

/** A customer owes 0,90 €, which the firm may write off. */
function makeFirm() {
  const context = collectionContext();
  context.db.update(firm).set({ writeOffLimitCents: 500 }).run();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  const documentId = addInvoice(context.db, id, 'F-1', 90, '2025-05-31');
  return { context, id, documentId, client: createRouterClient(router, { context }) };
}

async function proposePlan({ client, id, documentId }: Firm): Promise<string> {
  const plan = await client.plans.create({
    customerId: id,
    terms: { documentIds: [documentId], firstOn: '2025-07-15', frequency: 'month', count: 1 },
    instalments: [{ dueOn: '2025-07-15', amountCents: 90 }],
    clauses: usualClauses,
    note: null,
  });
  return `/plans/${plan.id}`;
}

const windows: Readonly<Record<string, Window>> = {
  'a suspension': {
    address: ({ id }) => `/customers/${id}`,
    open: press('Suspendre'),
    title: 'Suspendre les relances de Élan & Fils',
    label: 'Précision',
  },
  'a remark on an edition': {
    address: async ({ client }) => {
      const { id } = await client.editions.create({ asOf: '2025-06-30', takeRemarks: false });
      return `/balance/editions/${id}`;
    },
    open: async (user) => {
      await screen.findByText('Élan & Fils');
      screen.getByRole('grid').focus();
      await user.keyboard('{ArrowDown}{End}{Enter}');
    },
    title: /^Remarque/,
    label: 'Remarque',
  },
  'a view to keep': {
    address: () => '/customers',
    open: press('Garder la vue'),
    title: 'Garder la vue',
    label: 'Nom de la vue',
  },
  'a view to rename': {
    address: async ({ client }) => {
      await client.views.save({ name: 'Nord', address: '', question: { screen: 'customers', filter: 'all' } });
      return '/customers';
    },
    open: async (user) => {
      await user.click(await button(/Nord.*actions/));
      await user.click(await screen.findByRole('menuitem', { name: 'Renommer' }));
    },
    title: 'Renommer la vue',
    label: 'Nom de la vue',
  },
  'a new firm': {
    address: () => '/customers',
    open: async (user) => {
      await user.click(await button(/Dossier ouvert/));
      await user.click(await screen.findByRole('menuitem', { name: 'Nouveau dossier…' }));
    },
    title: 'Nouveau dossier',
    label: 'Nom de la société',
    giveUp: 'Renoncer',
  },
  'the reason of a write-off': {
    address: ({ id, documentId }) => `/customers/${id}?document=${documentId}`,
    open: press(/^Passer l.écart$/),
    title: /^Passer un écart/,
    label: 'Motif',
    giveUp: 'Renoncer',
  },
  'the day a plan was accepted': {
    address: proposePlan,
    open: press('Le client a accepté'),
    title: /^Enregistrer l.acceptation$/,
    label: 'Accepté le',
    typed: '01/06/2025',
    giveUp: 'Renoncer',
  },
  'the reason a plan is cancelled': {
    address: proposePlan,
    open: press(/^Annuler l.échéancier$/),
    title: /^Annuler l.échéancier$/,
    label: 'Motif',
    giveUp: 'Renoncer',
  },
};

async function openWindow(window: Window, user: User) {
  await window.open(user);
  const dialog = await screen.findByRole('dialog', { name: window.title });
  return within(dialog).findByLabelText<HTMLInputElement>(window.label);
}

/** What can be typed or chosen in the window in front, in its order. */
const firstOf = (form: HTMLElement | null) =>
  form?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, [role=combobox]');

test.each(Object.entries(windows))(
  '%s: Escape closes while nothing is typed, then asks, and what was typed stays',
  async (_name, window) => {
    const made = makeFirm();
    const address = await window.address(made);
    const user = mount(address, made.context);
    const untouched = await openWindow(window, user);
    await waitFor(() => expect(document.activeElement).toBe(firstOf(untouched.closest('form'))));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(untouched.isConnected).toBe(false));
    const field = await openWindow(window, user);
    const { typed = 'Tapé ici', giveUp = 'Ne pas enregistrer' } = window;
    await fill(user, field, typed);
    await user.tab();
    await user.keyboard('{Escape}');
    await answerUnsaved(user, 'Rester');
    expect(field.value).toBe(typed);
    await user.keyboard('{Escape}');
    await answerUnsaved(user, giveUp);
    await waitFor(() => expect(field.isConnected).toBe(false));
    // The page behind the window stays where it was.
    expect(`${location.pathname}${location.search}`).toBe(address);
  },
);

test.each([
  ['an invoice typed', 'Saisir une pièce', /pièce/, 'Nature'],
  ['a new customer', 'Nouveau client', 'Nouveau client', 'Nom'],
])('%s begins in the first field of its window', async (_name, opener, title, label) => {
  const { context, id } = makeFirm();
  const user = mount(opener === 'Nouveau client' ? '/customers' : `/customers/${id}`, context);
  await user.click(await button(opener));
  const dialog = await screen.findByRole('dialog', { name: title });
  await waitFor(() => expect(document.activeElement).toBe(firstOf(dialog.querySelector('form'))));
  expect(document.activeElement).toBe(within(dialog).getByLabelText(label, { selector: 'input' }));
});

test('a suspension without its reason is not made, and says so in its field', async () => {
  const { context, id } = makeFirm();
  const user = mount(`/customers/${id}`, context);
  const reason = await openWindow(windows['a suspension'] as Window, user);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Suspendre' }));
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(reason);
  await user.type(reason, 'Livraison{Enter}');
  await closed();
  expect(context.db.select().from(holds).all()).toMatchObject([{ reason: 'Livraison', customerId: id }]);
});

test('what the host refuses of a field is said in that field, which takes the focus', async () => {
  const { context } = makeFirm();
  const user = mount('/customers', context);
  await user.click(await button('Nouveau client'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Nouveau client' }));
  const code = dialog.getByLabelText<HTMLInputElement>('Code client');
  await fill(user, code, 'ELAN');
  await fill(user, dialog.getByLabelText('Nom'), 'Autre');
  await user.click(dialog.getByRole('button', { name: 'Créer le client' }));
  expect(await dialog.findByText(/Un autre client a déjà le code ELAN/)).toBeTruthy();
  expect(document.activeElement).toBe(code);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(context.db.select().from(customers).all()).toHaveLength(1);
  await fill(user, code, 'AUTRE');
  expect(dialog.queryByText(/Un autre client a déjà/)).toBeNull();
});

test('the name another view has is refused in its field', async () => {
  const made = makeFirm();
  const window = windows['a view to rename'] as Window;
  await window.address(made);
  await made.client.views.save({ name: 'Sud', address: '', question: { screen: 'customers', filter: 'open' } });
  const user = mount('/customers', made.context);
  const field = await openWindow(window, user);
  await fill(user, field, 'Sud');
  await user.keyboard('{Enter}');
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText(/Une autre vue de cet écran s.appelle déjà/)).toBeTruthy();
  expect(document.activeElement).toBe(field);
});

test('notes of a call stay while others are looked at; leaving the page asks', async () => {
  const { context, id } = makeFirm();
  context.db.update(scenarioSteps).set({ channel: 'call' }).run();
  for (const other of [id, addCustomer(context.db, 'AUTRE', { name: 'Autre' })])
    addInvoice(context.db, other, `G-${other}`, 900_000, '2025-05-31');
  const user = mount('/reminders?tab=proposals', context);
  const noteOf = async (name: string) =>
    within(await screen.findByRole('complementary', { name })).findByLabelText<HTMLTextAreaElement>('Texte');
  await screen.findByRole('grid', { name: 'Relances proposées' });
  await screen.findByText('Autre');
  const [first, second] = names();
  await fill(user, await noteOf(first ?? ''), 'Rappelle mardi');
  screen.getByRole('grid').focus();
  await user.keyboard('n');
  await noteOf(second ?? '');
  await user.click(screen.getByRole('tab', { name: 'En attente' }));
  await user.click(screen.getByRole('tab', { name: 'À relancer' }));
  await user.click(await screen.findByText(first ?? ''));
  expect((await noteOf(first ?? '')).value).toBe('Rappelle mardi');
  await user.click(screen.getByRole('link', { name: 'Clients' }));
  await answerUnsaved(user, 'Rester');
  expect((await noteOf(first ?? '')).value).toBe('Rappelle mardi');
});

/** The customers of the list of reminders, from the first. */
function names(): readonly string[] {
  const text = screen.getByRole('grid').textContent ?? '';
  return ['Élan & Fils', 'Autre'].sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

const drafts = {
  'cells pasted': { address: () => '/customers/complete', label: 'Cellules copiées du tableur', typed: 'Code\tVille' },
  'an amount to allocate': {
    address: ({ id }: Firm) => `/customers/${id}?tab=allocate`,
    label: 'Montant à imputer sur F-1',
    typed: '0,50',
  },
  'a due date': {
    address: ({ id, documentId }: Firm) => `/customers/${id}?document=${documentId}`,
    label: /^Modifier l.échéance$/,
    typed: '30/06/2025',
  },
};

test.each(Object.entries(drafts))('%s: leaving asks, and what was typed stays', async (_name, draft) => {
  const made = makeFirm();
  const user = mount(draft.address(made), made.context);
  const field = await screen.findByLabelText<HTMLInputElement>(draft.label);
  await fill(user, field, draft.typed);
  await user.tab();
  await user.click(screen.getByRole('link', { name: 'Imports', hidden: true }));
  await answerUnsaved(user, 'Rester');
  expect(field.isConnected).toBe(true);
  expect(field.value).toBe(draft.typed);
});
