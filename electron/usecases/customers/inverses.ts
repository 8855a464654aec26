import { getCustomer } from '../../../db/queries/customers/customers.ts';
import { contact, customerDetails } from '../../../shared/contract/customers.ts';
import { pickCard } from '../../../shared/domain/customers/card.ts';
import { oldValues } from '../../app/changes-between.ts';
import type { InversesOf } from '../../app/inverse.ts';
import { mergeCustomers, unmergeCustomer } from './merge.ts';
import { addHold, createCustomer, liftHold, removeCustomer, saveDetails } from './write.ts';

const contacts = contact.array();

export const customerInverses: InversesOf<'customers'> = {
  'customers.create': ({ tx, writing }, { subjectId }) => removeCustomer(tx, writing, subjectId),
  'customers.remove': ({ tx, writing }, { data: { code, ...card } }) =>
    void createCustomer(tx, writing, {
      code,
      details: customerDetails.parse(card.details),
      contacts: contacts.parse(card.contacts),
    }),
  // What changed since elsewhere on the card stays.
  'customers.update': ({ tx, writing }, { subjectId: id, data }) => {
    const current = getCustomer(tx, id, writing.today());
    const card = { ...pickCard(current), contacts: current.contacts, ...oldValues(data.changes) };
    saveDetails(tx, writing, {
      id,
      details: customerDetails.parse(card),
      contacts: contacts.parse(card.contacts),
    });
  },
  'customers.merge': ({ tx, writing }, { subjectId }) => unmergeCustomer(tx, writing, subjectId),
  'customers.unmerge': ({ tx, writing, rowNow }, { subjectId: fromId, data: { intoId, take } }) =>
    mergeCustomers(tx, writing, { fromId, intoId: rowNow('customers', intoId), take }),
  'customers.addHold': ({ tx, writing }, { subjectId }) => liftHold(tx, writing, subjectId),
  'customers.endHold': ({ tx, writing, rowNow }, { customerId, data: { documentId, kind, reason, untilOn } }) =>
    void addHold(tx, writing, {
      kind,
      reason,
      untilOn,
      customerId: customerId ?? 0,
      documentId: documentId === undefined ? null : rowNow('documents', documentId),
    }),
};
