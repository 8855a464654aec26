import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { liveRows } from '../set-up/live-rows.ts';

/** A customer who owes 100,00 € (F1, due in April) and 200,00 € (F2, due in May) on 30 June 2025, and the id of the reason « Prix ». */
export async function disputing() {
  const made = editsContext();
  const { client, context } = made;
  const { id: customerId } = await client.customers.create({ code: 'C1', details, contacts: [] });
  const { id: second } = await client.documents.create(
    entry(customerId, { reference: 'F2', amountCents: 200_00, dueOn: '2025-05-10' }),
  );
  const { id: first } = await client.documents.create(entry(customerId, { reference: 'F1', dueOn: '2025-04-10' }));
  const connection = context.session.firm?.connection;
  if (!connection) throw new Error('no firm');
  const reasons = await client.disputes.reasons();
  const reasonOf = (code: string) => reasons.find((reason) => reason.code === code)?.id ?? 0;
  const reasonId = reasonOf('price');
  return {
    ...made,
    customerId,
    first,
    second,
    reasonId,
    reasonOf,
    rows: () => liveRows(connection),
    list: async (asOf?: string) => (await client.disputes.list({ asOf })).rows,
    async open(
      documentId: number,
      amountCents: number,
      values: { untilOn?: string; openedOn?: string; reasonId?: number } = {},
    ) {
      const said = { reasonId, untilOn: '2025-07-31', ...values };
      const { ids } = await client.disputes.open({ customerId, documents: [{ documentId, amountCents }], ...said });
      return ids[0] ?? 0;
    },
    credit: (reference: string, amountCents: number, issuedOn = '2025-06-20') =>
      client.documents.create(
        entry(customerId, { kind: 'creditNote', side: 'credit', reference, amountCents, issuedOn }),
      ),
  };
}
