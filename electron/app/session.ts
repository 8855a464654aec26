import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Backup, backUp, copyWhole, countWrites, restoreBackup } from '../../db/file/backup.ts';
import { toOpeningError } from '../../db/file/errors.ts';
import { placeOf } from '../../db/file/file-place.ts';
import { createFirmFile, type OpenFile, openFirmFile, upgradeFirmFile } from '../../db/file/open.ts';
import { rememberHead } from '../../db/journal/heads.ts';
import { journalHead } from '../../db/journal/journal.ts';
import { getFirm } from '../../db/queries/firm/firm.ts';
import { deleteStagedBatches, hasStagedBatches } from '../../db/queries/imports/staged-batches.ts';
import { topics } from '../../shared/contract/base.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context, FirmProblem, OpenFirm, Session } from './context.ts';
import { type DerivedAgain, deriveAgain } from './derive-again.ts';
import { alone, stopLongWork } from './firm-use.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readRecents, rememberRecent } from './preferences.ts';

/** Opening, closing and switching happen one after the other: a double click must not meet its own lock. */
const inTurn = oneAtATime<Session>();

/** Opens the firm at `path` in the place of the present one. @throws AppError as `openFirmFile` */
export function openFirm(context: Context, path: string): Promise<void> {
  return inTurn(context.session, () => open(context, path));
}

/** Opens the firm at `path`; when that fails for a reason the start screen explains, it becomes the session's problem. */
export function openFirmOrExplain(context: Context, path: string): Promise<void> {
  return inTurn(context.session, () => openOrExplain(context, path));
}

/** Creates a firm file at `path` and opens it. @throws AppError `duplicate` / `file` */
export function createFirm(
  context: Context,
  path: string,
  firm: { name: string; siren: string | null },
): Promise<void> {
  return inTurn(context.session, async () => {
    const { author } = context;
    const created = createFirmFile(path, { ...firm, now: context.now(), isDemonstration: false, author });
    await close(context);
    adopt(context, created);
  });
}

/** Closes the firm, with a verified backup if anything was written since the last one. */
export function closeFirm(context: Context): Promise<void> {
  return inTurn(context.session, () => close(context));
}

/** Puts a backup in the place of the firm file of `recentId`, which is set aside, and opens it. */
export function restoreFirm(context: Context, recentId: string, backupId: string): Promise<void> {
  return inTurn(context.session, async () => {
    const path = pathOf(context, recentId);
    if (context.session.firm?.recentId === recentId) context.session.firm.close();
    else refuseIfOpenElsewhere(path, context.now());
    await close(context);
    try {
      const folder = backupFolder(context, recentId);
      restoreBackup({ path, folder, id: backupId, now: new Date(context.now()) });
    } finally {
      await openOrExplain(context, path);
    }
  });
}

/**
 * Opens `firm` anew at `path`, where its file was moved while it was open, once nobody uses it; what the user did can still be
 * undone. Everything written is in the file: the place of its next journal is what changes.
 */
export function followFirm(context: Context, firm: OpenFirm, path: string): Promise<void> {
  const { session } = context;
  return inTurn(session, async () => {
    if (session.firm !== firm) return;
    await alone(firm.connection, new AbortController().signal, async () => {
      const { backedUpWrites, connection } = firm;
      const written = countWrites(connection) - backedUpWrites;
      firm.close();
      session.firm = null;
      await openOrExplain(context, path, (file) => ({ backedUpWrites: countWrites(file.connection) - written }));
    });
  });
}

/**
 * Saves the open firm, whose file is gone or was replaced, where the user chooses, and goes on with that file. False when the user
 * gave up. @throws AppError `duplicate` / `file`
 */
export async function saveFirmElsewhere(context: Context): Promise<boolean> {
  const { session, platform } = context;
  if (!session.firm) throw new AppError('not_found', { reason: 'noFirm' });
  const path = await platform.chooseFirmPath(getFirm(session.firm.db).name);
  if (path === null) return false;
  await inTurn(session, async () => {
    const { firm } = session;
    if (!firm) return;
    if (existsSync(path)) throw new AppError('duplicate', { reason: 'file' });
    await stopLongWork(firm.connection);
    await copyWhole(firm.connection, path);
    firm.close();
    await close(context);
    await openOrExplain(context, path);
  });
  return true;
}

/** Makes a verified backup of the open firm now. */
export async function backUpFirm(context: Context, firm: OpenFirm): Promise<Backup> {
  const writes = countWrites(firm.connection);
  const backup = await backUp(firm.connection, backupFolder(context, firm.recentId), context.now());
  firm.backedUpWrites = writes;
  const head = journalHead(firm.db);
  if (head !== null) rememberHead(backupFolder(context, firm.recentId), head);
  return backup;
}

/** Where the backups of a firm are: in the application's private folder, never beside the file. */
export function backupFolder(context: Context, recentId: string): string {
  return join(context.platform.appFolder, 'backups', recentId);
}

/** The file behind an identifier the pages know. @throws AppError `not_found` / `recent` */
export function pathOf(context: Context, recentId: string): string {
  const { firm, problem } = context.session;
  if (firm?.recentId === recentId) return firm.path;
  if (problem?.recentId === recentId) return problem.path;
  const recent = readRecents(context.platform.appFolder).find(({ id }) => id === recentId);
  if (!recent) throw new AppError('not_found', { reason: 'recent' });
  return recent.path;
}

/** What an opening takes over from the session it goes on with: nothing left by an interrupted import is then looked for. */
type GoOn = (file: OpenFile) => Pick<OpenFirm, 'backedUpWrites'>;

async function open(context: Context, path: string, goOn?: GoOn): Promise<void> {
  const { session } = context;
  const recentId = recentIdOf(path);
  if (session.firm?.recentId === recentId) return;
  await close(context);
  const now = context.now();
  const folder = backupFolder(context, recentId);
  const file = await upgradeFirmFile(path, { now, backUp: (connection) => backUp(connection, folder, now) });
  adopt(context, file, { derived: await deriveOrClose(file, now), goOn });
}

async function deriveOrClose(file: OpenFile, now: string): Promise<DerivedAgain | null> {
  try {
    return await deriveAgain(file.db, now);
  } catch (error) {
    file.close();
    throw toOpeningError(error, file.path);
  }
}

async function openOrExplain(context: Context, path: string, goOn?: GoOn): Promise<void> {
  try {
    await open(context, path, goOn);
  } catch (error) {
    const code = error instanceof AppError ? problemCode(error) : null;
    if (!(error instanceof AppError) || code === null) throw error;
    context.log.info('firm refused', { code, reason: error.reason });
    context.session.problem = { code, reason: error.reason, path, recentId: recentIdOf(path) };
    announceAll(context.session);
  }
}

function adopt(
  context: Context,
  file: OpenFile,
  { derived = null, goOn }: { readonly derived?: DerivedAgain | null; readonly goOn?: GoOn | undefined } = {},
): void {
  const { session, platform } = context;
  const recentId = recentIdOf(file.path);
  const isKnown = readRecents(platform.appFolder).some(({ id }) => id === recentId);
  try {
    if (!goOn && hasStagedBatches(file.db)) file.db.transaction(deleteStagedBatches, { behavior: 'immediate' });
    const { name, isDemonstration } = getFirm(file.db);
    const recent = { id: recentId, path: resolve(file.path), name, isDemonstration, lastOpenedAt: context.now() };
    // A script's firms are not the ones the user comes back to.
    if (platform.host !== 'terminal') rememberRecent(platform.appFolder, recent);
  } catch (error) {
    file.close();
    throw error;
  }
  const backedUpWrites = countWrites(file.connection);
  const notices = [...derivedNotices(derived), ...noticesOf(file, isKnown)];
  session.firm = { ...file, recentId, astray: null, failedChecks: [], notices, backedUpWrites, ...goOn?.(file) };
  announceAll(session);
}

/** What the rules of this version changed in a firm that earlier ones made. */
function derivedNotices(derived: DerivedAgain | null): OpenFirm['notices'] {
  if (derived === null || derived.documents + derived.marked === 0) return [];
  const { documents, marked } = derived;
  return [{ kind: 'derivedAgain', details: { documents: String(documents), marked: String(marked) } }];
}

/** What the user is told of the file that was opened; of its place, the first time only, except where two machines may meet. */
function noticesOf(file: OpenFile, isKnown: boolean): OpenFirm['notices'] {
  const setAside = file.setAside.map((name) => ({ kind: 'setAside' as const, details: { name } }));
  const place = placeOf(file.path);
  if (place === null || (isKnown && place.kind !== 'network')) return setAside;
  return [...setAside, { kind: place.kind, details: place.kind === 'synced' ? { by: place.by } : {} }];
}

async function close(context: Context): Promise<void> {
  const { session } = context;
  const { firm } = session;
  session.firm = null;
  session.problem = null;
  if (firm?.connection.open) {
    await stopLongWork(firm.connection);
    try {
      if (countWrites(firm.connection) !== firm.backedUpWrites) await backUpFirm(context, firm);
    } catch (error) {
      // Everything is in the firm file already: a full disk must not keep the user from leaving.
      context.log.error('no backup', { stack: error instanceof Error ? error.stack : String(error) });
    } finally {
      firm.close();
    }
  }
  announceAll(session);
}

/** A file in use cannot be moved aside under whoever uses it; a damaged one must. */
function refuseIfOpenElsewhere(path: string, now: string): void {
  if (!existsSync(path)) return;
  try {
    openFirmFile(path, { now }).close();
  } catch (error) {
    const failure = toOpeningError(error, path);
    if (failure instanceof AppError && failure.code === 'firm_locked') throw failure;
  }
}

/** Names a file without telling where it is, the same each time, the file gone or not. */
function recentIdOf(path: string): string {
  const folder = dirname(resolve(path));
  const real = existsSync(folder) ? realpathSync.native(folder) : folder;
  return createHash('sha256')
    .update(join(real, basename(path)))
    .digest('hex')
    .slice(0, 24);
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

function announceAll(session: Session): void {
  for (const listener of session.listeners) listener(topics);
}
