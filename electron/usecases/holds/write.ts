import { appendEvent } from '../../../db/journal/journal.ts';
import { accountOf, placeOf } from '../../../db/queries/common/merges.ts';
import { getCustomer } from '../../../db/queries/customers/customers.ts';
import { endHold, insertHold, type NewHold, readReference } from '../../../db/queries/holds/holds.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** Suspends the reminders of a customer or of one document and returns the hold's id. @throws AppError `not_found` / `customer`, `document` */
export function addHold(tx: Tx, context: Writing, input: NewHold): number {
  const document = input.documentId === null ? null : requireDocument(tx, input.documentId);
  getCustomer(tx, input.customerId, context.today());
  if (document && document.customerId !== placeOf(tx, input.customerId).customerId)
    throw new AppError('not_found', { reason: 'document' });
  const customerId = document ? accountOf(document) : input.customerId;
  const id = insertHold(tx, { ...input, customerId }, context.now());
  const { kind, reason, untilOn } = input;
  const facts = {
    kind,
    reason,
    untilOn,
    ...(document ? { reference: document.reference, documentId: document.id } : {}),
  };
  appendEvent(tx, context, { kind: 'holds.add', subjectId: id, customerId, data: facts });
  return id;
}

/** Ends a hold. @throws AppError `not_found` / `hold` */
export function liftHold(tx: Tx, context: Writing, id: number): void {
  const hold = endHold(tx, id, context.now());
  const { kind, reason, untilOn, documentId } = hold;
  const data = { kind, reason, untilOn, ...namedDocument(tx, documentId) };
  appendEvent(tx, context, { kind: 'holds.end', subjectId: id, customerId: accountOf(hold), data });
}

/**
 * Moves the end of a hold by putting a new one in its place: balances as known before still count the old one.
 * @throws AppError `not_found` / `hold`
 */
export function extendHold(tx: Tx, context: Writing, id: number, untilOn: Day): void {
  const former = endHold(tx, id, context.now());
  const { kind, reason, documentId, untilOn: formerUntilOn } = former;
  const customerId = accountOf(former);
  const newId = insertHold(tx, { customerId, documentId, kind, reason, untilOn }, context.now());
  const data = { kind, reason, untilOn, formerUntilOn, ...namedDocument(tx, documentId) };
  appendEvent(tx, context, { kind: 'holds.extend', subjectId: newId, replacesId: id, customerId, data });
}

function namedDocument(reader: Reader, documentId: number | null) {
  return documentId === null ? {} : { documentId, reference: readReference(reader, documentId) };
}
