import type { Locator, Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { show } from './views.ts';

/** Pixels of the row of the keyboard that the heading, the totals or the edge of its list hide. */
const hidden = (grid: Locator) =>
  grid.evaluate((table) => {
    const row = document.getElementById(table.getAttribute('aria-activedescendant') ?? '')?.closest('tr');
    const scroller = table.parentElement;
    if (!row || !scroller) return Number.POSITIVE_INFINITY;
    const { top, bottom } = row.getBoundingClientRect();
    const seen = scroller.getBoundingClientRect();
    const under = table.querySelector('thead')?.getBoundingClientRect().bottom ?? seen.top;
    const over = table.querySelector('tfoot')?.getBoundingClientRect().top ?? seen.bottom;
    return Math.max(0, under - top, bottom - over);
  });

/** Walks down a list and up again, looking at the row of the keyboard after each key. */
async function walk(app: Page, name: string | RegExp): Promise<void> {
  const grid = app.getByRole('grid', { name }).first();
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await grid.focus();
  const keys = [...Array(4).fill('ArrowDown'), 'PageDown', ...Array(6).fill('ArrowDown'), 'PageUp'];
  for (const key of [...keys, ...Array(6).fill('ArrowUp'), 'Control+End', 'ArrowUp', 'Control+Home']) {
    await app.keyboard.press(key);
    await expect.poll(() => hidden(grid), { message: `${name} after ${key}`, timeout: 9_000 }).toBeLessThanOrEqual(1);
  }
}

const lists = [
  ['/reminders?tab=proposals', 'Relances proposées'],
  ['/reminders?tab=heldBack', /attente/],
  ['/reminders', 'Tout ce qui est à faire, dans l’ordre des points'],
  ['/customers', 'Clients'],
  ['/letters', 'Courriers émis'],
  ['/balance', 'Balance âgée'],
  ['/journal', /Journal/],
  ['/imports/1', /./],
] as const;

test('the row of the keyboard is never under the heading or the totals of its list', async ({ demonstration: app }) => {
  await app.setViewportSize({ width: 1280, height: 600 });
  for (const [address, name] of lists) {
    await show(app, address);
    await walk(app, name);
  }
});
