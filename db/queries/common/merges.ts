import { inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { customers } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';

/** Which customers were merged into which. */
export type Merges = {
  /** Id of the survivor of customer `id`, following merges of merges; `id` itself when it was not merged. */
  survivorOf(id: number): number;
  /** `id` and every customer merged into it, directly or through another. */
  unitedIn(id: number): readonly number[];
  /** Codes of the other customers with the same survivor as customer `code`. */
  matesOf(code: string): readonly string[];
  /** Code of the survivor by code of each merged customer. */
  readonly survivorCodes: ReadonlyMap<string, string>;
};

/** Reads which customers are merged now. */
export function readMerges(reader: Reader): Merges {
  const merged = reader
    .select({ id: customers.id, code: customers.code, intoId: customers.mergedIntoId })
    .from(customers)
    .where(isNotNull(customers.mergedIntoId))
    .all();
  const intoIds = new Map(merged.map(({ id, intoId }) => [id, intoId]));
  // The number of steps is bounded: in a file that was tampered with, merges may form a circle.
  const survivorOf = (id: number): number => {
    let current = id;
    for (let steps = 0; steps < merged.length; steps++) current = intoIds.get(current) ?? current;
    return current;
  };
  const unitedIn = (id: number): number[] => {
    const united = new Set([id]);
    for (const each of united) for (const row of merged) if (row.intoId === each) united.add(row.id);
    return [...united];
  };
  const codes = readCodes(
    reader,
    merged.map(({ id }) => survivorOf(id)),
  );
  const survivorCodes = new Map(merged.map(({ id, code }) => [code, codes.get(survivorOf(id)) ?? code]));
  const united = Map.groupBy([...survivorCodes.keys()], (code) => survivorCodes.get(code) ?? code);
  const matesOf = (code: string) => {
    const survivor = survivorCodes.get(code) ?? code;
    const others = united.get(survivor);
    return others ? [survivor, ...others].filter((other) => other !== code) : [];
  };
  return { survivorOf, unitedIn, matesOf, survivorCodes };
}

/** Codes of customers by id. */
export function readCodes(reader: Reader, ids: readonly number[]): ReadonlyMap<number, string> {
  if (ids.length === 0) return new Map();
  return new Map(
    reader
      .select({ id: customers.id, code: customers.code })
      .from(customers)
      .where(inArray(customers.id, valueList(ids)))
      .all()
      .map(({ id, code }) => [id, code]),
  );
}

/** Ids of customers by code; a code that is no customer's has none. */
export function readIds(reader: Reader, codes: readonly string[]): ReadonlyMap<string, number> {
  if (codes.length === 0) return new Map();
  return new Map(
    reader
      .select({ id: customers.id, code: customers.code })
      .from(customers)
      .where(inArray(customers.code, valueList(codes)))
      .all()
      .map(({ id, code }) => [code, id]),
  );
}

/** SQL of (customer_code, name, cents) of `lines`, with the survivor's code for merged customers. */
export function bySurvivor(reader: Reader, lines: SQL): SQL {
  const { survivorCodes } = readMerges(reader);
  if (survivorCodes.size === 0) return lines;
  return sql`
    select coalesce(survivors.value ->> 1, customer_code) as customer_code, name, cents
    from (${lines}) left join json_each(${JSON.stringify([...survivorCodes])}) as survivors
      on survivors.value ->> 0 = customer_code`;
}

/** Id of the customer on whose account a row was made, even if that customer was merged since. */
export function accountOf(row: { readonly customerId: number; readonly mergedFromId: number | null }): number {
  return row.mergedFromId ?? row.customerId;
}

/** The customer columns of a row on the account `accountId`: it belongs to the survivor. */
export function placeOf(reader: Reader, accountId: number): { customerId: number; mergedFromId: number | null } {
  const customerId = readMerges(reader).survivorOf(accountId);
  return { customerId, mergedFromId: customerId === accountId ? null : accountId };
}
