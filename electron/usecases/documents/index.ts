import { accountOf } from '../../../db/queries/common/merges.ts';
import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { getDocument } from '../../../db/queries/receivables/document.ts';
import { listDocuments } from '../../../db/queries/receivables/documents.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import { listSameReference } from '../../../db/queries/receivables/same-reference.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { refuseChangedSince } from '../../app/over-current.ts';
import { documentInverses } from './inverses.ts';
import { changeDueDate, createDocument, enterDocument, replaceDocument, withdrawDocument } from './write.ts';
import { writeOffRemainder } from './write-off.ts';

export { documentInverses, enterDocument, withdrawDocument };

export const documentsHandlers = {
  list: withFirm.documents.list.handler(({ input, context }) => listDocuments(context.db, input)),

  get: withFirm.documents.get.handler(({ input, context }) => getDocument(context.db, input.id)),

  sameReference: withFirm.documents.sameReference.handler(({ input, context }) => listSameReference(context.db, input)),

  setDueOn: withFirm.documents.setDueOn.handler(({ input, context }) => {
    const before = requireDocument(context.db, input.id);
    const after = { dueOn: input.dueOn, dueOrigin: 'manual' } as const;
    if (before.dueOn === after.dueOn && before.dueOrigin === after.dueOrigin) return;
    if (before.dueOn !== after.dueOn) refuseChangedSince(input.read, before.dueOn);
    act(context, (tx, writing) => changeDueDate(tx, writing, input.id, after));
  }),

  create: withFirm.documents.create.handler(({ input, context }) => {
    const id = act(context, (tx, writing) => {
      requireUnmerged(tx, input.customerId);
      return createDocument(tx, writing, input);
    });
    return { id };
  }),

  update: withFirm.documents.update.handler(({ input: { id, ...input }, context }) => {
    const newId = act(context, (tx, writing) => {
      const customerId = accountOf(requireDocument(tx, id));
      return replaceDocument(tx, writing, id, { ...input, customerId });
    });
    return { id: newId };
  }),

  void: withFirm.documents.void.handler(({ input, context }) => {
    act(context, (tx, writing) => withdrawDocument(tx, writing, input.id));
  }),

  writeOff: withFirm.documents.writeOff.handler(({ input, context }) => {
    act(context, (tx, writing) => writeOffRemainder(tx, writing, input));
  }),
};
