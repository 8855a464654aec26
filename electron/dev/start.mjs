/**
 * `npm start`: installs what is missing, builds what changed, opens the desktop application. Where it cannot be opened
 * (no display, no Electron), serves the browser host instead and prints its address. Arguments go to the application:
 * `-- --demo`, `-- FILE.amiable`, `-- --browser` for the browser host in any case.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, projectNode, root, runNode, say } from './install.mjs';

const wanted = process.argv.slice(2);
const args = wanted.filter((argument) => argument !== '--browser');

ensureInstalled();
if (runNode(['electron/dev/build.mjs']) !== 0) fail('The build failed: see the lines above.');

const electron = wanted.includes('--browser') ? null : findElectron();
process.exitCode = (electron === null ? null : await openDesktop(electron)) ?? (await serveBrowser());

/** Path of Electron's program, fetched the first time; null, and one sentence, when it cannot be run here. */
function findElectron() {
  if (!hasDisplay()) {
    say('There is no display: serving the application to a browser instead.');
    return null;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('Electron does not run as root: serving the application to a browser instead.');
    return null;
  }
  const folder = join(root, 'node_modules', 'electron');
  const program = () => {
    const pathFile = join(folder, 'path.txt');
    const path = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : null;
    return path !== null && existsSync(path) ? path : null;
  };
  if (program() !== null) return program();
  say('Downloading Electron (about 110 MB, the first time only)…');
  spawnSync(projectNode(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: 600_000 });
  if (program() === null) say('Electron could not be downloaded: serving the application to a browser instead.');
  return program();
}

/** Runs the desktop application to its end; null when it could not open a window. */
async function openDesktop(program) {
  say('Opening Amiable…');
  const started = Date.now();
  const { ELECTRON_RUN_AS_NODE: _unset, ...env } = process.env;
  const code = await runToEnd(program, [root, ...args], env);
  const hasFailedToOpen = code !== 0 && Date.now() - started < 10_000;
  if (hasFailedToOpen) say('The window could not be opened: serving the application to a browser instead.');
  return hasFailedToOpen ? null : code;
}

/** Serves until Ctrl+C: the host prints its address, which the default browser opens where there is a display. */
function serveBrowser() {
  const stdio = ['inherit', 'pipe', 'inherit'];
  return runToEnd(projectNode(), [join(root, 'dist/browser/main.js'), ...args], process.env, stdio, (child) => {
    child.stdout.once('data', async (data) => {
      const address = String(data).trim();
      say('Amiable is served on this machine only (Ctrl+C to stop). Its address works once:');
      process.stdout.write(`${address}\n`);
      if (!hasDisplay() || process.env.CI) return;
      const { default: open } = await import('open');
      await open(address).catch(() => say('Open this address in a browser.'));
    });
  });
}

/** Ctrl+C reaches the child by the terminal as well: we only wait for it to end properly. */
function runToEnd(command, childArgs, env, stdio = 'inherit', whenStarted = () => {}) {
  const child = spawn(command, childArgs, { cwd: process.cwd(), env, stdio });
  whenStarted(child);
  const pass = (signal) => child.kill(signal);
  const ignore = () => {};
  process.on('SIGTERM', pass).on('SIGINT', ignore);
  return new Promise((resolve) => {
    const done = (code) => {
      process.off('SIGTERM', pass).off('SIGINT', ignore);
      resolve(code);
    };
    child.on('error', () => done(1));
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
