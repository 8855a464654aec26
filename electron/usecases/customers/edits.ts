import { getCustomer } from '../../../db/queries/customers/customers.ts';
import { type CustomerDetails, customerDetails } from '../../../shared/contract/customers.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { pickCard } from '../../../shared/domain/customers/card.ts';
import { changedNames, changesBetween } from '../../app/changes-between.ts';
import type { Edit, EditStep } from '../../app/edit-log.ts';
import { addHold, type CustomerContacts, createCustomer, liftHold, removeCustomer, saveDetails } from './write.ts';

type Hold = Inputs['customers']['addHold'];
type Card = { readonly details: CustomerDetails; readonly contacts: CustomerContacts };

/** The edit of having typed a customer. */
export function customerCreated(id: number, input: Inputs['customers']['create']): Edit {
  return {
    kind: 'customers.create',
    details: { name: input.details.name },
    undo: ({ tx, context, ids }) => removeCustomer(tx, context, ids.now('customers', id)),
    redo: ({ tx, context, ids }) => ids.move('customers', ids.now('customers', id), createCustomer(tx, context, input)),
  };
}

/** The edit of having changed a customer's card; null when nothing changed. What changed since elsewhere on the card stays. */
export function customerUpdated(id: number, before: Card, after: Card): Edit | null {
  const changed = changedNames(before.details, after.details);
  const contactsChanged = 'contacts' in changesBetween({ contacts: before.contacts }, { contacts: after.contacts });
  if (changed.length === 0 && !contactsChanged) return null;
  const give =
    (card: Card) =>
    ({ tx, context, ids }: EditStep) => {
      const current = getCustomer(tx, ids.now('customers', id), context.today());
      const values = Object.entries(card.details).filter(([name]) => changed.includes(name));
      saveDetails(tx, context, {
        id: current.id,
        details: customerDetails.parse({ ...pickCard(current), ...Object.fromEntries(values) }),
        contacts: contactsChanged ? card.contacts : current.contacts,
      });
    };
  return { kind: 'customers.update', details: { name: after.details.name }, undo: give(before), redo: give(after) };
}

/** The edit of having suspended reminders. */
export function holdAdded(id: number, hold: Hold): Edit {
  return { kind: 'customers.addHold', details: { reason: hold.reason }, undo: lift(id), redo: holdAgain(id, hold) };
}

/** The edit of having lifted a suspension. */
export function holdEnded(id: number, hold: Hold): Edit {
  return { kind: 'customers.endHold', details: { reason: hold.reason }, undo: holdAgain(id, hold), redo: lift(id) };
}

const lift =
  (id: number) =>
  ({ tx, context, ids }: EditStep) =>
    void liftHold(tx, context, ids.now('holds', id));

const holdAgain =
  (id: number, hold: Hold) =>
  ({ tx, context, ids }: EditStep) => {
    const customerId = ids.now('customers', hold.customerId);
    const documentId = hold.documentId === null ? null : ids.now('documents', hold.documentId);
    ids.move('holds', ids.now('holds', id), addHold(tx, context, { ...hold, customerId, documentId }));
  };
