import type { Locator, Page } from '@playwright/test';
import { isStill } from './is-still.ts';

const overlays = '[role=dialog]:visible, [role=menu]:visible';
/** Buttons of a screen, and what opens in the first row of its lists. */
const onScreen = [
  'main button:visible:not([role=gridcell] *):not([role=tab]):not([disabled])',
  'main [role=grid] [data-row="0"] [data-opens]:visible',
].join(', ');
/** Entries of a menu, and the buttons of a window or drawer but the one that does what it asks about. */
const inOverlay = [
  '[role=menu]:visible [role=menuitem]:not([data-disabled])',
  '[aria-modal=true] button:visible:not([type=submit]):not([data-main-act]):not([role=tab]):not([disabled]):not(td *):not([role=gridcell] *)',
].join(', ');

/** Names of what was pressed on the screen of a path: its tabs share most of them. */
const seenOn = new Map<string, Set<string>>();
/** Names that opened nothing from within a menu or window, on whichever screen: the formats of an export are the same everywhere. */
const openedNothing = new Set<string>();

/**
 * Presses what can be pressed on the screen and in what it opens, and gives the names where a window, a drawer or a menu opened.
 * `again` leads back to the screen as it was: a button may lead elsewhere or change the copy of the firm that is photographed.
 */
export async function* openedByButtons(page: Page, again: () => Promise<void>): AsyncGenerator<string> {
  // The drawer that an address opens by itself covers the buttons.
  if ((await page.locator(overlays).count()) > 0) return leave(page);
  const path = await page.evaluate(() => location.pathname);
  const seen = seenOn.get(path) ?? new Set();
  seenOn.set(path, seen);
  const pressable = page.locator(onScreen);
  for (const name of await namesOf(pressable)) {
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    const open = () => press(page, pressable, name);
    await open();
    const shown = `opened: ${(await overlayNames(page)).join()}`;
    // Several cells of a row open the same drawer.
    if (shown !== 'opened: ' && !seen.has(shown)) {
      seen.add(shown);
      yield name;
      for await (const entry of openedWithin(page, seen, () => reopen(page, again, open))) yield `${name} · ${entry}`;
    }
    await leave(page);
    await again();
  }
}

/** The same from within the menu, window or drawer in front, which `reopen` brings back as it was. */
async function* openedWithin(page: Page, seen: Set<string>, reopen: () => Promise<void>): AsyncGenerator<string> {
  const before = await overlayNames(page);
  const pressable = page.locator(inOverlay);
  for (const name of await namesOf(pressable)) {
    if (name === '' || seen.has(name) || openedNothing.has(name)) continue;
    await press(page, pressable, name);
    if ((await overlayNames(page)).some((each) => !before.includes(each))) {
      seen.add(name);
      yield name;
    } else openedNothing.add(name);
    await reopen();
  }
}

async function reopen(page: Page, again: () => Promise<void>, open: () => Promise<void>): Promise<void> {
  await leave(page);
  await again();
  await open();
}

/** Presses the first of this name, where it stands now: what was pressed before may have changed the others. */
async function press(page: Page, pressable: Locator, name: string): Promise<void> {
  const index = (await namesOf(pressable)).indexOf(name);
  if (index < 0) return;
  await pressable
    .nth(index)
    .click({ timeout: 2_000 })
    .catch(() => undefined);
  await isStill(page);
}

/** What each is called; a cell by its list and its place, because its text is that of a row. */
const namesOf = (pressable: Locator): Promise<string[]> =>
  pressable.evaluateAll((all) =>
    all.map((each) => {
      const { column } = (each as HTMLElement).dataset;
      if (column !== undefined) return `${each.closest('[role=grid]')?.ariaLabel} ${column}`;
      return each.textContent?.trim() || each.ariaLabel || '';
    }),
  );

const overlayNames = (page: Page): Promise<string[]> =>
  page
    .locator(overlays)
    .evaluateAll((all) => all.map((each) => (each.querySelector('h2') ?? each).textContent?.trim().slice(0, 80) ?? ''));

/** Closes whatever stands over the screen. */
async function leave(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 4 && (await page.locator(overlays).count()) > 0; pressed += 1) {
    await page.keyboard.press('Escape');
    await isStill(page);
  }
}
