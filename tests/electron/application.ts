import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

export const root = join(import.meta.dirname, '../..');

/** A private folder of the test's own. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'amiable-electron-'));
}

/** Starts the built application as a user does, and waits for its page to show something. */
export async function startApplication(
  folder: string,
  args: readonly string[] = [],
): Promise<{ application: ElectronApplication; page: Page }> {
  const application = await electron.launch({ args: [root, `--data=${folder}`, ...args] });
  const page = await application.firstWindow();
  await page.locator('#root > *').first().waitFor();
  return { application, page };
}
