import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** What a user does on several screens, in the words of the screens. */

/** Creates a firm from the first screen, puts its first steps off and lands on Accueil. */
export async function createFirm(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom de la société').fill(name);
  await page.getByRole('button', { name: 'Créer le dossier' }).click();
  await page.getByRole('link', { name: 'Plus tard' }).click();
  await expect(page.getByRole('heading', { name: 'Accueil' })).toBeVisible();
}

/** Opens a screen from the side navigation. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: screen }).click();
  await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible();
}

/** The text of a page with every kind of space as one ordinary space: French figures use narrow no-break ones. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The text of an element, as it stands on the page. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? '';
}

/** Types a day in a field and leaves it. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(day);
  await field.press('Enter');
}

/** The bytes of a download. */
export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** Whether the focus is on `target`. */
function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/**
 * Presses Tab until `target` has the focus; the test fails where Tab never reaches it. A window takes the focus a moment
 * after it opens, and a key pressed before would go to the page behind: this waits for it.
 */
export async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const isWithinReach = (element: Element) =>
    element.closest('[role=dialog]')?.contains(document.activeElement) !== false;
  await expect.poll(() => target.evaluate(isWithinReach)).toBe(true);
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

/** Goes to `target` with Tab and presses Enter on it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field with Tab and types over what it holds. */
export async function typeIn(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
