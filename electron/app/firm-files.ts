import { createHash, randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { backUp } from '../../db/file/backup.ts';
import { toOpeningError } from '../../db/file/errors.ts';
import { placeOf } from '../../db/file/file-place.ts';
import { type OpenFile, openFirmFile, upgradeFirmFile } from '../../db/file/open.ts';
import { getFirm } from '../../db/queries/firm/firm.ts';
import { countStagedBatches, deleteStagedBatches } from '../../db/queries/imports/staged-batches.ts';
import { writeMark } from '../../db/sqlite/write-mark.ts';
import { topics } from '../../shared/contract/common/base.ts';
import { AppError } from '../../shared/errors.ts';
import { backUpFirm, backupFolder } from './backups.ts';
import type { Context, FirmProblem, OpenFirm } from './context.ts';
import { type DerivedAgain, deriveAgain } from './derive-again.ts';
import { noUse, stopLongWork } from './firm-use.ts';
import { announce } from './firms.ts';
import { readRecents, rememberRecent } from './preferences.ts';

/**
 * What reopening a firm keeps from before: its id and, when the content is the same, whether all of it is in a backup. Rests of
 * interrupted imports are then not looked for.
 */
export type GoOn = { readonly id: string; readonly isBackedUp?: boolean };

/** Opens the file at `path` as a firm of this process. @throws AppError as `openFirmFile` */
export async function openFile(context: Context, path: string, goOn?: GoOn): Promise<OpenFirm> {
  const now = context.now();
  const folder = backupFolder(context, recentIdOf(path));
  const file = await upgradeFirmFile(path, { now, backUp: (connection) => backUp(connection, folder, now) });
  return adopt(context, file, { derived: await deriveOrClose(file, now), goOn });
}

/** Makes the open file a firm of this process; closes the file when that fails. */
export function adopt(
  context: Context,
  file: OpenFile,
  { derived = null, goOn }: { readonly derived?: DerivedAgain | null; readonly goOn?: GoOn | undefined } = {},
): OpenFirm {
  const { firms, platform } = context;
  const recentId = recentIdOf(file.path);
  const isKnown = readRecents(platform.appFolder).some(({ id }) => id === recentId);
  try {
    // Counted first, so that merely opening a firm writes nothing.
    if (goOn?.isBackedUp === undefined && countStagedBatches(file.db) > 0)
      file.db.transaction(deleteStagedBatches, { behavior: 'immediate' });
    rememberOpening(context, file);
  } catch (error) {
    file.close();
    throw error;
  }
  const firm: OpenFirm = {
    ...file,
    use: noUse(),
    id: goOn?.id ?? randomUUID(),
    recentId,
    astray: null,
    failedChecks: [],
    notices: [...derivedNotices(derived), ...noticesOf(file, isKnown)],
    backedUpMark: goOn?.isBackedUp === false ? null : writeMark(file.db),
  };
  firms.open.set(firm.id, firm);
  announce(firms, firm.id, topics);
  return firm;
}

/** Puts the firm first in the list of recent ones, except for the terminal: firms opened by scripts are not listed. */
export function rememberOpening({ platform, now }: Context, { path, db }: OpenFile): void {
  if (platform.host === 'terminal') return;
  const { name, siren, isDemonstration } = getFirm(db);
  const recent = { id: recentIdOf(path), path: resolve(path), name, siren, isDemonstration, lastOpenedAt: now() };
  rememberRecent(platform.appFolder, recent);
}

/** Whether nothing was written since the opening of the firm or its last backup. */
export function isBackedUp(firm: OpenFirm): boolean {
  return writeMark(firm.db) === firm.backedUpMark;
}

/** Stops the firm's long work and closes its file, with a verified backup if anything was written since the last one. */
export async function closeFile(context: Context, firm: OpenFirm): Promise<void> {
  context.firms.open.delete(firm.id);
  if (!firm.connection.open) return;
  await stopLongWork(firm);
  try {
    if (!isBackedUp(firm)) await backUpFirm(context, firm);
  } catch (error) {
    // A failed backup must not keep the user from leaving: everything is in the firm's file.
    context.log.error('no backup', { stack: error instanceof Error ? error.stack : String(error) });
  } finally {
    firm.close();
  }
}

/** The problem that the start screen explains when the file at `path` could not be opened. @throws any other error as it came */
export function problemOf(context: Context, path: string, error: unknown): FirmProblem {
  const code = error instanceof AppError ? problemCode(error) : null;
  if (!(error instanceof AppError) || code === null) throw error;
  context.log.info('firm refused', { code, reason: error.reason });
  return { code, reason: error.reason, path, recentId: recentIdOf(path) };
}

/** An id of the file for pages that does not tell its path. It is always the same, even when the file is gone. */
export function recentIdOf(path: string): string {
  const folder = dirname(resolve(path));
  const real = existsSync(folder) ? realpathSync.native(folder) : folder;
  return createHash('sha256')
    .update(join(real, basename(path)))
    .digest('hex')
    .slice(0, 24);
}

/** Refuses to move aside a file that another process uses. A damaged file is not refused: it is what must be moved aside. */
export function refuseIfOpenElsewhere(path: string, now: string): void {
  if (!existsSync(path)) return;
  try {
    openFirmFile(path, { now }).close();
  } catch (error) {
    const failure = toOpeningError(error, path);
    if (failure instanceof AppError && failure.code === 'firm_locked') throw failure;
  }
}

async function deriveOrClose(file: OpenFile, now: string): Promise<DerivedAgain | null> {
  try {
    return await deriveAgain(file.db, now);
  } catch (error) {
    file.close();
    throw toOpeningError(error, file.path);
  }
}

/** Notices about what deriving the firm again by new rules changed. */
function derivedNotices(derived: DerivedAgain | null): OpenFirm['notices'] {
  if (derived === null || derived.documents + derived.marked === 0) return [];
  const { documents, marked } = derived;
  return [{ kind: 'derivedAgain', details: { documents: String(documents), marked: String(marked) } }];
}

/** Notices about the opened file. Its place is told only the first time, except when two machines could open it at once. */
function noticesOf(file: OpenFile, isKnown: boolean): OpenFirm['notices'] {
  const setAside = file.setAside.map((name) => ({ kind: 'setAside' as const, details: { name } }));
  const place = placeOf(file.path);
  if (place === null || (isKnown && place.kind !== 'network')) return setAside;
  return [...setAside, { kind: place.kind, details: place.kind === 'synced' ? { by: place.by } : {} }];
}

function problemCode({ code }: AppError): FirmProblem['code'] | null {
  switch (code) {
    case 'firm_newer':
    case 'firm_damaged':
    case 'firm_locked':
    case 'file_unreadable':
    case 'file_format':
      return code;
    default:
      return null;
  }
}
