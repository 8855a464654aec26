/** `npm run check`: types, lint and layers, as many at once as there are processors. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderCycles } from './folder-cycles.mjs';
import { atOnce, ensureInstalled, root, say, startNode } from './install.mjs';

const folders = ['tests', 'renderer', 'electron', 'electron/hosts/desktop/preload', 'db', 'shared'];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  process.exit((await check()) ? 0 : 1);
}

/** Runs the checks, each to its end; true when all pass. What they say is shown check by check. */
export async function check() {
  const checks = [
    ...folders.map((folder) => [`types of ${folder}`, () => typesHold(folder)]),
    ['layers', layersHold],
    [
      'lint and format',
      () => startNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
    ],
  ];
  const results = await atOnce(
    checks.map(([name, start]) => async () => {
      const { code, output } = await start();
      say(`Checked: ${name}${code === 0 ? '' : ' ✖'}`);
      if (output.trim() !== '') say(output.trimEnd());
      return code === 0;
    }),
  );
  return results.every(Boolean);
}

/** What was found of unchanged files is kept from one time to the next. Several checkers of one program share too little: twice the work. */
function typesHold(folder) {
  const kept = join('.cache', `types-${folder.replaceAll('/', '-')}.tsbuildinfo`);
  return startNode([
    'node_modules/typescript/bin/tsc',
    '-p',
    folder,
    '--checkers',
    '1',
    '--incremental',
    '--tsBuildInfoFile',
    kept,
  ]);
}

/** dependency-cruiser's own command warns that TypeScript 7 has no API yet; we parse with swc, so only its verdict is shown. */
async function layersHold() {
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = ['--config', 'tests/layers.config.cjs', '--output-type', 'json', 'shared', 'db', 'electron', 'renderer'];
  const { stdout, stderr } = await startNode([cruise, ...args]);
  if (!stdout) return { code: 1, output: stderr };
  const { modules, summary } = JSON.parse(stdout);
  const { violations, totalCruised } = summary;
  const broken = [...violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`), ...folderCycles(modules)];
  const lines = [...broken, `${totalCruised} modules, ${broken.length} broken rules`];
  return {
    code: broken.length === 0 && totalCruised > 100 ? 0 : 1,
    output: lines.map((line) => `  ${line}`).join('\n'),
  };
}
