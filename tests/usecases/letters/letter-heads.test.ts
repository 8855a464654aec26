import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { appendEvent, journalHead } from '../../../db/journal/journal.ts';
import { letters } from '../../../db/schema.ts';
import type { Db } from '../../../db/types.ts';
import { finish } from '../../../electron/app/finish.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { TestContext } from '../../make-context.ts';
import { readPdf } from '../../read-pdf.ts';
import { forgeJournal } from '../check/forge-journal.ts';
import { addCustomer, addInvoice, collectionContext, inlineJobs } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

const today = '2025-06-30';

/** Something that happens in the firm and is no letter. */
function note({ db, now }: TestContext & { readonly db: Db }): void {
  const anne = { user: { name: 'anne' }, now };
  db.transaction((tx) => appendEvent(tx, anne, { kind: 'firm.update', data: { changes: {} } }));
}

/** Two reminders, three events, then an agreement: two runs of letters, each with its head. */
async function firmWithLetters() {
  const context = collectionContext({ today });
  const { db } = context;
  const client = createRouterClient(router, { context });
  for (let index = 0; index < 3; index++) note(context);
  const [first, second, third] = ['UN', 'DEUX', 'TROIS'].map((code) => addCustomer(db, code));
  for (const id of [first, second]) addInvoice(db, id ?? 0, `F${id}`, 120_000, '2025-05-31');
  const planned = addInvoice(db, third ?? 0, 'P1', 90_000, '2025-06-15');
  const messages = await messagesTo(client, [first ?? 0, second ?? 0], today);
  const before = journalHead(db);
  await finish(await client.reminders.confirm({ messages, asOf: today }));
  const terms = { documentIds: [planned], firstOn: '2025-07-15', frequency: 'month' as const, count: 3 };
  const { instalments } = await client.plans.simulate(terms);
  const plan = await client.plans.create({ customerId: third ?? 0, terms, instalments, note: null });
  const beforeAgreement = journalHead(db);
  await client.plans.agreement({ id: plan.id });
  return { context, before, beforeAgreement };
}

function failing({ session }: TestContext): Record<string, string> {
  const db = session.firm?.db;
  if (!db) throw new Error('no firm');
  return Object.fromEntries(
    checkFirm(db)
      .filter(({ ok }) => !ok)
      .map(({ name, detail }) => [name, detail]),
  );
}

async function textOf(db: Db, number: number): Promise<string> {
  const row = db.select({ number: letters.number, pdf: letters.pdf }).from(letters).all();
  const { text } = await readPdf(new Uint8Array(row.find((letter) => letter.number === number)?.pdf ?? []));
  return text;
}

test('letters bear the last event of the journal before them, one for all of a run', async () => {
  const { context, before, beforeAgreement } = await firmWithLetters();
  const line = (head: typeof before) => `Journal n° ${head?.id} ${head?.hash.slice(0, 4)} ${head?.hash.slice(4, 8)} `;
  expect(await textOf(context.db, 1)).toContain(line(before));
  expect(await textOf(context.db, 2)).toContain(line(before));
  expect(await textOf(context.db, 3)).toContain(line(beforeAgreement));
  expect(failing(context)).not.toHaveProperty('letterHeads');
  context.session.firm?.close();
});

test('what happens in the firm while letters are made refuses none of them', async () => {
  const context = collectionContext({ today });
  const { db } = context;
  const customerId = addCustomer(db, 'UN');
  addInvoice(db, customerId, 'F1', 120_000, '2025-05-31');
  const client = createRouterClient(router, { context: { ...context, jobs: inlineJobs(() => note(context)) } });
  const messages = await messagesTo(client, [customerId], today);
  await finish(await client.reminders.confirm({ messages, asOf: today }));
  expect(failing(context)).not.toHaveProperty('letterHeads');
  context.session.firm?.close();
});

test.each([
  ['an early event rewritten', 'UPDATE events SET customer_id = 77 WHERE id = 2', 'n° 1 n° 2 n° 3'],
  [
    'the event between two runs rewritten',
    "UPDATE events SET data = json_set(data, '$.number', 7) WHERE kind = 'plans.create'",
    'n° 3',
  ],
  [
    'its middle rewritten and the heads in its events made to agree',
    `UPDATE events SET customer_id = 77 WHERE id = 2;
     UPDATE events SET data = json_set(data, '$.journalHead', json('null')) WHERE data LIKE '%journalHead%'`,
    'n° 1 n° 2 n° 3',
  ],
  [
    'its end cut off and another put in its place',
    `CREATE TEMP TABLE kept AS SELECT * FROM events WHERE kind IN ('reminders.issue', 'plans.agreement');
     DELETE FROM events WHERE id > 1;
     INSERT INTO events (id, at, author_id, kind, version, subject, subject_id, customer_id, data, previous_hash, hash)
       SELECT 2 + rowid, at, author_id, kind, version, subject, subject_id, customer_id, data, '', 'h' || rowid FROM kept;
     INSERT INTO events (id, at, author_id, kind, version, data, previous_hash, hash)
       SELECT 2, at, author_id, 'firm.update', 1, '{"changes":{}}', '', 'h' FROM events WHERE id = 1;
     UPDATE sqlite_sequence SET seq = 5 WHERE name = 'events'`,
    'n° 1 n° 2 n° 3',
  ],
])('a journal with %s is not the one the letters bear', async (_what, attack, named) => {
  const { context } = await firmWithLetters();
  const before = failing(context);
  const connection = context.session.firm?.connection;
  if (!connection) throw new Error('no firm');
  forgeJournal(connection, attack);
  const after = failing(context);
  expect(after.letterHeads).toBe(named);
  expect(after.journal).toBe(before.journal);
  expect(after.issuedLetters).toBe(before.issuedLetters);
  context.session.firm?.close();
});
