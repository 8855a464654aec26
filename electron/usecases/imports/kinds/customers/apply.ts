import { appendEvent } from '../../../../../db/journal/journal.ts';
import {
  insertContact,
  insertListedCustomer,
  readCard,
  updateContact,
  updateValues,
} from '../../../../../db/queries/imports/customer-values.ts';
import { rowChangeSaver } from '../../../../../db/queries/imports/rows.ts';
import { refreshEstimatedDueDates } from '../../../../../db/queries/receivables/estimated-due-dates.ts';
import type { Tx } from '../../../../../db/types.ts';
import type { CustomerChange } from '../../../../../shared/contract/imports-customers.ts';
import { isTermsColumn } from '../../../../../shared/domain/values/terms.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { Applying } from '../../common/kind.ts';
import { defaultPolicy, planBatch, toChange } from './plan.ts';
import { saveCustomersPreview } from './preview.ts';

/** Most old and new values that the import's event holds; each customer's own event holds all of its own. */
const journalLimit = 500;

/** Changes the cards as the user decided. The changes are computed again from the customers as they are now. */
export function* applyCustomers(tx: Tx, { batch, at, today, user, slicing, decisions }: Applying) {
  const { batchId, slices, hooks } = slicing;
  const policy = decisions.policy ?? defaultPolicy;
  const acting = { user, now: () => at };
  const { fileName } = batch;
  const { customers, issues } = planBatch(tx, batchId, { policy, today });
  const save = rowChangeSaver<CustomerChange>(tx, batchId);
  const codes: string[] = [];
  for (const [index, customer] of customers.entries()) {
    if (slices.isOver()) {
      hooks.onProgress?.({ phase: 'apply', done: index, total: customers.length });
      yield;
    }
    const change = applyOne(tx, toChange(customer), at);
    save(change);
    const { customerId, outcome, code } = change;
    if (outcome === 'unchanged' || outcome === 'unmatched' || customerId === null) continue;
    if (codes.length < journalLimit) codes.push(code);
    const data = { fileName, batchId, outcome, ...writtenOf(change) };
    appendEvent(tx, acting, { kind: 'customers.import', subjectId: customerId, customerId, data });
  }
  const preview = saveCustomersPreview(tx, batch, { policy, customers, issues });
  return { preview, facts: { kind: 'customers' as const, policy, counts: preview.counts, codes } };
}

/** Saves the change of one customer, and returns it with the ids of the rows added, which undoing needs. */
function applyOne(tx: Tx, change: CustomerChange, recordedAt: string): CustomerChange {
  if (change.outcome === 'unchanged' || change.outcome === 'unmatched') return change;
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
