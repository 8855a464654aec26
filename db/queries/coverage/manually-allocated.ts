import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import type { AuthoritativeList } from '../../../shared/domain/coverage/authoritative-lists.ts';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { statedByLists } from '../../../shared/domain/coverage/in-ledger.ts';
import { sides } from '../../../shared/domain/kinds.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { statementsReader } from '../sources/statements.ts';
import { isOfAccount } from './listed-open.ts';

const manualRow = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  side: z.enum(sides),
  reference: z.string(),
  issuedOn: z.string(),
  amountCents: cents,
  cents,
});

/**
 * SQL of (customer_code, name, cents, id, issued_on), one row for each document: the manual allocations on the ledger's documents that
 * no list states, in force when `list` was imported and effective by its day, up to the amount the ledger itself leaves open. The list
 * settles that much less of them (settle-by-lists.ts). Of a document that lists state, their lines come to what is open before manual
 * allocations.
 */
export function manuallyAllocated(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  list: AuthoritativeList,
  knownAt: string | null,
): SQL {
  const rows = readRows(reader, manualRow, manualOf(periods, list, knownAt));
  const lists = periods.filter((period) => period.isOpenItemsList);
  const linesOf = statementsReader(reader, lists);
  const beside = [...Map.groupBy(rows, ({ code }) => code)].flatMap(([code, documents]) => {
    const isStated = statedByLists(linesOf(code));
    return documents.filter((document) => !isStated(document));
  });
  return sql`select value ->> 'code' as customer_code, value ->> 'name' as name, value ->> 'cents' as cents,
      value ->> 'id' as id, value ->> 'issuedOn' as issued_on
    from json_each(${JSON.stringify(beside)})`;
}

function manualOf(
  periods: readonly ImportedPeriod[],
  { on, recordedAt }: AuthoritativeList,
  knownAt: string | null,
): SQL {
  const isKnown = (table: 'documents' | 'derived') => {
    const [voidedAt, knownFrom] = [sql.raw(`${table}.voided_at`), sql.raw(`${table}.recorded_at`)];
    return knownAt === null
      ? sql`${voidedAt} is null`
      : sql`${knownFrom} <= ${knownAt} and (${voidedAt} is null or ${voidedAt} > ${knownAt})`;
  };
  // A manual document that a ledger took over after `knownAt` was not yet a document of the ledger then.
  const isOfLedger = knownAt === null ? sql`true` : sql`import_batches.recorded_at <= ${knownAt}`;
  const lettered = sql`
    select sum(derived.amount_cents) from allocations as derived
      join documents as other on other.id = iif(derived.debit_document_id = documents.id, derived.credit_document_id, derived.debit_document_id)
      join import_batches as source on source.id = other.batch_id
    where (derived.debit_document_id = documents.id or derived.credit_document_id = documents.id)
      and derived.origin <> 'manual' and source.kind = 'ledger' and ${isKnown('derived')}`;
  return sql`
    select documents.id, customers.code, customers.name, documents.side, documents.reference, documents.issued_on as issuedOn,
      documents.amount_cents as amountCents, iif(documents.side = 'debit', 1, -1) * min(sum(allocations.amount_cents), documents.amount_cents - coalesce((${lettered}), 0)) as cents
    from allocations join documents on documents.id in (debit_document_id, credit_document_id)
      join import_batches on import_batches.id = documents.batch_id
      join customers on ${isOfAccount}
    where allocations.origin = 'manual' and allocations.recorded_at < ${recordedAt}
      and (allocations.voided_at is null or allocations.voided_at >= ${recordedAt}) and allocations.effective_on <= ${on}
      and documents.currency = ${ledgerCurrency} and import_batches.kind = 'ledger' and ${isKnown('documents')}
      and ${isOfLedger}
      and customers.code not in (${listedAbroad(periods)})
    group by documents.id`;
}

/** SQL of the codes of the customers for whom some list of `periods` has an item in another currency. */
export function listedAbroad(periods: readonly ImportedPeriod[]): SQL {
  const lists = JSON.stringify(periods.flatMap(({ batchId, isOpenItemsList }) => (isOpenItemsList ? [batchId] : [])));
  return sql`select customer_code from list_lines
    where batch_id in (select value from json_each(${lists})) and currency <> ${ledgerCurrency}`;
}
