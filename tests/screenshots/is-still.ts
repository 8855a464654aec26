import type { Page } from '@playwright/test';

/** Waits until nothing is read any more and the page has not changed for a fifth of a second. */
export async function isStill(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.body.textContent?.includes('Chargement…') && !document.querySelector('[aria-busy=true]'),
  );
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const end = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(end, 200);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, 200);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      }),
  );
}
