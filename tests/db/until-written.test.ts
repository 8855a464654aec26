import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { checkBalance } from '../../db/queries/balance/checks.ts';
import { importedPeriods } from '../../db/queries/coverage/periods.ts';
import { reminderPlan } from '../../electron/usecases/reminders/plan.ts';
import type { TestContext } from '../make-context.ts';
import { importFile, makeImportContext, rowsOf, year1 } from '../usecases/set-up/import-steps.ts';
import { openList } from '../usecases/set-up/list-samples.ts';

const connections: Database.Database[] = [];
afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
});

/** A firm with an accounting ledger, and a list of what is open that repeats an invoice of it. */
async function makeLedger() {
  const context = makeImportContext();
  await importFile(context, year1);
  const [invoice] = rowsOf(
    context,
    `select code, name, reference, issued_on as issuedOn, open_cents / 100.0 as euros from documents
      join customers on customers.id = customer_id where documents.kind = 'invoice' and open_cents > 0 limit 1`,
  );
  const { code, name, reference, issuedOn, euros } = invoice ?? {};
  const row = `${code};${name};${reference};${issuedOn};;${euros};${euros}`;
  await importFile(context, openList('ouvert.csv', row), { table: { asOf: '2024-12-31' } });
  return context;
}

/** The firm, and a second connection to its file: the first gives up the lock that keeps others out. */
function openTwice({ session: { firm } }: TestContext) {
  if (!firm) throw new Error('no firm is open');
  firm.connection.pragma('locking_mode = NORMAL');
  firm.connection.prepare('select id from firm').all();
  const other = new Database(firm.path);
  connections.push(other, firm.connection);
  return { db: firm.db, other };
}

test('what is kept of the ledger is read again once another connection wrote', async () => {
  const { db, other } = openTwice(await makeLedger());
  const differences = () =>
    checkBalance(db, { asOf: '2024-12-31', knownAt: null, basis: 'due', buckets: [30] }).checks.map(
      (check) => check.differenceCents,
    );
  expect(differences()).toEqual([0, 0]);
  other.exec('update ledger_lines set signed_cents = signed_cents + 100 where id = (select min(id) from ledger_lines)');
  expect(differences()).toEqual([0, -100]);
});

test('which imports count is read again once another connection wrote', async () => {
  const { db, other } = openTwice(await makeLedger());
  expect(importedPeriods(db)).toHaveLength(2);
  other.exec("update import_batches set state = 'undone' where id = (select max(id) from import_batches)");
  expect(importedPeriods(db)).toHaveLength(1);
});

test('whom to remind is found again once another connection wrote', async () => {
  const { db, other } = openTwice(await makeLedger());
  expect(reminderPlan(db, '2025-06-30').proposals).not.toEqual([]);
  other.exec('update documents set open_cents = 0');
  expect(reminderPlan(db, '2025-06-30').proposals).toEqual([]);
});
