import { sql } from 'drizzle-orm';
import type { ImportNotice } from '../../shared/contract/imports.ts';
import { bucketOf } from '../../shared/domain/buckets.ts';
import { ledgerCurrency } from '../../shared/domain/money.ts';
import type { Reader } from '../types.ts';
import type { BatchRow } from './import-batches.ts';

export const collectiveAccount = 'collectiveAccount';

type AccountLines = { account: string; code: string; name: string; count: number; balanceCents: number };

/** The accounts of a ledger on which all customers stand together, without an auxiliary account to tell them apart. */
export function collectiveNotices(reader: Reader, batch: BatchRow): ImportNotice[] {
  if (batch.mode !== null) return [];
  return reader
    .all<AccountLines>(sql`
      select account, customer_code as code, customer_name as name, count(*) as count, sum(signed_cents) as balanceCents
      from ledger_lines
      where batch_id = ${batch.id} and currency = ${ledgerCurrency} and customer_code in (account, customer_name)
      group by account, customer_code, customer_name order by account`)
    .filter((row) => bucketOf({ ...row, isGeneralAccount: true }) === 'collectiveAccount')
    .map(({ account, count, balanceCents }) => ({
      code: collectiveAccount,
      details: { account, count, balanceCents },
    }));
}
