import { appendEvent } from '../../db/journal.ts';
import { getDocument, setDueOn } from '../../db/queries/document.ts';
import { listDocuments } from '../../db/queries/documents.ts';
import { AppError } from '../../shared/errors.ts';
import { withFirm } from './base.ts';

export const documentsHandlers = {
  list: withFirm.documents.list.handler(({ input, context }) => listDocuments(context.db, input)),

  get: withFirm.documents.get.handler(({ input, context }) => getDocument(context.db, input.id)),

  setDueOn: withFirm.documents.setDueOn.handler(({ input, context }) => {
    context.db.transaction(
      (tx) => {
        const document = getDocument(tx, input.id);
        if (document.kind !== 'invoice') throw new AppError('validation', { reason: 'dueOn' });
        if (document.dueOn === input.dueOn && document.dueOrigin === 'manual') return;
        setDueOn(tx, input.id, input.dueOn);
        appendEvent(tx, {
          at: context.now(),
          author: context.author,
          kind: 'documents.setDueOn',
          subject: 'documents',
          subjectId: input.id,
          customerId: document.customerId,
          data: {
            reference: document.reference,
            oldDueOn: document.dueOn,
            oldOrigin: document.dueOrigin,
            newDueOn: input.dueOn,
          },
        });
      },
      { behavior: 'immediate' },
    );
  }),
};
