import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../shared/contract/common/values.ts';
import { ledgerCurrency } from '../../shared/domain/values/money.ts';
import { ledgerBalanceByCustomer } from '../queries/coverage/control.ts';
import { zeroOrOne } from '../sqlite/row-schemas.ts';
import { readRows } from '../sqlite/rows.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

const wrongRow = z.object({ id: z.int(), isOpenWrong: zeroOrOne, isSettledWrong: zeroOrOne });

/**
 * The stored remainder of each document must be its amount minus its allocations, and the day it was settled the last day on which one
 * of these took effect.
 */
export function checkAmounts(reader: Reader): CheckResult[] {
  const found = readRows(
    reader,
    wrongRow,
    sql`
      SELECT id, isOpenWrong, isSettledWrong FROM (
        SELECT d.id,
          d.open_cents <> d.amount_cents - coalesce(t.taken_cents, 0) OR d.open_cents NOT BETWEEN 0 AND d.amount_cents AS isOpenWrong,
          d.amount_cents > 0 AND d.settled_on IS NOT CASE WHEN d.open_cents = 0 THEN t.last_on END AS isSettledWrong
        FROM documents d LEFT JOIN (
          SELECT id, sum(amount_cents) AS taken_cents, max(effective_on) AS last_on FROM (
            SELECT debit_document_id AS id, amount_cents, effective_on FROM allocations WHERE voided_at IS NULL
            UNION ALL
            SELECT credit_document_id, amount_cents, effective_on FROM allocations WHERE voided_at IS NULL
          ) GROUP BY id
        ) t ON t.id = d.id
        WHERE d.voided_at IS NULL)
      WHERE isOpenWrong OR isSettledWrong`,
  );
  return [
    checkResult('openAmounts', found.filter(({ isOpenWrong }) => isOpenWrong === 1).map(nameOf)),
    checkResult('settledDays', found.filter(({ isSettledWrong }) => isSettledWrong === 1).map(nameOf)),
  ];
}

const nameOf = ({ id }: { readonly id: number }) => `#${id}`;

const nameRow = z.object({ name: z.union([z.string(), z.int()]) });

/** Checks the other rules of ledger.md, each by a query of the rows that break it. */
export function checkLedger(reader: Reader): CheckResult[] {
  const wrong = (query: SQL) => readRows(reader, nameRow, query).map(({ name }) => `#${name}`);
  return [
    checkResult(
      'allocations',
      wrong(sql`
        SELECT a.id AS name FROM allocations a
        JOIN documents d ON d.id = a.debit_document_id JOIN documents c ON c.id = a.credit_document_id
        WHERE a.voided_at IS NULL AND (
          d.side <> 'debit' OR c.side <> 'credit' OR d.customer_id <> c.customer_id OR d.currency <> c.currency
          OR d.voided_at IS NOT NULL OR c.voided_at IS NOT NULL)`),
    ),
    checkResult(
      'balances',
      wrong(sql`
        SELECT c.code AS name FROM documents d JOIN customers c ON c.id = d.customer_id
        WHERE d.voided_at IS NULL GROUP BY d.customer_id, d.currency
        HAVING sum(iif(d.side = 'debit', d.open_cents - d.amount_cents, d.amount_cents - d.open_cents)) <> 0`),
    ),
    checkImportedAccounts(reader),
  ];
}

const accountRow = z.object({ code: z.string(), cents });

/**
 * The sum of the imported documents must be the balance of the imported accounts, customer by customer. Allocations to manual documents
 * are left out, because these accounts do not know them.
 */
function checkImportedAccounts(reader: Reader): CheckResult {
  const open = new Map(
    readRows(
      reader,
      accountRow,
      sql`
        SELECT c.code, sum(iif(d.side = 'debit', d.amount_cents, -d.amount_cents)) AS cents
        FROM documents d JOIN customers c ON c.id = d.customer_id
        WHERE d.voided_at IS NULL AND d.batch_id IS NOT NULL AND d.currency = ${ledgerCurrency} GROUP BY c.code`,
    ).map((row) => [row.code, row.cents]),
  );
  const accounts = ledgerBalanceByCustomer(reader, '9999-12-31');
  const wrong = accounts.filter((account) => account.cents !== (open.get(account.customerCode) ?? 0));
  return checkResult(
    'importedAccounts',
    wrong.map((account) => `#${account.customerCode}`),
    accounts.length,
  );
}
