import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import { type FileIssue, issueIf } from '../../../shared/domain/imports/file-issues.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';
import { findQuickAccounts, findTakingsAccounts, findUnsoldAccounts, type TakingsAccount } from './takings-accounts.ts';

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
  const quick = new Map(findQuickAccounts(reader, batch.id).map((account) => [account.code, account]));
  const unsold = findUnsoldAccounts(reader, batch.id);
  const named = accounts.filter(
    ({ code, name, isKnown }) => isKnown === 0 && !takings.has(code) && isNobody(code, name),
  );
  return [
    ...accounts.flatMap(({ code, name, isKnown, isMarked }): FileIssue[] => {
      const found = takings.get(code);
      const isMarkedBefore = isKnown === 1 && isMarked === 1;
      if (!found)
        return isMarkedBefore || isNobody(code, name) ? [] : doubtsAbout({ code, name, isKnown }, quick, unsold);
      if (isMarkedBefore) return [];
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

/** What an account that is reminded as a customer does and a customer seldom does: to be looked at, since a good payer does so too. */
function doubtsAbout(
  { code, name, isKnown }: Pick<z.infer<typeof accountRow>, 'code' | 'name' | 'isKnown'>,
  quick: ReadonlyMap<string, TakingsAccount>,
  unsold: ReadonlySet<string>,
): FileIssue[] {
  const found = quick.get(code);
  if (found) return [{ code: 'quickTakings', details: { name, lines: found.lines, ofLines: found.ofLines } }];
  // Of a customer the firm knows, earlier years may hold the sales.
  return isKnown === 0 && unsold.has(code) ? [{ code: 'neverSold', details: { name } }] : [];
}

function isNobody(code: string, name: string): boolean {
  const bucket = bucketOf({ code, name, isGeneralAccount: false });
  return bucket !== null && bucket !== 'collectiveAccount';
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
