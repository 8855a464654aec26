import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { EventPublisher } from '@orpc/server';
import { listBackups } from '../../../db/file/backup.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import type { AppState } from '../../../shared/contract/app.ts';
import type { Change, Topic } from '../../../shared/contract/common/base.ts';
import { AppError } from '../../../shared/errors.ts';
import { backupFolder } from '../../app/backups.ts';
import { os } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { readPreferences, readRecents, writePreferences } from '../../app/preferences.ts';

export const appHandlers = {
  get: os.app.get.handler(({ context }): AppState => {
    const { appFolder, host, version } = context.platform;
    const { language, theme, sideBar, worklistOf, home, tables, panes } = readPreferences(appFolder);
    return {
      version,
      host,
      language,
      theme,
      sideBar,
      userName: context.user.name,
      isUserNameGiven: context.person.name !== null,
      today: context.today(),
      firm: openFirmState(context),
      problem: problemState(context),
      worklistOf,
      home,
      tables,
      panes,
      recents: readRecents(appFolder).map(({ path, ...recent }) => ({
        ...recent,
        fileName: basename(path),
        isMissing: !existsSync(path),
      })),
    };
  }),

  setPreferences: os.app.setPreferences.handler(({ input, context }) => {
    const { appFolder } = context.platform;
    const known = readPreferences(appFolder);
    const {
      language = known.language,
      theme = known.theme,
      sideBar = known.sideBar,
      userName = known.userName,
      worklistOf = known.worklistOf,
    } = input;
    writePreferences(appFolder, { ...known, language, theme, sideBar, userName, worklistOf });
    if (input.userName !== undefined) context.person.name = input.userName;
  }),

  arrangeTable: os.app.arrangeTable.handler(({ input: { name, settings }, context }) => {
    const { appFolder } = context.platform;
    const known = readPreferences(appFolder);
    writePreferences(appFolder, { ...known, tables: { ...known.tables, [name]: settings } });
  }),

  arrangeHome: os.app.arrangeHome.handler(({ input, context }) => {
    const { appFolder } = context.platform;
    writePreferences(appFolder, { ...readPreferences(appFolder), home: input });
  }),

  putAway: os.app.putAway.handler(({ input: { block }, context }) => {
    const { appFolder } = context.platform;
    const { firm } = context.session;
    if (!firm) throw new AppError('not_found', { reason: 'noFirm' });
    const known = readPreferences(appFolder);
    const blocks = [...new Set([...(known.putAway[firm.recentId] ?? []), block])];
    writePreferences(appFolder, { ...known, putAway: { ...known.putAway, [firm.recentId]: blocks } });
  }),

  widenPane: os.app.widenPane.handler(({ input: { name, width }, context }) => {
    const { appFolder } = context.platform;
    const known = readPreferences(appFolder);
    writePreferences(appFolder, { ...known, panes: { ...known.panes, [name]: width } });
  }),

  changes: os.app.changes.handler(({ context, signal }) => followChanges(context, signal)),
};

/** The state of the firm that the session shows, in the form that pages receive; null when it shows none. */
export function openFirmState({ session, platform }: Context): AppState['firm'] {
  const { firm } = session;
  if (!firm) return null;
  const { name, isDemonstration } = getFirm(firm.db);
  const { id, path, recentId, astray, failedChecks, notices } = firm;
  const putAway = readPreferences(platform.appFolder).putAway[recentId] ?? [];
  return { id, name, fileName: basename(path), recentId, isDemonstration, putAway, astray, failedChecks, notices };
}

function problemState(context: Context): AppState['problem'] {
  const { problem } = context.session;
  if (!problem) return null;
  const { code, reason, path, recentId } = problem;
  return {
    code,
    ...(reason === undefined ? {} : { reason }),
    fileName: basename(path),
    recentId,
    backups: listBackups(backupFolder(context, recentId)),
  };
}

async function* followChanges({ firms }: Context, signal: AbortSignal | undefined) {
  const publisher = new EventPublisher<{ changed: { firm: string | null; topics: Topic[] } }>();
  const listener = ({ firm, topics }: Change) => publisher.publish('changed', { firm, topics: [...topics] });
  firms.listeners.add(listener);
  try {
    yield* publisher.subscribe('changed', { signal });
  } finally {
    firms.listeners.delete(listener);
  }
}
