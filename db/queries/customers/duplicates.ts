import { sql } from 'drizzle-orm';
import {
  type DuplicateReason,
  duplicatesOf,
  type Nameable,
  nameKey,
  possibleDuplicates,
} from '../../../shared/domain/customers/duplicates.ts';
import type { Reader } from '../../types.ts';

const most = 5;

type Candidate = Nameable & { readonly code: string };
type Duplicate = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly reason: DuplicateReason;
};

/** Customers that are possibly the same as `id`, by SIREN or by name; those merged already and miscellaneous ones are not asked about. */
export function listDuplicates(reader: Reader, id: number): Duplicate[] {
  const customer = reader.get<Candidate | undefined>(
    sql`select id, code, name, siren from customers where id = ${id} and ${isEligible}`,
  );
  if (!customer) return [];
  // SQL narrows down: a double by name holds every word of the name's key in what search compares.
  const [word = ''] = nameKey(customer.name)
    .split(' ')
    .sort((a, b) => b.length - a.length);
  const candidates = reader.all<Candidate>(sql`
    select id, code, name, siren from customers where ${isEligible}
      and (siren = ${customer.siren} or (${word} <> '' and instr(replace(search_text, '.', ''), ${word}) > 0))
    order by search_text, id`);
  return duplicatesOf(customer, candidates)
    .slice(0, most)
    .map(({ row: { id, code, name }, reason }) => ({ id, code, name, reason }));
}

/** Ids of every customer that is possibly another's double. */
export function listDuplicateIds(reader: Reader): number[] {
  return possibleDuplicates(reader.all<Nameable>(sql`select id, name, siren from customers where ${isEligible}`));
}

const isEligible = sql`merged_into_id is null and is_miscellaneous = 0`;
