import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { eventHash } from '../../../db/journal/journal.ts';
import * as schema from '../../../db/schema.ts';
import { addSqlFunctions } from '../../../db/sqlite/sql-functions.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { TestContext } from '../../make-context.ts';
import { apply, makeImportContext, stage, year1 } from '../set-up/import-steps.ts';

let context: TestContext;
/** The closed file of the firm. */
let path = '';

beforeAll(async () => {
  context = makeImportContext();
  const client = createRouterClient(router, { context });
  await apply(context, (await stage(context, year1)).batchId);
  const settings = await client.firm.get();
  await client.firm.update({ ...settings, iban: 'FR7630006000011234567890189', lateRateBasisPoints: 1200 });
  const created = await client.customers.create({
    code: 'MAIN',
    details: { ...(await client.customers.get({ id: 1 })), name: 'Client saisi', termsKind: 'net', termsDays: 30 },
    contacts: [{ id: null, name: 'Jeanne', role: '', email: 'jeanne@client.example', phone: '', isPreferred: true }],
  });
  await client.holds.add({
    customerId: created.id,
    kind: 'other',
    reason: 'Livraison',
    untilOn: '2025-12-31',
  });
  await context.jobs.close();
  path = context.session.firm?.path ?? '';
  context.session.firm?.close();
});

/** A copy of the firm's file, opened as the check opens it but free to be attacked. */
function openCopy(content?: Uint8Array) {
  const copy = join(mkdtempSync(join(tmpdir(), 'amiable-check-')), 'copy.amiable');
  if (content) writeFileSync(copy, content);
  else copyFileSync(path, copy);
  const connection = new Database(copy);
  addSqlFunctions(connection);
  return connection;
}

/** Changes the journal as someone would who removes the triggers that refuse it and puts them back. */
function rewrite(connection: Database.Database, change: () => void): void {
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'",
    )
    .all();
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  change();
  for (const { sql } of triggers) connection.exec(sql);
}

function failing(connection: Database.Database): Record<string, string> {
  const checks = checkFirm(drizzle(connection, { schema }));
  return Object.fromEntries(checks.filter(({ ok }) => !ok).map(({ name, detail }) => [name, detail]));
}

test('one character of an event is named by its event, whatever it breaks', () => {
  const connection = openCopy();
  expect(failing(connection)).toEqual({});
  const events = connection.prepare<[], { id: number; data: string }>('SELECT id, data FROM events').all();
  const write = connection.prepare('UPDATE events SET data = ? WHERE id = ?');
  for (const { id, data } of events)
    for (const place of [0, Math.floor(data.length / 2), data.length - 1]) {
      const flipped = String.fromCharCode(data.charCodeAt(place) ^ 2);
      rewrite(connection, () => write.run(data.slice(0, place) + flipped + data.slice(place + 1), id));
      expect(failing(connection).journal, `event ${id}, place ${place}`).toBe(`#${id}`);
      rewrite(connection, () => write.run(data, id));
    }
  connection.close();
});

test('an event taken out of a chain made anew leaves its gap, and a time that goes back shows', () => {
  for (const [attack, wrong] of [
    ['DELETE FROM events WHERE id = 3', '#3'],
    ["UPDATE events SET at = '2025-01-01T00:00:00.000Z' WHERE id = 3", '#3'],
    ['DELETE FROM events WHERE id = 1', '#1'],
  ] as const) {
    const connection = openCopy();
    rewrite(connection, () => {
      connection.exec(attack);
      chainAgain(connection);
    });
    expect(failing(connection).journal, attack).toBe(wrong);
    connection.close();
  }
});

/** Chains all events again, as a forger would: each one holds the hash of the one before. */
function chainAgain(connection: Database.Database): void {
  const db = drizzle(connection, { schema });
  let previousHash = '';
  for (const row of db.select().from(schema.events).orderBy(schema.events.id).all()) {
    const hash = eventHash({ ...row, previousHash });
    connection.prepare('UPDATE events SET previous_hash = ?, hash = ? WHERE id = ?').run(previousHash, hash, row.id);
    previousHash = hash;
  }
}

test.each([
  ["UPDATE firm SET iban = 'DE89370400440532013000'", 'settings', '#1'],
  ['UPDATE firm SET late_rate_basis_points = 1', 'settings', '#1'],
  ["UPDATE firm SET name = 'Autre'", 'settings', '#1'],
  ["UPDATE customers SET name = 'Autre' WHERE id = 2", 'customerCards', '#2'],
  ["UPDATE customers SET terms_days = 90 WHERE code = 'MAIN'", 'customerCards', null],
  ['UPDATE customers SET is_miscellaneous = 1 WHERE id = 3', 'customerCards', '#3'],
  ["UPDATE contacts SET email = 'autre@client.example'", 'customerCards', null],
  ['DELETE FROM contacts', 'customerCards', null],
  ['UPDATE scenario_steps SET days = days + 1 WHERE level = 1 AND scenario_id = 1', 'scenarios', '#1'],
  ['UPDATE scenario_steps SET level = 19 WHERE level = 1 AND scenario_id = 1', 'scenarios', '#1'],
  ['DELETE FROM scenario_steps WHERE level = 2 AND scenario_id = 1', 'scenarios', '#1'],
] as const)('%s, behind the application, is found', (attack, name, detail) => {
  const connection = openCopy();
  expect(connection.prepare(attack).run().changes).toBeGreaterThan(0);
  const found = failing(connection);
  expect(found[name]).toMatch(/^#\d+$/);
  if (detail !== null) expect(found[name]).toBe(detail);
  connection.close();
});

/** Every row of every table. */
function contentOf(connection: Database.Database): Record<string, unknown[]> {
  const tables = connection.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return Object.fromEntries(tables.map(({ name }) => [name, connection.prepare(`SELECT * FROM ${name}`).all()]));
}

test('damage anywhere in the file is found, or is nowhere in its data', () => {
  const whole = readFileSync(path);
  const content = contentOf(openCopy());
  for (let place = 5000; place < whole.length; place += Math.floor(whole.length / 24)) {
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, place, place + 64);
    const connection = openCopy(damaged);
    const found = failing(connection);
    // A damage that no check finds must be in unused space: the content of every table is still the same.
    if (Object.keys(found).length === 0) expect(contentOf(connection), `at ${place}`).toEqual(content);
    if (found.file !== undefined) expect(found.file).not.toBe('');
    connection.close();
  }
});
