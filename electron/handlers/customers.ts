import { appendEvent } from '../../db/journal.ts';
import { balanceOfCustomer } from '../../db/queries/balance.ts';
import { replaceContacts, updateCustomer } from '../../db/queries/customer-changes.ts';
import { getCustomer, listCustomers } from '../../db/queries/customers.ts';
import { getDocument } from '../../db/queries/document.ts';
import { refreshEstimatedDueDates } from '../../db/queries/estimated-due-dates.ts';
import { listHistory } from '../../db/queries/history.ts';
import { endHold, insertHold } from '../../db/queries/holds.ts';
import type { CustomerDetails } from '../../shared/contract/customers.ts';
import { compactIdentifier } from '../../shared/domain/identifiers.ts';
import { isSiren } from '../../shared/domain/siren.ts';
import { AppError } from '../../shared/errors.ts';
import { withFirm } from './base.ts';
import { changesBetween } from './changes-between.ts';

const immediate = { behavior: 'immediate' } as const;

export const customersHandlers = {
  list: withFirm.customers.list.handler(({ input, context }) => listCustomers(context.db, input, context.today())),

  get: withFirm.customers.get.handler(({ input, context }) => {
    const today = context.today();
    const {
      importedName: _importedName,
      searchText: _searchText,
      recordedAt: _recordedAt,
      ...customer
    } = getCustomer(context.db, input.id, today);
    return { ...customer, balance: balanceOfCustomer(context.db, input.id, today) };
  }),

  update: withFirm.customers.update.handler(({ input, context }) => {
    const details = checkDetails(input.details);
    context.db.transaction((tx) => {
      const before = getCustomer(tx, input.id, context.today());
      updateCustomer(tx, input.id, before.code, details);
      replaceContacts(tx, input.id, input.contacts);
      const after = getCustomer(tx, input.id, context.today());
      const changes = changesBetween(
        { ...pickDetails(before), contacts: before.contacts },
        { ...pickDetails(after), contacts: after.contacts },
      );
      if (Object.keys(changes).length === 0) return;
      const dueDatesMoved = refreshEstimatedDueDates(tx, input.id);
      appendEvent(tx, {
        at: context.now(),
        author: context.author,
        kind: 'customers.update',
        subject: 'customers',
        subjectId: input.id,
        customerId: input.id,
        data: dueDatesMoved > 0 ? { changes, dueDatesMoved } : { changes },
      });
    }, immediate);
  }),

  history: withFirm.customers.history.handler(({ input, context }) => listHistory(context.db, input)),

  addHold: withFirm.customers.addHold.handler(({ input, context }) => {
    if (input.untilOn < context.today()) throw new AppError('validation', { reason: 'untilOn' });
    context.db.transaction((tx) => {
      getCustomer(tx, input.customerId, context.today());
      const document = input.documentId === null ? null : getDocument(tx, input.documentId);
      if (document && document.customerId !== input.customerId) throw new AppError('not_found', { reason: 'document' });
      const id = insertHold(tx, input, context.now());
      appendEvent(tx, {
        at: context.now(),
        author: context.author,
        kind: 'customers.addHold',
        subject: 'holds',
        subjectId: id,
        customerId: input.customerId,
        data: {
          kind: input.kind,
          reason: input.reason,
          untilOn: input.untilOn,
          ...(document ? { reference: document.reference } : {}),
        },
      });
    }, immediate);
  }),

  endHold: withFirm.customers.endHold.handler(({ input, context }) => {
    context.db.transaction((tx) => {
      const hold = endHold(tx, input.id, context.now());
      appendEvent(tx, {
        at: context.now(),
        author: context.author,
        kind: 'customers.endHold',
        subject: 'holds',
        subjectId: hold.id,
        customerId: hold.customerId,
        data: { kind: hold.kind, reason: hold.reason, untilOn: hold.untilOn },
      });
    }, immediate);
  }),
};

/** Empty fields become null and the SIREN loses its spaces. @throws AppError `validation` / `siren` or `terms` */
function checkDetails(details: CustomerDetails): CustomerDetails {
  const siren = compactIdentifier(details.siren);
  if (siren !== null && !isSiren(siren)) throw new AppError('validation', { reason: 'siren', details: { siren } });
  if ((details.termsKind === null) !== (details.termsDays === null))
    throw new AppError('validation', { reason: 'terms' });
  return {
    ...details,
    siren,
    vatNumber: compactIdentifier(details.vatNumber),
    addressLine1: details.addressLine1 || null,
    addressLine2: details.addressLine2 || null,
    postcode: details.postcode || null,
    city: details.city || null,
    notes: details.notes || null,
  };
}

function pickDetails(customer: CustomerDetails): CustomerDetails {
  return {
    name: customer.name,
    kind: customer.kind,
    siren: customer.siren,
    vatNumber: customer.vatNumber,
    addressLine1: customer.addressLine1,
    addressLine2: customer.addressLine2,
    postcode: customer.postcode,
    city: customer.city,
    country: customer.country,
    termsKind: customer.termsKind,
    termsDays: customer.termsDays,
    language: customer.language,
    isMiscellaneous: customer.isMiscellaneous,
    notes: customer.notes,
  };
}
