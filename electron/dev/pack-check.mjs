/**
 * Packs the application's folder with a stand-in for Electron, looks at what is in the archive, its size and the fuses, and
 * runs the terminal host from the packed files. Always packs for Linux: what is checked is the same everywhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fail, projectNode, root, runNode, say } from './install.mjs';
import { keepDemonstration } from './made-demonstration.ts';
import { makeStandInElectron } from './stand-in-electron.mjs';

const mostArchiveBytes = 20 * 1024 * 1024;
const wanted = [
  /^\/package\.json$/,
  /^\/dist\/desktop\/main\.js$/,
  /^\/dist\/desktop\/preload\.cjs$/,
  /^\/dist\/browser\/main\.js$/,
  /^\/dist\/terminal\/main\.js$/,
  /^\/dist\/jobs\/worker\.js$/,
  /^\/dist\/check\/thread\.js$/,
  /^\/dist\/renderer\/index\.html$/,
  /^\/dist\/renderer\/assets\/.*\.woff2$/,
  /^\/dist\/.*THIRD-PARTY\.md$/,
  /^\/resources\/fonts\/.*\.ttf$/,
  /^\/node_modules\/pdfmake\/js\//,
  new RegExp(`^/node_modules/better-sqlite3/prebuilds/linux-${process.arch}\\.node$`),
];
/** Sources, tests, foreign binaries, and libraries that are bundled already. */
const unwanted = [
  /^\/(electron|db|shared|renderer|tests|release|\.[^/]+)(\/|$)/,
  /\.(tsx?|map|tsbuildinfo)$/,
  /^\/node_modules\/better-sqlite3\/(deps|src|binding\.gyp)/,
  new RegExp(`^/node_modules/better-sqlite3/prebuilds/(?!linux-${process.arch}\\.node$).+`),
  /^\/node_modules\/(react|react-dom|@mantine|drizzle-orm|@orpc|zod|electron|vite|node|typescript)\//,
  /^\/node_modules\/pdfmake\/(build|fonts|src|standard-fonts)/,
];
const fuses = {
  RunAsNode: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
};

const faults = [];
const expect = (holds, sentence) => holds || faults.push(sentence);
const folder = mkdtempSync(join(tmpdir(), 'amiable-pack-'));
try {
  const packed = pack();
  const archive = join(packed, 'resources', 'app.asar');
  lookInside(archive);
  await lookAtFuses(join(packed, 'amiable'));
  if (process.platform === 'linux') runTerminal(archive);
  else say('  The terminal host is run from the packed files on Linux only.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (faults.length > 0) fail(`Packed application:\n  ${faults.join('\n  ')}`);
say('  The packed application holds what it should.');

/** Returns the folder of the packed application. */
function pack() {
  const electron = join(folder, 'electron');
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  makeStandInElectron(electron, version);
  const settings = { electronDist: electron, electronVersion: version, 'directories.output': join(folder, 'out') };
  const overrides = Object.entries(settings).map(([key, value]) => `-c.${key}=${value}`);
  const builder = join('node_modules', 'electron-builder', 'cli.js');
  const args = [builder, '--linux', '--dir', '--config', 'electron-builder.yml', '--publish', 'never', ...overrides];
  if (runNode(args, { stdio: ['ignore', 2, 2] }) !== 0) fail('electron-builder could not pack.');
  const names = ['linux-unpacked', `linux-${process.arch}-unpacked`].map((name) => join(folder, 'out', name));
  return names.find((name) => existsSync(name)) ?? fail('electron-builder left no packed folder.');
}

function lookInside(archive) {
  const files = listPackage(archive).map((file) => file.replaceAll('\\', '/'));
  for (const pattern of wanted)
    expect(
      files.some((file) => pattern.test(file)),
      `missing: ${pattern.source}`,
    );
  for (const pattern of unwanted) {
    const found = files.filter((file) => pattern.test(file));
    expect(
      found.length === 0,
      `${found.length} should not be there (${pattern.source}): ${found.slice(0, 3).join(', ')}`,
    );
  }
  const bytes = statSync(archive).size;
  say(`  ${files.length} entries, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
  expect(bytes <= mostArchiveBytes, `the archive weighs ${bytes} bytes, more than ${mostArchiveBytes}`);
}

async function lookAtFuses(program) {
  const wire = await getCurrentFuseWire(program);
  for (const [name, state] of Object.entries(fuses))
    expect(wire[FuseV1Options[name]] === state, `the fuse ${name} is not set`);
}

/** The terminal host out of the archive, as if installed: nothing of the repository is within its reach. */
function runTerminal(archive) {
  const app = join(folder, 'app');
  extractAll(archive, app);
  const run = (...args) =>
    spawnSync(projectNode(), [join(app, 'dist/terminal/main.js'), ...args], { cwd: folder, encoding: 'utf8' });
  const help = run('--help');
  expect(help.status === 0 && help.stdout.includes('import'), `amiable --help: ${help.stderr}`);
  const demo = run('demo', join(folder, 'demo'), '--json');
  expect(demo.status === 0, `amiable demo: ${demo.stderr}`);
  if (demo.status !== 0) return;
  const { file } = JSON.parse(demo.stdout);
  keepDemonstration(file);
  const check = run('check', '--firm', file, '--json');
  expect(check.status === 0 && JSON.parse(check.stdout).ok === true, `amiable check: ${check.stdout}${check.stderr}`);
  const letters = run('letters', '--firm', file, '--as-of', '2026-01-31', '--out', join(folder, 'letters'), '--json');
  expect(letters.status === 0, `amiable letters: ${letters.stderr}`);
}
