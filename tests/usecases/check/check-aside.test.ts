import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { checkCopy, copyForCheck } from '../../../db/check/aside.ts';
import { checkFirm } from '../../../db/check/check.ts';
import { backupFolder } from '../../../electron/app/backups.ts';
import { closeFirm } from '../../../electron/app/session.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { Client } from '../../../shared/contract/index.ts';
import { errorText } from '../../../shared/i18n/error-text.ts';
import { makeContext, type TestContext } from '../../make-context.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';

let context: TestContext;
let client: Client;

beforeEach(() => {
  context = makeContext();
  client = createRouterClient(router, { context });
  return async () => {
    context.session.firm?.close();
    await context.jobs.close();
  };
});

/** The files that the check keeps in the private folder of the firm. */
function copies(): string[] {
  const folder = backupFolder(context, 'test');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('check')) : [];
}

test('a firm is checked as it was when the check began, whatever is done meanwhile; nothing is left beside it', async () => {
  const { firm } = context.session;
  const steps = await client.firm.check();
  const phases: string[] = [];
  let step = await steps.next();
  for (; !step.done; step = await steps.next()) {
    phases.push(step.value.phase);
    if (step.value.total === null) continue;
    expect(step.value.done).toBeLessThanOrEqual(step.value.total);
    if (step.value.phase !== 'structure') continue;
    const { isDemonstration: _isDemonstration, buckets: _buckets, ...settings } = await client.firm.get();
    await client.firm.update({ ...settings, city: 'Lyon' });
    firm?.connection.exec('DROP TRIGGER events_no_update');
  }
  expect(phases[0]).toBe('copy');
  expect(phases).toContain('derivedDocuments');
  expect(step.value).toMatchObject({ ok: true });
  expect(copies()).toEqual([]);
  const { ok, checks } = await checkedFirm(client);
  expect(ok).toBe(false);
  expect(checks).toEqual(firm && checkFirm(firm.db));
});

test('a check given up, or whose firm is closed, stops and takes its copy with it; the next one runs', async () => {
  const controller = new AbortController();
  const steps = await client.firm.check(undefined, { signal: controller.signal });
  await steps.next();
  controller.abort();
  await expect(drain(steps)).rejects.toMatchObject({ code: 'cancelled' });
  expect((await checkedFirm(client)).ok).toBe(true);
  const closing = await client.firm.check();
  await closing.next();
  await closeFirm(context);
  await expect(drain(closing)).rejects.toMatchObject({ code: 'cancelled' });
  expect(copies()).toEqual([]);
});

test('a check that needs more memory than it is given is no result: it fails with a sentence, and leaves nothing', async () => {
  const { firm } = context.session;
  if (!firm) throw new Error('no firm');
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'check.partial');
  const { signal } = new AbortController();
  await copyForCheck(firm.connection, path, signal);
  const checked = checkCopy({ path, heads: [] }, { signal, onProgress: () => {} }, 4);
  await expect(checked).rejects.toMatchObject({ code: 'internal', reason: 'checkTooHeavy' });
  expect(readdirSync(dirname(path))).toEqual([]);
  expect(errorText('fr', { code: 'internal', reason: 'checkTooHeavy' })).toMatch(/ne dit donc rien du dossier/);
});

async function drain(steps: AsyncIterator<unknown>): Promise<void> {
  for (let isOver = false; !isOver; ) isOver = (await steps.next()).done === true;
}
