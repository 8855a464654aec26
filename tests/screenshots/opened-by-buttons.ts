import type { Page } from '@playwright/test';
import { isStill } from './is-still.ts';

const overlays = '[role=dialog]:visible, [role=menu]:visible';

/** Names of the buttons pressed on the screen of a path: its tabs share most of them. */
const seenOn = new Map<string, Set<string>>();

/**
 * Presses each button of the screen and gives its name where a window, a drawer or a menu opened. `again` leads back to the screen as
 * it was: a button may lead elsewhere or change the copy of the firm that is photographed.
 */
export async function* openedByButtons(page: Page, again: () => Promise<void>): AsyncGenerator<string> {
  // The drawer that an address opens by itself covers the buttons.
  if ((await page.locator(overlays).count()) > 0) return leave(page);
  const path = await page.evaluate(() => location.pathname);
  const seen = seenOn.get(path) ?? new Set();
  seenOn.set(path, seen);
  const buttons = page.locator('main button:visible:not([role=gridcell] *):not([role=tab]):not([disabled])');
  const names = await buttons.evaluateAll((all) => all.map((each) => each.textContent?.trim() || each.ariaLabel || ''));
  for (const [index, name] of names.entries()) {
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    const button = buttons.nth(index);
    if ((await button.textContent())?.trim() !== name && (await button.getAttribute('aria-label')) !== name) continue;
    await button.click({ timeout: 2_000 }).catch(() => undefined);
    await isStill(page);
    if ((await page.locator(overlays).count()) > 0) yield name;
    await leave(page);
    await again();
  }
}

/** Closes whatever stands over the screen. */
async function leave(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 4 && (await page.locator(overlays).count()) > 0; pressed += 1) {
    await page.keyboard.press('Escape');
    await isStill(page);
  }
}
