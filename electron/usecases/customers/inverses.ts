import { z } from 'zod';
import { getCustomer } from '../../../db/queries/customers/customers.ts';
import { contact, customerDetails } from '../../../shared/contract/customers.ts';
import { pickCard } from '../../../shared/domain/customers/card.ts';
import { oldValues } from '../../app/changes-between.ts';
import type { InversesOf, Undoing } from '../../app/inverse.ts';
import { mergeCustomers, unmergeCustomer } from './merge.ts';
import { addTag, removeTag } from './tags.ts';
import { addHold, createCustomer, extendHold, liftHold, removeCustomer, saveDetails } from './write.ts';

/** Contacts as the journal keeps them. A contact that came with a merge (`mergedFromId`) leaves when the merge is undone. */
const contacts = contact.extend({ mergedFromId: z.int().nullable() }).array();

/** Contacts of the journal, with the ids of the customers that now replace those merged then. */
function contactsNow({ rowNow }: Undoing, kept: unknown) {
  return contacts.parse(kept).map((row) => ({
    ...row,
    mergedFromId: row.mergedFromId && rowNow('customers', row.mergedFromId),
  }));
}

export const customerInverses: InversesOf<'customers'> = {
  'customers.create': ({ tx, writing }, { subjectId }) => removeCustomer(tx, writing, subjectId),
  'customers.remove': (undoing, { data: { code, details, contacts } }) =>
    void createCustomer(undoing.tx, undoing.writing, {
      code,
      details: customerDetails.parse(details),
      contacts: contactsNow(undoing, contacts),
    }),
  // Only the changed fields are restored: other fields changed since stay.
  'customers.update': (undoing, { subjectId: id, data }) => {
    const { tx, writing } = undoing;
    const current = getCustomer(tx, id, writing.today());
    const card = { ...pickCard(current), contacts: current.contacts, ...oldValues(data.changes) };
    const details = customerDetails.parse(card);
    saveDetails(tx, writing, { id, details, contacts: contactsNow(undoing, card.contacts) });
  },
  'customers.merge': ({ tx, writing }, { subjectId }) => unmergeCustomer(tx, writing, subjectId),
  'customers.unmerge': ({ tx, writing, rowNow }, { subjectId: fromId, data: { intoId, take } }) =>
    mergeCustomers(tx, writing, { fromId, intoId: rowNow('customers', intoId), take }),
  'customers.tag': ({ tx, writing }, { subjectId }) => removeTag(tx, writing, subjectId),
  'customers.untag': ({ tx, writing }, { customerId, data: { name } }) => addTag(tx, writing, customerId ?? 0, name),
  'customers.addHold': ({ tx, writing }, { subjectId }) => liftHold(tx, writing, subjectId),
  'customers.extendHold': ({ tx, writing }, { subjectId, data: { formerUntilOn } }) =>
    extendHold(tx, writing, subjectId, formerUntilOn),
  'customers.endHold': ({ tx, writing, rowNow }, { customerId, data: { kind, reason, documentId, untilOn } }) =>
    void addHold(tx, writing, {
      kind,
      reason,
      untilOn,
      customerId: customerId ?? 0,
      documentId: documentId === undefined ? null : rowNow('documents', documentId),
    }),
};
