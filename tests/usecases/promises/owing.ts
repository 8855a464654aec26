import { expect } from 'vitest';
import { addInvoice } from '../set-up/collection-ledger.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { liveRows } from '../set-up/live-rows.ts';

/** A customer who owes 100,00 € (F1, due in April) and 200,00 € (F2, due in May) on 30 June 2025, and dollars (U1) where they are said. */
export async function owing({ dollars = 0 } = {}) {
  const made = editsContext();
  const { db, client, context } = made;
  const { id: customerId } = await client.customers.create({ code: 'C1', details, contacts: [] });
  const { id: second } = await client.documents.create(
    entry(customerId, { reference: 'F2', amountCents: 200_00, dueOn: '2025-05-10' }),
  );
  const { id: first } = await client.documents.create(entry(customerId, { reference: 'F1', dueOn: '2025-04-10' }));
  const inDollars = dollars > 0 ? addInvoice(db, customerId, 'U1', dollars, '2025-05-20', { currency: 'USD' }) : 0;
  const connection = context.session.firm?.connection;
  if (!connection) throw new Error('no firm');
  return {
    ...made,
    customerId,
    first,
    second,
    inDollars,
    rows: () => liveRows(connection),
    pay(amountCents: number, issuedOn: string, reference = `R${amountCents}`) {
      if (issuedOn > context.today()) Object.assign(context, { today: () => issuedOn });
      return client.documents.create(entry(customerId, { kind: 'payment', reference, amountCents, issuedOn }));
    },
    list: async (asOf?: string) => (await client.promises.list({ asOf })).rows,
  };
}

/** The refusal of the host for this reason. */
export function refusedAs(reason: string, details?: object): unknown {
  return expect.objectContaining({ data: expect.objectContaining({ reason, ...(details ? { details } : {}) }) });
}
