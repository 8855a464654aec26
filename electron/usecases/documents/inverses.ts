import type { DocumentEntry } from '../../../shared/contract/edits.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { InversesOf } from '../../app/inverse.ts';
import { changeDueDate, createDocument, replaceDocument, withdrawDocument } from './write.ts';

export const documentInverses: InversesOf<'documents'> = {
  'documents.create': ({ tx, writing }, { subjectId }) => withdrawDocument(tx, writing, subjectId),
  'documents.writeOff': ({ tx, writing }, { subjectId }) => withdrawDocument(tx, writing, subjectId),
  'documents.void': ({ tx, writing }, { customerId, data }) =>
    void createDocument(tx, writing, entryOf(customerId, data), data.madeBy),
  'documents.update': ({ tx, writing }, { subjectId, customerId, data }) =>
    void replaceDocument(tx, writing, subjectId, entryOf(customerId, data.before)),
  'documents.setDueOn': ({ tx, writing }, { subjectId, data: { oldDueOn, oldOrigin } }) =>
    changeDueDate(tx, writing, subjectId, { dueOn: oldDueOn, dueOrigin: oldOrigin }),
};

/** The entry of a withdrawn manual document, to record it again. A due date that came from terms is computed from terms again. */
function entryOf(customerId: number | null, facts: Omit<EventData<'documents.void'>, 'madeBy'>): DocumentEntry {
  const { kind, nature, side, reference, label, issuedOn, dueOn, dueOrigin, amountCents } = facts;
  const manual = { kind, nature, side, reference, label, issuedOn, amountCents };
  return { ...manual, customerId: customerId ?? 0, dueOn: dueOrigin === 'manual' ? dueOn : null };
}
