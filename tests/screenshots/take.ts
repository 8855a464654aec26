/**
 * `npm run screenshots`: every screen, and every window, drawer and menu that a button of it opens, at three sizes in both appearances,
 * on firms with nothing, three rows, three thousand rows and on the demonstration, and the first screen. A page shows them beside each other.
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
import { damagedFirm, openFirstScreen } from './first-screen.ts';
import { isStill } from './is-still.ts';
import { openedByButtons } from './opened-by-buttons.ts';
import { makeFirm, type PhotographedFirm, photographedFirms } from './photographed-firms.ts';
import { states } from './states.ts';

const [wantedFirm, wantedAddress = '/'] = process.argv.slice(2);
const firstScreen = 'first-screen';
const executablePath = process.env.AMIABLE_CHROMIUM;
const folder = mkdtempSync(join(tmpdir(), 'amiable-screenshots-'));
const album = new Album(join(root, 'screenshots'));
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const firm of photographedFirms) if (!wantedFirm || firm === wantedFirm) await photograph(firm);
  if (!wantedFirm || wantedFirm === firstScreen) await photographFirstScreen();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
  album.finish();
}

/** Every screen of one firm; the windows of the demonstration only, where every kind of thing is found. */
async function photograph(firm: PhotographedFirm): Promise<void> {
  if (wantedAddress === '/') album.empty(firm);
  await withPage(firm, ['--firm', await makeFirm(firm, folder)], async (page) => {
    await isReady(page);
    for (const address of addresses)
      if (address.startsWith(wantedAddress) && !(firm !== 'demonstration' && isAboutSomething(address)))
        await photographScreen(page, firm, address);
    if (firm !== 'demonstration' || wantedAddress !== '/') return;
    for (const open of states) await attempt(firm, () => open(page, (state) => takeState(page, firm, state)));
  });
}

/** What is there before a firm is open, and where one cannot be opened. */
async function photographFirstScreen(): Promise<void> {
  album.empty(firstScreen);
  const look = (page: Page) => (state: string) => takeState(page, firstScreen, state);
  await withPage(firstScreen, [], (page) => attempt(firstScreen, () => openFirstScreen(page, look(page))));
  await withPage(firstScreen, ['--firm', await damagedFirm(folder)], async (page) => {
    await page.locator('main h2').first().waitFor();
    await look(page)('damaged firm');
  });
}

/** A page on a host of its own, with what its console complains of. */
async function withPage(name: string, args: readonly string[], use: (page: Page) => Promise<void>): Promise<void> {
  const host = await startHost(mkdtempSync(join(folder, 'data-')), args);
  try {
    const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints = watchConsole(page);
    await page.goto(host.address);
    await use(page);
    for (const complaint of new Set(complaints)) album.say(`${name}: the console says « ${complaint} »`);
    await context.close();
  } finally {
    await host.stop();
  }
}

async function photographScreen(page: Page, firm: PhotographedFirm, address: string): Promise<void> {
  const again = () => settle(page, address);
  await attempt(`${firm}, ${address}`, async () => {
    await again();
    await album.take(page, firm, address);
    if (firm !== 'demonstration') return;
    for await (const button of openedByButtons(page, again)) await album.take(page, firm, `${address} · ${button}`);
  });
}

async function takeState(page: Page, firm: string, state: string): Promise<void> {
  await isStill(page);
  await album.take(page, firm, `state · ${state}`);
}

/** One screen that cannot be photographed costs its own pictures only. */
async function attempt(what: string, act: () => Promise<void>): Promise<void> {
  await act().catch((error: unknown) => album.say(`${what}: ${String(error).split('\n')[0]}`));
}

/** Whether an address names a customer, a plan or a letter of the demonstration. */
function isAboutSomething(address: string): boolean {
  return /\d$|\d[?&]|=\d/.test(address);
}

/** Goes to `address` anew and waits until nothing moves any more; what was told before is put away. */
async function settle(page: Page, address: string): Promise<void> {
  for (const to of ['/nowhere', address]) await page.evaluate((path) => history.pushState(null, '', path), to);
  for (const told of await page.locator('.mantine-Notification-closeButton').all()) await told.click();
  const heading = page.locator('main h1').first();
  await heading.waitFor().catch(() => album.say(`${address}: no title within half a minute`));
  await isStill(page);
}
