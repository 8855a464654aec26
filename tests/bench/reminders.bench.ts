import { gatherReminderInput } from '../../db/queries/reminders/input.ts';
import { gatherProjectionInput } from '../../db/queries/reminders/projection-input.ts';
import { firm, reminderDocuments, reminders } from '../../db/schema.ts';
import type { Db } from '../../db/types.ts';
import { reminderPlan } from '../../electron/usecases/reminders/index.ts';
import { workItems } from '../../electron/usecases/worklist/items.ts';
import { projectReminders } from '../../shared/domain/reminders/ahead/project-reminders.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import { addDays } from '../../shared/domain/values/days.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';

/** The reminders of one day and of two months, for customers who all owe; every third document was reminded once. */
const sizes = [
  { customers: 1_000, documents: 10_000 },
  { customers: 10_000, documents: 100_000 },
];
const asOf = '2025-06-30';
const lastDay = addDays(asOf, 60);
const runs = 5;

const jobs: readonly [string, (db: Db) => unknown][] = [
  ['what the engine needs, read', (db) => gatherReminderInput(db, asOf)],
  ['reminders of the day, read and planned', (db) => planReminders(gatherReminderInput(db, asOf))],
  ['worklist of every kind, the plan kept', (db) => workItems(db, asOf)],
  [
    'reminders of sixty days, read and projected',
    (db) => projectReminders(gatherProjectionInput(db, asOf, lastDay), { from: asOf, to: lastDay }),
  ],
];

const columns = sizes.map((size) => {
  const context = collectionContext();
  const { db } = context;
  const connection = context.session.firm?.connection;
  connection?.exec('begin');
  for (let index = 0; index < size.customers; index++) fillCustomer(db, index, size.documents / size.customers);
  connection?.exec('commit');
  const medians = jobs.map(([, job]) => median(Array.from({ length: runs }, () => prepared(db, job))));
  context.session.firm?.close();
  return medians;
});
console.log(
  `${`median of ${runs}, ms of processor`.padEnd(48)}${sizes.map(({ documents }) => `${documents}`.padStart(10)).join('')}     slope`,
);
for (const [index, [name]] of jobs.entries()) {
  const [small = 0, large = 0] = columns.map((medians) => medians[index] ?? 0);
  const figures = [small, large].map((value) => value.toFixed(0).padStart(10)).join('');
  console.log(`${name.padEnd(48)}${figures}${(large / small).toFixed(1).padStart(10)}`);
}

/** A customer with invoices from twenty days before their due date to four months late; one in ten has a payment that nobody allocated. */
function fillCustomer(db: Db, index: number, count: number): void {
  const customerId = addCustomer(db, `C${index}`);
  if (index % 10 === 0)
    addInvoice(db, customerId, `R${index}`, 10_000 + ((index * 37) % 90_000), null, {
      kind: 'payment',
      side: 'credit',
      issuedOn: addDays(asOf, -5),
      bookedOn: addDays(asOf, -5),
    });
  for (let each = 0; each < count; each++) {
    const dueOn = addDays(asOf, 20 - ((index * 7 + each * 13) % 140));
    const amountCents = 10_000 + ((index * 37 + each) % 90_000);
    const documentId = addInvoice(db, customerId, `F${index}-${each}`, amountCents, dueOn);
    if (each % 3 === 0 && dueOn < addDays(asOf, -20)) remindOnce(db, customerId, documentId, addDays(dueOn, 9));
  }
}

function remindOnce(db: Db, customerId: number, documentId: number, issuedOn: string): void {
  const values = { customerId, stepName: 'Première relance', level: 2, channel: 'letter', state: 'issued' } as const;
  const { id } = db
    .insert(reminders)
    .values({ ...values, issuedOn, totalCents: 10_000, recordedAt: `${asOf}T08:00:00.000Z` })
    .returning({ id: reminders.id })
    .get();
  db.insert(reminderDocuments)
    .values({ reminderId: id, documentId, levelBefore: 0, levelAfter: 2, openCents: 10_000 })
    .run();
}

/** A job after something was written, the plan of the day having been made since. */
function prepared(db: Db, job: (db: Db) => unknown): number {
  db.update(firm).set({ name: 'Banc' }).run();
  reminderPlan(db, asOf);
  return measure(() => job(db));
}

/** Milliseconds of processor time: the engine is synchronous, so this is what the user waits for, and other programs do not count. */
function measure(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
