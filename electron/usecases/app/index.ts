import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { EventPublisher } from '@orpc/server';
import { listBackups } from '../../../db/file/backup.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import type { AppState } from '../../../shared/contract/app.ts';
import type { Topic } from '../../../shared/contract/base.ts';
import { os } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { readPreferences, readRecents, writePreferences } from '../../app/preferences.ts';
import { backupFolder } from '../../app/session.ts';

export const appHandlers = {
  get: os.app.get.handler(({ context }): AppState => {
    const { appFolder, host, version } = context.platform;
    return {
      version,
      host,
      ...readPreferences(appFolder),
      today: context.today(),
      firm: openFirmState(context),
      problem: problemState(context),
      recents: readRecents(appFolder).map(({ path, ...recent }) => ({
        ...recent,
        fileName: basename(path),
        isMissing: !existsSync(path),
      })),
    };
  }),

  setPreferences: os.app.setPreferences.handler(({ input, context }) => {
    const { appFolder } = context.platform;
    const { language, theme } = readPreferences(appFolder);
    writePreferences(appFolder, { language: input.language ?? language, theme: input.theme ?? theme });
  }),

  changes: os.app.changes.handler(({ context, signal }) => followChanges(context, signal)),
};

/** The open firm as the pages know it. */
export function openFirmState({ session }: Context): AppState['firm'] {
  const { firm } = session;
  if (!firm) return null;
  const { name, isDemonstration } = getFirm(firm.db);
  const { path, recentId, astray, failedChecks, notices } = firm;
  return { name, fileName: basename(path), recentId, isDemonstration, astray, failedChecks, notices };
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

async function* followChanges({ session }: Context, signal: AbortSignal | undefined) {
  const publisher = new EventPublisher<{ changed: { topics: Topic[] } }>();
  const listener = (changed: readonly Topic[]) => publisher.publish('changed', { topics: [...changed] });
  session.listeners.add(listener);
  try {
    yield* publisher.subscribe('changed', { signal });
  } finally {
    session.listeners.delete(listener);
  }
}
