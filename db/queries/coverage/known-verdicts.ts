import { type SQL, sql } from 'drizzle-orm';
import type { StatementSource } from '../../../shared/domain/sources/statement.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import { importedPeriods } from './periods.ts';

type Asked = {
  readonly knownAt: string | null;
  readonly sources: readonly StatementSource[];
  /** Codes of the accounts asked for; absent: all. */
  readonly codes?: readonly string[] | undefined;
};

/**
 * SQL of the statements of the imports applied by `knownAt` (null: now) with the verdicts that held then: (source, id, batch_id, line_number,
 * customer_code, customer_name, journal_kind, booked_on, signed_cents, currency, times, verdict, counts_from, counts_until).
 * `source` and `id` name the table and its row; `counts_from` is null for a statement that never counts; `booked_on` is its own day.
 */
export function statedThen(reader: Reader, { knownAt, sources, codes }: Asked): SQL {
  const then = importedPeriods(reader, { knownAt });
  const ids = JSON.stringify(then.map(({ batchId }) => batchId));
  const isLatest = then.length === importedPeriods(reader).length;
  return sql.join(
    sources.map((source) => (isLatest ? latest(source, ids, codes) : asKnown(source, ids, codes))),
    sql` union all `,
  );
}

/** Where each kind of statement is stored, and how its table is read in the columns of all. */
const stored = {
  ledger: {
    from: 'ledger_lines',
    accountIndex: 'ledger_lines_batch',
    day: 'booked_on',
    columns: `journal_kind, '${ledgerCurrency}' as currency, 1 as times`,
  },
  list: {
    from: 'list_lines',
    accountIndex: 'list_lines_batch',
    day: 'booked_on',
    columns: `'other' as journal_kind, currency, 1 as times`,
  },
  refused: {
    from: 'refused_lines',
    accountIndex: 'refused_lines_customer',
    day: '(select coalesce(booked_on, as_of_on, period_from) from import_batches where import_batches.id = batch_id)',
    columns: 'journal_kind, currency, times',
  },
} as const satisfies Record<StatementSource, { from: string; accountIndex: string; day: string; columns: string }>;

const own = (source: StatementSource) =>
  `'${source}' as source, id, batch_id, line_number, customer_code, customer_name, signed_cents`;

function latest(source: StatementSource, ids: string, codes: Asked['codes']): SQL {
  const { day, columns } = stored[source];
  return sql`
    select ${sql.raw(`${own(source)}, ${columns}, ${day} as booked_on, verdict,
      iif(verdict is null, ${day}, counts_from) as counts_from, counts_until`)}
    from ${linesOf(source, ids, codes)}`;
}

/** The index is pinned for the accounts of a customer: left to itself SQLite reads every line of the ledgers. */
function linesOf(source: StatementSource, ids: string, codes: Asked['codes']): SQL {
  const { from, accountIndex } = stored[source];
  const inImports = sql`batch_id in (select value from json_each(${ids}))`;
  return codes === undefined
    ? sql`${sql.raw(from)} where ${inImports}`
    : sql`${sql.raw(`${from} indexed by ${accountIndex}`)} where ${inImports}
        and customer_code in (select value from json_each(${JSON.stringify(codes)}))`;
}

/** A verdict that a later import brought did not hold yet: the one before it did, or none. */
function asKnown(source: StatementSource, ids: string, codes: Asked['codes']): SQL {
  const { day, columns } = stored[source];
  const known = sql`(select value from json_each(${ids}))`;
  return sql`
    select ${sql.raw(`${own(source)}, ${columns}, ${day} as booked_on`)}, then_verdict as verdict,
      iif(then_verdict is null, ${sql.raw(day)}, then_from) as counts_from, then_until as counts_until
    from (
      select stated.*, iif(is_known, stated.verdict, earlier.verdict) as then_verdict,
        iif(is_known, stated.counts_from, earlier.counts_from) as then_from,
        iif(is_known, stated.counts_until, earlier.counts_until) as then_until
      from (select *, decided_by is null or decided_by in ${known} as is_known from ${linesOf(source, ids, codes)}) as stated
        left join earlier_verdicts as earlier on not is_known and earlier.source = ${source} and earlier.statement_id = stated.id
          and earlier.decided_by in ${known} and earlier.ended_by not in ${known})`;
}
