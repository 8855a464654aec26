import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDocumentsAt } from '../../../db/queries/common/open-documents.ts';
import { events } from '../../../db/schema.ts';
import { brokenRules, details, editsContext, entry } from '../set-up/edits-context.ts';

const asOf = '2025-06-30';

async function firmWithCustomer() {
  const made = editsContext();
  const { id } = await made.client.customers.create({ code: 'ELAN', details, contacts: [] });
  return { ...made, id };
}

test('a customer entered manually has a code of its own, suggested from the name', async () => {
  const { client } = editsContext();
  expect(await client.customers.suggestCode({ name: 'Élan & Fils' })).toEqual({ code: 'ELANFILS' });
  const contact = { id: null, name: 'Mme Roy', role: null, email: null, phone: null, isPreferred: true };
  const { id } = await client.customers.create({ code: 'ELANFILS', details, contacts: [contact] });
  expect(await client.customers.get({ id })).toMatchObject({ name: 'Élan & Fils', contacts: [{ name: 'Mme Roy' }] });
  expect(await client.customers.suggestCode({ name: 'Élan & Fils' })).toEqual({ code: 'ELANFILS2' });
  await expect(client.customers.create({ code: 'ELANFILS', details, contacts: [] })).rejects.toMatchObject({
    code: 'duplicate',
    data: { reason: 'customerCode' },
  });
  expect((await client.customers.list({ search: 'elan' })).rows).toHaveLength(1);
});

test('documents of every kind count in the balance, in the chronology and for reminders', async () => {
  const made = await firmWithCustomer();
  const { client, id } = made;
  await client.documents.create(entry(id));
  await client.documents.create(entry(id, { reference: 'F-2', dueOn: '2025-07-31', amountCents: 5_000 }));
  await client.documents.create(entry(id, { kind: 'creditNote', reference: 'AV-1', amountCents: 1_000 }));
  await client.documents.create(entry(id, { kind: 'payment', reference: 'CHQ 1', amountCents: 2_000 }));
  await client.documents.create(entry(id, { kind: 'deposit', reference: 'AC-1', amountCents: 500 }));
  await client.documents.create(entry(id, { kind: 'adjustment', side: 'debit', reference: 'OD-1', amountCents: 30 }));
  const card = await client.customers.get({ id });
  expect(card).toMatchObject({ openCents: 11_530, overdueCents: 10_000 });
  expect(card.balance).toMatchObject({ creditNotes: -1_000, payments: -2_000, deposits: -500, notDue: 5_000 });
  const { rows } = await client.documents.list({ customerId: id, sort: 'reference', descending: false });
  expect(rows.find((row) => row.reference === 'F-1')).toMatchObject({ dueOn: '2025-04-09', dueOrigin: 'firmTerms' });
  expect(rows.find((row) => row.reference === 'F-2')).toMatchObject({ dueOn: '2025-07-31', dueOrigin: 'manual' });
  expect(rows.find((row) => row.reference === 'OD-1')).toMatchObject({ side: 'debit', dueOn: null });
  const history = await client.customers.history({ id });
  expect(history.rows.map((row) => row.kind)).toEqual(
    expect.arrayContaining(['documents.create', 'documents.invoice', 'documents.payment', 'customers.create']),
  );
  const { rows: proposals } = await client.reminders.proposals({ asOf });
  expect(proposals).toMatchObject([{ customerId: id }]);
  expect(brokenRules(made)).toEqual([]);
});

test('the terms of the customer make the due date', async () => {
  const { client } = editsContext();
  const terms = { ...details, termsKind: 'net', termsDays: 60 } as const;
  const { id } = await client.customers.create({ code: 'A', details: terms, contacts: [] });
  const document = await client.documents.create(entry(id));
  expect(await client.documents.get(document)).toMatchObject({ dueOn: '2025-05-09', dueOrigin: 'customerTerms' });
});

test('a correction keeps the old values in the journal and in the balance as it was known', async () => {
  const made = await firmWithCustomer();
  const { client, db, id, context } = made;
  const first = await client.documents.create(entry(id));
  const knownAt = context.now();
  const { customerId: _customerId, ...corrected } = entry(id, { reference: 'F-1 bis', amountCents: 12_000 });
  const second = await client.documents.update({ id: first.id, ...corrected });
  expect(await client.documents.get(second)).toMatchObject({ reference: 'F-1 bis', openCents: 12_000 });
  await expect(client.documents.get(first)).rejects.toMatchObject({ code: 'not_found' });
  const [event] = db.select().from(events).where(eq(events.kind, 'documents.update')).all();
  expect(JSON.parse(event?.data ?? '')).toMatchObject({
    reference: 'F-1 bis',
    amountCents: 12_000,
    before: { reference: 'F-1', amountCents: 10_000 },
  });
  const owedAt = (known: string | null) =>
    db.get(sql`select sum(open_cents) as cents from (${openDocumentsAt(db, { asOf, knownAt: known })})`);
  expect([owedAt(knownAt), owedAt(null)]).toEqual([{ cents: 10_000 }, { cents: 12_000 }]);
  expect(brokenRules(made)).toEqual([]);
});

test('a document is withdrawn only while nothing refers to it', async () => {
  const made = await firmWithCustomer();
  const { client, id } = made;
  const invoice = await client.documents.create(entry(id));
  const payment = await client.documents.create(entry(id, { kind: 'payment', reference: 'CHQ', amountCents: 4_000 }));
  const allocation = { debitDocumentId: invoice.id, creditDocumentId: payment.id, amountCents: 4_000 };
  await client.allocations.create({ allocations: [allocation] });
  const inUse = { code: 'in_use', data: { reason: 'document', details: { reference: 'F-1' } } };
  await expect(client.documents.void(invoice)).rejects.toMatchObject(inUse);
  const { customerId: _customerId, ...same } = entry(id);
  await expect(client.documents.update({ ...same, id: invoice.id })).rejects.toMatchObject(inUse);
  const [made1] = (await client.documents.get(invoice)).allocations;
  await client.allocations.void({ id: made1?.id ?? 0 });
  await client.documents.void(invoice);
  expect(await client.customers.get({ id })).toMatchObject({ openCents: -4_000 });
  expect(brokenRules(made)).toEqual([]);
});

test('slips are refused: twice the same, a day to come, due before it is issued, a document of an import', async () => {
  const made = await firmWithCustomer();
  const { client, db, id } = made;
  const { id: invoice } = await client.documents.create(entry(id));
  const refused = async (values: Parameters<typeof entry>[1]) =>
    client.documents
      .create(entry(id, values))
      .catch((error: { code: string; data: { reason?: string } }) => [error.code, error.data.reason]);
  expect(await refused({})).toEqual(['duplicate', 'document']);
  expect(await refused({ reference: 'F-3', issuedOn: '2025-07-01' })).toEqual(['validation', 'futureDay']);
  expect(await refused({ reference: 'F-3', dueOn: '2025-03-09' })).toEqual(['validation', 'dueBeforeIssue']);
  expect(await refused({ reference: 'F-3', customerId: 99 })).toEqual(['not_found', 'customer']);
  db.run(`insert into import_batches (id, kind, state, file_name, sha256, format, encoding, row_count, issue_count, recorded_at)
    values (1, 'ledger', 'applied', 'a', 'a', 'fec', 'utf8', 0, 0, '2025')`);
  db.run(`update documents set batch_id = 1 where id = ${invoice}`);
  await expect(client.documents.void({ id: invoice })).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'importedDocument' },
  });
});

test('documents that bear the reference typed are shown, whatever its spaces and case; another amount may be typed', async () => {
  const { client, id } = await firmWithCustomer();
  await client.documents.create(entry(id, { reference: 'FA-0007' }));
  const shown = async (reference: string) =>
    (await client.documents.sameReference({ customerId: id, reference })).map((row) => [
      row.reference,
      row.amountCents,
    ]);
  expect(await shown('fa 0007')).toEqual([['FA-0007', 10_000]]);
  expect(await shown('FA-0008')).toEqual([]);
  expect(await shown(' - ')).toEqual([]);
  await client.documents.create(entry(id, { reference: 'fa 0007', amountCents: 4_000 }));
  expect(await shown('FA-0007')).toHaveLength(2);
});
