import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type CustomerOwned, customerOwned, customerOwnedNames, customerOwnedTables } from '../../schema/owned.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** True when a row that must be kept belongs to customer `id` (`customerOwned`), or it was merged: it cannot be deleted. */
export function isKept(reader: Reader, id: number): boolean {
  const uses = customerOwnedTables.flatMap(({ table, keepsCustomer }) => {
    if (keepsCustomer === 'none') return [];
    return [existsIn(table, id, keepsCustomer === 'all' ? sql`true` : keepsCustomer)];
  });
  return isAny(reader, [...uses, isUnited(id)]);
}

/** True when a document, message or decision, even withdrawn, belongs to the customer, or it was merged. */
export function isUsed(reader: Reader, id: number): boolean {
  const uses = customerOwnedTables.flatMap(({ table, keepsCustomer }) =>
    keepsCustomer === 'none' ? [] : [existsIn(table, id, sql`true`)],
  );
  return isAny(reader, [...uses, isUnited(id)]);
}

/** True when the customer was merged into another, or another into it. */
export function isMerged(reader: Reader, id: number): boolean {
  return isAny(reader, [isUnited(id)]);
}

/** Number of a customer's rows of each kind. */
export function countOwned(reader: Reader, id: number): Record<CustomerOwned, number> {
  const counts = Object.entries<(typeof customerOwnedTables)[number]>(customerOwned).map(
    ([name, { table, counted = sql`*` }]) =>
      sql`(select count(${counted}) from ${table} where customer_id = ${id}) as ${sql.identifier(name)}`,
  );
  return readRow(reader, ownedCounts, sql`select ${sql.join(counts, sql`, `)}`);
}

const ownedCounts = z.record(z.enum(customerOwnedNames), z.int());

function existsIn(table: (typeof customerOwnedTables)[number]['table'], id: number, condition: SQL): SQL {
  return sql`exists (select 1 from ${table} where customer_id = ${id} and (${condition}))`;
}

function isUnited(id: number): SQL {
  return sql`exists (select 1 from customers where merged_into_id = ${id} or (id = ${id} and merged_into_id is not null))`;
}

function isAny(reader: Reader, uses: readonly SQL[]): boolean {
  return readRow(reader, foundRow, sql`select ${sql.join([...uses], sql` or `)} as found`).found === 1;
}
