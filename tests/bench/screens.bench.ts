import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { generateLedger } from '../../electron/demonstration/generate.ts';
import { startHost } from '../e2e/application.ts';
import { makeImportedFirm, writeText } from '../imported-firm.ts';
import { changeOfScreen, inkAfter, longestTask, scrollFrames, setDay, settle, watchLongTasks } from './felt.ts';

/** The screens in a real Chromium, on a small firm and on one of a hundred thousand customers: what a user waits for, in milliseconds. */
const sizes = [
  { customers: 300, documents: 3_000 },
  { customers: 100_000, documents: 120_000 },
];
const today = '2025-12-31';
/** A ledger of some 130 000 lines that is read and shown, not applied. */
const large = { seed: 1, customers: 20_000, documents: 40_000, from: '2026-01-01', to: '2026-12-31' };

const executablePath = process.env.AMIABLE_CHROMIUM;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const folder = mkdtempSync(join(tmpdir(), 'amiable-bench-'));
const largeFile = writeLarge();
try {
  const figures = [];
  for (const size of sizes) figures.push(await lookAtFirm(size));
  const names = Object.keys(figures[0] ?? {});
  console.log(`${'ms'.padEnd(44)}${sizes.map(({ customers }) => `${customers}`.padStart(10)).join('')}`);
  for (const name of names)
    console.log(`${name.padEnd(44)}${figures.map((each) => `${Math.round(each[name] ?? 0)}`.padStart(10)).join('')}`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function lookAtFirm(size: (typeof sizes)[number]): Promise<Record<string, number>> {
  const place = join(folder, String(size.customers));
  const { context } = await makeImportedFirm(place, size);
  const { firm } = context.session;
  if (!firm) throw new Error('no firm is open');
  const file = join(place, 'firm.amiable');
  firm.close();
  cpSync(firm.path, file);
  const host = await startHost(place, ['--firm', file]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await setDay(page, today);
  try {
    await watchLongTasks(page);
    await page.goto(host.address);
    await page.getByRole('navigation').waitFor();
    const origin = new URL(host.address).origin;
    const home = await timed(async () => {
      await page.goto(`${origin}/`);
      await page.locator('main h1').waitFor();
    });
    const starts: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) starts.push(await shown(page, () => page.goto(`${origin}/customers`)));
    const startTask = await longestTask(page);
    await settle(page);
    const sorting = await shown(page, () =>
      page.getByRole('columnheader', { name: 'Solde' }).getByRole('button').click(),
    );
    const frames = await scrollFrames(page);
    await longestTask(page);
    const changes = await changesOfScreen(page);
    const changeTask = await longestTask(page);
    await page.goto(`${origin}/reminders?tab=proposals`);
    await page.locator('[role=grid][aria-busy=false] [data-row="0"]').waitFor();
    await settle(page);
    const firstInk = await inkAfter(page, 'l');
    const nextInks: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await settle(page);
      nextInks.push(await inkAfter(page, 'n'));
    }
    const preview = await previewOfLarge(page, `${origin}/imports`);
    return {
      'from the address to the first screen': home,
      'from the address to the first row, median': middle(starts),
      'longest task of a start': startTask,
      'change of screen, median': middle(changes),
      'change of screen, longest': Math.max(...changes),
      'longest task of a change of screen': changeTask,
      'first ink of a letter': firstInk,
      'ink of the next letter, median': middle(nextInks),
      'from a large file to its preview': preview.wait,
      'longest task of a page that reads it': preview.longest,
      'sorting by the balance': sorting,
      'a frame while scrolling, median': at(frames, 0.5),
      'a frame while scrolling, 95 of 100': at(frames, 0.95),
      'a frame while scrolling, longest': at(frames, 1),
    };
  } finally {
    await page.close();
    await host.stop();
  }
}

/** Milliseconds from an act until the rows of the table stand and nothing is being read. */
async function shown(page: Page, act: () => Promise<unknown>): Promise<number> {
  return timed(async () => {
    await act();
    await page.locator('[role=grid][aria-busy=false] [data-row="0"]').waitFor();
  });
}

/** Milliseconds from the choice of a large ledger until its preview stands, and the longest task of the page meanwhile. */
async function previewOfLarge(page: Page, imports: string): Promise<{ wait: number; longest: number }> {
  await page.goto(imports);
  await settle(page);
  const choosing = page.waitForEvent('filechooser');
  await page.locator('main').getByRole('button', { name: 'Choisir' }).click();
  const chooser = await choosing;
  await longestTask(page);
  const wait = await shown(page, async () => {
    await chooser.setFiles(largeFile);
    await page.waitForURL(/\/imports\/\d+/, { timeout: 120_000 });
  });
  await settle(page);
  return { wait, longest: await longestTask(page) };
}

/** Milliseconds of each change from one screen of the side bar to the next, once around. */
async function changesOfScreen(page: Page): Promise<number[]> {
  const links = await page.getByRole('navigation').getByRole('listitem').getByRole('link').all();
  const times: number[] = [];
  for (const link of links) {
    if ((await link.getAttribute('aria-current')) === 'page') continue;
    times.push(await changeOfScreen(link));
    await settle(page);
  }
  return times;
}

function writeLarge(): string {
  const [year] = generateLedger(large).fiscalYears;
  if (!year) throw new Error('there is no fiscal year');
  const path = join(folder, year.fileName);
  writeText(path, year.text());
  return path;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

function middle(times: readonly number[]): number {
  return at(
    times.toSorted((one, other) => one - other),
    0.5,
  );
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
