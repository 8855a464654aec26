import { sql } from 'drizzle-orm';
import {
  type DuplicateReason,
  duplicatesOf,
  nameKey,
  possibleDuplicates,
} from '../../../shared/domain/customers/duplicates.ts';
import { customers } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { findRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const most = 5;

const nameable = rowOf(customers, 'id', 'name', 'siren');
const candidate = rowOf(customers, 'id', 'code', 'name', 'siren');
type Duplicate = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly reason: DuplicateReason;
};

/** Customers that may be the same as `id`, by SIREN or by name. Merged and miscellaneous customers are left out. */
export function listDuplicates(reader: Reader, id: number): Duplicate[] {
  const customer = findRow(
    reader,
    candidate,
    sql`select id, code, name, siren from customers where id = ${id} and ${isEligible}`,
  );
  if (!customer) return [];
  // SQL first narrows the choice: a duplicate by name has every word of the name's key in its search text.
  const [word = ''] = nameKey(customer.name)
    .split(' ')
    .sort((a, b) => b.length - a.length);
  const candidates = readRows(
    reader,
    candidate,
    sql`
      select id, code, name, siren from customers where ${isEligible}
        and (siren = ${customer.siren} or (${word} <> '' and instr(replace(search_text, '.', ''), ${word}) > 0))
      order by search_text, id`,
  );
  return duplicatesOf(customer, candidates)
    .slice(0, most)
    .map(({ row: { id, code, name }, reason }) => ({ id, code, name, reason }));
}

/** Ids of all customers that may be the same as another one. */
export function listDuplicateIds(reader: Reader): number[] {
  return possibleDuplicates(readRows(reader, nameable, sql`select id, name, siren from customers where ${isEligible}`));
}

const isEligible = sql`merged_into_id is null and is_miscellaneous = 0`;
