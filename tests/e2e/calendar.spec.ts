import type { Locator, Page } from '@playwright/test';
import { addDays } from '../../shared/domain/values/days.ts';
import { expect, test } from './application.ts';
import { show } from './views.ts';

/** The calendar by mouse and by keyboard. */

const cell = (app: Page, day: string) => app.locator(`[role="cell"][data-date="${day}"]`);

/** Drags as people do: FullCalendar follows the pointer over the days between. */
async function drag(app: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('what is dragged is not in sight');
  await app.mouse.move(start.x + 20, start.y + 8);
  await app.mouse.down();
  await app.mouse.move(start.x + 40, start.y + 14, { steps: 4 });
  await app.mouse.move(end.x + end.width / 2, end.y + end.height - 12, { steps: 12 });
  await app.mouse.up();
}

test('a task is dragged to another day and back by Ctrl+Z, then put off by keyboard', async ({
  demonstration: app,
}) => {
  await show(app, '/calendar?view=week');
  const days = app.locator('[role="cell"][data-date]');
  await expect(days).toHaveCount(7);
  const monday = (await days.first().getAttribute('data-date')) ?? '';
  const [here, there] = [addDays(monday, 14), addDays(monday, 16)];
  await app.keyboard.press('Shift+T');
  const window = app.getByRole('dialog');
  await window.getByLabel('À faire', { exact: true }).fill('Préparer les relevés');
  await window.getByRole('textbox', { name: 'Jour' }).fill(here.split('-').reverse().join('/'));
  await app.keyboard.press('Control+Enter');
  await expect(window).toBeHidden();
  await show(app, `/calendar?view=week&on=${here}&kinds=task+instalment+reminder`);
  const task = (day: string) => cell(app, day).getByRole('button', { name: /Préparer les relevés/ });
  await drag(app, task(here), cell(app, there));
  await expect(task(there)).toBeVisible();
  await expect(app.getByText(/^Reporté au/)).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(task(here)).toBeVisible();
  await task(here).focus();
  await app.keyboard.press('Shift+R');
  await window.getByRole('textbox', { name: 'Nouveau jour' }).fill(there.split('-').reverse().join('/'));
  await app.keyboard.press('Control+Enter');
  await expect(task(there)).toBeVisible();
});

test('a message is dragged to another day and waits under a hold, a promise keeps its day and says why', async ({
  demonstration: app,
}) => {
  await show(app, '/calendar?view=day&kinds=reminder');
  const name = await app.getByRole('grid').getByRole('link').first().textContent();
  await show(app, `/calendar?view=week&q=${encodeURIComponent(name ?? '')}&kinds=reminder+holdEnd`);
  const days = app.locator('[role="cell"][data-date]');
  await expect(days).toHaveCount(7);
  const event = app.locator('[data-event^="reminder-"]').first();
  const today = (await app.locator('[role="cell"][data-date]', { has: event }).getAttribute('data-date')) ?? '';
  // A week whose last days are past the message: it goes to the Sunday, on which nothing is sent.
  const sunday = (await days.last().getAttribute('data-date')) ?? '';
  await drag(app, event, cell(app, sunday));
  await expect(app.getByText(/est un jour sans envoi.+la relance partira le/)).toBeVisible();
  await expect(cell(app, today).locator('[data-event^="reminder-"]')).toHaveCount(0);
  await app.keyboard.press('Control+z');
  await expect(cell(app, today).locator('[data-event^="reminder-"]').first()).toBeVisible();

  await show(app, '/calendar?view=list&kinds=instalment+promiseEnd');
  const kept = app.locator('[data-event^="promise-"], [data-event^="instalment-"]').first();
  await kept.focus();
  await app.keyboard.press('Shift+R');
  await expect(app.getByText(/Le jour d’une promesse est celui|Une échéance de plan suit l’accord/)).toBeVisible();
});
