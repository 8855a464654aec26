import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { finish } from '../../../electron/app/finish.ts';
import { checkAfterOpening } from '../../../electron/usecases/firm/check-after-opening.ts';
import type { CheckedFirm } from '../../../shared/contract/firm.ts';
import { makeApplication } from '../../hosts/application.ts';
import { forgeJournal } from './forge-journal.ts';

type Application = ReturnType<typeof makeApplication>;

/** A firm with a few events and a backup of it, closed. */
async function makeFirm({ client, host, rename }: Application): Promise<string> {
  await client.firms.create({ name: 'Atelier Mercier' });
  await rename('Mercier');
  await rename('Mercier et fils');
  const path = host.context.session.firm?.path ?? '';
  await client.firms.close();
  return path;
}

/** Changes the journal of a closed firm (`forgeJournal`). */
function forge(path: string, attack: string): void {
  const connection = new Database(path);
  forgeJournal(connection, attack);
  connection.close();
}

async function failedChecks({ client }: Application): Promise<Record<string, string>> {
  const { checks } = await finish<CheckedFirm>(await client.firm.check());
  return Object.fromEntries(checks.filter(({ ok }) => !ok).map(({ name, detail }) => [name, detail]));
}

const cutEnd = "DELETE FROM events WHERE id = 3; UPDATE sqlite_sequence SET seq = 2 WHERE name = 'events'";

test.each([
  ['the end cut off', cutEnd],
  ['a middle rewritten', 'UPDATE events SET customer_id = 77 WHERE id = 2'],
])('a journal with %s holds by itself, but not with the backups made before', async (_name, attack) => {
  const application = makeApplication();
  const path = await makeFirm(application);
  await application.open(path);
  expect(await failedChecks(application)).toEqual({});
  await application.client.firms.close();
  forge(path, attack);
  await application.open(path);
  const failed = await failedChecks(application);
  expect(failed.heads).toBe('#3');
  expect(failed.journal).toBeUndefined();
  await application.host.close();
});

test('a backup put back is the journal again: what came after it is no longer expected', async () => {
  const application = makeApplication();
  const { client, host } = application;
  const path = await makeFirm(application);
  await application.open(path);
  const recentId = host.context.session.firm?.recentId ?? '';
  const [backup = ''] = application.backupsOf(recentId);
  await application.rename('Autre nom');
  await client.firms.close();
  await client.firms.restore({ recentId, backupId: basename(backup, '.amiable') });
  expect(await failedChecks(application)).toEqual({});
  await host.close();
});

test('a firm is checked by itself some time after it is opened, and the pages are told what failed', async () => {
  const application = makeApplication();
  const { client, host, open } = application;
  checkAfterOpening(host.context, 0);
  const path = await makeFirm(application);
  await open(path);
  await vi.waitFor(() => expect(host.context.session.firm).not.toBeNull());
  expect((await client.app.get()).firm?.failedChecks).toEqual([]);
  await client.firms.close();
  const connection = new Database(path);
  connection.exec("UPDATE firm SET iban = 'DE89370400440532013000'");
  connection.close();
  await open(path);
  await vi.waitFor(async () => expect((await client.app.get()).firm?.failedChecks).toEqual(['settings']), {
    timeout: 20_000,
  });
  await client.firms.close();
  await host.close();
});
