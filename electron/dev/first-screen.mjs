/** The JavaScript that the page loads before its first screen: what a start waits for on a slow machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most bytes, compressed as gzip does; a build that needs more fails. Raise it only for what the first screen itself shows. */
export const mostBytes = 365_000;

/** The scripts that `index.html` of the built `pages` names, and the code of the home screen, with their compressed bytes. */
export function firstScripts(pages) {
  const html = readFileSync(join(pages, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
  const home = readdirSync(join(pages, 'assets')).filter((file) => /^home-page-.*\.js$/.test(file));
  const files = [...named, ...home.map((file) => `assets/${file}`)];
  return files.map((file) => ({ file, bytes: gzipSync(readFileSync(join(pages, file))).byteLength }));
}

/** @throws when the scripts of the first screen weigh more than they may. */
export function checkFirstScreen(pages) {
  const scripts = firstScripts(pages);
  const bytes = scripts.reduce((sum, each) => sum + each.bytes, 0);
  if (bytes <= mostBytes) return;
  const heaviest = scripts.toSorted((one, other) => other.bytes - one.bytes).slice(0, 5);
  const told = heaviest.map((each) => `${each.file} ${each.bytes}`).join(', ');
  throw new Error(`the first screen loads ${bytes} bytes of compressed scripts, more than ${mostBytes}: ${told}`);
}
