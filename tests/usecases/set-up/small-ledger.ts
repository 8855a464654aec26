import { createRouterClient } from '@orpc/server';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import type { BalanceReport } from '../../../shared/contract/balance.ts';
import type { TestContext } from '../../make-context.ts';
import { addCustomer, addInvoice, collectionContext, pay } from './collection-ledger.ts';

export const clientOf = (context: TestContext) =>
  createRouterClient({ balance: balanceHandlers, documents: documentsHandlers }, { context });

export const eur = (report: Pick<BalanceReport, 'currencies'>) => {
  const block = report.currencies.find(({ currency }) => currency === 'EUR');
  if (!block) throw new Error('nothing in euros');
  return block;
};
export const differences = (report: Pick<BalanceReport, 'checks'>) =>
  Object.fromEntries(report.checks.map((check) => [check.name, check.differenceCents]));

/** Two customers at 30 June 2025: one with something in every column, one who owes nothing any more. */
export function smallLedger() {
  const context = collectionContext();
  const { db } = context;
  const ete = addCustomer(db, 'ETE', { name: 'Société =Été; "Sud"', searchText: 'societe =ete; "sud" ete' });
  addInvoice(db, ete, 'F0', 100, '2025-06-30');
  const part = addInvoice(db, ete, 'F1', 1_000, '2025-06-29');
  pay(db, ete, part, 400, '2025-03-01');
  addInvoice(db, ete, 'F2', 2_000, '2025-05-30');
  addInvoice(db, ete, 'F3', 3_000, '2025-05-01');
  addInvoice(db, ete, 'F4', 4_000, '2025-03-31');
  addInvoice(db, ete, 'F5', 5_000, '2025-01-01');
  addInvoice(db, ete, 'F6', 6_000, null);
  addInvoice(db, ete, 'A1', 70, null, { kind: 'creditNote', side: 'credit' });
  addInvoice(db, ete, 'R1', 80, null, { kind: 'payment', side: 'credit' });
  addInvoice(db, ete, 'D1', 90, null, { kind: 'deposit', side: 'credit' });
  addInvoice(db, ete, 'U1', 123_456, '2025-01-31', { currency: 'USD' });
  const paid = addCustomer(db, 'PAYE');
  pay(db, paid, addInvoice(db, paid, 'F7', 900, '2025-02-28'), 900, '2025-06-30');
  return context;
}
