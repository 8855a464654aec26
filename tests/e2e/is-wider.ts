import type { Page } from '@playwright/test';

/** Whether the screen, a window over it or the page itself must be scrolled sideways. Lists scroll within their own frame. */
export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#content, [role=dialog]')].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
    ),
  );
}

/** The names of the lists on screen that must be scrolled sideways within their frame. */
export function listsWiderThanFrame(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=grid]')]
      .filter(({ parentElement: frame }) => frame !== null && frame.scrollWidth > frame.clientWidth)
      .map((list) => list.getAttribute('aria-label')),
  );
}

/** The headings of the tables of a form or card that must be scrolled sideways within their frame. */
export function tablesWiderThanFrame(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main table:not([role=grid])')]
      .filter(({ parentElement: frame }) => frame !== null && frame.scrollWidth > frame.clientWidth)
      .map((table) => table.querySelector('thead')?.textContent ?? null),
  );
}
