import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPreferences } from '../../electron/app/preferences.ts';

/** The preferences read from a file that holds `content`. */
function read(content: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'amiable-preferences-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'preferences.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return readPreferences(folder);
}

/** What the house has for the rest. */
const rest = { sideBar: 'auto', worklistOf: null, putAway: {}, home: { order: [], hidden: [] }, tables: {}, panes: {} };
const own = { language: 'en', theme: 'dark', userName: 'Marie' };
const arranged = { columns: ['name'], widths: { name: 300 } };

test('preferences of a version without tables are read, and a damaged file gives those of the house', () => {
  expect(read(own)).toEqual({ ...own, ...rest });
  for (const damaged of ['', '{"language": "en', 'null', '[]'])
    expect(read(damaged)).toEqual({ language: 'fr', theme: 'system', userName: null, ...rest });
});

test.for([
  [],
  'x',
  { customers: { columns: null, widths: { name: 99_999 } } },
  { customers: { columns: 'name', widths: {} } },
  { customers: null },
])('a wrong arrangement of tables takes nothing else along: %j', (tables) => {
  expect(read({ ...own, tables })).toEqual({ ...own, ...rest });
});

test('one table that cannot be read leaves the others as they were arranged', () => {
  const tables = { customers: { columns: 3 }, letters: arranged };
  expect(read({ ...own, tables }).tables).toEqual({ letters: arranged });
});

test('a language or theme that is not known leaves the name', () => {
  expect(read({ ...own, language: 'de', theme: 3 })).toEqual({
    language: 'fr',
    theme: 'system',
    userName: 'Marie',
    ...rest,
  });
});

test('a width that no pane can have gives those of the house', () => {
  expect(read({ ...own, panes: { letters: 20 } }).panes).toEqual({});
  expect(read({ ...own, panes: { letters: 640 } }).panes).toEqual({ letters: 640 });
});

test('a wrong arrangement of the home screen gives that of the house, and one of another version stays', () => {
  const kept = { order: ['months', 'gone'], hidden: ['freshness'] };
  expect(read({ ...own, home: kept }).home).toEqual(kept);
  for (const home of [null, [], { order: 3, hidden: [] }, { order: ['x'.repeat(41)], hidden: [] }])
    expect(read({ ...own, home })).toEqual({ ...own, ...rest });
});
