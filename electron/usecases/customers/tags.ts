import { appendEvent } from '../../../db/journal/journal.ts';
import { accountOf } from '../../../db/queries/common/merges.ts';
import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { deleteTag, findTagRows, insertTag, listTags, readTags } from '../../../db/queries/customers/tags.ts';
import type { Tx } from '../../../db/types.ts';
import { mostTags, tagKey } from '../../../shared/domain/customers/tags.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

type Tagging = { readonly id: number; readonly name: string };

/**
 * Gives a customer a tag, spelt as the firm spells it already; nothing where it has it.
 * @throws AppError `validation` / `tags` beyond the most a customer has, as `requireUnmerged`
 */
export function tagCustomer(tx: Tx, context: Writing, { id, name }: Tagging): void {
  requireUnmerged(tx, id);
  if (findTagRows(tx, id, name).length > 0) return;
  if (readTags(tx, id).length >= mostTags)
    throw new AppError('validation', { reason: 'tags', details: { count: mostTags } });
  const known = listTags(tx).find((tag) => tagKey(tag.name) === tagKey(name));
  addTag(tx, context, id, known?.name ?? name);
}

/** Takes a tag from a customer, and from those united with it; nothing where it has it not. */
export function untagCustomer(tx: Tx, context: Writing, { id, name }: Tagging): void {
  requireUnmerged(tx, id);
  for (const tag of findTagRows(tx, id, name)) removeTag(tx, context, tag.id);
}

/** Gives an account a tag, unless it has it already, and appends the event. */
export function addTag(tx: Tx, context: Writing, accountId: number, name: string): void {
  const id = insertTag(tx, accountId, name, context.now());
  if (id === null) return;
  appendEvent(tx, context, { kind: 'customers.tag', subjectId: id, customerId: accountId, data: { name } });
}

/** @throws AppError `not_found` / `tag` */
export function removeTag(tx: Tx, context: Writing, id: number): void {
  const tag = deleteTag(tx, id);
  const { name } = tag;
  appendEvent(tx, context, { kind: 'customers.untag', subjectId: id, customerId: accountOf(tag), data: { name } });
}
