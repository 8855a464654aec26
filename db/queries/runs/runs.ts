import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import { type AgreedMessage, agreedMessage } from '../../../shared/domain/runs/agreed.ts';
import type { RunConfirmation, RunState } from '../../../shared/domain/runs/run.ts';
import { AppError } from '../../../shared/errors.ts';
import { customers, runCustomers, runs } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

export type StoredRun = typeof runs.$inferSelect;

/** A customer of a run: the one into which it was merged, where it was. */
export type StoredRunCustomer = {
  readonly customerId: number;
  readonly customer: string;
  readonly customerName: string;
  readonly state: RunState;
  readonly agreed: AgreedMessage[];
  readonly draft: CallReport;
};

/** Where a customer stands; it has messages agreed to in the state `agreed` only. */
export type Standing = { readonly state: RunState; readonly agreed: readonly AgreedMessage[] };

const agreedMessages = z.array(agreedMessage);

/** The run that `author` has begun and not ended, if any. */
export function findOpenRun(reader: Reader, author: string): StoredRun | undefined {
  return reader
    .select()
    .from(runs)
    .where(and(eq(runs.author, author), isNull(runs.endedAt)))
    .get();
}

/** @throws AppError `not_found` / `run` */
export function getRun(reader: Reader, id: number): StoredRun {
  const run = reader.select().from(runs).where(eq(runs.id, id)).get();
  if (!run) throw new AppError('not_found', { reason: 'run' });
  return run;
}

/** The customers of a run in their order, each once. */
export function readRunCustomers(reader: Reader, runId: number): StoredRunCustomer[] {
  const rows = reader
    .select({ row: runCustomers, customerId: customers.id, customer: customers.code, customerName: customers.name })
    .from(runCustomers)
    .innerJoin(
      customers,
      eq(
        customers.id,
        sql`(select coalesce(own.merged_into_id, own.id) from customers as own where own.id = ${runCustomers.customerId})`,
      ),
    )
    .where(eq(runCustomers.runId, runId))
    .orderBy(asc(runCustomers.place))
    .all();
  const once = new Map(rows.toReversed().map((each) => [each.customerId, each]));
  return rows
    .filter((each) => once.get(each.customerId) === each)
    .map(({ row, ...named }) => ({
      ...named,
      state: row.state,
      agreed: agreedMessages.parse(JSON.parse(row.agreed)),
      draft: {
        person: row.person,
        outcomeId: row.outcomeId,
        startedAt: row.startedAt,
        durationSeconds: row.durationSeconds,
        text: row.text,
        nextOn: row.nextOn,
        nextNote: row.nextNote,
      },
    }));
}

/** Begins a run of `customerIds`, in that order; returns its id. */
export function insertRun(
  tx: Tx,
  run: { readonly author: string; readonly startedAt: string; readonly confirms: RunConfirmation },
  customerIds: readonly number[],
): number {
  const { id } = tx.insert(runs).values(run).returning({ id: runs.id }).get();
  addRunCustomers(tx, id, customerIds);
  return id;
}

/** Puts `customerIds`, in that order, behind the customers that a run has. */
export function addRunCustomers(tx: Tx, runId: number, customerIds: readonly number[]): void {
  const last = tx
    .select({ place: max(runCustomers.place) })
    .from(runCustomers)
    .where(eq(runCustomers.runId, runId))
    .get();
  const first = (last?.place ?? -1) + 1;
  const insert = tx
    .insert(runCustomers)
    .values({ runId, place: sql.placeholder('place'), customerId: sql.placeholder('customerId') })
    .prepare();
  for (const [index, customerId] of customerIds.entries()) insert.run({ place: first + index, customerId });
}

/** Says where a customer of a run stands and which messages were agreed to, or keeps what is typed about it. */
export function saveRunCustomer(
  tx: Tx,
  { runId, customerId }: { readonly runId: number; readonly customerId: number },
  values: Standing | CallReport,
): void {
  const united = sql`select id from customers where id = ${customerId} or merged_into_id = ${customerId}`;
  tx.update(runCustomers)
    .set('agreed' in values ? { ...values, agreed: JSON.stringify(values.agreed) } : values)
    .where(and(eq(runCustomers.runId, runId), sql`customer_id in (${united})`))
    .run();
}

export function addSpentSeconds(tx: Tx, runId: number, seconds: number): void {
  tx.update(runs)
    .set({ spentSeconds: sql`spent_seconds + ${seconds}` })
    .where(eq(runs.id, runId))
    .run();
}

export function saveRunEnd(tx: Tx, runId: number, endedAt: string): void {
  tx.update(runs).set({ endedAt }).where(eq(runs.id, runId)).run();
}
