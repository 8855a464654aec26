/**
 * `npm run build`: bundles the hosts and the pages into dist/, each only when its sources have changed since the last
 * build (`--force`: all the same; `--only=node`: not the pages). A failed build leaves the previous one in place.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFirstScreen } from './first-screen.mjs';
import { ensureInstalled, fail, root, runNode, say } from './install.mjs';

const dist = join(root, 'dist');
const parts = {
  node: {
    sources: ['electron', 'db', 'shared', 'resources', 'package-lock.json'],
    configFiles: ['electron/vite.config.ts', 'electron/hosts/desktop/preload/vite.config.ts'],
    into: '.',
  },
  renderer: {
    sources: ['renderer', 'shared', 'resources', 'package-lock.json'],
    configFiles: ['renderer/vite.config.ts'],
    into: 'renderer',
  },
};

/** Builds the parts whose sources changed; returns their names. */
async function build(names, force) {
  const built = [];
  for (const name of names) {
    const stampFile = join(dist, `.${name}-sources`);
    const stamp = sourcesStamp(parts[name].sources);
    if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) continue;
    say(`Building ${name === 'node' ? 'the hosts' : 'the pages'}…`);
    await buildPart(parts[name]);
    writeFileSync(stampFile, stamp);
    built.push(name);
  }
  return built;
}

async function buildPart({ configFiles, into }) {
  const vite = await import('vite');
  const next = join(root, '.cache', `build-${process.pid}`);
  try {
    for (const configFile of configFiles) {
      const output = { outDir: join(next, into), emptyOutDir: false, copyPublicDir: false };
      await vite.build({ configFile: join(root, configFile), build: output });
    }
    if (into === 'renderer') checkFirstScreen(join(next, into));
    mkdirSync(dist, { recursive: true });
    for (const name of readdirSync(next)) replace(join(dist, name), join(next, name), `${next}-previous`);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function replace(path, replacement, aside) {
  if (existsSync(path)) renameSync(path, aside);
  renameSync(replacement, path);
  rmSync(aside, { recursive: true, force: true });
}

/** Names, sizes and times of every source: cheap, and enough to notice an edit. */
function sourcesStamp(sources) {
  const hash = createHash('sha256');
  for (const name of sources) addToStamp(join(root, name), hash);
  return hash.digest('hex');
}

function addToStamp(path, hash) {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return;
  if (facts.isDirectory()) for (const name of readdirSync(path).sort()) addToStamp(join(path, name), hash);
  else hash.update(`${relative(root, path)}\0${facts.size}\0${facts.mtimeMs}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 24) {
    ensureInstalled();
    process.exit(runNode(process.argv.slice(1)));
  }
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  try {
    const built = await build(only ? [only] : Object.keys(parts), process.argv.includes('--force'));
    if (!only && built.length === 0) say('dist/ is up to date.');
  } catch (error) {
    fail(error.message);
  }
}
