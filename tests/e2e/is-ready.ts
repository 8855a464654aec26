import type { Page } from '@playwright/test';

/** Waits until the first screen stands. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('body[data-app-state="ready"]').waitFor();
}
