import { sql } from 'drizzle-orm';
import { check, customType, integer } from 'drizzle-orm/sqlite-core';

/** Bytes kept in the firm file (PDFs, proofs). */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'blob',
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

/** Integer primary key. UUIDs are not needed, since rows of two files never meet. */
export const id = () => integer('id').primaryKey({ autoIncrement: true });

/** A check that `column` holds one of `values` (written out: SQLite allows no parameters in a check). */
export function oneOf(name: string, column: string, values: readonly string[]) {
  return check(name, sql.raw(`"${column}" in (${values.map((value) => `'${value}'`).join(', ')})`));
}
