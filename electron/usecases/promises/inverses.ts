import type { InversesOf, Undoing } from '../../app/inverse.ts';
import { addPromise, cancelPromise, removePromise, replacePromise, resumePromise } from './write.ts';

export const promiseInverses: InversesOf<'promises'> = {
  'promises.record': ({ tx, writing }, { subjectId }) => removePromise(tx, writing, subjectId),
  'promises.remove': (undoing, { customerId, data: { references: _references, ...content } }) => {
    const documents = onDocumentsNow(undoing, content.documents);
    addPromise(undoing.tx, undoing.writing, customerId ?? 0, { ...content, documents });
  },
  'promises.cancel': ({ tx, writing }, { subjectId }) => resumePromise(tx, writing, subjectId),
  'promises.replace': ({ tx, writing }, { subjectId }) => resumePromise(tx, writing, subjectId),
  'promises.resume': ({ tx, writing, rowNow }, { subjectId, data: { replacedById } }) => {
    if (replacedById === null) cancelPromise(tx, writing, subjectId);
    else replacePromise(tx, writing, subjectId, rowNow('promises', replacedById));
  },
};

/** A document that was withdrawn and written anew stands in for the former one. */
function onDocumentsNow({ rowNow }: Undoing, documents: readonly [number, number][]): [number, number][] {
  return documents.map(([id, settledCents]) => [rowNow('documents', id), settledCents]);
}
