import { z } from 'zod';
import { readOwnFile, writeOwnFile } from './preferences.ts';

const visitsName = 'visits.json';
const visitsSchema = z.record(z.string(), z.array(z.int()));
/** Customers kept for each firm. */
const mostVisits = 8;

/** Ids of the customers last opened in the firm whose place in the list of recent ones is `recentId`, the latest first. */
export function readVisits(appFolder: string, recentId: string): readonly number[] {
  return readOwnFile(appFolder, visitsName, visitsSchema)?.[recentId] ?? [];
}

/** Puts a customer first among those last opened in the firm. Names stay in the firm's file: only ids are kept beside it. */
export function rememberVisit(appFolder: string, recentId: string, customerId: number): void {
  const visits = readOwnFile(appFolder, visitsName, visitsSchema) ?? {};
  const others = (visits[recentId] ?? []).filter((id) => id !== customerId);
  writeOwnFile(appFolder, visitsName, { ...visits, [recentId]: [customerId, ...others].slice(0, mostVisits) });
}
