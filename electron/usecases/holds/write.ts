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
  const { untilOn, batchId } = input;
  const facts = {
    ...reasonOf(input),
    untilOn,
    ...(batchId === undefined ? {} : { batchId }),
    ...(document ? { reference: document.reference, documentId: document.id } : {}),
  };
  appendEvent(tx, context, { kind: 'holds.add', subjectId: id, customerId, data: facts });
  return id;
}

/** Ends a hold, for the import `batchId` where it is one. @throws AppError `not_found` / `hold` */
export function liftHold(tx: Tx, context: Writing, id: number, batchId?: number): void {
  const hold = endHold(tx, id, context.now());
  const data = {
    ...reasonOf(hold),
    untilOn: hold.untilOn,
    ...namedDocument(tx, hold.documentId),
    ...(batchId === undefined ? {} : { batchId }),
  };
  appendEvent(tx, context, { kind: 'holds.end', subjectId: id, customerId: accountOf(hold), data });
}

/**
 * Moves the end of a hold by putting a new one in its place: balances as known before still count the old one.
 * @throws AppError `not_found` / `hold`
 */
export function extendHold(tx: Tx, context: Writing, id: number, untilOn: Day): void {
  const former = endHold(tx, id, context.now());
  const { documentId, untilOn: formerUntilOn } = former;
  const customerId = accountOf(former);
  const newId = insertHold(tx, { customerId, documentId, ...reasonOf(former), untilOn }, context.now());
  const data = { ...reasonOf(former), untilOn, formerUntilOn, ...namedDocument(tx, documentId) };
  appendEvent(tx, context, { kind: 'holds.extend', subjectId: newId, replacesId: id, customerId, data });
}

/** Why a hold is there, as the journal tells it. */
export function reasonOf({ kind, reason, reasonCode }: Pick<NewHold, 'kind' | 'reason' | 'reasonCode'>) {
  return { kind, reason, ...(reasonCode ? { reasonCode } : {}) };
}

function namedDocument(reader: Reader, documentId: number | null) {
  return documentId === null ? {} : { documentId, reference: readReference(reader, documentId) };
}
