import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import { createHost } from '../../electron/app/host.ts';
import type { Jobs } from '../../electron/jobs/jobs.ts';
import { router } from '../../electron/usecases/router.ts';
import { makeContext } from '../make-context.ts';

/** The application as a host starts it: no firm open, a clock that moves a second at each look, and days that `setDay` chooses. */
export function makeApplication(appFolder = mkdtempSync(join(tmpdir(), 'amiable-')), realJobs?: Jobs) {
  const { platform, jobs, choose } = makeContext();
  const errors: unknown[] = [];
  let seconds = 0;
  let today = '2026-11-21';
  const host = createHost({
    platform: { ...platform, appFolder, chooseFirmPath: (name) => Promise.resolve(join(appFolder, `${name}.amiable`)) },
    jobs: realJobs ?? jobs,
    user: { name: 'marie' },
    log: { info: () => {}, error: (_message, facts) => errors.push(facts) },
    today: () => today,
    now: () => new Date(Date.parse(`${today}T10:00:00Z`) + 1000 * seconds++).toISOString(),
  });
  const { context } = host;
  const client = createRouterClient(router, {
    context: () => ({ ...context, firmId: context.session.firm?.id ?? null }),
  });
  const open = (path: string) => client.firms.open({ fileToken: choose(path, basename(path)) });
  const rename = async (name: string) => client.firm.update({ ...(await settings()), name });
  const settings = async () => {
    const { isDemonstration: _, ...rest } = await client.firm.get();
    return rest;
  };
  const backupsOf = (recentId: string) => {
    const folder = join(appFolder, 'backups', recentId);
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.amiable')) : [];
  };
  const setDay = (day: string) => {
    today = day;
  };
  return { appFolder, host, client, choose, open, rename, backupsOf, errors, setDay };
}

/** The code of the failure `work` ends with. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return error.data?.reason ? `${error.code}: ${error.data.reason}` : error.code;
  }
}
