import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { ReportFormat } from '../../../shared/domain/reports/formats.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { tableOf } from './written-reports.ts';

const asOf = '2025-06-30';

/** Six hundred customers who owe, more than a page of a list has. */
function office() {
  const context = collectionContext();
  const { db } = context;
  for (let index = 1; index <= 600; index += 1) {
    const code = `C${String(index).padStart(3, '0')}`;
    addInvoice(db, addCustomer(db, code), `F${index}`, 10_000 + index, '2025-05-31');
  }
  return { context, client: createRouterClient(router, { context }) };
}

test('of a list only the ticked rows are written, whole, in the order and columns of the list, beyond its first page too', async () => {
  const { context, client } = office();
  const written = async (heading: string) => {
    const lines = await tableOf(context.made.at(-1), heading);
    return lines.map((line) => line.map(String));
  };
  for (const format of ['csv', 'xlsx'] satisfies ReportFormat[]) {
    await client.customers.export({
      format,
      only: [600, 3, 550],
      columns: ['code', 'openCents'],
      sort: [{ by: 'openCents', descending: true }],
    });
    const [, ...lines] = await written('Code');
    expect(lines.map(([code]) => code)).toEqual(['C600', 'C550', 'C003', 'Total EUR']);
    expect(lines.at(-1)?.at(-1)?.replace(/\D/g, '')).toBe(String(3 * 10_000 + 600 + 550 + 3));
  }
  await client.worklist.export({ format: 'csv', asOf, only: ['overLimit-1', 'reminder-none'], columns: ['customer'] });
  expect(await written('Code')).toEqual([['Code']]);
});

test('the rows of every list that has ticks are chosen by the keys of its table', async () => {
  const context = collectionContext();
  const { db } = context;
  const client = createRouterClient(router, { context });
  for (const code of ['ELAN', 'SAGE', 'HOUX']) {
    const customerId = addCustomer(db, code);
    addInvoice(db, customerId, `F-${code}`, 30_000, '2025-05-31');
    addInvoice(db, customerId, `G-${code}`, 20_000, '2025-05-31');
    const paid = { kind: 'payment', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
    if (code !== 'HOUX') addInvoice(db, customerId, `V-${code}`, 20_000, null, paid);
  }
  const format = 'csv';
  const lines = async (heading: string) =>
    (await tableOf(context.made.at(-1), heading)).slice(1).map(([first]) => first);

  const proposals = (await client.reminders.proposals({ asOf })).rows;
  const [one] = proposals;
  if (!one) throw new Error('nobody is reminded');
  await client.reminders.exportProposals({ format, asOf, only: [messageKeyOf(one)], columns: ['customer'] });
  expect(await lines('Code')).toEqual([one.customer]);

  const [credit] = (await client.allocations.proposals({})).rows;
  if (!credit) throw new Error('nothing is proposed');
  await client.allocations.exportProposals({ format, only: [credit.credit.id], columns: ['customer'] });
  expect(await lines('Code')).toEqual([credit.customer]);

  const documents = (await client.documents.list({ customerId: 1 })).rows;
  const [, second] = documents;
  if (!second) throw new Error('no second document');
  await client.documents.exportOfCustomer({ format, customerId: 1, only: [second.id], columns: ['reference'] });
  expect((await lines('Référence')).filter((text) => !String(text).startsWith('Total'))).toEqual([second.reference]);

  const steps = await client.reminders.confirm({
    asOf,
    messages: proposals.map(({ customerId, currency, stepId, documentId }) => ({
      customerId,
      currency,
      stepId,
      documentId,
    })),
  });
  for (let step = await steps.next(); !step.done; step = await steps.next());
  const [letter] = (await client.letters.list({})).rows;
  if (!letter) throw new Error('no letter');
  await client.letters.exportList({ format, only: [letter.id], columns: ['customerName'] });
  expect(await lines('Client')).toEqual([letter.customerName]);

  const items = (await client.worklist.list({ asOf, view: 'customers' })).rows;
  const chosen = items.find(({ customerId }) => customerId === 2);
  await client.worklist.export({ format, asOf, view: 'customers', only: ['customer-2'], columns: ['customer'] });
  expect(await lines('Code')).toEqual([chosen?.customer]);
});
