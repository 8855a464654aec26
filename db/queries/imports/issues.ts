import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ImportIssueRow, importIssueRow } from '../../../shared/contract/imports/issue.ts';
import { codesOfLevel, openingCodes } from '../../../shared/domain/imports/line-issues.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const issueRow = importIssueRow.extend({ details: z.string() });
const jsonOf = (codes: readonly string[]) => sql`(select value from json_each(${JSON.stringify(codes)}))`;

/**
 * The issues of a batch. Those of openings are left out: they have a table of their own. The amount of a refused line stands with the first
 * issue that refuses it, so that it is added up once.
 */
export function readIssues(reader: Reader, batchId: number): ImportIssueRow[] {
  const refusing = jsonOf(codesOfLevel('refused'));
  const found = readRows(
    reader,
    issueRow,
    sql`
      with issues as (
        select *, line_number > 0 and code in ${refusing} and row_number() over (
          partition by line_number, code in ${refusing} order by id) = 1 as is_refusing
        from import_issues where batch_id = ${batchId} and code not in ${jsonOf(openingCodes)})
      select issues.id, nullif(issues.line_number, 0) as line, code, details, raw,
        coalesce(customer_code, '') as customer, coalesce(customer_name, '') as customerName, signed_cents as amountCents,
        coalesce(currency, ${ledgerCurrency}) as currency
      from issues left join refused_lines on is_refusing and refused_lines.batch_id = ${batchId}
        and refused_lines.line_number = issues.line_number and times = 1
      order by issues.id`,
  );
  return found.map((row) => ({ ...row, details: importIssueRow.shape.details.parse(JSON.parse(row.details)) }));
}
