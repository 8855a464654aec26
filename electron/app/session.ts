import { existsSync } from 'node:fs';
import { copyWhole, countWrites, restoreBackup } from '../../db/file/backup.ts';
import { createFirmFile } from '../../db/file/open.ts';
import { getFirm } from '../../db/queries/firm/firm.ts';
import { topics } from '../../shared/contract/base.ts';
import { AppError } from '../../shared/errors.ts';
import { backupFolder } from './backups.ts';
import type { Context, Firms, OpenFirm, Session } from './context.ts';
import {
  adopt,
  closeFile,
  type GoOn,
  openFile,
  problemOf,
  recentIdOf,
  refuseIfOpenElsewhere,
  rememberOpening,
} from './firm-files.ts';
import { stopLongWork, withExclusiveLock } from './firm-use.ts';
import { announce, firmOf, firmOfFile, sessionsOf } from './firms.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readRecents } from './preferences.ts';

/** Opening, closing and switching happen one after the other: a double click must not meet its own lock. */
const inTurn = oneAtATime<Firms>();

/** Shows the firm at `path` in the place of the present one. @throws AppError as `openFirmFile` */
export function openFirm(context: Context, path: string): Promise<void> {
  return inTurn(context.firms, () => open(context, path));
}

/** Shows the firm at `path`; when that fails for a reason the start screen explains, it becomes the session's problem. */
export function openFirmOrExplain(context: Context, path: string): Promise<void> {
  return inTurn(context.firms, async () => {
    try {
      await open(context, path);
    } catch (error) {
      context.session.problem = problemOf(context, path, error);
      announce(context.firms, null, ['app']);
    }
  });
}

/** Creates a firm file at `path` and shows it. @throws AppError `duplicate` / `file` */
export function createFirm(
  context: Context,
  path: string,
  firm: { name: string; siren: string | null },
): Promise<void> {
  return inTurn(context.firms, async () => {
    const { user, firms, session } = context;
    const created = createFirmFile(path, { ...firm, now: context.now(), isDemonstration: false, user });
    const others = firms.open.size === 0 ? idleSessions(firms) : [];
    await letGo(context);
    show([session, ...others], adopt(context, created));
  });
}

/** The session shows nothing any more. Its firm is closed, with a verified backup, unless another window or tab shows it. */
export function closeFirm(context: Context): Promise<void> {
  return inTurn(context.firms, async () => {
    await letGo(context);
    announce(context.firms, null, ['app']);
  });
}

/** Closes every firm, at the end. */
export function closeAllFirms(context: Context): Promise<void> {
  const { firms } = context;
  return inTurn(firms, async () => {
    for (const session of firms.sessions) show([session], null);
    for (const firm of [...firms.open.values()]) await closeFile(context, firm);
    announce(firms, null, ['app']);
  });
}

/** Closes the firms whose last window or tab has gone; with none left, they wait for the next one. */
export function closeUnshownFirms(context: Context): Promise<void> {
  const { firms } = context;
  return inTurn(firms, async () => {
    for (const firm of [...firms.open.values()])
      if (firms.sessions.size > 0 && sessionsOf(firms, firm).length === 0) await closeFile(context, firm);
  });
}

/** Puts a backup in the place of the firm file of `recentId`, which is set aside, and shows it where that firm was shown. */
export function restoreFirm(context: Context, recentId: string, backupId: string): Promise<void> {
  const { firms, session } = context;
  return inTurn(firms, async () => {
    const path = pathOf(context, recentId);
    const firm = firmOfFile(firms, recentId);
    const showing = firm ? sessionsOf(firms, firm) : [];
    if (firm) {
      await stopLongWork(firm);
      closeToReopen(firms, firm);
    } else refuseIfOpenElsewhere(path, context.now());
    await letGo(context);
    try {
      const folder = backupFolder(context, recentId);
      restoreBackup({ path, folder, id: backupId, now: new Date(context.now()) });
    } finally {
      await openAgain(context, path, new Set([session, ...showing]), firm && { id: firm.id });
    }
  });
}

/**
 * Opens `firm` anew at `path`, where its file was moved while it was open, once nobody uses it; what the user did can still be
 * undone. Everything written is in the file: the place of its next journal is what changes.
 */
export function followFirm(context: Context, firm: OpenFirm, path: string): Promise<void> {
  const { firms } = context;
  return inTurn(firms, async () => {
    if (firms.open.get(firm.id) !== firm) return;
    await withExclusiveLock(firm, new AbortController().signal, async () => {
      const showing = sessionsOf(firms, firm);
      const written = countWrites(firm.connection) - firm.backedUpWrites;
      closeToReopen(firms, firm);
      await openAgain(context, path, showing, { id: firm.id, written });
    });
  });
}

/**
 * Saves the firm of the call, whose file is gone or was replaced, where the user chooses, and goes on with that file. False when the
 * user gave up. @throws AppError `not_found` / `noFirm`, `firmClosed`, `duplicate` / `file`
 */
export async function saveFirmElsewhere(context: Context): Promise<boolean> {
  const { firms, platform } = context;
  const path = await platform.chooseFirmPath(getFirm(firmOf(context).db).name);
  if (path === null) return false;
  await inTurn(firms, async () => {
    const firm = firmOf(context);
    if (existsSync(path)) throw new AppError('duplicate', { reason: 'file' });
    await stopLongWork(firm);
    await copyWhole(firm.connection, path);
    const showing = sessionsOf(firms, firm);
    closeToReopen(firms, firm);
    await openAgain(context, path, showing, { id: firm.id });
  });
  return true;
}

/** The file behind an identifier the pages know. @throws AppError `not_found` / `recent` */
export function pathOf({ firms, session, platform }: Context, recentId: string): string {
  const firm = firmOfFile(firms, recentId);
  if (firm) return firm.path;
  if (session.problem?.recentId === recentId) return session.problem.path;
  const recent = readRecents(platform.appFolder).find(({ id }) => id === recentId);
  if (!recent) throw new AppError('not_found', { reason: 'recent' });
  return recent.path;
}

async function open(context: Context, path: string): Promise<void> {
  const { firms, session } = context;
  const recentId = recentIdOf(path);
  if (session.firm?.recentId === recentId) return;
  const known = firmOfFile(firms, recentId);
  const others = firms.open.size === 0 ? idleSessions(firms) : [];
  await letGo(context);
  if (known) rememberOpening(context, known);
  try {
    show([session, ...others], known ?? (await openFile(context, path)));
  } finally {
    announce(firms, null, ['app']);
  }
}

/** The first firm that is opened is shown by whoever waits on the start screen. */
function idleSessions({ sessions }: Firms): Session[] {
  return [...sessions].filter(({ firm, problem }) => firm === null && problem === null);
}

async function letGo(context: Context): Promise<void> {
  const { firms, session } = context;
  const { firm } = session;
  show([session], null);
  if (firm && sessionsOf(firms, firm).length === 0) await closeFile(context, firm);
}

/** Closes the file of a firm that is opened again at once: no backup, and nobody loses sight of it for long. */
function closeToReopen(firms: Firms, firm: OpenFirm): void {
  for (const session of sessionsOf(firms, firm)) show([session], null);
  firms.open.delete(firm.id);
  firm.close();
}

/** Opens the firm of `goOn` anew, in every session that showed it; they show why not where it cannot be opened, and null is returned. */
async function openAgain(
  context: Context,
  path: string,
  showing: Iterable<Session>,
  goOn: GoOn | undefined,
): Promise<OpenFirm | null> {
  try {
    const firm = await openFile(context, path, goOn);
    show(showing, firm);
    return firm;
  } catch (error) {
    const problem = problemOf(context, path, error);
    for (const session of showing) session.problem = problem;
    return null;
  } finally {
    announce(context.firms, goOn?.id ?? null, topics);
  }
}

function show(sessions: Iterable<Session>, firm: OpenFirm | null): void {
  for (const session of sessions) Object.assign(session, { firm, problem: null } satisfies Session);
}
