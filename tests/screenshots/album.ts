import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isWiderThanWindow } from '../e2e/is-wider.ts';
import { isStill } from './is-still.ts';

const sizes = [
  { width: 1024, height: 700 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const schemes = ['light', 'dark'] as const;

/** The pictures: a folder for each firm, size and appearance, and a page with all of them. Those of other runs stay. */
export class Album {
  readonly #folder: string;
  #taken = 0;
  readonly #remarks: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Throws away the former pictures of a firm that is photographed whole. */
  empty(firm: string): void {
    rmSync(join(this.#folder, firm), { recursive: true, force: true });
  }

  /** What stands on the page at every size in both appearances, and a remark where it is wider than its window. */
  async take(page: Page, firm: string, view: string): Promise<void> {
    const file = `${view.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'home'}.png`;
    this.#taken += 1;
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const size of sizes) {
        await page.setViewportSize(size);
        // Colours pass from one appearance to the other.
        await page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const passing = document.getAnimations().filter((each) => each instanceof CSSTransition);
          await Promise.allSettled(passing.map(({ finished }) => finished));
        });
        // A letter is drawn anew for its new width.
        if ((await page.locator('canvas').count()) > 0) await isStill(page);
        await page
          .locator('[role=dialog], [role=menu]')
          .evaluateAll((all) => all.at(-1)?.scrollIntoView({ block: 'nearest' }));
        if (colorScheme === 'light' && (await isWiderThanWindow(page)))
          this.say(`${firm}, ${view}: wider than a window of ${size.width}`);
        await page.screenshot({ path: join(this.#folder, firm, name(size, colorScheme), file) });
      }
    }
    await page.setViewportSize(sizes[1]);
  }

  /** Keeps a remark for the end of the run. */
  say(remark: string): void {
    this.#remarks.push(remark);
  }

  /** Writes the page of all pictures and says what was remarked. */
  finish(): void {
    const pictures = photographed(this.#folder).flatMap(({ firm, file }) => [
      `<h2>${firm} · ${file}</h2>`,
      ...schemes.flatMap((scheme) =>
        sizes.map(
          (size) => `<img loading="lazy" width="${size.width / 3}" src="${firm}/${name(size, scheme)}/${file}">`,
        ),
      ),
    ]);
    const index = join(this.#folder, 'index.html');
    writeFileSync(index, `<!doctype html><meta charset="utf-8"><title>Amiable</title>\n${pictures.join('\n')}\n`);
    console.log(`${this.#taken} views: ${index}`);
    for (const remark of this.#remarks) console.log(remark);
  }
}

const name = ({ width, height }: (typeof sizes)[number], scheme: string) => `${width}x${height}-${scheme}`;

/** Every view in the folder, of this run and of former ones. */
function photographed(folder: string): { firm: string; file: string }[] {
  const firms = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return firms.flatMap(({ name: firm }) => {
    const ofFirst = join(folder, firm, name(sizes[0], schemes[0]));
    return existsSync(ofFirst) ? readdirSync(ofFirst).map((file) => ({ firm, file })) : [];
  });
}
