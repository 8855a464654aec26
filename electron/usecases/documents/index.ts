import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { getDocument } from '../../../db/queries/receivables/document.ts';
import { listDocuments } from '../../../db/queries/receivables/documents.ts';
import { entryOf, requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import { listSameReference } from '../../../db/queries/receivables/same-reference.ts';
import { withFirm } from '../../app/base.ts';
import { recordEdit } from '../../app/edit-log.ts';
import { refuseChangedSince } from '../../app/over-current.ts';
import { documentCreated, documentUpdated, documentVoided, dueDateChanged, writtenOff } from './edits.ts';
import { changeDueDate, createDocument, replaceDocument, withdrawDocument } from './write.ts';
import { writeOffRemainder } from './write-off.ts';

const immediate = { behavior: 'immediate' } as const;

export const documentsHandlers = {
  list: withFirm.documents.list.handler(({ input, context }) => listDocuments(context.db, input)),

  get: withFirm.documents.get.handler(({ input, context }) => getDocument(context.db, input.id)),

  sameReference: withFirm.documents.sameReference.handler(({ input, context }) => listSameReference(context.db, input)),

  setDueOn: withFirm.documents.setDueOn.handler(({ input, context }) => {
    const before = requireDocument(context.db, input.id);
    const after = { dueOn: input.dueOn, dueOrigin: 'manual' } as const;
    if (before.dueOn === after.dueOn && before.dueOrigin === after.dueOrigin) return;
    if (before.dueOn !== after.dueOn) refuseChangedSince(input.read, before.dueOn);
    context.db.transaction((tx) => changeDueDate(tx, context, input.id, after), immediate);
    recordEdit(context.firm, dueDateChanged(before, after));
  }),

  create: withFirm.documents.create.handler(({ input, context }) => {
    const id = context.db.transaction((tx) => {
      requireUnmerged(tx, input.customerId);
      return createDocument(tx, context, input);
    }, immediate);
    recordEdit(context.firm, documentCreated(id, input));
    return { id };
  }),

  update: withFirm.documents.update.handler(({ input: { id, ...input }, context }) => {
    const before = entryOf(requireDocument(context.db, id));
    const after = { ...input, customerId: before.customerId };
    const newId = context.db.transaction((tx) => replaceDocument(tx, context, id, after), immediate);
    recordEdit(context.firm, documentUpdated(id, before, after), { table: 'documents', from: id, to: newId });
    return { id: newId };
  }),

  void: withFirm.documents.void.handler(({ input, context }) => {
    const entry = context.db.transaction((tx) => withdrawDocument(tx, context, input.id), immediate);
    recordEdit(context.firm, documentVoided(input.id, entry));
  }),

  writeOff: withFirm.documents.writeOff.handler(({ input, context }) => {
    const before = requireDocument(context.db, input.id);
    const made = context.db.transaction((tx) => writeOffRemainder(tx, context, input), immediate);
    recordEdit(context.firm, writtenOff(before, made, input));
  }),
};
