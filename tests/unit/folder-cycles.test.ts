import { join } from 'node:path';
import { expect, test } from 'vitest';

const { folderCycles } = await import(join(import.meta.dirname, '../../electron/dev/folder-cycles.mjs'));

const file = (source: string, ...imported: string[]) => ({
  source,
  dependencies: imported.map((resolved) => ({ resolved })),
});
const modules = [
  file('a/index.ts', 'b/x.ts', 'a/own.ts'),
  file('a/own.ts'),
  file('b/x.ts', 'c/y.ts'),
  file('b/z.ts', 'node_modules/zod/index.js'),
  file('c/y.ts', 'a/own.ts'),
  file('d/top.ts', 'd/parts/low.ts', 'a/index.ts'),
  file('d/parts/low.ts', 'd/types.ts'),
  file('d/types.ts'),
];

test('folders that import one another are named, though no file does; a folder and the one it stands in are two', () => {
  expect(folderCycles(modules)).toEqual([
    'folders import one another: a, b, c',
    'folders import one another: d, d/parts',
  ]);
  expect(folderCycles(modules.slice(0, 4))).toEqual([]);
});
