import type { User } from '../../db/journal/journal.ts';
import { localTimeZone, localToday, utcNow } from '../../shared/domain/values/clock.ts';
import type { Day } from '../../shared/domain/values/days.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Context, Log, Platform, Session } from './context.ts';
import { createFirms } from './firms.ts';
import { readPreferences } from './preferences.ts';
import { closeAllFirms } from './session.ts';
import { sweepLeftovers } from './sweep.ts';

export type Host = {
  /** The context of one session; a host with several pages makes a session for each. */
  readonly context: Context;
  /** Backs up and closes the firms, stops the worker. */
  close(): Promise<void>;
};

/** The application as one host runs it: its platform, and a clock unless the host sets one. */
export function createHost(parts: {
  platform: Platform;
  jobs: Jobs;
  log: Log;
  user: User;
  now?: (() => string) | undefined;
  today?: (() => Day) | undefined;
}): Host {
  const { platform, jobs, log, user } = parts;
  try {
    sweepLeftovers(platform.appFolder);
  } catch (error) {
    // Leftovers that cannot be removed now are tried again at the next start.
    log.error('not swept', { stack: error instanceof Error ? error.stack : String(error) });
  }
  const session: Session = { firm: null, problem: null };
  const context: Context = {
    firms: createFirms(session),
    session,
    firmId: null,
    platform,
    jobs,
    log,
    person: { name: readPreferences(platform.appFolder).userName },
    user,
    now: parts.now ?? utcNow,
    today: parts.today ?? localToday,
    timeZone: localTimeZone,
  };
  return {
    context,
    async close() {
      await closeAllFirms(context);
      await jobs.close();
    },
  };
}
