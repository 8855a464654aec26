import { screen, waitFor, within } from '@testing-library/react';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { customers, tasks } from '../../db/schema.ts';
import { readPreferences } from '../../electron/app/preferences.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

/** One customer late, and two tasks, one of them late. */
function office() {
  const context = collectionContext();
  const { db } = context;
  addInvoice(db, addCustomer(db, 'ELAN', { creditLimitCents: 100_000 }), 'F1', 120_000, '2025-05-31');
  const recordedAt = '2025-06-01T08:00:00.000Z';
  db.insert(tasks)
    .values([
      { text: 'Relevés', dueOn: '2025-06-27', recordedAt },
      { text: 'Réunion', dueOn: '2025-07-02', dueTime: '14:30', recordedAt },
    ])
    .run();
  return context;
}

const list = () => screen.findByRole('grid', { name: 'Tout ce qui est à faire, dans l’ordre des points' });
test('everything to do stands in one list with the points of each line, by view and by kind', async () => {
  const user = mount('/reminders', office());
  const grid = await list();
  await within(grid).findByText('Plafond dépassé');
  const reminder = within(grid).getByText('Relance à envoyer').closest('tr');
  expect(reminder?.textContent).toMatch(/Client ELAN.*Relance à envoyer.*1.200,00.€.*\d+ = 10 montant/);
  await user.click(screen.getByRole('radio', { name: 'En retard 1' }));
  await waitFor(() => expect(within(grid).queryByText('Plafond dépassé')).toBeNull());
  expect(within(grid).getByText('Relevés')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /^À venir/ }));
  expect(await within(grid).findByText('14:30 · Réunion')).toBeTruthy();
});

const pane = (name: string) => screen.findByRole('complementary', { name });

test('the panel follows the line with who, what and why, and the next thing opens once one is done', async () => {
  const context = office();
  const user = mount('/reminders?view=late', context);
  const grid = await list();
  const task = within(await pane('Relevés'));
  expect(task.getByText('27/06/2025')).toBeTruthy();
  expect(task.getByText(/3 jours de retard/)).toBeTruthy();
  expect(task.getByText(/^Pourquoi à cette place : \d+ = \d+ prévu il y a 3.j$/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /^Tout/ }));
  await within(grid).findByText('Plafond dépassé');
  await pane('Relevés');
  grid.focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Tâche faite');
  const limit = within(await pane('Client ELAN'));
  await waitFor(() => expect(within(grid).queryByText('Relevés')).toBeNull());
  expect(context.db.select().from(tasks).all()[0]?.doneOn).toBe('2025-06-30');
  await user.keyboard('{Control>}z{/Control}');
  await pane('Relevés');
  expect(limit).toBeTruthy();
});

test('a task is done with a note, put off and removed from its panel, each taken back', async () => {
  const context = office();
  const stored = () => context.db.select().from(tasks).all()[0];
  const user = mount('/reminders?view=late', context);
  const grid = await list();
  const task = within(await pane('Relevés'));
  await user.click(task.getByRole('button', { name: 'Fait, avec une note…' }));
  const form = within(await screen.findByRole('dialog', { name: /^Marquer comme faite/ }));
  await user.type(await form.findByLabelText('Ce qui en est sorti'), 'Envoyés');
  await user.click(form.getByRole('button', { name: /^Fait/ }));
  await waitFor(() => expect(stored()?.doneNote).toBe('Envoyés'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}z{/Control}');
  await within(grid).findByText('Relevés');
  await user.click(within(await pane('Relevés')).getByRole('button', { name: 'Reporter' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Dans une semaine/ }));
  await waitFor(() => expect(stored()?.dueOn).toBe('2025-07-07'));
  await user.keyboard('{Control>}z{/Control}');
  await user.click(within(await pane('Relevés')).getByRole('button', { name: 'Supprimer' }));
  await waitFor(() => expect(stored()?.text).toBe('Réunion'));
  await user.keyboard('{Control>}z{/Control}');
  await within(grid).findByText('Relevés');
});

test('a proposed letter has its panel and its confirmation in the list, beside the other things to do for the customer', async () => {
  const context = office();
  const user = mount('/reminders', context);
  await within(await list()).findByText('Relance à envoyer');
  const things = within(await screen.findByRole('navigation', { name: 'À faire pour ce client' }));
  await user.click(things.getByRole('button', { name: 'Plafond dépassé' }));
  const limit = within(await pane('Client ELAN'));
  expect(await limit.findByText('aucun téléphone sur la fiche')).toBeTruthy();
  expect(limit.getByText('Aucun échange encore.')).toBeTruthy();
  expect(limit.getByRole('link', { name: 'Client ELAN' }).getAttribute('href')).toBe('/customers/1');
  await user.click(things.getByRole('button', { name: 'Relance à envoyer' }));
  await user.click(await screen.findByRole('button', { name: 'Éditer la lettre' }));
  await user.click(await screen.findByRole('button', { name: 'Éditer 1 relance' }));
  await user.click(await screen.findByRole('button', { name: 'Sans attendre' }));
  expect(await screen.findByText('1 relance enregistrée')).toBeTruthy();
  await waitFor(async () => expect(within(await list()).queryByText('Relance à envoyer')).toBeNull());
});

test('once all is done, the list says so and what comes next', async () => {
  const context = collectionContext();
  const recordedAt = '2025-06-01T08:00:00.000Z';
  addInvoice(context.db, addCustomer(context.db, 'SAGE'), 'F1', 10_000, '2025-12-31');
  context.db.insert(tasks).values({ text: 'Réunion', dueOn: '2025-07-02', recordedAt }).run();
  mount('/reminders', context);
  const empty = await screen.findByText(/^Bravo, tout est fait/);
  await waitFor(() => expect(empty.textContent).toMatch(/le 2 juillet 2025.:.Tâche, Réunion/));
});

test('a task opens in its window from the list', async () => {
  const user = mount('/reminders?view=late', office());
  const grid = await list();
  await within(grid).findByText('Relevés');
  grid.focus();
  await user.keyboard('{Enter}');
  const form = within(await screen.findByRole('dialog', { name: 'Tâche' }));
  expect((await form.findByLabelText<HTMLTextAreaElement>('À faire')).value).toBe('Relevés');
});

test('by customer a row opens all there is to do about it; whose files are shown is remembered', async () => {
  const context = office();
  context.db.update(customers).set({ responsible: 'Paul' }).run();
  const user = mount('/reminders?view=customers', context);
  const grid = await list();
  expect(await within(grid).findByText('et 1 autre chose')).toBeTruthy();
  const things = within(await screen.findByRole('navigation', { name: 'À faire pour ce client' }));
  expect(things.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Relance à envoyer',
    'Plafond dépassé',
  ]);
  await user.click(await screen.findByRole('combobox', { name: 'Dossiers de' }));
  await user.click(await screen.findByRole('option', { name: 'Paul' }));
  await waitFor(() => expect(within(grid).queryByText('Relevés')).toBeNull());
  expect(within(grid).getByText('Client ELAN')).toBeTruthy();
  expect(readPreferences(context.platform.appFolder).worklistOf).toBe('Paul');
});

test('ticked lines are confirmed, held, put off and done together; what an act is not for stays, and is told', async () => {
  const context = office();
  const user = mount('/reminders', context);
  const grid = await list();
  await within(grid).findByText('Relevés');
  grid.focus();
  await user.keyboard('{Control>}a{/Control}');
  const bar = within(await screen.findByRole('toolbar', { name: '3 lignes cochées' }));
  await user.click(bar.getByRole('button', { name: 'Éditer 1 relance' }));
  expect(await screen.findByText('2 lignes cochées ne sont pas des relances : elles restent.')).toBeTruthy();
  await screen.findByRole('dialog', { name: /^Éditer la relance/ });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(bar.getByRole('button', { name: 'Reporter' }));
  await user.click(await screen.findByRole('menuitem', { name: /^À demain/ }));
  expect(await screen.findByText(/2 lignes cochées restent/)).toBeTruthy();
  await waitFor(() => expect(within(grid).queryByText('Relevés')).toBeNull());
  expect(screen.queryByRole('toolbar')).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  await within(grid).findByText('Relevés');
  grid.focus();
  await user.keyboard('{Control>}a{/Control}');
  const again = within(await screen.findByRole('toolbar'));
  await user.click(again.getByRole('button', { name: 'Suspendre' }));
  const form = within(await screen.findByRole('dialog', { name: 'Suspendre les relances de 1 client' }));
  await user.type(form.getByLabelText('Précision'), 'Accord');
  await user.click(form.getByRole('button', { name: /^Suspendre/ }));
  await waitFor(() => expect(within(grid).queryByText('Relance à envoyer')).toBeNull());
});

test('the ticked lines are exported by themselves', async () => {
  const context = office();
  const user = mount('/reminders', context);
  const grid = await list();
  await user.click(
    within((await within(grid).findByText('Plafond dépassé')).closest('tr') as HTMLElement).getByRole('checkbox'),
  );
  const menu = screen.getByRole('button', { name: 'Exporter' });
  await user.click(menu);
  await screen.findByText('La sélection (1)');
  await user.click(screen.getAllByRole('menuitem', { name: /CSV/ })[0] as HTMLElement);
  const written = () => context.made.find(({ name }) => name.endsWith('.csv'));
  await waitFor(() => expect(written()).toBeTruthy());
  const text = new TextDecoder().decode(written()?.content);
  expect(text).toContain('Plafond dépassé');
  expect(text).not.toContain('Relance');
  expect(text).toMatch(/Lignes sélectionnées.*1/);
});

test('one’s own files are one press away, and everybody’s come back with another', async () => {
  const context = office();
  context.db.update(tasks).set({ responsible: 'test' }).where(eq(tasks.text, 'Relevés')).run();
  context.db.update(customers).set({ responsible: 'Paul' }).run();
  const user = mount('/reminders', context);
  const grid = await list();
  const mine = await screen.findByRole('button', { name: 'Mes dossiers' });
  expect(mine.getAttribute('aria-pressed')).toBe('false');
  await within(grid).findByText('Plafond dépassé');
  await user.click(mine);
  await waitFor(() => expect(within(grid).queryByText('Plafond dépassé')).toBeNull());
  expect(within(grid).getByText('Relevés')).toBeTruthy();
  expect(readPreferences(context.platform.appFolder).worklistOf).toBe('test');
  await user.click(await screen.findByRole('button', { name: 'Mes dossiers', pressed: true }));
  expect(await within(grid).findByText('Plafond dépassé')).toBeTruthy();
});
