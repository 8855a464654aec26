import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { demonstrationFile } from '../../electron/dev/made-demonstration.ts';
import { nextWorkingDay } from '../../shared/domain/law/holidays.ts';
import { isReady } from './is-ready.ts';
import { ledgerFile } from './made-firms.ts';
import { slowness } from './slowness.ts';

export const root = join(import.meta.dirname, '../..');
export const fixture = (...parts: string[]) => join(root, 'tests/fixtures', ...parts);

/** A running browser host with a private folder that goes away with the test. */
export type Host = {
  readonly folder: string;
  readonly address: string;
  stop(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
};

/** Starts the built browser host; `args` as on its command line. */
export async function startHost(folder: string, args: readonly string[] = []): Promise<Host> {
  const child = spawn(process.execPath, [join(root, 'dist/browser/main.js'), '--data', folder, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await firstLine(child);
  const end = (signal: 'SIGTERM' | 'SIGKILL') =>
    new Promise<void>((resolve) => {
      child.once('close', () => resolve());
      child.kill(signal);
    });
  return { folder, address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end).trim());
    });
    child.once('close', (code) => reject(new Error(`the host ended with ${code}`)));
  });
}

/** A new folder under the system's temporary one. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'amiable-e2e-'));
}

type Fixtures = {
  /** Application folder of the test. */
  folder: string;
  /** The page on a host without any firm; fails the test when the console complains. */
  app: Page;
  /** The same on a copy of the demonstration firm. */
  demonstration: Page;
  /** The same on a copy of the firm of `ledgerFile`. */
  ledger: Page;
};

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    await moveToSendingDay(context);
    await use(context);
  },
  page: async ({ page }, use) => {
    await slowDown(page);
    await use(page);
  },
  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ page, folder }, use) => {
    await usePage(page, await startHost(folder), use);
  },
  demonstration: async ({ page, folder }, use) => {
    const file = join(folder, 'demonstration.amiable');
    cpSync(demonstrationFile(), file);
    await usePage(page, await startHost(folder, ['--firm', file]), use);
  },
  ledger: async ({ page, folder }, use) => {
    const file = join(folder, 'Atelier Mercier SAS.amiable');
    cpSync(ledgerFile(), file);
    await usePage(page, await startHost(folder, ['--firm', file]), use);
  },
});

/** Nothing is proposed on a week-end or a holiday: on these the pages of a test believe that it is the next working day. */
async function moveToSendingDay(context: BrowserContext): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const sendingDay = nextWorkingDay(today, { holidayPlace: 'metropole' });
  if (sendingDay !== today) await context.clock.setFixedTime(`${sendingDay}T10:00:00`);
}

/** Makes the page as slow as was asked for. */
async function slowDown(page: Page): Promise<void> {
  if (slowness === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

/** Opens the page of `host` for a test, and ends both with it. */
async function usePage(page: Page, host: Host, use: (page: Page) => Promise<void>): Promise<void> {
  const complaints = watchConsole(page);
  await page.goto(host.address);
  await isReady(page);
  await use(page);
  await page.close();
  await host.stop();
  expect(complaints).toEqual([]);
}

/** Chromium itself logs every request the host refuses; the page shows the sentence, which is what the tests look at. */
const refusal = /^Failed to load resource: .* status of (409|422|423) /;

/** Collects what the page's console complains of. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !refusal.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export { expect };
