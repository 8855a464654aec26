import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { OpenFile } from '../../db/file/open.ts';
import type { User } from '../../db/journal/journal.ts';
import { processMark } from '../../db/sqlite/process-mark.ts';
import { localTimeZone } from '../../shared/domain/values/clock.ts';
import type { Day } from '../../shared/domain/values/days.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context, OpenFirm } from '../app/context.ts';
import { noUse } from '../app/firm-use.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { customersHandlers } from '../usecases/customers/index.ts';
import { disputesHandlers } from '../usecases/disputes/index.ts';
import { documentsHandlers } from '../usecases/documents/index.ts';
import { firmHandlers } from '../usecases/firm/index.ts';
import { holdsHandlers } from '../usecases/holds/index.ts';
import { importsHandlers } from '../usecases/imports/index.ts';
import { interactionsHandlers } from '../usecases/interactions/index.ts';
import { lettersHandlers } from '../usecases/letters/index.ts';
import { plansHandlers } from '../usecases/plans/index.ts';
import { promisesHandlers } from '../usecases/promises/index.ts';
import { remindersHandlers } from '../usecases/reminders/index.ts';

/** Where the past of the demonstration firm is played: the application's own use cases, a clock that is set, a folder. */
export type Scene = {
  readonly client: ReturnType<typeof makeClient>;
  readonly folder: string;
  /** Moves the clock to `hour` o'clock of `day`. */
  moveTo(day: Day, hour: number): void;
  /** Gives a file of `folder` to the application; returns its token. */
  choose(path: string, name: string): string;
};

/** Plays on `file` with `work`, then removes the folder. `firms` is left out: it is what calls this. */
export async function onScene(
  file: OpenFile,
  parts: { readonly jobs: Jobs; readonly user: User },
  work: (scene: Scene) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `amiable-${processMark()}-`));
  const chosen = new Map<string, { path: string; name: string }>();
  let today: Day = '';
  let now = '';
  const id = 'demonstration';
  const firm: OpenFirm = {
    ...file,
    use: noUse(),
    id,
    recentId: id,
    notices: [],
    astray: null,
    failedChecks: [],
    backedUpMark: null,
  };
  const context: Context = {
    firms: { open: new Map([[firm.id, firm]]), sessions: new Set(), listeners: new Set() },
    session: { firm, problem: null },
    firmId: firm.id,
    platform: {
      host: 'terminal',
      version: '',
      appFolder: folder,
      pickFiles: () => Promise.resolve([]),
      fileOf(token) {
        const found = chosen.get(token);
        if (!found) throw new AppError('not_found', { reason: 'file' });
        return found;
      },
      chooseFirmPath: () => Promise.resolve(null),
      offer: ({ name }) => Promise.resolve({ kind: 'saved', name }),
      publish: ({ name }) => ({ url: '', name }),
    },
    jobs: parts.jobs,
    person: { name: null },
    user: parts.user,
    today: () => today,
    timeZone: localTimeZone,
    now: () => now,
    log: { info: () => {}, error: () => {} },
  };
  try {
    await work({
      client: makeClient(context),
      folder,
      moveTo(day, hour) {
        today = day;
        now = `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
      },
      choose(path, name) {
        const token = `demonstration-${String(chosen.size).padStart(10, '0')}`;
        chosen.set(token, { path, name });
        return token;
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeClient(context: Context) {
  const useCases = {
    customers: customersHandlers,
    disputes: disputesHandlers,
    documents: documentsHandlers,
    firm: firmHandlers,
    holds: holdsHandlers,
    imports: importsHandlers,
    interactions: interactionsHandlers,
    letters: lettersHandlers,
    plans: plansHandlers,
    promises: promisesHandlers,
    reminders: remindersHandlers,
  };
  return createRouterClient(useCases, { context });
}
