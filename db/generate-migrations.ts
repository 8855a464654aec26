/**
 * `npm run db:generate` makes the one migration anew from the schema: before the first release, no file needs a second one. From then on,
 * `npm run db:generate -- NAME` adds a migration with the changes since the last one. drizzle-kit writes the SQL; this program makes its
 * tables STRICT and adds the triggers (drizzle-kit can do neither), and writes `migrations/list.ts`, which the application applies.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'migrations');
const name = process.argv[2];

if (name === undefined) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
execFileSync(process.execPath, [kit, 'generate', '--config', 'db/drizzle.config.ts', '--name', name ?? 'ledger'], {
  cwd: root,
  stdio: 'inherit',
});
if (name === undefined) {
  const triggers = readFileSync(join(import.meta.dirname, 'schema/triggers.sql'), 'utf8');
  appendFileSync(join(folder, '0000_ledger.sql'), `--> statement-breakpoint\n${triggers}`);
}

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort();
const entries = files.map((file) => {
  const path = join(folder, file);
  const sql = readFileSync(path, 'utf8').replace(/^\);$/gm, ') STRICT;');
  writeFileSync(path, sql);
  return `  {\n    name: '${file.slice(0, -4)}',\n    sql: ${JSON.stringify(sql)},\n  },`;
});
writeFileSync(
  join(folder, 'list.ts'),
  `/** Written by db/generate-migrations.ts from the .sql files beside it; a test compares them. */\nimport type { Migration } from '../sqlite/migrate.ts';\n\nexport const migrations: readonly Migration[] = [\n${entries.join('\n')}\n];\n`,
);
