import { sql } from 'drizzle-orm';
import type { ImportNotice } from '../../../shared/contract/imports.ts';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';

export const collectiveAccount = 'collectiveAccount';

/**
 * The accounts of a ledger on which all customers stand together, without an auxiliary account to tell them apart. One line
 * of each code tells whether it is one: only the lines of those are counted, since a ledger has up to a million.
 */
export function collectiveNotices(reader: Reader, batch: BatchRow): ImportNotice[] {
  if (batch.mode !== null) return [];
  return reader
    .all<{ code: string }>(sql`select distinct customer_code as code from ledger_lines where batch_id = ${batch.id}`)
    .filter(({ code }) => /^41\d*$/.test(code) || isCollective(code, code))
    .flatMap(({ code }) => {
      const { account, name } = reader.get<{ account: string; name: string }>(sql`
        select account, customer_name as name from ledger_lines
        where batch_id = ${batch.id} and customer_code = ${code} limit 1`);
      const isGeneral = code === account || code === name;
      if (!isGeneral || !isCollective(code, name)) return [];
      const { count, balanceCents } = reader.get<{ count: number; balanceCents: number }>(sql`
        select count(*) as count, coalesce(sum(signed_cents), 0) as balanceCents from ledger_lines
        where batch_id = ${batch.id} and customer_code = ${code} and currency = ${ledgerCurrency}`);
      return [{ code: collectiveAccount, details: { account, count, balanceCents } }];
    });
}

const isCollective = (code: string, name: string) =>
  bucketOf({ code, name, isGeneralAccount: true }) === 'collectiveAccount';
