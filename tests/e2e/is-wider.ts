import type { Page } from '@playwright/test';

/** Whether the screen, a window over it or the page itself must be scrolled sideways. Lists scroll within their own frame. */
export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#content, [role=dialog]')].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
    ),
  );
}
