/**
 * `npm run screenshots`: every screen, and every window, drawer and menu that a button of it opens, at three sizes in both appearances,
 * on firms with nothing, three rows, three thousand rows and on the demonstration. A page shows them all beside each other.
 * `npm run screenshots -- demonstration /plans` takes those of one firm whose address begins so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { root, startHost, watchConsole } from '../e2e/application.ts';
import { isReady } from '../e2e/is-ready.ts';
import { addresses } from '../e2e/views.ts';
import { Album } from './album.ts';
import { isStill } from './is-still.ts';
import { openedByButtons } from './opened-by-buttons.ts';
import { makeFirm, type PhotographedFirm, photographedFirms } from './photographed-firms.ts';

const [wantedFirm, wantedAddress = '/'] = process.argv.slice(2);
const executablePath = process.env.AMIABLE_CHROMIUM;
const folder = mkdtempSync(join(tmpdir(), 'amiable-screenshots-'));
const album = new Album(join(root, 'screenshots'));
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const firm of photographedFirms) if (!wantedFirm || firm === wantedFirm) await photograph(firm);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
album.finish();

/** Every screen of one firm; the windows of the demonstration only, where every kind of thing is found. */
async function photograph(firm: PhotographedFirm): Promise<void> {
  const host = await startHost(folder, ['--firm', await makeFirm(firm, folder)]);
  try {
    const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints = watchConsole(page);
    await page.goto(host.address);
    await isReady(page);
    for (const address of addresses)
      if (address.startsWith(wantedAddress) && !(firm !== 'demonstration' && isAboutSomething(address)))
        await photographScreen(page, firm, address);
    for (const complaint of new Set(complaints)) album.say(`${firm}: the console says « ${complaint} »`);
    await context.close();
  } finally {
    await host.stop();
  }
}

async function photographScreen(page: Page, firm: PhotographedFirm, address: string): Promise<void> {
  const again = () => settle(page, address);
  await again();
  await album.take(page, firm, address);
  if (firm !== 'demonstration') return;
  for await (const button of openedByButtons(page, again)) await album.take(page, firm, `${address} · ${button}`);
}

/** Whether an address names a customer, a plan or a letter of the demonstration. */
function isAboutSomething(address: string): boolean {
  return /\d$|\d[?&]|=\d/.test(address);
}

/** Goes to `address` and waits until nothing moves any more. */
async function settle(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), address);
  const heading = page.locator('main h1').first();
  await heading.waitFor().catch(() => album.say(`${address}: no title within half a minute`));
  await isStill(page);
}
