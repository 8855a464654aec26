import { existsSync } from 'node:fs';
import { copyWhole, restoreBackup } from '../../db/file/backup.ts';
import { createFirmFile } from '../../db/file/open.ts';
import { getFirm } from '../../db/queries/firm/firm.ts';
import { topics } from '../../shared/contract/common/base.ts';
import { AppError } from '../../shared/errors.ts';
import { backupFolder } from './backups.ts';
import type { Context, Firms, OpenFirm, Session } from './context.ts';
import {
  adopt,
  closeFile,
  type GoOn,
  isBackedUp,
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

/** Opening, closing and switching run one at a time, so that a double click does not meet its own lock. */
const inTurn = oneAtATime<Firms>();

/** Shows the firm at `path` instead of the present one. @throws AppError as `openFirmFile` */
export function openFirm(context: Context, path: string): Promise<void> {
  return inTurn(context.firms, () => open(context, path));
}

/** Shows the firm at `path`. When that fails for a reason that the start screen explains, the session shows that problem. */
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

/** Makes the session show no firm. Its firm is closed, with a verified backup, unless another window or tab shows it. */
export function closeFirm(context: Context): Promise<void> {
  return inTurn(context.firms, async () => {
    await letGo(context);
    announce(context.firms, null, ['app']);
  });
}

/** Closes every firm when the application ends. */
export function closeAllFirms(context: Context): Promise<void> {
  const { firms } = context;
  return inTurn(firms, async () => {
    for (const session of firms.sessions) show([session], null);
    for (const firm of [...firms.open.values()]) await closeFile(context, firm);
    announce(firms, null, ['app']);
  });
}

/** Closes the firms that no window or tab shows any more; when no window or tab is left at all, they stay open for the next one. */
export function closeUnshownFirms(context: Context): Promise<void> {
  const { firms } = context;
  return inTurn(firms, async () => {
    for (const firm of [...firms.open.values()])
      if (firms.sessions.size > 0 && sessionsOf(firms, firm).length === 0) await closeFile(context, firm);
  });
}

/** Puts a backup in the place of the firm file `recentId`, which is set aside, and shows it wherever that firm was shown. */
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
 * Opens `firm` anew at `path`, to which its open file was moved, once no call uses it, so that SQLite creates its next journal there.
 * Everything written is in the file, and the user's acts can still be undone.
 */
export function followFirm(context: Context, firm: OpenFirm, path: string): Promise<void> {
  const { firms } = context;
  return inTurn(firms, async () => {
    if (firms.open.get(firm.id) !== firm) return;
    await withExclusiveLock(firm, new AbortController().signal, async () => {
      const showing = sessionsOf(firms, firm);
      const goOn = { id: firm.id, isBackedUp: isBackedUp(firm) };
      closeToReopen(firms, firm);
      await openAgain(context, path, showing, goOn);
    });
  });
}

/**
 * Saves the firm of the call, whose file is gone or was replaced, to a path that the user chooses, and goes on with that file. Returns false
 * when the user gave up. @throws AppError `not_found` / `noFirm`, `firmClosed`, `duplicate` / `file`
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

/** Path of the file that pages know as `recentId`. @throws AppError `not_found` / `recent` */
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

/** Sessions on the start screen: they show the first firm that is opened. */
function idleSessions({ sessions }: Firms): Session[] {
  return [...sessions].filter(({ firm, problem }) => firm === null && problem === null);
}

async function letGo(context: Context): Promise<void> {
  const { firms, session } = context;
  const { firm } = session;
  show([session], null);
  if (firm && sessionsOf(firms, firm).length === 0) await closeFile(context, firm);
}

/** Closes the file of a firm that is opened again at once, hence without a backup. Its sessions show nothing meanwhile. */
function closeToReopen(firms: Firms, firm: OpenFirm): void {
  for (const session of sessionsOf(firms, firm)) show([session], null);
  firms.open.delete(firm.id);
  firm.close();
}

/** Opens the firm of `goOn` anew in every session that showed it. When it cannot be opened, they show why, and null is returned. */
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
