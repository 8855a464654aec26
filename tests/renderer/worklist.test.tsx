import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tasks } from '../../db/schema.ts';
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
  const reminder = within(grid).getByText('Relance prévue').closest('tr');
  expect(reminder?.textContent).toMatch(/Client ELAN.*Relance prévue.*1.200,00.€.*\d+ = 10 montant/);
  await user.click(screen.getByRole('radio', { name: 'En retard 1' }));
  await waitFor(() => expect(within(grid).queryByText('Plafond dépassé')).toBeNull());
  expect(within(grid).getByText('Relevés')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /^À venir/ }));
  expect(await within(grid).findByText('14:30 · Réunion')).toBeTruthy();
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
