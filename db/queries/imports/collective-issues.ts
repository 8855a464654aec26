import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { FileIssue } from '../../../shared/contract/imports.ts';
import { cents } from '../../../shared/contract/values.ts';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';

export const collectiveAccount = 'collectiveAccount';

const codeRow = z.object({ code: z.string() });
const accountRow = z.object({ account: z.string(), name: z.string() });
const sumRow = z.object({ count: z.int(), balanceCents: cents });

/**
 * The accounts of a ledger on which all customers stand together, without an auxiliary account to tell them apart. One line
 * of each code tells whether it is one: only the lines of those are counted, since a ledger has up to a million.
 */
export function collectiveIssues(reader: Reader, batch: BatchRow): FileIssue[] {
  if (batch.mode !== null) return [];
  return readRows(
    reader,
    codeRow,
    sql`select distinct customer_code as code from ledger_lines where batch_id = ${batch.id}`,
  )
    .filter(({ code }) => /^41\d*$/.test(code) || isCollective(code, code))
    .flatMap(({ code }) => {
      const { account, name } = readRow(
        reader,
        accountRow,
        sql`
          select account, customer_name as name from ledger_lines
          where batch_id = ${batch.id} and customer_code = ${code} limit 1`,
      );
      const isGeneral = code === account || code === name;
      if (!isGeneral || !isCollective(code, name)) return [];
      const { count, balanceCents } = readRow(
        reader,
        sumRow,
        sql`
          select count(*) as count, coalesce(sum(signed_cents), 0) as balanceCents from ledger_lines
          where batch_id = ${batch.id} and customer_code = ${code} and currency = ${ledgerCurrency}`,
      );
      return [{ code: collectiveAccount, details: { account, count, balanceCents } }];
    });
}

const isCollective = (code: string, name: string) =>
  bucketOf({ code, name, isGeneralAccount: true }) === 'collectiveAccount';
