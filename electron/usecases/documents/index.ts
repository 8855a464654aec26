import { accountOf } from '../../../db/queries/common/merges.ts';
import { getCustomer } from '../../../db/queries/customers/customers.ts';
import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { listDocumentHistory } from '../../../db/queries/history/history.ts';
import { listCustomerDocuments } from '../../../db/queries/receivables/customer-documents.ts';
import { getDocument } from '../../../db/queries/receivables/document.ts';
import { listDocuments } from '../../../db/queries/receivables/documents.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import { listSameReference } from '../../../db/queries/receivables/same-reference.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { fileNameFrom } from '../../../shared/domain/values/file-names.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { instantOf } from '../../app/known-at.ts';
import { refuseChangedSince } from '../../app/over-current.ts';
import { historyReport, offerReport, reportFrame, wholeHistory } from '../../exports/index.ts';
import { documentInverses } from './inverses.ts';
import { customerDocumentsReport } from './report.ts';
import { changeDueDate, createDocument, enterDocument, replaceDocument, withdrawDocument } from './write.ts';
import { writeOffRemainder } from './write-off.ts';

export { documentInverses, enterDocument, withdrawDocument };

export const documentsHandlers = {
  ofCustomer: withFirm.documents.ofCustomer.handler(({ input: { cursor, limit, ...asked }, context }) =>
    listCustomerDocuments(context.db, asked, momentOf(asked, context), { cursor, limit }),
  ),

  exportOfCustomer: withFirm.documents.exportOfCustomer.handler(async ({ input, context, signal }) => {
    const today = context.today();
    const customer = getCustomer(context.db, input.customerId, today);
    const found = listCustomerDocuments(context.db, input, momentOf(input, context), { limit: null });
    const report = customerDocumentsReport(reportFrame(context), { ...found, customer }, input);
    const name = fileNameFrom(`pieces-${customer.code}-${input.asOf ?? today}`);
    return offerReport({ context, signal, input }, report, name);
  }),

  list: withFirm.documents.list.handler(({ input, context }) => listDocuments(context.db, input)),

  get: withFirm.documents.get.handler(({ input, context }) => getDocument(context.db, input.id)),

  history: withFirm.documents.history.handler(({ input, context }) => listDocumentHistory(context.db, input)),

  exportHistory: withFirm.documents.exportHistory.handler(({ input, context, signal }) => {
    const { reference, customer, customerName } = getDocument(context.db, input.id);
    const rows = wholeHistory((page) => listDocumentHistory(context.db, { ...input, ...page }));
    const about = `${reference}, ${customerName} (${customer})`;
    const report = historyReport(reportFrame(context), rows, { about, groups: input.groups });
    const file = fileNameFrom(`chronologie-${customer}-${reference}-${context.today()}`);
    return offerReport({ context, signal, input }, report, file);
  }),

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

/** Today, and the past moment that is asked for. @throws AppError `validation` / `knownAt` */
function momentOf({ asOf, knownAt }: Pick<Inputs['documents']['ofCustomer'], 'asOf' | 'knownAt'>, context: Context) {
  const moment = asOf === undefined ? undefined : { asOf, knownAt: instantOf(knownAt, context) };
  return { today: context.today(), moment };
}
