import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('no folder of sources bears a name that git, lint and format leave out', () => {
  const anywhere = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('/') && !line.startsWith('/'))
    .map((line) => line.slice(0, -1));
  expect(anywhere).toContain('node_modules');
  const folders = ['shared', 'db', 'electron', 'renderer', 'tests'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(folders.filter((folder) => anywhere.includes(basename(folder)))).toEqual([]);
});
