/** `npm run check`: types, lint and layers. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, projectNode, root, runNode, say } from './install.mjs';

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  process.exit(check() ? 0 : 1);
}

/** Runs the three checks; true when all pass. */
export function check() {
  const steps = [
    [
      'Types',
      () =>
        ['shared', 'db', 'electron', 'electron/desktop/preload', 'renderer', 'tests'].every(
          (folder) => runNode(['node_modules/typescript/bin/tsc', '-p', folder]) === 0,
        ),
    ],
    [
      'Lint and format',
      () => runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']) === 0,
    ],
    ['Layers', layersHold],
  ];
  let ok = true;
  for (const [name, step] of steps) {
    say(`Checking: ${name.toLowerCase()}…`);
    ok = step() && ok;
  }
  return ok;
}

/** dependency-cruiser's own command warns that TypeScript 7 has no API yet; we parse with swc, so only its verdict is shown. */
function layersHold() {
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = ['--config', 'tests/layers.config.cjs', '--output-type', 'json', 'shared', 'db', 'electron', 'renderer'];
  const result = spawnSync(projectNode(), [cruise, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!result.stdout) {
    say(result.stderr);
    return false;
  }
  const { violations, totalCruised } = JSON.parse(result.stdout).summary;
  for (const violation of violations) say(`  ${violation.rule.name}: ${violation.from} → ${violation.to}`);
  say(`  ${totalCruised} modules, ${violations.length} broken rules`);
  return violations.length === 0 && totalCruised > 100;
}
