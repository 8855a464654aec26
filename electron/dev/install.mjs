/** What every command needs first: the packages of package-lock.json and the project's own Node. Runs under Node 20, without a dependency. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const isWindows = process.platform === 'win32';
const npmCommand = isWindows ? 'npm.cmd' : 'npm';

/** Path of the pinned Node 24 that comes in as a package: better-sqlite3 crashes under Node 20. */
export function projectNode() {
  return join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
}

/** Says in one line what is being done. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends with the command's own code, after one sentence saying what to do. */
export function fail(sentence, code = 1) {
  say(`✖ ${sentence}`);
  process.exit(code);
}

/** Runs a command in the repository and waits; returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Runs npm, whose command is a script on Windows. */
export function npm(args, options = {}) {
  return run(npmCommand, args, { shell: isWindows, stdio: ['ignore', 2, 2], ...options });
}

/** Installs the packages unless node_modules already holds what package-lock.json asks for. */
export function ensureInstalled() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer (https://nodejs.org).`);
  if (isInstalled() && existsSync(projectNode())) return;
  say('Installing the packages (a few minutes the first time)…');
  // Not `npm ci`: it refuses a lock file written where a registry lacks the binaries of other platforms.
  if (!installAside() && npm(['install', '--no-save', '--loglevel=error']) !== 0)
    fail('The packages could not be installed: check the connection to the npm registry, then start again.');
  // npm can be told to skip install scripts; the Node package needs its own.
  if (!existsSync(projectNode()))
    run(process.execPath, ['installArchSpecificPackage'], { cwd: join(root, 'node_modules', 'node') });
  if (!existsSync(projectNode()))
    fail('The project’s Node 24 could not be installed: run « npm install » without --ignore-scripts.');
}

/**
 * The first installation, in a folder aside: the lock file names no registry, and npm then reads the whole history of each package to
 * find its address, a quarter of the time. Here the lock file is completed with the addresses of the machine's own registry. False
 * where there are packages already, or where that registry keeps them elsewhere: then npm finds out by itself.
 */
function installAside() {
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) return false;
  const aside = join(root, '.cache', `install-${process.pid}`);
  try {
    const registry = spawnSync(npmCommand, ['config', 'get', 'registry'], { shell: isWindows, encoding: 'utf8' });
    const address = registry.stdout.trim().replace(/\/?$/, '/');
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    for (const [path, entry] of Object.entries(lock.packages)) {
      const name = entry.name ?? path.split('node_modules/').at(-1);
      if (path !== '' && entry.version)
        entry.resolved = new URL(`${name}/-/${name.split('/').at(-1)}-${entry.version}.tgz`, address).href;
    }
    mkdirSync(aside, { recursive: true });
    for (const name of ['package.json', '.npmrc']) copyFileSync(join(root, name), join(aside, name));
    writeFileSync(join(aside, 'package-lock.json'), JSON.stringify(lock));
    if (npm(['install', '--no-save', '--loglevel=error'], { cwd: aside }) !== 0) return false;
    renameSync(join(aside, 'node_modules'), modules);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Compares with the list npm leaves in node_modules; packages of other platforms are optional and may be absent. */
function isInstalled() {
  const left = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(left)) return false;
  const installed = JSON.parse(readFileSync(left, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/** Runs one of our scripts (or a package's) under the project's Node. */
export function runNode(args, options = {}) {
  return run(projectNode(), args, { ...options, env: environment(options.env) });
}

/** The same without waiting; unless it is said elsewhere, what it says is returned with its exit code. */
export function startNode(args, { env, ...options } = {}) {
  return start(projectNode(), args, { ...options, env: environment(env) });
}

/** Runs a command in the repository without waiting; `env` is added to the environment of this process. */
export function start(command, args, { env, stdio = ['ignore', 'pipe', 'pipe'] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const said = { output: '', stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream]?.setEncoding('utf8').on('data', (text) => {
        said.output += text;
        said[stream] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, ...said }));
  });
}

/** Does every work, as many at once as there are processors, and returns their results in order. */
export async function atOnce(works) {
  const results = [];
  const left = works.entries();
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (const [index, work] of left) results[index] = await work();
  });
  await Promise.all(workers);
  return results;
}

function environment(env) {
  const bins = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];
  return { ...process.env, ...env, PATH: [...bins, process.env.PATH ?? ''].join(delimiter) };
}
