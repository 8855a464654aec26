import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { processMark } from '../../db/sqlite/process-mark.ts';
import { themes } from '../../shared/contract/app.ts';
import { languages } from '../../shared/domain/kinds.ts';

const preferencesSchema = z.object({
  language: z.enum(languages).default('fr'),
  theme: z.enum(themes).default('system'),
  /** Who uses the application on this machine; null: not said yet. */
  userName: z.string().nullable().default(null),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const recentSchema = z.object({
  id: z.string(),
  path: z.string(),
  name: z.string(),
  isDemonstration: z.boolean(),
  lastOpenedAt: z.string(),
});
/** A firm file opened before, on this machine. */
export type Recent = z.infer<typeof recentSchema>;

const preferencesName = 'preferences.json';
const recentsName = 'recents.json';
/** As many firms as a large accounting office keeps. */
const mostRecents = 500;

export function readPreferences(appFolder: string): Preferences {
  return read(join(appFolder, preferencesName), preferencesSchema) ?? preferencesSchema.parse({});
}

export function writePreferences(appFolder: string, preferences: Preferences): void {
  write(appFolder, preferencesName, preferences);
}

/** Newest first. */
export function readRecents(appFolder: string): Recent[] {
  return read(join(appFolder, recentsName), z.array(recentSchema)) ?? [];
}

/** Puts `recent` first, in the place of what was known of the same file. */
export function rememberRecent(appFolder: string, recent: Recent): void {
  const others = readRecents(appFolder).filter((known) => known.id !== recent.id);
  write(appFolder, recentsName, [recent, ...others].slice(0, mostRecents));
}

export function forgetRecent(appFolder: string, id: string): void {
  write(
    appFolder,
    recentsName,
    readRecents(appFolder).filter((known) => known.id !== id),
  );
}

/** Null when there is no such file, or nothing in it that can be used: none of this is worth refusing to start. */
function read<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Never half a file: written beside, then renamed. */
function write(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `${name}.${processMark()}.partial`);
  writeFileSync(partial, JSON.stringify(value, null, 2), { mode: 0o600, flush: true });
  renameSync(partial, join(folder, name));
}
