import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { processMark } from '../../db/sqlite/process-mark.ts';
import { homeArrangement, homeBlocks, paneWidth, sideBars, tableSettings } from '../../shared/contract/app.ts';
import { languages } from '../../shared/domain/kinds.ts';
import { themes } from '../../shared/domain/preferences/themes.ts';

/** One that cannot be read is that of the house, and the others stay: a wrong width must not take the name and the language along. */
const preferencesSchema = z.object({
  language: z.enum(languages).catch('fr'),
  theme: z.enum(themes).catch('system'),
  sideBar: z.enum(sideBars).catch('auto'),
  /** Name of the person who uses the application on this machine; null until it is given. */
  userName: z.string().nullable().catch(null),
  /** Whose files the worklist shows; null: everybody's. */
  worklistOf: z.string().nullable().catch(null),
  /** Blocks of the home screen put away, by the `recentId` of the firm. */
  putAway: z.record(z.string(), z.array(z.enum(homeBlocks))).catch({}),
  home: homeArrangement.catch({ order: [], hidden: [] }),
  tables: z.record(z.string(), z.unknown()).catch({}).transform(readableTables),
  panes: z.record(z.string(), paneWidth).catch({}),
});
export type Preferences = z.infer<typeof preferencesSchema>;

function readableTables(tables: Readonly<Record<string, unknown>>) {
  const read = Object.entries(tables).flatMap(([name, settings]) => {
    const { success, data } = tableSettings.safeParse(settings);
    return success ? [[name, data] as const] : [];
  });
  return Object.fromEntries(read);
}

const recentSchema = z.object({
  id: z.string(),
  path: z.string(),
  name: z.string(),
  /** Null when the firm has none, or was last opened before it was kept here. */
  siren: z.string().nullable().default(null),
  isDemonstration: z.boolean(),
  lastOpenedAt: z.string(),
});
/** A firm file opened before, on this machine. */
export type Recent = z.infer<typeof recentSchema>;

const preferencesName = 'preferences.json';
const recentsName = 'recents.json';
/** Most recent firms kept: as many as a large accounting office has. */
const mostRecents = 500;

/** The preferences of this machine; the default ones when the file is absent or unreadable. */
export function readPreferences(appFolder: string): Preferences {
  return readOwnFile(appFolder, preferencesName, preferencesSchema) ?? preferencesSchema.parse({});
}

/** Writes the preferences of this machine. */
export function writePreferences(appFolder: string, preferences: Preferences): void {
  writeOwnFile(appFolder, preferencesName, preferences);
}

/** The firm files opened before, the latest first. */
export function readRecents(appFolder: string): Recent[] {
  return readOwnFile(appFolder, recentsName, z.array(recentSchema)) ?? [];
}

/** Puts `recent` first, and forgets the former entry of the same file. */
export function rememberRecent(appFolder: string, recent: Recent): void {
  const others = readRecents(appFolder).filter((known) => known.id !== recent.id);
  writeOwnFile(appFolder, recentsName, [recent, ...others].slice(0, mostRecents));
}

/** Removes a file from the list of recent ones; the file itself stays. */
export function forgetRecent(appFolder: string, id: string): void {
  writeOwnFile(
    appFolder,
    recentsName,
    readRecents(appFolder).filter((known) => known.id !== id),
  );
}

/** The content of a file of the application's folder; null when it is absent or unusable, since it must not prevent the start. */
export function readOwnFile<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch {
    return null;
  }
}

/** Writes a file beside the old one, then renames it, so that a crash never leaves half a file. */
export function writeOwnFile(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `${name}.${processMark()}.partial`);
  writeFileSync(partial, JSON.stringify(value, null, 2), { mode: 0o600, flush: true });
  renameSync(partial, join(folder, name));
}
