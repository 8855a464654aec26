import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { contacts, interactions } from '../../db/schema.ts';
import { router } from '../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

/** A run of one customer, who is to be called about F1. */
async function run() {
  const context = collectionContext();
  const { db } = context;
  const customerId = addCustomer(db, 'ROY');
  addInvoice(db, customerId, 'F1', 900_00, '2025-05-31');
  db.insert(contacts).values({ id: 1, customerId, name: 'Mme Roy', phone: '02 40 01 02 03' }).run();
  context.session.firm?.connection.exec("update scenario_steps set channel = 'call'");
  const client = createRouterClient(router, { context });
  await client.runs.start({ customerIds: [customerId], confirms: 'each' });
  const user = mount('/reminders/run', context);
  await screen.findByRole('button', { name: /^Chronométrer/ });
  const told = () => db.select().from(interactions).all();
  return { context, client, user, told };
}

/** Lets the clock of the user go on. */
const goOn = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

test('a call is timed by one key, from which its length follows, and its beginning', async () => {
  const { user, told } = await run();
  const startedAt = new Date().toISOString();
  await user.keyboard('c');
  expect(await screen.findByRole('button', { name: /^Appel en cours 0:01/ })).toBeTruthy();
  goOn(134);
  await user.keyboard('c');
  expect(await screen.findByDisplayValue('2:14')).toBeTruthy();
  goOn(60);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(told()).toMatchObject([{ channel: 'callOut', durationSeconds: 134 }]));
  expect(told()[0]?.occurredAt.slice(0, 16)).toBe(startedAt.slice(0, 16));
});

test('a number that is called starts the timer, which goes on while other screens are looked at and ends as the call is recorded', async () => {
  const { client, user, told } = await run();
  const number = screen.getByRole('link', { name: '02 40 01 02 03' });
  number.addEventListener('click', (event) => event.preventDefault());
  await user.click(number);
  await waitFor(async () =>
    expect((await client.runs.current())?.customers[0]?.draft.startedAt).toMatch(/^2025-06-30T/),
  );
  await user.keyboard('o');
  await screen.findByRole('button', { name: /^Revenir au client/ });
  goOn(65);
  await user.keyboard('o');
  expect(await screen.findByRole('button', { name: /^Appel en cours 1:0\d/ })).toBeTruthy();
  await user.keyboard('a');
  goOn(20);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(told()).toHaveLength(1));
  expect(told()[0]?.durationSeconds).toBeGreaterThanOrEqual(85);
});

test('a length is typed; one that is none is told beside its field', async () => {
  const { user, told } = await run();
  const field = screen.getByLabelText('Durée');
  await user.type(field, 'longtemps');
  await user.tab();
  expect(await screen.findByText(/^Durée à écrire comme 2:14/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, '3 min 5');
  await user.tab();
  expect(await screen.findByDisplayValue('3:05')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(told()).toMatchObject([{ durationSeconds: 185 }]));
});

test('the sheet of a call says when the customer answers, and what was said last', async () => {
  const { context, client, user } = await run();
  await screen.findByText(/^Ce qui s.est dit/);
  expect(screen.queryByText('Dernière fois')).toBeNull();
  const [{ customerId } = { customerId: 0 }] = (await client.runs.current())?.customers ?? [];
  const outcomeId = (await client.interactions.outcomes()).find(({ code }) => code === 'promises')?.id ?? 0;
  for (const on of ['2025-06-03', '2025-06-10', '2025-06-17'])
    await createRouterClient(router, { context }).interactions.create({
      customerId,
      channel: 'callOut',
      occurredAt: new Date(`${on}T10:30:00`).toISOString(),
      person: 'Mme Roy',
      outcomeId,
      durationSeconds: 95,
      text: 'Virement vendredi',
      documentIds: [],
      nextOn: null,
      nextNote: null,
    });
  await user.keyboard('oo');
  expect(await screen.findByText(/^Joint 3 fois sur 3 le mardi entre 10 h et 12 h/)).toBeTruthy();
  expect(screen.getByText('17/06/2025 · Mme Roy · Promet de régler · 1 min 35 s')).toBeTruthy();
});

test('the sheet says what to tell the customer, at the tone of the step or at another', async () => {
  const { user } = await run();
  const script = await screen.findByRole('region', { name: 'À dire' });
  expect(script.textContent).toMatch(/F1 était à échéance le 31\/05\/2025, pour 900,00\s€ en tout/);
  expect(script.textContent).toMatch(/Profil\s: Nouveau client\. Aucune facture réglée/);
  await user.click(screen.getByText('Dernier appel'));
  await waitFor(() => expect(script.textContent).toMatch(/dernier appel avant l.étape suivante/));
});

test('outcome and next contact take two keys, which a field being typed in keeps for itself', async () => {
  const { client, user, told } = await run();
  const reached = await screen.findByRole('button', { name: /Promet de régler$/ });
  expect(reached.getAttribute('aria-keyshortcuts')).toBe('4');
  await user.type(screen.getByLabelText('Texte'), '4 factures');
  expect(reached.getAttribute('aria-pressed')).toBe('false');
  await user.keyboard('{Escape}4');
  expect(reached.getAttribute('aria-pressed')).toBe('true');
  // The day after 30 June 2025, a Monday.
  const next = screen.getByRole('button', { name: /mardi 01\/07$/ });
  expect(next.getAttribute('aria-keyshortcuts')).toBe('1');
  await user.keyboard('{Backspace}1');
  expect(
    within(screen.getByRole('group', { name: 'Résultat' }))
      .getByRole('button', { name: 'Joint' })
      .getAttribute('aria-pressed'),
  ).toBe('true');
  await user.keyboard('1');
  expect(next.getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(told()).toMatchObject([{ text: '4 factures', nextOn: '2025-07-01' }]));
  const reachedId = (await client.interactions.outcomes()).find(({ code }) => code === 'reached')?.id;
  expect(told()[0]?.outcomeId).toBe(reachedId);
});

test('the digits of a French keyboard count without Shift, and another day leads to its field', async () => {
  const { user } = await run();
  await screen.findByRole('button', { name: /Promet de régler$/ });
  await user.keyboard('[Digit2]4');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Jour')));
});

test('an objection is answered, noted and acted upon without the mouse', async () => {
  const { user } = await run();
  await screen.findByRole('region', { name: 'Objections' });
  await user.keyboard('x');
  expect(document.activeElement?.textContent).toBe('Le chèque est parti');
  await user.keyboard('{Enter}');
  const objections = screen.getByRole('region', { name: 'Objections' });
  expect(objections.textContent).toMatch(/Quel jour est-il parti, de quel montant/);
  const act = screen.getByRole('button', { name: 'Noter la promesse' });
  await waitFor(() => expect(document.activeElement).toBe(act));
  await user.keyboard('{Escape}');
  expect(objections.textContent).not.toMatch(/Quel jour est-il parti/);
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  const window = await screen.findByRole('dialog', { name: /promesse/ });
  const said = await within(window).findByRole<HTMLInputElement>('textbox', { name: 'Qui l’a dit' });
  expect(said.value).toMatch(/Mme Roy/);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Texte').value).toBe('Objection\u00a0: Le chèque est parti');
});

test('a copy that is asked for is noted, with what is to be done next', async () => {
  const { user, told } = await run();
  await screen.findByRole('region', { name: 'Objections' });
  await user.keyboard('x{ArrowRight}{Enter}');
  const act = await screen.findByRole('button', { name: /^Noter, et prévoir la suite/ });
  await waitFor(() => expect(document.activeElement).toBe(act));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(act.isConnected).toBe(false));
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(told()).toMatchObject([{ nextOn: '2025-07-01', nextNote: 'Envoyer la copie de la facture' }]),
  );
});
