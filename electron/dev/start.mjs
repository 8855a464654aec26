/**
 * `npm start`: installs what is missing, builds what changed, opens the desktop application. Where it cannot be opened
 * (no display, no Electron), serves the browser host instead and prints its address. Arguments go to the application:
 * `-- --demo`, `-- FILE.amiable`, `-- --browser` for the browser host in any case.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findElectron, hasDisplay } from './electron.mjs';
import { ensureInstalled, fail, projectNode, root, runNode, say } from './install.mjs';

const wanted = process.argv.slice(2);
const args = wanted.filter((argument) => argument !== '--browser');

ensureInstalled();
if (runNode(['electron/dev/build.mjs']) !== 0) fail('The build failed: see the lines above.');

if (args.includes('--demo')) say('Opening the demonstration firm (made the first time, which takes a while).');
const electron = wanted.includes('--browser') ? null : findElectron();
process.exitCode = (electron === null ? null : await openDesktop(electron)) ?? (await serveBrowser());

/** Runs the desktop application to its end; null when it could not open a window. */
async function openDesktop(program) {
  say('Opening Amiable…');
  const started = Date.now();
  const { ELECTRON_RUN_AS_NODE: _unset, ...env } = process.env;
  const code = await runToEnd(program, [root, ...args], { env });
  const hasFailedToOpen = code !== 0 && Date.now() - started < 10_000;
  if (hasFailedToOpen) say('The window could not be opened.');
  return hasFailedToOpen ? null : code;
}

/** Serves until Ctrl+C: the host prints its address, which the default browser opens where there is a display. */
function serveBrowser() {
  say('Serving the application to a browser on this machine only (Ctrl+C to stop). The address works once:');
  const program = join(root, 'dist/browser/main.js');
  return runToEnd(projectNode(), [program, ...args], { stdio: ['inherit', 'pipe', 'inherit'] }, (child) => {
    child.stdout.once('data', async (data) => {
      const address = String(data).trim();
      process.stdout.write(`${address}\n`);
      if (!hasDisplay() || process.env.CI) return;
      const { default: open } = await import('open');
      await open(address).catch(() => say('No browser could be opened: copy the address into one.'));
    });
  });
}

/** Waits for a program to end. Ctrl+C reaches it by the terminal as well: it ends by itself, backup included. */
function runToEnd(command, childArgs, options, whenStarted = () => {}) {
  const child = spawn(command, childArgs, { stdio: 'inherit', ...options });
  whenStarted(child);
  const pass = (signal) => child.kill(signal);
  const wait = () => {};
  process.on('SIGTERM', pass).on('SIGINT', wait);
  return new Promise((resolve) => {
    const done = (code) => {
      process.off('SIGTERM', pass).off('SIGINT', wait);
      resolve(code);
    };
    child.on('error', () => done(1));
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
