import { appendEvent } from '../../../../../db/journal/journal.ts';
import {
  insertContact,
  insertListedCustomer,
  readCard,
  updateContact,
  updateValues,
} from '../../../../../db/queries/imports/customer-values.ts';
import { refreshEstimatedDueDates } from '../../../../../db/queries/receivables/estimated-due-dates.ts';
import type { Tx } from '../../../../../db/types.ts';
import type { CustomerChange } from '../../../../../shared/contract/imports/customers.ts';
import { isTermsColumn } from '../../../../../shared/domain/values/terms.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { Writing } from '../../../../app/act.ts';
import { recordLevel } from '../../../levels/index.ts';
import { changeAssignment } from '../../../scenarios/index.ts';
import type { Entering } from '../../lists/list.ts';

/** Changes a card as planned, and tells it in an event of its own. */
export function enterCustomer(tx: Tx, { writing, batchId, fileName }: Entering, planned: CustomerChange) {
  const { user, now } = writing;
  const change = applyOne(tx, planned, now());
  const { customerId, outcome } = change;
  if (!isTouched(change) || customerId === null) return change;
  const data = { fileName, batchId, outcome, ...writtenOf(change) };
  appendEvent(tx, { user, now }, { kind: 'customers.import', subjectId: customerId, customerId, data });
  enterFollowing(tx, writing, { ...change, customerId }, batchId);
  return change;
}

/** Assigns the scenario and takes over the level that the list says, each with its own event. */
function enterFollowing(
  tx: Tx,
  writing: Writing,
  { customerId, name, scenario, level }: CustomerChange & { readonly customerId: number },
  batchId: number,
): void {
  if (scenario && !scenario.isKept)
    changeAssignment(tx, writing, { id: customerId, name }, { before: scenario.old, after: scenario.next });
  if (level && !level.isKept)
    recordLevel(tx, writing, {
      customerId,
      documentId: null,
      stepId: level.next.stepId,
      reachedOn: level.next.reachedOn,
      batchId,
    });
}

/** True for a change that creates or changes a card. */
export function isTouched({ outcome }: CustomerChange): boolean {
  return outcome !== 'unchanged' && outcome !== 'unmatched';
}

/** Saves the change of one customer, and returns it with the ids of the rows added, which undoing needs. */
function applyOne(tx: Tx, change: CustomerChange, recordedAt: string): CustomerChange {
  if (!isTouched(change)) return change;
  const values = Object.fromEntries(
    change.values.filter(({ isKept }) => !isKept).map(({ name, next }) => [name, next]),
  );
  if (change.customerId === null) {
    const { code, name } = change;
    const customerId = insertListedCustomer(tx, { ...values, code, name, recordedAt });
    return { ...change, customerId, contacts: saveContacts(tx, customerId, change.contacts, 0) };
  }
  const card = readCard(tx, change.customerId);
  if (!card) throw new AppError('not_found', { reason: 'customer' });
  if (Object.keys(values).length > 0) updateValues(tx, change.customerId, values);
  if (Object.keys(values).some(isTermsColumn)) refreshEstimatedDueDates(tx, recordedAt, change.customerId);
  return { ...change, contacts: saveContacts(tx, change.customerId, change.contacts, card.contacts.length) };
}

/** Saves the contacts of a change. A customer's first contact becomes the preferred one. */
function saveContacts(
  tx: Tx,
  customerId: number,
  contacts: CustomerChange['contacts'],
  known: number,
): CustomerChange['contacts'] {
  let count = known;
  return contacts.map((contact) => {
    const { id, next, isKept } = contact;
    if (isKept) return contact;
    if (id === null) return { ...contact, id: insertContact(tx, customerId, next, count++ === 0) };
    updateContact(tx, id, next);
    return contact;
  });
}

function writtenOf({ values, contacts }: CustomerChange) {
  const written = values.filter(({ isKept }) => !isKept).map(({ name, old, next }) => [name, { old, new: next }]);
  const people = contacts.filter(({ isKept }) => !isKept).map(({ old, next }) => ({ old, new: next }));
  return { changes: { ...Object.fromEntries(written), ...(people.length > 0 ? { contacts: people } : {}) } };
}
