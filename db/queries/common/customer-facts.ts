import { type SQL, sql } from 'drizzle-orm';
import type { CustomerFactColumn } from '../../../shared/domain/lists/customer-facts.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';

/**
 * SQL of what a list tells of the card of the row `customers` beside `openCents`, which it owes in `currency`. A credit limit is in the ledger's
 * currency: it is not told beside amounts in another.
 */
export function customerFactsBeside(currency: SQL, openCents: SQL): Record<CustomerFactColumn, SQL> {
  const limit = sql`case when ${currency} = ${ledgerCurrency} then customers.credit_limit_cents end`;
  return {
    creditLimitCents: limit,
    overLimitCents: sql`case when ${openCents} > (${limit}) then ${openCents} - customers.credit_limit_cents end`,
    isMiscellaneous: sql`case when customers.is_miscellaneous then 'miscellaneous' end`,
  };
}
