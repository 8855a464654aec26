import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { CalendarView } from '../../renderer/pages/calendar/calendar-range.ts';
import { CalendarToolbar } from '../../renderer/pages/calendar/calendar-toolbar.tsx';
import { KindsMenu } from '../../renderer/pages/calendar/kinds-menu.tsx';
import { calendarKinds } from '../../shared/domain/agenda/kinds.ts';
import { show } from './set-up/mount.tsx';

function showToolbar(view: CalendarView, day: string, today = '2025-06-30') {
  const told = { onDay: vi.fn(), onView: vi.fn() };
  const { user } = show(<CalendarToolbar view={view} day={day} today={today} {...told} />);
  return { user, ...told };
}

const title = () => screen.getByRole('heading', { level: 2 }).textContent;
const press = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('a month is named, and its neighbours are reached from its first day', async () => {
  const { user, onDay } = showToolbar('month', '2025-01-31');
  expect(title()).toBe('janvier 2025');
  await user.click(press('Mois suivant'));
  await user.click(press('Mois précédent'));
  expect(onDay.mock.calls).toEqual([['2025-02-01'], ['2024-12-01']]);
});

test('a week goes from Monday to Sunday, across years too', async () => {
  const { user, onDay } = showToolbar('week', '2025-01-01');
  expect(title()).toBe('Du 30/12/2024 au 05/01/2025');
  await user.click(press('Semaine suivante'));
  await user.click(press('Semaine précédente'));
  expect(onDay.mock.calls).toEqual([['2025-01-08'], ['2024-12-25']]);
});

test('a day is named whole, and its neighbours are the days beside it', async () => {
  const { user, onDay } = showToolbar('day', '2025-12-31');
  expect(title()).toBe('31 décembre 2025');
  await user.click(press('Jour suivant'));
  await user.click(press('Jour précédent'));
  expect(onDay.mock.calls).toEqual([['2026-01-01'], ['2025-12-30']]);
});

test.each([
  ['month', '2025-06-01', true],
  ['month', '2025-07-01', false],
  ['week', '2025-07-06', true],
  ['week', '2025-07-07', false],
  ['list', '2025-06-15', true],
] as const)('« Aujourd’hui » from a %s at %s: is today already shown? %s', async (view, day, isShown) => {
  const { user, onDay } = showToolbar(view, day);
  expect(press('Aujourd’hui').disabled).toBe(isShown);
  await user.click(press('Aujourd’hui'));
  expect(onDay.mock.calls).toEqual(isShown ? [] : [['2025-06-30']]);
});

test('the view is chosen', async () => {
  const { user, onView } = showToolbar('month', '2025-06-30');
  await user.click(screen.getByRole('radio', { name: 'Semaine' }));
  expect(onView.mock.calls).toEqual([['week']]);
});

test('a kind of event is hidden and shown again, and all at once', async () => {
  const onChange = vi.fn();
  const { user, again } = show(<KindsMenu shown={['reminder', 'instalment']} onChange={onChange} />);
  await user.click(screen.getByRole('button', { name: /^Natures.: 2 sur/ }));
  await user.click(await screen.findByRole('checkbox', { name: 'Échéance de plan' }));
  again(<KindsMenu shown={[]} onChange={onChange} />);
  await user.click(screen.getByRole('checkbox', { name: 'Relance prévue' }));
  await user.click(press('Tout'));
  expect(onChange.mock.calls).toEqual([[['reminder']], [['reminder']], [calendarKinds]]);
});
