import { appendEvent } from '../../../db/journal/journal.ts';
import { readEvents } from '../../../db/journal/read-events.ts';
import { accountOf } from '../../../db/queries/common/merges.ts';
import { setDueDate } from '../../../db/queries/receivables/document.ts';
import { refreshEstimatedDueDates } from '../../../db/queries/receivables/estimated-due-dates.ts';
import {
  insertManualDocument,
  refuseDuplicate,
  requireDocument,
  requireFreeManualDocument,
  voidDocument,
} from '../../../db/queries/receivables/manual-documents.ts';
import type { DocumentRow } from '../../../db/queries/receivables/reading.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { DocumentEntry } from '../../../shared/contract/edits.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { DueOrigin } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { rederiveCustomer } from '../../derivation/rederiving.ts';

/**
 * Saves a manual document, with an event of kind `kind`, and returns its id.
 * @throws AppError as `enterDocument` and `refuseDuplicate`
 */
export function createDocument(
  tx: Tx,
  context: Writing,
  entry: DocumentEntry,
  kind: MadeBy = 'documents.create',
): number {
  refuseDuplicate(tx, entry);
  return enterDocument(tx, context, entry, kind);
}

/**
 * Saves a manual document as `createDocument` does, though the customer has one of the same reference and amount: a list of payments knows
 * by their days that they are two. @throws AppError `validation` / `futureDay`, `dueBeforeIssue`; `not_found` / `customer`
 */
export function enterDocument(
  tx: Tx,
  context: Writing,
  entry: DocumentEntry,
  kind: MadeBy = 'documents.create',
): number {
  checkDays(entry, context.today());
  const id = insertManualDocument(tx, entry, context.now());
  const row = requireDocument(tx, id);
  appendEvent(tx, context, { kind, ...placeOf(row), data: factsOf(row) });
  return id;
}

/** Withdraws a manual document. @throws AppError as `requireFreeManualDocument` */
export function withdrawDocument(tx: Tx, context: Writing, id: number): void {
  const row = requireFreeManualDocument(tx, id);
  voidDocument(tx, id, context.now());
  const data = { ...factsOf(row), madeBy: madeBy(tx, id) };
  appendEvent(tx, context, { kind: 'documents.void', ...placeOf(row), data });
}

type MadeBy = EventData<'documents.void'>['madeBy'];

/** How the user made a manual document, or the first of those that replaced one another by corrections. */
function madeBy(reader: Reader, id: number): MadeBy {
  const kinds = ['documents.create', 'documents.writeOff', 'documents.update'] as const;
  for (let current = id; ; ) {
    const [event] = readEvents(reader, { kinds, subjectId: current, limit: 1 });
    if (event?.kind !== 'documents.update') return event?.kind ?? 'documents.create';
    if (event.replacesId === null) return 'documents.create';
    current = event.replacesId;
  }
}

/**
 * Replaces a manual document by a corrected one and returns its id: balances as known before still count the old one. The journal keeps the
 * old and new values.
 */
export function replaceDocument(tx: Tx, context: Writing, id: number, entry: DocumentEntry): number {
  checkDays(entry, context.today());
  const before = requireFreeManualDocument(tx, id);
  voidDocument(tx, id, context.now());
  refuseDuplicate(tx, entry);
  const newId = insertManualDocument(tx, entry, context.now());
  const after = requireDocument(tx, newId);
  appendEvent(tx, context, {
    kind: 'documents.update',
    ...placeOf(after),
    replacesId: id,
    data: {
      ...factsOf(after),
      before: factsOf(before),
      oldReference: before.reference,
      oldAmountCents: before.amountCents,
      oldIssuedOn: before.issuedOn,
    },
  });
  return newId;
}

export type DueDateChoice = { readonly dueOn: Day | null; readonly dueOrigin: DueOrigin };

/**
 * Gives an invoice another due date, or takes back the user's: the due date is then again that of the imports or the terms.
 * @throws AppError `validation` / `dueOn`
 */
export function changeDueDate(tx: Tx, context: Writing, id: number, due: DueDateChoice): void {
  const document = requireDocument(tx, id);
  if (document.kind !== 'invoice') throw new AppError('validation', { reason: 'dueOn' });
  setDueDate(tx, document, due, context.now());
  if (due.dueOrigin !== 'manual') {
    if (document.batchId === null) refreshEstimatedDueDates(tx, context.now(), document.customerId);
    else rederiveCustomer(tx, document.customerId, context.now());
  }
  const after = requireDocument(tx, id);
  if (after.dueOn === document.dueOn && after.dueOrigin === document.dueOrigin) return;
  appendEvent(tx, context, {
    kind: 'documents.setDueOn',
    subjectId: id,
    customerId: accountOf(document),
    data: {
      reference: document.reference,
      oldDueOn: document.dueOn,
      oldOrigin: document.dueOrigin,
      newDueOn: after.dueOn,
      newOrigin: after.dueOrigin,
    },
  });
}

/** The ids of an event about a document, on its customer's account. */
function placeOf(document: DocumentRow) {
  return { subjectId: document.id, customerId: accountOf(document) };
}

function factsOf({
  kind,
  nature,
  side,
  reference,
  label,
  issuedOn,
  dueOn,
  dueOrigin,
  amountCents,
  currency,
}: DocumentRow) {
  return { kind, nature, side, reference, label, issuedOn, dueOn, dueOrigin, amountCents, currency };
}

/** Refuses a document dated in the future, which is not yet on the account, or due before its issue. */
function checkDays({ issuedOn, dueOn }: DocumentEntry, today: Day): void {
  if (issuedOn > today) throw new AppError('validation', { reason: 'futureDay' });
  if (dueOn !== null && dueOn < issuedOn) throw new AppError('validation', { reason: 'dueBeforeIssue' });
}
