/**
 * `npm run db:generate -- NAME`: asks drizzle-kit for the SQL of what changed in the schema, makes its tables STRICT
 * (drizzle cannot say it yet) and rewrites `migrations/list.ts`, which is what the application applies.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'migrations');
const name = process.argv[2];

const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
if (name)
  execFileSync(process.execPath, [kit, 'generate', '--config', 'db/drizzle.config.ts', '--name', name], {
    cwd: root,
    stdio: 'inherit',
  });

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
