import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import { type FileIssue, issueIf } from '../../../shared/domain/imports/file-issues.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';
import { findTakingsAccounts } from './takings-accounts.ts';

/** Names told in an issue. */
const toldNames = 10;

const accountRow = z.object({ code: z.string(), name: z.string(), isKnown: zeroOrOne, isMarked: zeroOrOne });

/**
 * Tells the accounts of a ledger that are nobody's and will never be reminded, by their name or by what they do, and those that do so but
 * are reminded, because the firm knew them before as customers. Collective accounts have an issue of their own.
 */
export function nobodyIssues(reader: Reader, batch: BatchRow): FileIssue[] {
  if (batch.kind !== 'ledger') return [];
  const takings = new Map(findTakingsAccounts(reader, batch.id).map((account) => [account.code, account]));
  const accounts = readAccounts(reader, batch);
  const named = accounts.filter(
    ({ code, name, isKnown }) => isKnown === 0 && !takings.has(code) && isNobody(code, name),
  );
  return [
    ...accounts.flatMap(({ code, name, isKnown, isMarked }): FileIssue[] => {
      const found = takings.get(code);
      if (!found || (isKnown === 1 && isMarked === 1)) return [];
      const { lines, ofLines } = found;
      return [{ code: isKnown === 1 ? 'takingsReminded' : 'takingsAccount', details: { name, lines, ofLines } }];
    }),
    ...issueIf(named.length > 0, 'notDebtors', {
      count: named.length,
      names: `${named
        .slice(0, toldNames)
        .map(({ name }) => name)
        .join(', ')}${named.length > toldNames ? ', …' : ''}`,
    }),
  ];
}

function isNobody(code: string, name: string): boolean {
  const bucket = bucketOf({ code, name, isGeneralAccount: false });
  return bucket === 'takings' || bucket === 'miscellaneous';
}

/** Every account of the batch, and whether the firm knew it before the batch was read. One line of each gives its name: a ledger has up to a million. */
function readAccounts(reader: Reader, { id: batchId, recordedAt }: BatchRow) {
  return readRows(
    reader,
    accountRow,
    sql`
      select codes.code,
        (select customer_name from ledger_lines where batch_id = ${batchId} and customer_code = codes.code limit 1) as name,
        coalesce(customers.recorded_at < ${recordedAt}, 0) as isKnown, coalesce(customers.is_miscellaneous, 0) as isMarked
      from (select distinct customer_code as code from ledger_lines where batch_id = ${batchId}) as codes
        left join customers on customers.code = codes.code
      order by codes.code`,
  );
}
