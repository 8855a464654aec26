import { balanceOfCustomer } from '../../../db/queries/balance/balance.ts';
import { isCodeTaken } from '../../../db/queries/customers/changes.ts';
import {
  findCustomer,
  getCustomer,
  listCustomers,
  readCustomerBalance,
} from '../../../db/queries/customers/customers.ts';
import { listDuplicates } from '../../../db/queries/customers/duplicates.ts';
import { readMergesOf } from '../../../db/queries/customers/merging.ts';
import { listTags } from '../../../db/queries/customers/tags.ts';
import { readWholeList } from '../../../db/queries/customers/whole-list.ts';
import { listCustomerHistory } from '../../../db/queries/history/history.ts';
import { findLongDueDates } from '../../../db/queries/receivables/long-due-dates.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { cardFields, pickCard } from '../../../shared/domain/customers/card.ts';
import { suggestCode } from '../../../shared/domain/customers/suggest-code.ts';
import { fieldTypes } from '../../../shared/domain/values/card-fields.ts';
import { fileNameFrom } from '../../../shared/domain/values/file-names.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { overCurrent } from '../../app/over-current.ts';
import { refuseWrongField } from '../../app/refusals/refuse-wrong-field.ts';
import { historyReport, offerReport, reportFrame, wholeHistory } from '../../exports/index.ts';
import { customerInverses } from './inverses.ts';
import { mergeCustomers, previewMerge, requireMergeable, unmergeCustomer } from './merge.ts';
import { customersReport } from './report.ts';
import { tagCustomer, untagCustomer } from './tags.ts';
import { assignCustomer, createCustomer, saveDetails } from './write.ts';

export { assignCustomer, customerInverses };

export const customersHandlers = {
  list: withFirm.customers.list.handler(({ input, context }) => listCustomers(context.db, input, context.today())),

  export: withFirm.customers.export.handler(async ({ input, context, signal }) => {
    const found = readWholeList(context.db, input, context.today());
    const hasTags = listTags(context.db).length > 0;
    const report = customersReport(reportFrame(context), { ...found, hasTags }, input);
    const name = `${input.filter === 'noContact' ? 'clients-sans-contact' : 'clients'}-${context.today()}`;
    return offerReport({ context, signal, input }, report, name);
  }),

  get: withFirm.customers.get.handler(({ input, context }) => {
    const today = context.today();
    const {
      importedName: _importedName,
      searchText: _searchText,
      recordedAt: _recordedAt,
      ...customer
    } = getCustomer(context.db, input.id, today);
    return {
      ...customer,
      ...readMergesOf(context.db, input.id),
      longDueDates: findLongDueDates(context.db, customer),
      balance: balanceOfCustomer(context.db, input.id, today),
    };
  }),

  find: withFirm.customers.find.handler(({ input, context }) => findCustomer(context.db, input.code)),

  duplicates: withFirm.customers.duplicates.handler(({ input, context }) =>
    listDuplicates(context.db, input.id).map((row) => ({
      ...row,
      openCents: readCustomerBalance(context.db, row.id, context.today()).openCents,
    })),
  ),

  mergePreview: withFirm.customers.mergePreview.handler(({ input, context }) =>
    previewMerge(context.db, input, context.today()),
  ),

  merge: withFirm.customers.merge.handler(({ input, context }) =>
    act(context, (tx, writing) => {
      requireMergeable(tx, input);
      mergeCustomers(tx, writing, input);
    }),
  ),

  unmerge: withFirm.customers.unmerge.handler(({ input, context }) =>
    act(context, (tx, writing) => unmergeCustomer(tx, writing, input.id)),
  ),

  suggestCode: withFirm.customers.suggestCode.handler(({ input, context }) => ({
    code: suggestCode(input.name, (code) => isCodeTaken(context.db, code)),
  })),

  create: withFirm.customers.create.handler(({ input, context }) => {
    refuseWrongCard(input);
    return { id: act(context, (tx, writing) => createCustomer(tx, writing, input)) };
  }),

  update: withFirm.customers.update.handler(({ input, context }) => {
    const { id, read } = input;
    act(context, (tx, writing) => {
      const card = getCustomer(tx, id, writing.today());
      const before = flat({ details: pickCard(card), contacts: card.contacts });
      const { contacts, ...details } = overCurrent(flat(input), read && flat(read), before, ['contacts']);
      refuseWrongCard({ details, contacts });
      saveDetails(tx, writing, { id, details, contacts });
    });
  }),

  history: withFirm.customers.history.handler(({ input, context }) => listCustomerHistory(context.db, input)),

  exportHistory: withFirm.customers.exportHistory.handler(({ input, context, signal }) => {
    const { code, name } = getCustomer(context.db, input.id, context.today());
    const rows = wholeHistory((page) => listCustomerHistory(context.db, { ...input, ...page }));
    const report = historyReport(reportFrame(context), rows, { about: `${name} (${code})`, groups: input.groups });
    const file = fileNameFrom(`chronologie-${code}-${context.today()}`);
    return offerReport({ context, signal, input }, report, file);
  }),

  tags: withFirm.customers.tags.handler(({ context }) => listTags(context.db)),

  tag: withFirm.customers.tag.handler(({ input, context }) =>
    act(context, (tx, writing) => tagCustomer(tx, writing, input)),
  ),

  untag: withFirm.customers.untag.handler(({ input, context }) =>
    act(context, (tx, writing) => untagCustomer(tx, writing, input)),
  ),
};

const contactFields = { email: fieldTypes.email };

type Card = Pick<Inputs['customers']['update'], 'details' | 'contacts'>;

const flat = ({ details, contacts }: Card) => ({ ...details, contacts });

/** Refuses a customer with an invalid field. @throws AppError `validation` / `siren`, `vatNumber`, `postcode`, `email` */
function refuseWrongCard({ details, contacts }: Card): void {
  refuseWrongField(cardFields, details);
  for (const { email } of contacts) refuseWrongField(contactFields, { email, country: details.country });
}
