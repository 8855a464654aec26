import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/list.ts';
import { hasEarlierRules } from '../../../db/queries/firm/firm.ts';
import { migrate } from '../../../db/sqlite/migrate.ts';
import { makeApplication } from '../../hosts/application.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';

const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/older-firms/before-imputation.sql'), 'utf8');
const importedAt = '2025-06-30T10:00:02.000Z';

/** The firm file of the fixture, as the version it comes from left it. */
function makeOlderFirm(more = ''): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'ancien.amiable');
  const connection = new Database(path);
  migrate(connection, migrations, importedAt);
  connection.exec(`PRAGMA foreign_keys = OFF; ${fixture} ${more}`);
  connection.close();
  return path;
}

/** The rows of the history, without the columns that a later version added. */
function historyOf(path: string): unknown[] {
  const connection = new Database(path, { readonly: true });
  const rows = [
    'SELECT id, at, author_id, kind, subject, subject_id, customer_id, data, previous_hash, hash FROM events WHERE id <= 4',
    'SELECT * FROM letters',
    'SELECT id, customer_id, step_name, level, channel, state, issued_on, total_cents, letter_id FROM reminders',
    'SELECT reminder_id, document_id, level_before, level_after, open_cents FROM reminder_documents',
    'SELECT * FROM ledger_lines',
    'SELECT id, reference, amount_cents, recorded_at, voided_at FROM documents',
  ].map((query) => connection.prepare(query).all());
  connection.close();
  return rows;
}

async function openedFirm(path: string) {
  const application = makeApplication();
  await application.open(path);
  const { client, host } = application;
  const openOf = async (reference: string) =>
    (await client.documents.list({ search: reference })).rows.map(({ openCents }) => openCents);
  const isMiscellaneous = async (code: string) => {
    const customer = (await client.customers.list({ search: code })).rows.find((row) => row.code === code);
    return (await client.customers.get({ id: customer?.id ?? 0 })).isMiscellaneous;
  };
  return { ...application, openOf, isMiscellaneous, close: () => host.close() };
}

test('a firm made by earlier rules is derived again when it is opened: its balances are right, its history is what it was', async () => {
  const path = makeOlderFirm();
  const before = historyOf(path);
  const { client, host, openOf, isMiscellaneous, backupsOf, appFolder, close } = await openedFirm(path);
  const { firm } = await client.app.get();
  expect(firm?.notices).toEqual([{ kind: 'derivedAgain', details: { documents: '7', marked: '1' } }]);
  expect(await openOf('FA01')).toEqual([0]);
  expect(await openOf('FA02')).toEqual([120_000]);
  expect(await openOf('ORD9')).toEqual([0]);
  expect(await isMiscellaneous('411100')).toBe(true);
  expect(await isMiscellaneous('STABLE')).toBe(false);
  expect((await checkedFirm(client)).checks.filter(({ ok }) => !ok)).toEqual([]);

  const columnsOf = async (knownAt?: string) => {
    const { currencies } = await client.balance.get({ asOf: '2025-06-30', ...(knownAt ? { knownAt } : {}) });
    return currencies[0]?.rows.find(({ code }) => code === 'ALPHA')?.columns;
  };
  // FA01 is 146 days late, FA02 87.
  expect(await columnsOf('2026-11-20T00:00:00.000Z')).toMatchObject({ late61to90: 0, lateOver90: 120_000 });
  expect(await columnsOf()).toMatchObject({ late61to90: 120_000, lateOver90: 0 });
  const backups = backupsOf(host.context.session.firm?.recentId ?? '').filter((name) => name.endsWith('.amiable'));
  expect(backups).toHaveLength(1);
  const backup = join(appFolder, 'backups', host.context.session.firm?.recentId ?? '', backups[0] ?? '');
  await client.firms.close();
  expect(historyOf(path)).toEqual(before);
  expect(historyOf(backup)).toEqual(before);
  await close();
});

test('it is derived again once, as one act of the journal', async () => {
  const path = makeOlderFirm();
  await (await openedFirm(path)).close();
  const { client, close } = await openedFirm(path);
  expect((await client.app.get()).firm?.notices).toEqual([]);
  await client.firms.close();
  const connection = new Database(path, { readonly: true });
  expect(connection.prepare('SELECT kind FROM events WHERE id > 4').pluck().all()).toEqual(['firm.deriveAgain']);
  connection.close();
  await close();
});

test('put back as it was before that, it is derived again without a word of its journal having been rewritten', async () => {
  const { client, host, backupsOf, close } = await openedFirm(makeOlderFirm());
  const recentId = host.context.session.firm?.recentId ?? '';
  const [backup = ''] = backupsOf(recentId);
  await client.firm.backUp();
  await client.firms.restore({ recentId, backupId: basename(backup, '.amiable') });
  expect((await client.app.get()).firm?.notices).toMatchObject([{ kind: 'derivedAgain' }]);
  expect((await checkedFirm(client)).checks.filter(({ ok }) => !ok)).toEqual([]);
  await close();
});

test('deriving a firm again does not seal what was changed behind the application’s back', async () => {
  const { open, client, host } = makeApplication();
  await client.firms.create({ name: 'Atelier Mercier' });
  const path = host.context.session.firm?.path ?? '';
  await client.firms.close();
  const connection = new Database(path);
  connection.exec("UPDATE firm SET iban = 'DE89370400440532013000', derivation_rules = 0");
  connection.close();
  await open(path);
  expect(host.context.session.firm && hasEarlierRules(host.context.session.firm.db)).toBe(false);
  const failed = (await checkedFirm(client)).checks.filter(({ ok }) => !ok);
  expect(failed.map(({ name }) => name)).toEqual(['settings']);
  await host.close();
});

test('its imports can still be undone, which leaves nothing of them that nobody used', async () => {
  const path = makeOlderFirm('DELETE FROM reminder_documents; DELETE FROM reminders; DELETE FROM letters;');
  const { client, close } = await openedFirm(path);
  const steps = await client.imports.undo({ batchId: 1 });
  for (let step = await steps.next(); !step.done; ) step = await steps.next();
  expect((await client.documents.list({})).rows).toEqual([]);
  expect((await client.customers.list({})).rows).toEqual([]);
  await close();
});

test('an account that the user said is somebody is not marked', async () => {
  const path = makeOlderFirm(`
    INSERT INTO events (at, author_id, kind, version, customer_id, data, previous_hash, hash)
      VALUES ('${importedAt}', 2, 'customers.update', 1, 1, '{"name":"Clients","changes":{"isMiscellaneous":{"new":false,"old":true}}}', '', '');`);
  const { isMiscellaneous, close } = await openedFirm(path);
  expect(await isMiscellaneous('411100')).toBe(false);
  await close();
});
