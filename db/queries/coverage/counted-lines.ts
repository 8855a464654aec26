import { type SQL, sql } from 'drizzle-orm';
import { authoritativeListsOf } from '../../../shared/domain/coverage/authoritative-lists.ts';
import { fiscalYearStart, type ImportedPeriod, openingState } from '../../../shared/domain/coverage/fiscal-years.ts';
import { supersededSpans } from '../../../shared/domain/coverage/supersession.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { RepeatedStatement } from './repeated-statements.ts';

/**
 * SQL of (customer_code, name, cents): the lines booked by `asOf` that count in the customers' balances, in the ledger's currency only.
 * A line held by two overlapping exports counts once. A line that a newer export replaced does not count, nor does an opening line that
 * repeats imported entries; an opening after missing months stands for everything before it.
 * `repeated` statements stand both in a list and in a ledger: the ledger's lines count, until a list is authoritative
 * (`authoritativeListsOf`), after which only the lists' lines count.
 * `withRefused`: lines that could not be read count too, where their amount is known.
 */
export function countedLines(
  periods: readonly ImportedPeriod[],
  asOf: Day,
  repeated: readonly RepeatedStatement[],
  { withRefused = false, span }: { readonly withRefused?: boolean; readonly span?: Span } = {},
): SQL {
  const counted = countedFrom(everyLine(periods, withRefused), periods, asOf, repeated, span);
  if (!haveOverlap(periods)) return sql`select customer_code, customer_name as name, signed_cents as cents ${counted}`;
  return sql`
    select customer_code, max(name) as name, max(times) * signed_cents as cents from (
      select batch_id, customer_code, max(customer_name) as name, journal_kind = 'opening' as is_opening, account, reference,
        document_on, booked_on, signed_cents, count(*) as times ${counted}
      group by batch_id, customer_code, is_opening, account, reference, document_on, booked_on, signed_cents)
    group by customer_code, is_opening, ${isOfList(periods)}, account, reference, document_on, booked_on, signed_cents`;
}

/**
 * SQL of (batch_id, line_number, customer_code, customer_name, signed_cents, times): the refused lines of customer accounts booked by
 * `asOf`, under the rules of `countedLines`. An unknown amount is null; the refused lines of a file that were only counted, not listed,
 * are one row with their number in `times`.
 */
export function countedRefusedLines(
  periods: readonly ImportedPeriod[],
  asOf: Day,
  repeated: readonly RepeatedStatement[],
): SQL {
  const refused = sql`(${ofRefused} where refused_lines.${isOfPeriods(periods)}) as ledger_lines`;
  return sql`select batch_id, line_number, customer_code, customer_name, signed_cents, times
    ${countedFrom(refused, periods, asOf, repeated)} and signed_cents is not 0`;
}

/** SQL of the refused lines with the columns of `everyLine`; one whose day cannot be read counts from the first day of its ledger or the day of its list. */
const ofRefused = sql.raw(`
  select refused_lines.batch_id, customer_code, customer_name, journal_kind, document_on, coalesce(booked_on, as_of_on, period_from) as booked_on, journal,
    account, null as item, refused_lines.id as refused_id, reference, signed_cents, currency, line_number, times
  from refused_lines join import_batches on import_batches.id = refused_lines.batch_id`);

/** SQL of the lines of a ledger or a list with the columns by which they are counted. `item` is that of a list; its account is that of `accountInList`. */
const ofLedgers = sql.raw(`
  select batch_id, customer_code, customer_name, journal_kind, document_on, booked_on, journal, account, null as item, null as refused_id,
    reference, signed_cents, '${ledgerCurrency}' as currency from ledger_lines`);
const ofLists = sql.raw(`
  select batch_id, customer_code, customer_name, 'other' as journal_kind, document_on, booked_on, '' as journal,
    iif(act = 'item' and kind = 'deposit', '4191', '411') as account, item, null as refused_id, reference, signed_cents, currency
  from list_lines`);

function everyLine(periods: readonly ImportedPeriod[], withRefused: boolean): SQL {
  const isOwn = isOfPeriods(periods);
  const lists = periods.some((period) => period.isOpenItemsList) ? sql`union all ${ofLists} where ${isOwn}` : sql``;
  const refused = withRefused
    ? sql`union all
        select batch_id, customer_code, customer_name, journal_kind, document_on, booked_on, journal, account, item, refused_id, reference,
          signed_cents, currency from (${ofRefused} where refused_lines.${isOwn}) where signed_cents <> 0`
    : sql``;
  return sql`(${ofLedgers} where ${isOwn} ${lists} ${refused}) as ledger_lines`;
}

function isOfPeriods(periods: readonly ImportedPeriod[]): SQL {
  return sql`batch_id in (select value from json_each(${JSON.stringify(periods.map(({ batchId }) => batchId))}))`;
}

/** SQL of `fiscalYearStart` (shared/domain/coverage/fiscal-years.ts). */
const yearStart = sql.raw("iif(substr(booked_on, 9) <= '04', substr(booked_on, 1, 8) || '01', booked_on)");

/** Booking days as the files write them: `from` is included, `before` is not. */
type Span = { readonly from?: Day; readonly before?: Day };

/**
 * Two SQL queries of (customer_code, name, cents) about the fiscal year that begins on `openingOn`: `left` is the balance on its eve from
 * the earlier entries, `carried` the balance that its opening entries state. One file may hold both.
 */
export function aroundOpening(
  periods: readonly ImportedPeriod[],
  openingOn: Day,
  repeated: readonly RepeatedStatement[],
): { readonly left: SQL; readonly carried: SQL } {
  const eve = addDays(openingOn, -1);
  const opens = (day: Day) => fiscalYearStart(day) === openingOn;
  const before = periods
    .filter((period) => period.periodFrom < openingOn)
    .map((period) => ({ ...period, openings: period.openings.filter((day) => !opens(day)) }));
  const opening = periods
    .filter((period) => period.openings.some(opens))
    .map((period) => ({ ...period, periodFrom: openingOn }));
  return {
    left: countedLines(before, eve, repeated, { span: { before: openingOn } }),
    carried: countedLines(opening, eve, repeated, { span: { from: openingOn } }),
  };
}

function countedFrom(
  lines: SQL,
  periods: readonly ImportedPeriod[],
  asOf: Day,
  repeated: readonly RepeatedStatement[],
  { from, before }: Span = {},
): SQL {
  const days = [...new Set(periods.flatMap((period) => period.openings))].sort();
  const inState = (state: string) => days.filter((day) => openingState(fiscalYearStart(day), periods) === state);
  const [known, afterGap] = [inState('repeated'), inState('afterGap')];
  const restart = afterGap.map(fiscalYearStart).findLast((day) => addDays(day, -1) <= asOf);
  const spans = supersededSpans(periods);
  return sql`
    from ${lines} ${spans.length > 0 ? joinSpans(JSON.stringify(spans)) : sql``}
    where currency = ${ledgerCurrency}
      and case when journal_kind = 'opening'
        then case when document_on < ${yearStart} and booked_on not in (select value from json_each(${JSON.stringify(afterGap)}))
          then document_on else date(${yearStart}, '-1 day') end
        else booked_on end <= ${asOf}
      and (journal_kind <> 'opening' or booked_on not in (select value from json_each(${JSON.stringify(known)})))
      ${restart === undefined ? sql`` : sql`and ${isSince(periods, restart)}`}
      ${from === undefined ? sql`` : sql`and booked_on >= ${from}`} ${before === undefined ? sql`` : sql`and booked_on < ${before}`}
      ${spans.length > 0 ? sql`and spans.span_journal is null` : sql``}
      ${bySource(periods, asOf, repeated)}`;
}

/**
 * SQL condition: the line counts after the opening of `restart`, which comes after missing months (`endedItems`, shared/domain/coverage). A
 * refused row, of which no item is known, goes with its list.
 */
function isSince(periods: readonly ImportedPeriod[], restart: Day): SQL {
  const later = periods.filter((period) => period.isOpenItemsList && (period.listedOn ?? period.periodTo) >= restart);
  const isLater = sql`batch_id in (select value from json_each(${JSON.stringify(later.map(({ batchId }) => batchId))}))`;
  return sql`case
    when item is not null then document_on >= ${restart} or (customer_code, item) in (
      select customer_code, item from list_lines where (batch_id, customer_code, matched_item) in (
        select batch_id, customer_code, matched_item from list_lines where ${isLater} and line_number > 0))
    when ${isOfList(periods)} then ${isLater}
    else booked_on >= ${restart} end`;
}

/**
 * SQL condition that chooses between ledgers and lists. Once a list is authoritative the lists' lines count, except for a customer whom
 * some list gives in another currency: its balance still comes from the ledger, since amounts of two currencies cannot be compared.
 */
function bySource(periods: readonly ImportedPeriod[], asOf: Day, repeated: readonly RepeatedStatement[]): SQL {
  const isOf = isOfList(periods);
  const not = (statements: readonly RepeatedStatement[]) =>
    statements.length > 0 ? sql`and not (${isOf} and ${isRepeated(statements)})` : sql``;
  const [first] = authoritativeListsOf(periods);
  if (!first || first.on > asOf) return not(repeated);
  const isForeign = isListedAbroad(periods, sql`customer_code`);
  const isStatedByList = ({ statedBy }: RepeatedStatement) => statedBy === 'list';
  return sql`${not(repeated.filter(isStatedByList))}
    and iif(${isForeign}, true ${not(repeated.filter((statement) => !isStatedByList(statement)))}, ${isOf})`;
}

/** SQL condition: some list of `periods` has an item in another currency for the customer of this code. */
export function isListedAbroad(periods: readonly ImportedPeriod[], code: SQL): SQL {
  return sql`${code} in (
    select listed.customer_code from list_lines as listed where listed.${isOfList(periods)} and listed.currency <> ${ledgerCurrency})`;
}

function isOfList(periods: readonly ImportedPeriod[]): SQL {
  const lists = periods.filter((period) => period.isOpenItemsList).map((period) => period.batchId);
  return sql`batch_id in (select value from json_each(${JSON.stringify(lists)}))`;
}

function isRepeated(repeated: readonly RepeatedStatement[]): SQL {
  const items = repeated.flatMap((each) => ('item' in each ? [[each.customerCode, each.item]] : []));
  const refused = repeated.flatMap((each) => ('refusedId' in each ? [each.refusedId] : []));
  return sql`iif(refused_id is null,
    (customer_code, item) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(items)})),
    refused_id in (select value from json_each(${JSON.stringify(refused)})))`;
}

/** SQL join with the superseded spans. They are joined rather than looked up line by line, so that SQLite indexes them once. */
function joinSpans(spans: string): SQL {
  return sql`left join (
      select value ->> 'batchId' as span_batch, value ->> 'journal' as span_journal, value ->> 'from' as span_from, value ->> 'to' as span_to
      from json_each(${spans})
    ) as spans on span_batch = ledger_lines.batch_id and span_journal = ledger_lines.journal
      and ledger_lines.booked_on between span_from and span_to`;
}

/** True when two files may hold the same line: their days overlap, or one is an open-items list, which repeats items of any day. */
function haveOverlap(periods: readonly ImportedPeriod[]): boolean {
  if (periods.length > 1 && periods.some((period) => period.isOpenItemsList)) return true;
  const sorted = [...periods].sort((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1));
  return sorted.some((period, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.periodFrom <= period.periodTo;
  });
}
