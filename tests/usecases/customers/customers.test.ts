import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '../../../db/schema.ts';
import { ledger, remind } from '../set-up/customer-ledger.ts';
import { details } from '../set-up/edits-context.ts';

test('the list says what each customer owes, since when, and how far it was reminded', async () => {
  const made = ledger();
  remind(made, 2, 'issued');
  remind(made, 4, 'cancelled');
  const page = await made.client.customers.list({});
  expect(page).toMatchObject({ count: 3, sums: { openCents: 144_350, overdueCents: 100_000 }, nextCursor: null });
  expect(page.rows.find((row) => row.code === 'ELAN')).toEqual({
    id: made.elan,
    code: 'ELAN',
    name: 'Élan & Fils',
    openCents: 145_050,
    overdueCents: 100_000,
    oldestDueOn: '2025-05-31',
    lastReminderOn: '2025-06-12',
    level: 2,
    step: 'Première relance',
    scenario: 'Standard',
    following: 'default',
    isHeld: false,
    tags: [],
    kind: 'business',
    siren: null,
    city: 'Lyon',
    creditLimitCents: null,
    overLimitCents: null,
    isMiscellaneous: false,
  });
});

test('filters, search without accents, orders and pages', async () => {
  const { client } = ledger();
  const codes = async (input: Parameters<typeof client.customers.list>[0]) =>
    (await client.customers.list(input)).rows.map((row) => row.code);
  expect(await codes({ filter: 'open' })).toEqual(['CREDIT', 'ELAN']);
  expect(await codes({ filter: 'overdue' })).toEqual(['ELAN']);
  expect(await codes({ filter: 'credit' })).toEqual(['CREDIT']);
  expect(await codes({ filter: 'held' })).toEqual([]);
  expect(await codes({ search: 'FILS élan' })).toEqual(['ELAN']);
  expect(await codes({ sort: [{ by: 'openCents', descending: true }] })).toEqual(['ELAN', 'VIDE', 'CREDIT']);
  expect(await codes({ sort: [{ by: 'oldestDueOn' }] })).toEqual(['ELAN', 'CREDIT', 'VIDE']);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.customers.list({ sort: [{ by: 'openCents' }], limit: 1, cursor });
    expect(page.count).toBe(3);
    seen.push(...page.rows.map((row) => row.code));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['CREDIT', 'VIDE', 'ELAN']);
});

test('the chronology mixes what happened and the documents, newest first, page after page', async () => {
  const { client, elan } = ledger();
  await client.holds.add({
    customerId: elan,
    kind: 'other',
    reason: 'Essai',
    untilOn: '2025-12-31',
  });
  await client.customers.update({ id: elan, details: { ...details, city: 'Bron' }, contacts: [] });
  const whole = (await client.customers.history({ id: elan })).rows;
  expect(whole.map((row) => `${row.at.slice(0, 10)} ${row.kind}`)).toEqual([
    '2025-06-30 customers.update',
    '2025-06-30 holds.add',
    '2025-06-20 documents.creditNote',
    '2025-06-15 documents.invoice',
    '2025-06-02 documents.payment',
    '2025-01-15 documents.invoice',
  ]);
  expect(whole[1]?.details).toMatchObject({ kind: 'other', reason: 'Essai', untilOn: '2025-12-31' });
  expect(whole[3]?.details).toMatchObject({ reference: 'FA-002', amountCents: 50_050 });
  const paged: typeof whole = [];
  let cursor: string | undefined;
  do {
    const page = await client.customers.history({ id: elan, limit: 2, cursor });
    paged.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(paged).toEqual(whole);
});

test('documents: what remains now and what remained then, in any order, page after page', async () => {
  const { client, elan } = ledger();
  const references = async (input: Parameters<typeof client.documents.list>[0]) =>
    (await client.documents.list({ customerId: elan, ...input })).rows.map(
      (row) => `${row.reference} ${row.openCents}`,
    );
  expect(await references({})).toEqual(['AV-1 5000', 'FA-002 50050', 'R-1-2025-06-02 0', 'FA-001 100000']);
  expect(await references({ asOf: '2025-05-31' })).toEqual(['AV-1 5000', 'FA-001 120000']);
  expect(await references({ openOnly: true, sort: 'dueOn', descending: false })).toEqual([
    'FA-001 100000',
    'FA-002 50050',
    'AV-1 5000',
  ]);
  const page = await client.documents.list({ customerId: elan, asOf: '2025-06-01', openOnly: true });
  expect(page).toMatchObject({ count: 2, totalOpenCents: 115_000 });
  for (const sort of ['issuedOn', 'dueOn', 'reference', 'amount', 'open'] as const) {
    const whole = await references({ sort });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows, nextCursor, count } = await client.documents.list({ customerId: elan, sort, limit: 1, cursor });
      expect(count).toBe(4);
      paged.push(...rows.map((row) => `${row.reference} ${row.openCents}`));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole);
  }
  expect(await references({ search: 'fa-00' })).toEqual(['FA-002 50050', 'FA-001 100000']);
  expect(await references({ search: '1 200,00' })).toEqual(['FA-001 100000']);
  expect(await references({ search: '100%' })).toEqual([]);
});

test('a document shows what was set against it, and takes another due date', async () => {
  const { client, first, db } = ledger();
  const document = await client.documents.get({ id: first });
  expect(document).toMatchObject({
    customer: 'ELAN',
    openCents: 100_000,
    importedFrom: null,
    level: 0,
    settledOn: null,
  });
  expect(document.allocations).toMatchObject([{ kind: 'payment', amountCents: 20_000, effectiveOn: '2025-06-02' }]);
  const [allocation] = document.allocations;
  const payment = await client.documents.get({ id: allocation?.documentId ?? 0 });
  expect(payment.allocations).toMatchObject([{ documentId: first, amountCents: 20_000 }]);
  await client.documents.setDueOn({ id: first, dueOn: '2025-07-15' });
  expect(await client.documents.get({ id: first })).toMatchObject({ dueOn: '2025-07-15', dueOrigin: 'manual' });
  const [event] = db.select().from(events).where(eq(events.kind, 'documents.setDueOn')).all();
  expect(JSON.parse(event?.data ?? '')).toMatchObject({ oldDueOn: '2025-05-31', newDueOn: '2025-07-15' });
  await expect(client.documents.setDueOn({ id: payment.id, dueOn: '2025-07-15' })).rejects.toMatchObject({
    data: { reason: 'dueOn' },
  });
});

test('search finds customers by name or code, documents by reference or amount', async () => {
  const { client } = ledger();
  const find = async (text: string) => {
    const { customers, documents } = await client.search.find({ text });
    return [...customers.map((row) => row.code), ...documents.map((row) => row.reference)];
  };
  expect(await find('élan')).toEqual(['ELAN']);
  expect(await find('fa-0')).toEqual(['FA-001', 'FA-002']);
  expect(await find('002')).toEqual(['FA-002']);
  expect(await find('500,50')).toEqual(['FA-002']);
  expect(await find('1 000,00 €')).toEqual(['FA-001']);
  expect(await find('%%%')).toEqual([]);
  expect(await find('elna fisl')).toEqual(['ELAN']);
  expect(await find('elnna grand')).toEqual([]);
});
