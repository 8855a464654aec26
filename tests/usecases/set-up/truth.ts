import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { ledgerBalanceByCustomer } from '../../../db/queries/coverage/control.ts';
import type { TestContext } from '../../make-context.ts';
import { openAt, samples } from './import-steps.ts';

const euros = z.number().transform((value) => Math.round(value * 100));
const truthFile = z.object({
  customers: z.array(z.object({ aux: z.string(), balance_411: euros })),
  invoices: z.array(z.object({ number: z.string(), customer: z.string(), ttc: euros, open: euros, due: z.string() })),
  allocations: z.array(
    z.object({ kind: z.string(), source: z.string(), invoice: z.string(), amount: euros, date: z.string() }),
  ),
  totals: z.object({ balance_411: euros, open_amount: euros, open_invoices: z.number() }),
});

/** The totals of the books of the sample firm on a day. */
export function readTruth(asOf: string) {
  return truthFile.parse(JSON.parse(readFileSync(join(samples, `A_truth_${asOf}.json`), 'utf8')));
}

/** Balance of each customer and open amount of each open invoice, as the truth file of that day lists them. */
export function expectTruth(context: TestContext, asOf: string) {
  const truth = readTruth(asOf);
  const open = openAt(context, asOf);
  const balances = truth.customers.map(({ aux }) => ({
    aux,
    balance_411: open.filter((row) => row.customer === aux).reduce((sum, row) => sum + row.signedCents, 0),
  }));
  expect(balances).toEqual(truth.customers);
  const openInvoices = open
    .filter((row) => row.kind === 'invoice' && row.signedCents !== 0)
    .map((row) => `${row.reference} ${row.customer} ${row.signedCents}`);
  const expected = truth.invoices
    .filter((invoice) => invoice.open !== 0)
    .map((invoice) => `${invoice.number} ${invoice.customer} ${invoice.open}`);
  expect(openInvoices.sort()).toEqual(expected.sort());
  expect(openInvoices).toHaveLength(truth.totals.open_invoices);
  expect(open.reduce((sum, row) => sum + row.signedCents, 0)).toBe(truth.totals.balance_411);
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  const accounts = ledgerBalanceByCustomer(db, asOf).map((row) => ({ aux: row.customerCode, balance_411: row.cents }));
  expect(truth.customers).toEqual(expect.arrayContaining(accounts));
  expect(accounts.reduce((sum, row) => sum + row.balance_411, 0)).toBe(truth.totals.balance_411);
}
