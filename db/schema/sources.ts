import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { counterparts } from '../../shared/domain/sources/ledger-line.ts';
import { listLineActs } from '../../shared/domain/sources/list-line.ts';
import { statementSources } from '../../shared/domain/sources/statement.ts';
import { verdictReasons } from '../../shared/domain/sources/stored.ts';
import { id, oneOf } from './columns.ts';
import { importBatches } from './imports.ts';

/**
 * When a statement counts (`verdictReasons`), decided when an import was applied. All null while no import has decided: it then counts from its
 * own day on. `earlier_verdicts` holds those before.
 */
const verdictColumns = () => ({
  verdict: text('verdict', { enum: verdictReasons }),
  /** Null with a verdict: it never counts. */
  countsFrom: text('counts_from'),
  /** The first day at whose end it no longer counts. */
  countsUntil: text('counts_until'),
  /** The import whose applying brought the verdict; it holds since then. */
  decidedBy: integer('decided_by').references(() => importBatches.id, { onDelete: 'restrict' }),
});

/**
 * The receivable lines of every accounting ledger, as read. They stay, because documents and allocations are derived from the statements of
 * the applied batches: importing again, importing in another order and undoing are thus exact, and the balance can be checked against 411.
 */
export const ledgerLines = sqliteTable(
  'ledger_lines',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    lineNumber: integer('line_number').notNull(),
    customerCode: text('customer_code').notNull(),
    customerName: text('customer_name').notNull(),
    account: text('account').notNull(),
    journal: text('journal').notNull(),
    journalKind: text('journal_kind', { enum: kinds.journalKinds }).notNull(),
    entry: text('entry').notNull(),
    bookedOn: text('booked_on').notNull(),
    documentOn: text('document_on'),
    reference: text('reference').notNull(),
    label: text('label').notNull(),
    /** Cents, debit positive, credit negative. */
    signedCents: integer('signed_cents').notNull(),
    lettering: text('lettering'),
    letteredOn: text('lettered_on'),
    dueOn: text('due_on'),
    /** The kind of the other lines of the entry (sale, cash, discount…). */
    counterpart: text('counterpart', { enum: counterparts }).notNull(),
    foreignCents: integer('foreign_cents'),
    foreignCurrency: text('foreign_currency'),
    ...verdictColumns(),
  },
  (table) => [
    index('ledger_lines_batch').on(table.batchId, table.customerCode, table.bookedOn, table.signedCents),
    // Every balance asks on which days an import opens fiscal years.
    index('ledger_lines_opening').on(table.batchId, table.bookedOn).where(sql`journal_kind = 'opening'`),
    index('ledger_lines_decided').on(table.decidedBy).where(sql`decided_by is not null`),
    oneOf('ledger_lines_journal_kind', 'journal_kind', kinds.journalKinds),
    check('ledger_lines_amount', sql`${table.signedCents} <> 0`),
  ],
);

/** What open-items lists say of their items (`ListLine`), compared with the lists before them when they were read. */
export const listLines = sqliteTable(
  'list_lines',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    lineNumber: integer('line_number').notNull(),
    customerCode: text('customer_code').notNull(),
    customerName: text('customer_name').notNull(),
    item: text('item').notNull(),
    matchedItem: text('matched_item').notNull(),
    act: text('act', { enum: listLineActs }).notNull(),
    isAged: integer('is_aged', { mode: 'boolean' }).notNull(),
    kind: text('kind', { enum: kinds.documentKinds }).notNull(),
    bookedOn: text('booked_on').notNull(),
    documentOn: text('document_on').notNull(),
    reference: text('reference').notNull(),
    label: text('label').notNull(),
    /** Cents of `currency`, debit positive, credit negative. */
    signedCents: integer('signed_cents').notNull(),
    currency: text('currency').notNull(),
    dueOn: text('due_on'),
    foreignCents: integer('foreign_cents'),
    foreignCurrency: text('foreign_currency'),
    /** On an item's own line, whether the list calls it disputed; null where it does not say. */
    isDisputed: integer('is_disputed', { mode: 'boolean' }),
    ...verdictColumns(),
  },
  (table) => [
    index('list_lines_batch').on(table.batchId, table.customerCode, table.bookedOn, table.signedCents),
    // Every balance asks whether a list is an aged balance, without invoices.
    index('list_lines_aged').on(table.batchId).where(sql`is_aged = 1`),
    index('list_lines_decided').on(table.decidedBy).where(sql`decided_by is not null`),
    oneOf('list_lines_act', 'act', listLineActs),
    oneOf('list_lines_kind', 'kind', kinds.documentKinds),
    check('list_lines_amount', sql`${table.signedCents} <> 0`),
  ],
);

/** Due dates that a list states without an amount: they complete documents of the same number, and make no document themselves. */
export const listedDueDates = sqliteTable(
  'listed_due_dates',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    lineNumber: integer('line_number').notNull(),
    customerCode: text('customer_code').notNull(),
    reference: text('reference').notNull(),
    dueOn: text('due_on').notNull(),
  },
  (table) => [
    index('listed_due_dates_customer').on(table.customerCode, table.batchId),
    index('listed_due_dates_batch').on(table.batchId),
  ],
);

/** Lines that could not be read, with what is known of each (`RefusedLine`): the files count them among what customers owe. */
export const refusedLines = sqliteTable(
  'refused_lines',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    lineNumber: integer('line_number').notNull(),
    customerCode: text('customer_code').notNull(),
    customerName: text('customer_name').notNull(),
    account: text('account').notNull(),
    journal: text('journal').notNull(),
    journalKind: text('journal_kind', { enum: kinds.journalKinds }).notNull(),
    bookedOn: text('booked_on'),
    documentOn: text('document_on'),
    reference: text('reference').notNull(),
    /** Cents of `currency`, debit positive; null where the amount cannot be known. */
    signedCents: integer('signed_cents'),
    currency: text('currency').notNull(),
    times: integer('times').notNull(),
    ...verdictColumns(),
  },
  (table) => [
    index('refused_lines_batch').on(table.batchId, table.lineNumber),
    index('refused_lines_customer').on(table.customerCode, table.batchId),
    oneOf('refused_lines_journal_kind', 'journal_kind', kinds.journalKinds),
  ],
);

/** The verdicts that held before the one in the statement's own row: what counted is known as of any instant. */
export const earlierVerdicts = sqliteTable(
  'earlier_verdicts',
  {
    id: id(),
    /** The table of the statement, and its row there. */
    source: text('source', { enum: statementSources }).notNull(),
    statementId: integer('statement_id').notNull(),
    verdict: text('verdict', { enum: verdictReasons }).notNull(),
    countsFrom: text('counts_from'),
    countsUntil: text('counts_until'),
    decidedBy: integer('decided_by')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    /** The import whose applying ended it. */
    endedBy: integer('ended_by')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('earlier_verdicts_statement').on(table.source, table.statementId, table.decidedBy),
    index('earlier_verdicts_decided').on(table.decidedBy),
    index('earlier_verdicts_ended').on(table.endedBy),
    oneOf('earlier_verdicts_source', 'source', statementSources),
    oneOf('earlier_verdicts_verdict', 'verdict', verdictReasons),
  ],
);
