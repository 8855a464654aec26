import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Outputs } from '../../../shared/contract/index.ts';
import { tagKey } from '../../../shared/domain/customers/tags.ts';
import { AppError } from '../../../shared/errors.ts';
import { customerTags } from '../../schema.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { placeOf } from '../common/merges.ts';

export type CustomerTag = typeof customerTags.$inferSelect;

/** SQL of the tags of a customer as a JSON array, by name: one that two united customers both had stands there once, as first spelt. */
export function tagNames(customerId: SQL): SQL {
  return sql`(select json_group_array(name) from (
    select name, min(id) from customer_tags where customer_id = ${customerId} group by key order by key))`;
}

/** SQL condition: the customer has `tag`, whatever its case and accents. */
export function hasTag(customerId: SQL, tag: string | undefined): SQL {
  if (tag === undefined) return sql`1`;
  return sql`exists (select 1 from customer_tags where customer_tags.customer_id = ${customerId} and key = ${tagKey(tag)})`;
}

const names = z.array(z.string());

/** The names that `tagNames` gives. */
export function parseTags(json: string): string[] {
  return names.parse(JSON.parse(json));
}

const tagsRow = z.object({ tags: z.string() });

/** The tags of a customer, by name. */
export function readTags(reader: Reader, customerId: number): string[] {
  return parseTags(readRow(reader, tagsRow, sql`select ${tagNames(sql`${customerId}`)} as tags`).tags);
}

const countedTag = z.object({ name: z.string(), customerCount: z.int() });

/** Every tag in use, by name, as first spelt, with how many customers have it. */
export function listTags(reader: Reader): Outputs['customers']['tags'] {
  return readRows(
    reader,
    countedTag,
    sql`
      select name, customerCount from (
        select key, name, min(id), count(distinct customer_id) as customerCount from customer_tags group by key)
      order by key limit 500`,
  );
}

/** The rows of a tag of a customer: several where united customers both had it. */
export function findTagRows(reader: Reader, customerId: number, name: string): CustomerTag[] {
  return reader
    .select()
    .from(customerTags)
    .where(and(eq(customerTags.customerId, customerId), eq(customerTags.key, tagKey(name))))
    .all();
}

/** Adds a tag on the account `accountId` and returns its id; null where that account has it already. */
export function insertTag(tx: Tx, accountId: number, name: string, recordedAt: string): number | null {
  const place = placeOf(tx, accountId);
  const isSameAccount =
    place.mergedFromId === null ? isNull(customerTags.mergedFromId) : eq(customerTags.mergedFromId, accountId);
  const same = and(eq(customerTags.customerId, place.customerId), isSameAccount, eq(customerTags.key, tagKey(name)));
  if (tx.select({ id: customerTags.id }).from(customerTags).where(same).get()) return null;
  return tx
    .insert(customerTags)
    .values({ ...place, name, key: tagKey(name), recordedAt })
    .returning({ id: customerTags.id })
    .get().id;
}

/** Removes a tag and returns it as it was. @throws AppError `not_found` / `tag` */
export function deleteTag(tx: Tx, id: number): CustomerTag {
  const tag = tx.delete(customerTags).where(eq(customerTags.id, id)).returning().get();
  if (!tag) throw new AppError('not_found', { reason: 'tag' });
  return tag;
}
