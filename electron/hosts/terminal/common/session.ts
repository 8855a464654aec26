import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { processMark } from '../../../../db/sqlite/process-mark.ts';
import { writeMark } from '../../../../db/sqlite/write-mark.ts';
import type { Client } from '../../../../shared/contract/index.ts';
import { lookUp } from '../../../../shared/i18n/translate.ts';
import type { Context, MadeFile, Platform } from '../../../app/context.ts';
import { createHost, type Host } from '../../../app/host.ts';
import { openFirm } from '../../../app/session.ts';
import { router } from '../../../usecases/router.ts';
import { defaultAppFolder } from '../../common/app-folder.ts';
import { type ChosenFiles, createChosenFiles } from '../../common/chosen-files.ts';
import { currentUser } from '../../common/current-user.ts';
import { appVersion } from '../../common/installation.ts';
import { createTerminalJobs } from './jobs.ts';
import { createLazyLog } from './lazy-log.ts';
import { findLanguage } from './usage.ts';

/** The application as commands reach it: its use cases, called directly, and the files they made. */
export type Session = {
  readonly client: Client;
  readonly context: Context;
  readonly made: readonly MadeFile[];
  /** Gives a file to the application as if the user had chosen it; returns its token. */
  choose(path: string): string;
};

export type SessionOptions = {
  /** Fixes the clock at noon of that day. */
  readonly today?: string | undefined;
  /** Where `firms.create` puts the firm file. */
  readonly newFirmPath?: string | undefined;
};

/** Runs `work` with no firm open, then closes whatever it opened. */
export async function withSession<Result>(
  options: SessionOptions,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const chosenFiles = createChosenFiles();
  const made: MadeFile[] = [];
  const { today } = options;
  const host: Host = createHost({
    platform: makePlatform(chosenFiles, made, options.newFirmPath ?? null),
    jobs: createTerminalJobs(),
    log: createLazyLog(defaultAppFolder()),
    user: currentUser(),
    ...(today === undefined ? {} : { today: () => today, now: () => `${today}T12:00:00.000Z` }),
  });
  const { context } = host;
  try {
    const client: Client = createRouterClient(router, {
      context: () => ({ ...context, firmId: context.session.firm?.id ?? null }),
    });
    const choose = (path: string) => chosenFiles.add({ path: resolve(path), name: basename(path) });
    return await work({ client, context, made, choose });
  } finally {
    await host.close();
  }
}

/** Runs `work` on the firm at `path`, which stays open and locked that long only. @throws AppError as `openFirmFile` */
export function withFirmSession<Result>(
  options: { readonly firm: string; readonly today?: string | undefined },
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  return withSession({ today: options.today }, async (session) => {
    const { context } = session;
    await openFirm(context, resolve(options.firm));
    tellNotices(context);
    try {
      return await work(session);
    } catch (error) {
      forgetWrites(context);
      throw error;
    }
  });
}

/**
 * Runs `work` on a copy of the firm at `options.firm` that is gone afterwards: nothing is written in the file itself. The copy is
 * SQLite's own, taken while the file is locked.
 * @throws AppError as `openFirmFile`
 */
export async function withFirmCopySession<Result>(
  options: { readonly firm: string; readonly today?: string | undefined },
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), `amiable-${processMark()}-`));
  const copy = join(folder, basename(options.firm));
  try {
    await withFirmSession(options, async ({ context }) => {
      await context.session.firm?.connection.backup(copy);
      forgetWrites(context);
    });
    return await withFirmSession({ ...options, firm: copy }, async (session) => {
      const result = await work(session);
      forgetWrites(session.context);
      return result;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the notices of the opening beside the results. */
function tellNotices({ session }: Context): void {
  const language = findLanguage(process.argv.slice(2));
  for (const { kind, details } of session.firm?.notices ?? [])
    process.stderr.write(`${lookUp(language, `app.notice.${kind}`, details) ?? kind}\n`);
}

/**
 * Forgets that something was written: after a preview or a failure it is gone again, and there is nothing new to back
 * up.
 */
export function forgetWrites({ session }: Context): void {
  if (session.firm) session.firm.backedUpMark = writeMark(session.firm.db);
}

/**
 * The platform of the terminal asks nobody: paths come from the command line, and made files are kept for the command
 * to write.
 */
function makePlatform(chosenFiles: ChosenFiles, made: MadeFile[], newFirmPath: string | null): Platform {
  return {
    host: 'terminal',
    version: appVersion(),
    appFolder: defaultAppFolder(),
    pickFiles: () => Promise.resolve([]),
    fileOf: chosenFiles.get,
    chooseFirmPath: () => Promise.resolve(newFirmPath),
    offer(file) {
      made.push(file);
      return Promise.resolve({ kind: 'saved', name: file.name });
    },
    publish(file) {
      made.push(file);
      return { url: '', name: file.name };
    },
  };
}
