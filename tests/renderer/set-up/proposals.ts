import { screen, within } from '@testing-library/react';
import { letters } from '../../../db/schema.ts';
import { addCustomer, addInvoice, collectionContext } from '../../usecases/set-up/collection-ledger.ts';
import { openDispute } from '../../usecases/set-up/open-dispute.ts';

/** Three customers to write to, the second without an address; a fourth in dispute. */
export function worklist() {
  const context = collectionContext();
  const { db } = context;
  const add = (code: string, amountCents: number, values: Parameters<typeof addCustomer>[2] = {}) => {
    const id = addCustomer(db, code, values);
    return { id, documentId: addInvoice(db, id, `F-${code}`, amountCents, '2025-05-31') };
  };
  const added = [add('GROS', 900_000), add('SANSRUE', 500_000, { addressLine1: null }), add('PETIT', 120_000)];
  openDispute(context, { documentId: add('LITIGE', 300_000).documentId });
  const ids = added.map(({ id }) => id);
  return { context, db, ids };
}

export const list = () => screen.findByRole('grid', { name: 'Relances proposées' });
export const panel = (name: string) => screen.findByRole('complementary', { name });
export const rows = async () =>
  within(await list())
    .getAllByRole('row')
    .slice(1)
    .filter((row) => row.closest('tfoot') === null)
    .map(({ textContent }) => /Client [A-Z]+(?=[A-Z])/.exec(textContent ?? '')?.[0]);
export const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
export const letterCount = (db: ReturnType<typeof worklist>['db']) => db.select().from(letters).all().length;
