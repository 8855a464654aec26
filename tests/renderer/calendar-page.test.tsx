import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { readyButton } from './set-up/through-imports.ts';
import { spaced } from './set-up/words.ts';

test('the calendar shows what is coming and exports it', async () => {
  const context = collectionContext();
  const garage = addCustomer(context.db, 'LILAS', { name: 'Garage des Lilas' });
  addInvoice(context.db, garage, 'F1', 120_000, '2025-06-28');
  const user = mount('/calendar?on=2025-07-01', context);
  await user.click(await screen.findByRole('radio', { name: 'Liste' }));
  const day = within(await screen.findByRole('listitem', { name: '7 juillet 2025' }));
  expect(day.getByRole('list', { name: 'Événements' })).toBeTruthy();
  const event = await day.findByText('Relance à envoyer');
  expect(spaced(event.closest('[role=button]')?.textContent)).toBe(
    'Relance à envoyerGarage des LilasPremière relance1 200,00 €',
  );
  await user.click(await readyButton('Exporter (ICS)'));
  await waitFor(() => expect(context.made).toHaveLength(1));
  const ics = new TextDecoder().decode(context.made[0]?.content);
  expect(ics).toMatch(/^BEGIN:VCALENDAR/);
  expect(ics).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:20250707[\s\S]*Garage des Lilas/);
});

const dayOf310 = () => {
  const context = collectionContext();
  for (let place = 1; place <= 310; place += 1)
    addInvoice(context.db, addCustomer(context.db, `C${place}`), `F${place}`, 120_000, '2025-06-28');
  return context;
};

test('a day of hundreds of events says that there are more than can be counted in its cell, and lists them all', async () => {
  const user = mount('/calendar?on=2025-07-01', dayOf310());
  const [first] = await screen.findAllByRole('button', { name: '+ plus de 60 autres' });
  if (first) await user.click(first);
  const day = within(await screen.findByRole('dialog', { name: '7 juillet 2025' }));
  expect((await day.findByRole('grid')).getAttribute('aria-rowcount')).toBe('311');
  const [top, ...others] = day.getAllByRole('link');
  expect(others.length).toBeLessThan(100);
  await user.click(day.getByRole('button', { name: /^Client/ }));
  await user.click(day.getByRole('button', { name: /^Client/ }));
  await waitFor(() => expect(day.getAllByRole('link')[0]?.textContent).not.toBe(top?.textContent));
});

test('the list draws a part of such a day, and the line of the others opens it', async () => {
  const user = mount('/calendar?on=2025-07-01&view=list', dayOf310());
  const day = within(await screen.findByRole('listitem', { name: '7 juillet 2025' }));
  const more = await day.findByText('+ 270 autres');
  expect(day.getAllByText('Relance à envoyer')).toHaveLength(40);
  await user.click(more);
  expect(await screen.findByRole('dialog', { name: '7 juillet 2025' })).toBeTruthy();
});

test('the keys of acts are about the event under the focus, in the list and in the day', async () => {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'AUTRE', { name: 'Autre client' }), 'F0', 500_000, '2025-06-28');
  addInvoice(context.db, addCustomer(context.db, 'LILAS', { name: 'Garage des Lilas' }), 'F1', 120_000, '2025-06-28');
  const user = mount('/calendar?on=2025-07-01&view=list', context);
  const day = within(await screen.findByRole('listitem', { name: '7 juillet 2025' }));
  const line = (await day.findByText('Garage des Lilas')).closest<HTMLElement>('[role=button]');
  act(() => line?.focus());
  await user.keyboard('{Shift>}P{/Shift}');
  expect(await screen.findByRole('dialog', { name: 'Nouvelle promesse de Garage des Lilas' })).toBeTruthy();
  await user.keyboard('{Escape}');
  act(() => window.history.pushState(null, '', '/calendar?on=2025-07-07&view=day'));
  const grid = await screen.findByRole('grid');
  act(() => grid.focus());
  await user.keyboard('{ArrowDown}{Shift>}L{/Shift}');
  expect(await screen.findByRole('dialog', { name: /^Ouvrir un litige avec/ })).toBeTruthy();
});

test('today is told as many as in « À faire », and the way there is beside it', async () => {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'LILAS', { name: 'Garage des Lilas' }), 'F1', 120_000, '2025-06-18');
  mount('/calendar?view=day', context);
  expect(await screen.findByText('1 à faire')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Aujourd’hui/ }).getAttribute('href')).toBe('/reminders?view=today');
});
