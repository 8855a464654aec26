import type { Page } from '@playwright/test';

/** Waits until nothing is read any more, each page of a letter is drawn, and nothing has changed for a fifth of a second. */
export async function isStill(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.body.textContent?.includes('Chargement…') &&
      !document.querySelector('[aria-busy=true]') &&
      // A canvas that nobody drew on has the size that the browser gives it. A page far below is drawn when it comes near.
      [...document.querySelectorAll('canvas')].every(
        (canvas) =>
          canvas.width !== 300 || canvas.height !== 150 || canvas.getBoundingClientRect().top > window.innerHeight,
      ),
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
