import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is looked for in each appearance: dark changes the colours only. */
const checks = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { type: 'rule', values: ['color-contrast'] },
} satisfies Record<string, axe.RunOnly>;
type Scheme = keyof typeof checks;

/**
 * The violations of WCAG 2.2 AA and of good practice on the page, one line each. axe runs in the page itself: through its package
 * for Playwright, which opens a second page for each answer, a screen took five times longer.
 */
export function violationsOf(page: Page, screen: string): Promise<string[]> {
  return violations(page, screen, checks.light);
}

/** The violations in both appearances. The one the page is in comes first and it is left in the other: each change takes half a second. */
export async function violationsInBoth(page: Page, screen: string): Promise<string[]> {
  const isDark = await page.locator('html[data-mantine-color-scheme="dark"]').count();
  const found: string[] = [];
  for (const scheme of isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
    await setScheme(page, scheme);
    found.push(...(await violations(page, `${screen}, ${scheme}`, checks[scheme])));
  }
  return found;
}

async function setScheme(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  // A colour on its way from one appearance to the other is neither; what leaves the page meanwhile gives its own up.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

async function violations(page: Page, screen: string, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(async (rules) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const { violations: all } = await engine.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return all.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id} ${html.slice(0, 160)}`));
  }, runOnly);
  return found.map((line) => `${screen}: ${line}`);
}
