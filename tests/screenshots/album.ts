import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isWiderThanWindow } from '../e2e/is-wider.ts';

const sizes = [
  { width: 1024, height: 700 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const schemes = ['light', 'dark'] as const;

/** The pictures of a run: a folder for each firm, size and appearance, and a page with all of them. */
export class Album {
  readonly #folder: string;
  readonly #views: { firm: string; view: string; file: string }[] = [];
  readonly #remarks: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** What stands on the page at every size in both appearances, and a remark where it is wider than its window. */
  async take(page: Page, firm: string, view: string): Promise<void> {
    const file = `${view.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'home'}.png`;
    this.#views.push({ firm, view, file });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
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
    const pictures = this.#views.flatMap(({ firm, view, file }) => [
      `<h2>${firm} · ${view}</h2>`,
      ...schemes.flatMap((scheme) =>
        sizes.map(
          (size) => `<img loading="lazy" width="${size.width / 3}" src="${firm}/${name(size, scheme)}/${file}">`,
        ),
      ),
    ]);
    const index = join(this.#folder, 'index.html');
    writeFileSync(index, `<!doctype html><meta charset="utf-8"><title>Amiable</title>\n${pictures.join('\n')}\n`);
    console.log(`${this.#views.length} views: ${index}`);
    for (const remark of this.#remarks) console.log(remark);
  }
}

const name = ({ width, height }: (typeof sizes)[number], scheme: string) => `${width}x${height}-${scheme}`;
