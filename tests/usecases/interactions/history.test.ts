import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { mailPath } from './mail-path.ts';

const call = {
  channel: 'callOut' as const,
  occurredAt: '2025-06-12T08:15:00.000Z',
  person: 'Mme Petit',
  outcomeId: null,
  text: 'Conteste la livraison.',
  nextOn: null,
  nextNote: null,
};

async function firmWithHistory() {
  const made = editsContext();
  const { client, context } = made;
  const { id } = await client.customers.create({ code: 'C1', details, contacts: [] });
  const { id: documentId } = await client.documents.create(entry(id));
  const { id: otherId } = await client.documents.create(entry(id, { reference: 'F-2', issuedOn: '2025-04-01' }));
  const payment = entry(id, {
    kind: 'payment',
    side: 'credit',
    reference: 'R-1',
    issuedOn: '2025-05-02',
    amountCents: 4000,
  });
  const { id: creditDocumentId } = await client.documents.create(payment);
  const allocation = { debitDocumentId: documentId, creditDocumentId, amountCents: 4000 };
  await client.allocations.create({ allocations: [allocation] });
  const files = [{ fileToken: context.choose(mailPath, basename(mailPath)) }];
  const interaction = await client.interactions.create({ ...call, customerId: id, documentIds: [documentId], files });
  return { ...made, id, documentId, otherId, interaction };
}

test('the history of a document tells what was paid on it and said about it, not what is of another', async () => {
  const { client, documentId, otherId } = await firmWithHistory();
  const told = async (id: number) =>
    (await client.documents.history({ id })).rows.map(({ at, kind }) => `${at.slice(0, 10)} ${kind}`);
  expect(await told(documentId)).toEqual([
    '2025-06-30 allocations.create',
    '2025-06-30 documents.create',
    '2025-06-12 interactions.create',
    '2025-05-02 documents.payment',
    '2025-03-10 documents.invoice',
  ]);
  expect(await told(otherId)).toEqual(['2025-06-30 documents.create', '2025-04-01 documents.invoice']);
});

test('a document that is corrected keeps the interactions about it, under its new reference', async () => {
  const { client, id, otherId } = await firmWithHistory();
  const said = await client.interactions.create({ ...call, customerId: id, documentIds: [otherId] });
  const { customerId: _customerId, ...own } = entry(id, { reference: 'F-2 bis', issuedOn: '2025-04-01' });
  const corrected = await client.documents.update({ id: otherId, ...own });
  expect((await client.interactions.get(said)).documents).toEqual([{ id: corrected.id, reference: 'F-2 bis' }]);
  const { rows } = await client.documents.history(corrected);
  expect(rows.map(({ kind }) => kind)).toContain('interactions.create');
  expect(rows.map(({ kind }) => kind)).toContain('documents.update');
});

test('pages of a history are the whole of it, whatever is asked for', async () => {
  const { client, id } = await firmWithHistory();
  const whole = (await client.customers.history({ id })).rows;
  const paged: typeof whole = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await client.customers.history({ id, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    paged.push(...page.rows);
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(whole);
  const groups = ['interactions', 'messages', 'documents', 'plans', 'card'] as const;
  const parts = await Promise.all(groups.map((group) => client.customers.history({ id, groups: [group] })));
  expect(parts.map(({ rows }) => rows.length).reduce((sum, count) => sum + count, 0)).toBe(whole.length);
  expect(parts[0]?.rows).toHaveLength(1);
});

test('a history is written as evidence, the oldest first, with the text of interactions and each file by its SHA-256', async () => {
  const { client, context, id, documentId } = await firmWithHistory();
  await client.customers.exportHistory({ id, groups: ['interactions', 'documents'], format: 'csv' });
  const csv = new TextDecoder().decode(context.made.at(-1)?.content);
  expect(csv).toContain('Conteste la livraison.');
  expect(csv).toMatch(/Bon de livraison signé\.pdf \([0-9a-f]{16}( [0-9a-f]{16}){3}\)/);
  expect(csv.indexOf('Facture F-1')).toBeLessThan(csv.indexOf('Conteste la livraison.'));
  await client.documents.exportHistory({ id: documentId, format: 'html' });
  expect(new TextDecoder().decode(context.made.at(-1)?.content)).toContain('F-1, Élan &#38; Fils (C1)');
});
