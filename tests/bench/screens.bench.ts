import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startHost } from '../e2e/application.ts';
import { makeImportedFirm } from '../imported-firm.ts';

/** The screens in a real Chromium, on a small firm and on one of a hundred thousand customers: what a user waits for, in milliseconds. */
const sizes = [
  { customers: 300, documents: 3_000 },
  { customers: 100_000, documents: 120_000 },
];
const today = '2025-12-31';

const executablePath = process.env.AMIABLE_CHROMIUM;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const folder = mkdtempSync(join(tmpdir(), 'amiable-bench-'));
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
  await page.clock.setFixedTime(`${today}T12:00:00`);
  try {
    await page.goto(host.address);
    await page.getByRole('navigation').waitFor();
    const origin = new URL(host.address).origin;
    const started = await shown(page, () => page.goto(`${origin}/customers`));
    const sorting = await shown(page, () =>
      page.getByRole('columnheader', { name: 'Solde' }).getByRole('button').click(),
    );
    const frames = await scrollFrames(page);
    return {
      'from the address to the first row': started,
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
  const before = performance.now();
  await act();
  await page.locator('[role=grid][aria-busy=false] [data-row="0"]').waitFor();
  return performance.now() - before;
}

/** Milliseconds between the frames that Chromium draws while the table is scrolled by three rows at each. */
function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('[role=grid]')?.parentElement;
    if (!scroller) throw new Error('there is no table');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (let drawn = 0; drawn < 240; drawn += 1) {
      scroller.scrollTop += 90;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times.sort((one, other) => one - other);
  });
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
