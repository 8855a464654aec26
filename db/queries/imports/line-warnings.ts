import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { WarningReason } from '../../../shared/contract/imports-sources.ts';
import { cents, day } from '../../../shared/contract/values.ts';
import { referenceFieldsOf } from '../../../shared/domain/coverage/reference-fields.ts';
import { ceilingOf, payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { longestDays } from '../../../shared/domain/law/terms-ceiling.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { ledgerLines, listLines } from '../../schema.ts';
import { rowOf, zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { importedPeriods } from '../coverage/periods.ts';
import { getFirm } from '../firm/firm.ts';

const oddLine = rowOf(listLines, 'customerName', 'reference', 'label', 'bookedOn', 'currency').extend({
  documentOn: day.nullable(),
  line: z.int(),
  customer: z.string(),
  amountCents: cents,
});
/** With what names the document of a line of a ledger; an item of a list bears its number as it is. */
const sourceLine = oddLine
  .extend(rowOf(ledgerLines, 'journal', 'journalKind', 'entry', 'counterpart').shape)
  .extend({ isOfLedger: zeroOrOne });

/** A line somebody should look at before the import is applied. */
export type LineWarning = Readonly<z.infer<typeof oddLine>> & { readonly reason: WarningReason };

const mostLines = 10;
const mostOfAReason = 3;
/** Lines among which those of a reason are looked for, where SQL cannot tell them alone. */
const mostCandidates = 100;

/** SQL condition of each reason for a warning, the likeliest mistakes first; the largest amounts fill the places left. */
function reasons(reader: Reader, today: Day): readonly (readonly [WarningReason, SQL])[] {
  return [
    ['future', sql`(booked_on > ${today} or document_on > ${today})`],
    ['dueBeforeIssue', sql`due_on < document_on`],
    ['dueTooLate', isDueTooLate(reader, today)],
    ['veryOld', sql`document_on < date(booked_on, '-4 years')`],
    ['noName', sql`(customer_name = '' or customer_name = customer_code)`],
    ['noReference', sql`reference = '' and is_sale`],
    ['largest', sql`true`],
  ];
}

/**
 * SQL condition: an invoice is due later than the longest term that the law allows between businesses in the firm's sector. Customers with
 * a sector of their own, public bodies and consumers are left out: their page checks them.
 */
function isDueTooLate(reader: Reader, today: Day): SQL {
  const ceiling = ceilingOf(payerOf({ kind: 'business' }, getFirm(reader).sector), today);
  if (ceiling === null) return sql`false`;
  return sql`signed_cents > 0 and julianday(due_on) - julianday(document_on) > ${longestDays(ceiling)} and not exists (
    select 1 from customers where code = customer_code and (kind <> 'business' or sector is not null))`;
}

/** SQL of the lines of a ledger, or of the items of a list: its other lines are settlements. */
function linesOf(batchId: number): SQL {
  const columns = sql.raw(
    'line_number, customer_code, customer_name, reference, label, booked_on, document_on, due_on, signed_cents',
  );
  return sql`
    select ${columns}, ${ledgerCurrency} as currency, journal_kind = 'sales' as is_sale, 1 as is_of_ledger, journal, journal_kind, entry,
      counterpart from ledger_lines where batch_id = ${batchId}
    union all select ${columns}, currency, kind in ('invoice', 'creditNote'), 0, '', 'other', '', 'other'
      from list_lines where batch_id = ${batchId} and act = 'item'`;
}

/**
 * Up to ten lines of a batch to look at, each once; within a reason, the largest amounts first.
 */
export function listLineWarnings(reader: Reader, batchId: number, today: Day): LineWarning[] {
  const found: LineWarning[] = [];
  const { nameOf } = referenceFieldsOf(importedPeriods(reader, { withBatch: batchId }));
  for (const [reason, condition] of reasons(reader, today)) {
    const most = reason === 'largest' ? mostLines : mostOfAReason;
    // The column of a line without a number is empty, but another of its fields may name its document.
    const limit = reason === 'noReference' ? mostCandidates : most;
    const rows = readRows(
      reader,
      sourceLine,
      sql`
        select line_number as line, customer_code as customer, customer_name as customerName, reference, label,
          booked_on as bookedOn, document_on as documentOn, currency, signed_cents as amountCents,
          is_of_ledger as isOfLedger, journal, journal_kind as journalKind, entry, counterpart
        from (${linesOf(batchId)}) where line_number > 0 and ${condition}
        order by abs(signed_cents) desc, line_number limit ${limit}`,
    );
    const known = new Set(found.map(({ line }) => line));
    const named = rows.map(({ isOfLedger, journal, journalKind, entry, counterpart, ...row }) => ({
      ...row,
      reason,
      reference: isOfLedger
        ? nameOf({ ...row, journal, journalKind, entry, counterpart, signedCents: row.amountCents })
        : row.reference,
    }));
    const meant = reason === 'noReference' ? named.filter(({ reference }) => reference === '') : named;
    found.push(...meant.slice(0, most).filter(({ line }) => !known.has(line)));
  }
  return found.slice(0, mostLines);
}

const dayRow = z.object({ day: day.nullable() });

/** Last day that the other applied imports cover; null when there is none. */
export function readKnownUpTo(reader: Reader, batchId: number): Day | null {
  return readRow(
    reader,
    dayRow,
    sql`
      select max(period_to) as day from import_batches where state = 'applied' and id <> ${batchId}`,
  ).day;
}
