import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInProcessJobs } from '../../../electron/jobs/in-process.ts';
import { makeContext, type TestContext } from '../../make-context.ts';
import { openAt, rowsOf } from '../set-up/import-steps.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases');

/** Path of a file of a case. */
export const listOf = (name: string, file: string): string => join(cases, name, file);

/** The right answer of a case, as its `expected.json` gives it. */
export const factsOf = (name: string): unknown => JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8'));

/** A firm with nothing in it on `today`, whose clock moves by a second at each reading. */
export function firmOn(today: string): TestContext {
  let seconds = 0;
  const from = Date.parse(`${today}T08:00:00Z`);
  const context = makeContext({
    today,
    jobs: createInProcessJobs(),
    now: () => new Date(from + 1000 * seconds++).toISOString(),
  });
  context.session.firm?.connection.pragma('synchronous = OFF');
  return context;
}

/** What each customer owes on a day, in euros as a case writes them. */
export function owedOn(context: TestContext, day: string): Record<string, string> {
  const owed = new Map<string, number>();
  for (const { customer, signedCents } of openAt(context, day))
    owed.set(customer, (owed.get(customer) ?? 0) + signedCents);
  return Object.fromEntries([...owed].map(([customer, cents]) => [customer, (cents / 100).toFixed(2)]));
}

/** Days and amount of each document, by its number. */
export function documentsOf(context: TestContext) {
  const rows = rowsOf(
    context,
    'select reference, label, issued_on, due_on, due_origin, amount_cents, open_cents from documents where voided_at is null order by reference, id',
  );
  return rows.map((row) => ({
    reference: String(row.reference),
    label: String(row.label),
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    dueOrigin: row.due_origin,
    openCents: Number(row.open_cents),
  }));
}
