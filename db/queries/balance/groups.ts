import { type SQL, sql } from 'drizzle-orm';
import type { BalanceGrouping } from '../../../shared/contract/balance.ts';
import { amountBands } from '../../../shared/domain/balance/ageing.ts';

/** SQL of the key (text) of a customer's group, empty for no group. It reads the columns of `customers` and `total_cents`. */
export function groupKey(groupBy: BalanceGrouping): SQL {
  switch (groupBy) {
    case 'none':
      return sql`''`;
    case 'customerGroup':
      return sql`coalesce(customer_group, '')`;
    case 'salesperson':
      return sql`coalesce(salesperson, '')`;
    case 'responsible':
      return sql`coalesce(responsible, '')`;
    case 'scenario':
      return sql`coalesce((select scenarios.name from scenarios where scenarios.id = customers.scenario_id),
        (select scenarios.name from scenarios where is_default = 1), '')`;
    case 'band':
      return sql`case ${sql.join(
        amountBands.map(({ key, fromCents }) => sql`when total_cents >= ${fromCents} then ${key}`),
        sql` `,
      )} else '' end`;
  }
}
