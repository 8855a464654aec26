import { customerChange, customersContract } from '../../../../../shared/contract/imports/customers.ts';
import { importCustomerList } from '../../../../../shared/domain/lists/import-customer-list.ts';
import { importCustomerWords } from '../../../../../shared/i18n/lists/import-customer-words.ts';
import { kindOfList } from '../../lists/kind-of-list.ts';
import { enterCustomer, isTouched } from './enter.ts';
import { defaultPolicy, planBatch, planRows } from './plan.ts';
import { takeBackCustomer } from './take-back.ts';

export { makeCustomerTemplate } from './template.ts';

/** Most codes that the import's event holds; each customer's own event holds all of its changes. */
const journalLimit = 500;

/** A list of customers: it completes their cards. */
export const customers = kindOfList({
  kind: 'customers',
  options: customersContract.options,
  remembered: ['columns', 'hasHeadings', 'dateOrder'],
  optionsIn: (options) => options.customers ?? {},
  read: (jobs, source, options, hooks) => jobs.run('readCustomers', { source, ...options }, hooks),
  refusals: { columns: 'customerColumns', empty: 'noCustomers' },
  inspection(reader, shared, { columns, hasHeadings, dateOrder, needsDateOrder, entries }, today) {
    const planned = planRows(reader, entries, { policy: defaultPolicy, today });
    const known = planned.customers.filter(({ customerId }) => customerId !== null).length;
    const unknown = planned.customers.length - known;
    const days = { dateOrder, needsDateOrder };
    return { ...shared, kind: 'customers', columns: [...columns], hasHeadings, ...days, known, unknown };
  },
  plan: planBatch,
  change: customerChange,
  list: importCustomerList,
  words: importCustomerWords,
  preview: (shared, told) => ({ kind: 'customers', ...shared, ...told }),
  page(shared, of) {
    if ('preview' in of) {
      const { counts, issueCount } = of.preview;
      return { kind: 'customers', ...shared, counts, keptCount: 0, issueCount };
    }
    const { changes, issues, told } = of.planned;
    const isKept = ({ values, contacts, scenario, level }: (typeof changes)[number]) =>
      [...values, ...contacts, scenario, level].some((each) => each?.isKept);
    const keptCount = changes.filter(isKept).length;
    return { kind: 'customers', ...shared, counts: told.counts, keptCount, issueCount: issues.length };
  },
  phases: { enter: 'apply', takeBack: 'undo' },
  enter: enterCustomer,
  applied({ policy, counts }, made) {
    const codes = made.filter((change) => isTouched(change) && change.customerId !== null).map(({ code }) => code);
    return { kind: 'customers', policy, counts, codes: codes.slice(0, journalLimit) };
  },
  takeBack: takeBackCustomer,
  undone: (kept) => ({ kind: 'customers', kept }),
});
