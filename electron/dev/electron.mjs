/** Electron's program: not in its npm package, fetched by the package's own script the first time. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root, say } from './install.mjs';

const folder = join(root, 'node_modules', 'electron');

/** Whether windows can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Path of the program, or null when it has not been fetched. */
export function installedElectron() {
  const pathFile = join(folder, 'path.txt');
  const path = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : null;
  return path !== null && existsSync(path) ? path : null;
}

/** Path of the program, fetched if need be; null, and one sentence, when it cannot run here. */
export function findElectron() {
  if (!hasDisplay()) {
    say('There is no display: Electron cannot open a window here.');
    return null;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('Electron does not run as root on Linux.');
    return null;
  }
  if (installedElectron() !== null) return installedElectron();
  say('Downloading Electron (about 120 MB, the first time only)…');
  spawnSync(projectNode(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: 600_000 });
  if (installedElectron() === null) say('Electron could not be downloaded.');
  return installedElectron();
}
