import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/values.ts';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import type { FileIssue } from '../../../shared/domain/imports/file-issues.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';

const codeRow = z.object({ code: z.string() });
const accountRow = z.object({ account: z.string(), name: z.string() });
const sumRow = z.object({ count: z.int(), balanceCents: cents });

/**
 * One issue for each account of a ledger that holds several customers without auxiliary accounts to tell them apart. A ledger has up to a
 * million lines: one line of each code tells whether it is such an account, and only those accounts' lines are counted.
 */
export function collectiveIssues(reader: Reader, batch: BatchRow): FileIssue[] {
  if (batch.kind !== 'ledger') return [];
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
          where batch_id = ${batch.id} and customer_code = ${code}`,
      );
      return [{ code: 'collectiveAccount', details: { account, count, balanceCents } }];
    });
}

const isCollective = (code: string, name: string) =>
  bucketOf({ code, name, isGeneralAccount: true }) === 'collectiveAccount';
