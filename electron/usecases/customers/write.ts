import { appendEvent } from '../../../db/journal/journal.ts';
import {
  deleteCustomer,
  insertCustomer,
  replaceContacts,
  updateCustomer,
  type WantedContact,
} from '../../../db/queries/customers/changes.ts';
import { getCustomer } from '../../../db/queries/customers/customers.ts';
import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { refreshEstimatedDueDates } from '../../../db/queries/receivables/estimated-due-dates.ts';
import type { Tx } from '../../../db/types.ts';
import type { CustomerDetails } from '../../../shared/contract/customers.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { areTermsWhole, cardFields, pickCard } from '../../../shared/domain/customers/card.ts';
import { normaliseCard } from '../../../shared/domain/values/card-fields.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { cardChanges } from '../../app/changes-between.ts';
import { refuseWrongField } from '../../app/refusals/refuse-wrong-field.ts';

type NewCustomer = Omit<Inputs['customers']['create'], 'contacts'> & { readonly contacts: readonly WantedContact[] };

/** Saves a manual customer and returns its id. @throws AppError `duplicate` / `customerCode`, `validation` / `siren` or `terms` */
export function createCustomer(tx: Tx, context: Writing, input: NewCustomer): number {
  const { code } = input;
  const id = insertCustomer(tx, code, checkDetails(input.details), context.now());
  replaceContacts(tx, id, input.contacts);
  const data = { code, name: input.details.name };
  appendEvent(tx, context, { kind: 'customers.create', ...placeOfCard(id), data });
  return id;
}

/** Deletes a manual customer to whom nothing refers. @throws AppError `in_use` / `customer` */
export function removeCustomer(tx: Tx, context: Writing, id: number): void {
  const customer = getCustomer(tx, id, context.today());
  const { code, name, contacts } = customer;
  deleteCustomer(tx, id);
  const data = { code, name, details: pickCard(customer), contacts: [...contacts] };
  appendEvent(tx, context, { kind: 'customers.remove', ...placeOfCard(id), data });
}

/**
 * Saves details and contacts; the journal keeps old and new values of the changes.
 * @throws AppError `validation` / `siren` or `terms`, and as `requireUnmerged`
 */
export function saveDetails(
  tx: Tx,
  context: Writing,
  { id, details, contacts }: { id: number; details: CustomerDetails; contacts: readonly WantedContact[] },
): void {
  requireUnmerged(tx, id);
  const before = getCustomer(tx, id, context.today());
  updateCustomer(tx, id, checkDetails(details));
  replaceContacts(tx, id, contacts);
  const after = getCustomer(tx, id, context.today());
  const changes = cardChanges(
    { ...pickCard(before), contacts: before.contacts },
    { ...pickCard(after), contacts: after.contacts },
  );
  if (Object.keys(changes).length === 0) return;
  const dueDatesMoved = refreshEstimatedDueDates(tx, context.now(), id);
  const data = { name: after.name, changes, ...(dueDatesMoved > 0 ? { dueDatesMoved } : {}) };
  appendEvent(tx, context, { kind: 'customers.update', ...placeOfCard(id), data });
}

/** Gives a customer a responsible, or none. @throws as `saveDetails` */
export function assignCustomer(tx: Tx, context: Writing, id: number, responsible: string | null): void {
  const card = getCustomer(tx, id, context.today());
  saveDetails(tx, context, { id, details: { ...pickCard(card), responsible }, contacts: card.contacts });
}

/** The details in the form in which they are stored. @throws AppError `validation` / `siren` or `terms` */
function checkDetails(details: CustomerDetails): CustomerDetails {
  refuseWrongField({ siren: cardFields.siren }, details);
  if (!areTermsWhole(details)) throw new AppError('validation', { reason: 'terms' });
  return normaliseCard(cardFields, details);
}

/** The ids of an event about a customer's details. */
export function placeOfCard(id: number) {
  return { subjectId: id, customerId: id };
}
