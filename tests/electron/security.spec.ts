import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { makeFolder, startApplication } from './application.ts';

let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  ({ application, page } = await startApplication(makeFolder()));
});
test.afterAll(() => application.close());

test('pages run apart from Node, in the sandbox', async () => {
  // Electron tells whether a process is sandboxed on Windows and macOS only.
  const pages = await application.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab'));
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.map((metrics) => metrics.sandboxed ?? true)).not.toContain(false);
  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
  ).toEqual([]);
});

test('the page is given one function and no way to name a path', async () => {
  expect(await page.evaluate(() => Object.keys(window.amiable ?? {}))).toEqual(['holdDroppedFile']);
  const held = await page.evaluate(() => window.amiable?.holdDroppedFile(new File(['x'], '/etc/passwd')));
  expect(held).toBeNull();
});

test('the network is out of reach', async () => {
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    'https://example.org/',
  );
  expect(fetched).toBe('refused');
  const requested = await application.evaluate(({ net }) =>
    net.fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(requested).toBe('refused');
});

test('the page stays where it is, and opens nothing', async () => {
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await page.evaluate(() => window.open('http://example.org/'));
  expect(page.url()).toMatch(/^app:\/\/local\//);
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('nothing outside the pages is served', async () => {
  const statuses = await page.evaluate(
    (paths) => Promise.all(paths.map((path) => fetch(`app://local${path}`).then((reply) => reply.status))),
    ['/..%2fdesktop%2fmain.js', '/assets/..%2f..%2f..%2fpackage.json', '/made/unknown', '/%00.js'],
  );
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('permissions are denied', async () => {
  const states = await page.evaluate(async () => {
    const names: PermissionName[] = ['geolocation', 'notifications', 'persistent-storage'];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).not.toContain('granted');
});
