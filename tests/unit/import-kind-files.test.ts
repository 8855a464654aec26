import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the files of a kind of import are those that the README lists', () => {
  const readme = readFileSync(join(root, 'electron/README.md'), 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| `') && line.includes('payment'));
  const listed = rows.flatMap((row) =>
    [...row.matchAll(/`([\w./-]+\/[\w./-]*payment[\w./-]*\.tsx?)`/g)].map(([, path]) => path),
  );
  const found = ['shared', 'db', 'electron', 'renderer'].flatMap((top) =>
    globSync(`${top}/**/*payment*{,/**/*}.{ts,tsx}`, { cwd: root }).filter((path) => /import/.test(path)),
  );
  expect(listed).toHaveLength(9);
  expect(listed.toSorted()).toEqual([...new Set(found)].map((path) => path.replaceAll('\\', '/')).toSorted());
});
