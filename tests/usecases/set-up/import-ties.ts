import { call } from '@orpc/server';
import { expect } from 'vitest';
import { ledgerBalanceByCustomer } from '../../../db/queries/coverage/control.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { TestContext } from '../../make-context.ts';
import { openAt, rowsOf } from './import-steps.ts';

/** Expects that on the day of every document each customer owes what the accounts of the files say. */
export function expectTied(context: TestContext) {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  for (const { day } of rowsOf(context, 'select distinct booked_on as day from documents where voided_at is null')) {
    const totals: Record<string, number> = {};
    for (const row of openAt(context, String(day)))
      totals[row.customer] = (totals[row.customer] ?? 0) + row.signedCents;
    const accounts = ledgerBalanceByCustomer(db, String(day));
    const other = Object.fromEntries(Object.keys(totals).map((customer) => [customer, 0]));
    expect(totals).toEqual({ ...other, ...Object.fromEntries(accounts.map((row) => [row.customerCode, row.cents])) });
  }
}

/** The codes of the issues that a file was imported with. */
export const issuesOf = async (context: TestContext, batchId: number) =>
  (await call(importsHandlers.issues, { batchId }, { context })).rows;
