import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { call } from '@orpc/server';
import { finish } from '../../../electron/app/finish.ts';
import { createInProcessJobs } from '../../../electron/jobs/in-process.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { ImportPreview } from '../../../shared/contract/imports/kinds.ts';
import type { SourceChanges, SourcePreview } from '../../../shared/contract/imports/sources.ts';
import type { ImportOptions } from '../../../shared/contract/imports.ts';
import { isOfSource } from '../../../shared/domain/imports/kinds.ts';
import { makeContext, type TestContext } from '../../make-context.ts';

export const samples = join(import.meta.dirname, '../../fixtures/fec');
export const year1 = join(samples, '100000017FEC20241231.txt');
export const year2 = join(samples, '100000017FEC20251231_provisoire.txt');

/** A firm with nothing in it, whose clock moves by a second at each reading, so that no two writes share an instant. */
export function makeImportContext(): TestContext {
  let seconds = 0;
  const now = () => new Date(Date.UTC(2025, 5, 30, 10, 0, seconds++)).toISOString();
  const context = makeContext({ jobs: createInProcessJobs(), now });
  context.session.firm?.connection.pragma('synchronous = OFF');
  return context;
}

/** Writes `content` to a file of its own and returns its path. */
export function makeFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-file-')), name);
  writeFileSync(path, content);
  return path;
}

export async function stage(context: TestContext, path: string, options: ImportOptions = {}): Promise<SourcePreview> {
  const fileToken = context.choose(path, basename(path));
  return ofSource(await finish(await call(importsHandlers.stage, { source: { fileToken }, options }, { context })));
}

/** The preview of a source of the ledger. */
export function ofSource(preview: ImportPreview): SourcePreview {
  if (!isOfSource(preview)) throw new Error('not a source of the ledger');
  return preview;
}

export const apply = async (context: TestContext, batchId: number) =>
  ofSource(await finish(await call(importsHandlers.apply, { batchId }, { context })));
/** One page of the documents that a source changes. */
export async function changesOf(context: TestContext, batchId: number, page = {}): Promise<SourceChanges> {
  const changes = await call(importsHandlers.changes, { batchId, ...page }, { context });
  if (!isOfSource(changes)) throw new Error('not a source of the ledger');
  return changes;
}

export const undo = async (context: TestContext, batchId: number) =>
  finish(await call(importsHandlers.undo, { batchId }, { context }));

/** Reads and applies at once; returns what it answered. */
export async function load(context: TestContext, path: string, options: ImportOptions = {}): Promise<SourcePreview> {
  const fileToken = context.choose(path, basename(path));
  return ofSource(await finish(await call(importsHandlers.load, { source: { fileToken }, options }, { context })));
}

/** Stages and applies; returns what applying answered. */
export async function importFile(
  context: TestContext,
  path: string,
  options: ImportOptions = {},
): Promise<SourcePreview> {
  const { batchId } = await stage(context, path, options);
  return apply(context, batchId);
}

type Row = Readonly<Record<string, unknown>>;

export function rowsOf(context: TestContext, sql: string, ...values: unknown[]): Row[] {
  const connection = context.session.firm?.connection;
  if (!connection) throw new Error('no firm is open');
  return connection.prepare<unknown[], Row>(sql).all(...values);
}

const businessTables = [
  'firm',
  'customers',
  'contacts',
  'documents',
  'allocations',
  'ledger_lines',
  'list_lines',
  'refused_lines',
  'listed_due_dates',
  'holds',
  'reminders',
  'plans',
];

/** Every row of every business table, ids and instants included; earlier verdicts without their ids, which say nothing. */
export function dump(context: TestContext): Row {
  const tables = businessTables.map((table) => [table, rowsOf(context, `select * from ${table} order by id`)]);
  const earlierVerdicts = rowsOf(
    context,
    `select source, statement_id, verdict, counts_from, counts_until, decided_by, ended_by from earlier_verdicts
      order by source, statement_id, decided_by`,
  );
  return { ...Object.fromEntries(tables), earlierVerdicts };
}

/** What documents were before they were corrected. Undoing an import removes what the import kept; corrections made manually remain. */
export const earlierStates = (context: TestContext): Row[] =>
  rowsOf(context, 'select * from earlier_documents order by id');

/** The ledger by content, whatever the ids, instants and imports it came by. */
export function content(context: TestContext): Row {
  return {
    customers: rowsOf(context, 'select code, name, imported_name, is_miscellaneous from customers order by code'),
    documents: rowsOf(
      context,
      `select source_key, kind, side, reference, label, issued_on, booked_on, due_on, due_origin, amount_cents, open_cents,
        settled_on, is_doubtful from documents where voided_at is null order by source_key`,
    ),
    allocations: rowsOf(
      context,
      `select debit.source_key as debit, credit.source_key as credit, a.amount_cents, effective_on, origin
        from allocations a join documents debit on debit.id = debit_document_id join documents credit on credit.id = credit_document_id
        where a.voided_at is null order by 1, 2`,
    ),
  };
}

/** Open amount of every document at the end of `asOf`, from the allocations then effective. */
export function openAt(context: TestContext, asOf: string) {
  return rowsOf(
    context,
    `select customers.code as customer, d.kind, d.side, d.reference,
      d.amount_cents - coalesce((select sum(amount_cents) from allocations a where a.voided_at is null and a.effective_on <= $asOf
        and d.id in (a.debit_document_id, a.credit_document_id)), 0) as openCents
      from documents d join customers on customers.id = d.customer_id
      where d.voided_at is null and d.booked_on <= $asOf`.replaceAll('$asOf', `'${asOf}'`),
  ).map((row) => ({
    customer: String(row.customer),
    kind: String(row.kind),
    reference: String(row.reference),
    signedCents: row.side === 'debit' ? Number(row.openCents) : -Number(row.openCents),
  }));
}
