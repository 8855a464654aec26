import type { Locator, Page } from '@playwright/test';

/** What the page does by itself, measured from inside it: the way there and back takes longer than what is measured. */
declare global {
  interface Window {
    longTasks: number[];
  }
}

/** Lets it be noon of `day` in every document that `page` loads; unlike Playwright's clock, it leaves the one that measures. */
export async function setDay(page: Page, day: string): Promise<void> {
  await page.addInitScript((noon) => {
    const now = new Date(noon).getTime();
    window.Date = new Proxy(Date, {
      construct: (date, given) => Reflect.construct(date, given.length === 0 ? [now] : given),
      get: (date, name) => (name === 'now' ? () => now : Reflect.get(date, name)),
    });
  }, `${day}T12:00:00`);
}

/** Notes the tasks that keep the page from answering for over 50 ms, in every document that `page` loads. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The longest task since it was last asked for, in milliseconds; 0 when none was over 50 ms. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.longTasks.splice(0)));
}

/** Waits until the page has had nothing to do for a while, as it has when somebody reads it. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quietSince = performance.now();
        const look = (deadline: IdleDeadline) => {
          const now = performance.now();
          if (deadline.timeRemaining() < 5) quietSince = now;
          if (now - quietSince > 1_500) resolve();
          else setTimeout(() => requestIdleCallback(look), 50);
        };
        requestIdleCallback(look);
      }),
  );
}

/** Milliseconds from a click on `link` until the screen it leads to stands, with its rows where it has a table. */
export async function changeOfScreen(link: Locator): Promise<number> {
  return link.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const name = element.textContent?.replace(/\d.*$/, '').trim() ?? '';
        const stands = () => {
          const isThere = document.title.startsWith(name) && document.querySelector('main h1') !== null;
          const isBusy =
            document.querySelector('main [aria-busy=true]') !== null ||
            [...document.querySelectorAll('main [role=status]')].some((each) => each.textContent === 'Chargement…');
          return isThere && !isBusy;
        };
        const from = performance.now();
        const look = () => (stands() ? resolve(performance.now() - from) : requestAnimationFrame(look));
        if (element instanceof HTMLElement) element.click();
        requestAnimationFrame(look);
      }),
  );
}

/** Milliseconds from a key until another page of a letter is drawn than the one in sight. */
export function inkAfter(page: Page, key: string): Promise<number> {
  return page.evaluate(
    (pressed) =>
      new Promise<number>((resolve) => {
        const probe = document.createElement('canvas');
        [probe.width, probe.height] = [100, 141];
        const small = probe.getContext('2d', { willReadFrequently: true });
        const drawn = () => {
          const canvas = document.querySelector('canvas');
          if (!small || !canvas || canvas.width === 0) return '';
          small.clearRect(0, 0, probe.width, probe.height);
          small.drawImage(canvas, 0, 0, probe.width, probe.height);
          const { data } = small.getImageData(0, 0, probe.width, probe.height);
          const ink = data.filter((value, place) => place % 4 === 0 && value < 200 && (data[place + 3] ?? 0) > 128);
          return ink.length < 20 ? '' : ink.join();
        };
        const before = drawn();
        const from = performance.now();
        const look = () => {
          const now = drawn();
          if (now !== '' && now !== before) resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: pressed,
            code: `Key${pressed.toUpperCase()}`,
            bubbles: true,
            cancelable: true,
          }),
        );
        requestAnimationFrame(look);
      }),
    key,
  );
}

/** Milliseconds between the frames that Chromium draws while the table is scrolled by three rows at each, in order of length. */
export function scrollFrames(page: Page): Promise<number[]> {
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
