import { paymentChange, paymentOptions } from '../../../../../shared/contract/imports-payments.ts';
import { sumCents } from '../../../../../shared/domain/values/money.ts';
import { kindOfList } from '../../lists/kind-of-list.ts';
import { enterPayment, takeBackPayment } from './enter.ts';
import { planBatch, totalsOf } from './plan.ts';

/** A list of payments: each is entered as if by hand, and set against the invoices it surely pays. */
export const payments = kindOfList({
  kind: 'payments',
  options: paymentOptions,
  remembered: ['columns', 'dateOrder'],
  optionsIn: (options) => options.payments ?? {},
  async read(jobs, source, options, hooks) {
    // Only a list of customers can be pasted.
    if (!('path' in source)) return 'customers';
    return jobs.run('readPayments', { path: source.path, ...options }, hooks);
  },
  refusals: { columns: 'paymentColumns', empty: 'noPayments' },
  inspection: (_reader, shared, { columns, dateOrder, needsDateOrder, skippedRows, entries }) => ({
    ...shared,
    kind: 'payments',
    columns: [...columns],
    dateOrder,
    needsDateOrder,
    skippedRows,
    payments: entries.length,
    amountCents: sumCents(entries.map(({ amountCents }) => amountCents)),
  }),
  plan: planBatch,
  change: paymentChange,
  preview: (shared, told) => ({ kind: 'payments', ...shared, ...told }),
  page: (shared, of) => ({
    kind: 'payments',
    ...shared,
    totals: 'planned' in of ? totalsOf(of.planned.changes) : of.preview.totals,
  }),
  phases: { enter: 'enter', takeBack: 'withdraw' },
  enter: enterPayment,
  applied: ({ totals: { counts, cents, allocatedCents } }) => ({
    kind: 'payments',
    counts,
    enteredCents: cents.new ?? 0,
    allocatedCents,
  }),
  takeBack: takeBackPayment,
  undone: (withdrawn) => ({ kind: 'payments', withdrawn }),
});
