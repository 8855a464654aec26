import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFirmFile, type OpenFile, openFirmFile } from '../db/file/open.ts';
import type { Context, MadeFile, OpenFirm, Session } from '../electron/app/context.ts';
import { noUse } from '../electron/app/firm-use.ts';
import { createInProcessJobs } from '../electron/jobs/in-process.ts';
import type { Jobs } from '../electron/jobs/jobs.ts';
import { AppError } from '../shared/errors.ts';

export type TestContext = Context & {
  /** Files the handlers offered or published, last last. */
  readonly made: MadeFile[];
  /** Gives `path` to the application as if the user had chosen it. */
  choose(path: string, name: string): string;
};

/** A context over a real firm file in a temporary folder, with a clock the test sets. */
export function makeContext(options: { today?: string; jobs?: Jobs; now?: () => string } = {}): TestContext {
  const today = options.today ?? '2025-06-30';
  const now = options.now ?? (() => `${today}T10:00:00.000Z`);
  const folder = mkdtempSync(join(tmpdir(), 'amiable-'));
  const file = emptyFirm(join(folder, 'test.amiable'), now());
  const id = 'test';
  const firm: OpenFirm = {
    ...file,
    use: noUse(),
    id,
    recentId: id,
    notices: [],
    astray: null,
    failedChecks: [],
    backedUpWrites: 0,
  };
  const session: Session = { firm, problem: null };
  const chosen = new Map<string, { path: string; name: string }>();
  const made: MadeFile[] = [];
  const jobs = options.jobs ?? createInProcessJobs();
  return {
    firms: { open: new Map([[firm.id, firm]]), sessions: new Set([session]), listeners: new Set() },
    session,
    /** A call names the firm that the window shows. */
    get firmId() {
      return session.firm?.id ?? null;
    },
    platform: {
      host: 'desktop',
      version: '0.0.0',
      appFolder: folder,
      pickFiles: () => Promise.resolve([]),
      fileOf(token) {
        const file = chosen.get(token);
        if (!file) throw new AppError('not_found', { reason: 'file' });
        return file;
      },
      chooseFirmPath: (name) => Promise.resolve(join(folder, `${name}.amiable`)),
      offer(file) {
        made.push(file);
        return Promise.resolve({ kind: 'saved', name: file.name });
      },
      publish(file) {
        made.push(file);
        return { url: `made:${made.length - 1}`, name: file.name };
      },
    },
    jobs,
    today: () => today,
    timeZone: () => 'Europe/Paris',
    now,
    person: { name: null },
    user: { name: 'test' },
    log: { info: () => {}, error: () => {} },
    made,
    choose(path, name) {
      const token = `token${String(chosen.size).padStart(20, '0')}`;
      chosen.set(token, { path, name });
      return token;
    },
  };
}

/** Empty firms of this process by the instant of their creation: the migrations take five times as long as a copy. */
const empty = new Map<string, string>();

function emptyFirm(path: string, now: string): OpenFile {
  const made = empty.get(now);
  if (made !== undefined) {
    copyFileSync(made, path);
    return openFirmFile(path, { now });
  }
  const kept = join(mkdtempSync(join(tmpdir(), 'amiable-empty-')), 'test.amiable');
  createFirmFile(kept, { name: 'Atelier Mercier SAS', siren: null, now, isDemonstration: false }).close();
  empty.set(now, kept);
  return emptyFirm(path, now);
}
