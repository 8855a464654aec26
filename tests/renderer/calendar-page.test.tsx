import { screen, waitFor, within } from '@testing-library/react';
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
  const event = await day.findByText('Relance prévue');
  expect(spaced(event.closest('[role=button]')?.textContent)).toBe(
    'Relance prévueGarage des LilasPremière relance1 200,00 €',
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
  const [first] = await screen.findAllByRole('button', { name: '+ plus de 200 autres' });
  if (first) await user.click(first);
  const day = within(await screen.findByRole('dialog', { name: '7 juillet 2025' }));
  expect((await day.findByRole('grid')).getAttribute('aria-rowcount')).toBe('311');
  const [top, ...others] = day.getAllByRole('link');
  expect(others.length).toBeLessThan(100);
  await user.click(day.getByRole('button', { name: /^Client/ }));
  await waitFor(() => expect(day.getAllByRole('link')[0]?.textContent).not.toBe(top?.textContent));
});

test('the list draws a part of such a day, and the line of the others opens it', async () => {
  const user = mount('/calendar?on=2025-07-01&view=list', dayOf310());
  const day = within(await screen.findByRole('listitem', { name: '7 juillet 2025' }));
  const more = await day.findByText('+ 270 autres');
  expect(day.getAllByText('Relance prévue')).toHaveLength(40);
  await user.click(more);
  expect(await screen.findByRole('dialog', { name: '7 juillet 2025' })).toBeTruthy();
});
