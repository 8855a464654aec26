/** The browser of the end-to-end tests: one that is there, else Debian's, else Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, say, start, startNode } from './install.mjs';

const places = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
        ]
      : [];
  }),
};

const installed = () =>
  [process.env.AMIABLE_CHROMIUM, ...(places[process.platform] ?? [])].find((path) => path && existsSync(path));

/** Path of a Chromium that can be driven; null lets Playwright use its own download. Installs one where there is none. */
export async function ensureChromium() {
  const found = installed();
  if (found) return found;
  const hasAptGet =
    process.platform === 'linux' && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (hasAptGet && process.getuid?.() === 0) {
    say('Installing Debian’s Chromium for the end-to-end tests, beside what goes on…');
    const quiet = { stdio: ['ignore', 'ignore', 2], env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await start('apt-get', ['update', '-qq'], quiet);
    // The shell without windows is smaller and quicker; older Debians have only the whole browser.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await start('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
      const path = installed();
      if (path) return path;
    }
  }
  say('Downloading Playwright’s Chromium for the end-to-end tests, beside what goes on…');
  const { code } = await startNode([join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
  });
  if (code === 0) return null;
  return fail(
    'No Chromium could be had: install Chrome, Edge or Chromium (or set AMIABLE_CHROMIUM to its path), then start again.',
  );
}
