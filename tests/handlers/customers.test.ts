import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events, reminderDocuments, reminders } from '../../db/schema.ts';
import { customersHandlers } from '../../electron/handlers/customers.ts';
import { documentsHandlers } from '../../electron/handlers/documents.ts';
import { firmHandlers } from '../../electron/handlers/firm.ts';
import { searchHandlers } from '../../electron/handlers/search.ts';
import type { CustomerDetails } from '../../shared/contract/customers.ts';
import { addCustomer, addInvoice, collectionContext, pay } from './collection-ledger.ts';

/** Today is 30 June 2025. ELAN owes and is late, CREDIT is owed, VIDE has nothing. */
function ledger() {
  const context = collectionContext();
  const { db } = context;
  const elan = addCustomer(db, 'ELAN', { name: 'Élan & Fils', searchText: 'elan & fils elan' });
  const first = addInvoice(db, elan, 'FA-001', 120_000, '2025-05-31');
  pay(db, elan, first, 20_000, '2025-06-02');
  const second = addInvoice(db, elan, 'FA-002', 50_050, '2025-07-31', {
    issuedOn: '2025-06-15',
    bookedOn: '2025-06-15',
  });
  addInvoice(db, elan, 'AV-1', 5_000, null, { kind: 'creditNote', side: 'credit', issuedOn: '2025-06-20' });
  const credit = addCustomer(db, 'CREDIT');
  addInvoice(db, credit, 'RG-9', 700, null, { kind: 'payment', side: 'credit' });
  addCustomer(db, 'VIDE');
  const client = createRouterClient(
    { customers: customersHandlers, documents: documentsHandlers, search: searchHandlers },
    { context },
  );
  return { context, db, client, elan, first, second };
}

function remind({ db, elan, first }: ReturnType<typeof ledger>, level: number, state: 'issued' | 'cancelled') {
  const { id } = db
    .insert(reminders)
    .values({
      customerId: elan,
      stepName: 'Relance',
      level,
      channel: 'letter',
      state,
      issuedOn: `2025-06-1${level}`,
      totalCents: 1,
      recordedAt: '2025-06-10T08:00:00.000Z',
    })
    .returning({ id: reminders.id })
    .get();
  db.insert(reminderDocuments)
    .values({ reminderId: id, documentId: first, levelBefore: 0, levelAfter: level, openCents: 1 })
    .run();
}

const details: CustomerDetails = {
  name: 'Élan & Fils',
  kind: 'business',
  siren: null,
  vatNumber: null,
  addressLine1: '12 rue des Lilas',
  addressLine2: null,
  postcode: '69003',
  city: 'Lyon',
  country: 'FR',
  termsKind: null,
  termsDays: null,
  language: 'fr',
  isMiscellaneous: false,
  notes: null,
};

test('the list says what each customer owes, since when, and how far it was reminded', async () => {
  const made = ledger();
  remind(made, 2, 'issued');
  remind(made, 4, 'cancelled');
  const page = await made.client.customers.list({});
  expect(page).toMatchObject({ count: 3, totalOpenCents: 144_350, totalOverdueCents: 100_000, nextCursor: null });
  expect(page.rows.find((row) => row.code === 'ELAN')).toEqual({
    id: made.elan,
    code: 'ELAN',
    name: 'Élan & Fils',
    openCents: 145_050,
    overdueCents: 100_000,
    oldestDueOn: '2025-05-31',
    lastReminderOn: '2025-06-12',
    level: 2,
    isHeld: false,
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
  expect(await codes({ sort: 'open', descending: true })).toEqual(['ELAN', 'VIDE', 'CREDIT']);
  expect(await codes({ sort: 'oldestDue' })).toEqual(['ELAN', 'CREDIT', 'VIDE']);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.customers.list({ sort: 'open', limit: 1, cursor });
    expect(page.count).toBe(3);
    seen.push(...page.rows.map((row) => row.code));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['CREDIT', 'VIDE', 'ELAN']);
});

test('the card shows the customer, its columns and its contacts; a change is kept with its old value', async () => {
  const { client, elan, db } = ledger();
  const contact = {
    id: null,
    name: 'Mme Roy',
    role: 'Comptable',
    email: 'roy@elan.example',
    phone: null,
    isPreferred: true,
  };
  await client.customers.update({
    id: elan,
    details: { ...details, name: 'Élan SARL', siren: '404 833 048', termsKind: 'net', termsDays: 45 },
    contacts: [contact],
  });
  const card = await client.customers.get({ id: elan });
  expect(card).toMatchObject({
    code: 'ELAN',
    name: 'Élan SARL',
    siren: '404833048',
    openCents: 145_050,
    overdueCents: 100_000,
  });
  expect(card.balance).toMatchObject({ notDue: 50_050, late1to30: 100_000, creditNotes: -5_000, deposits: 0 });
  expect(card.contacts).toMatchObject([{ name: 'Mme Roy', isPreferred: true }]);
  expect((await client.customers.list({ search: 'sarl' })).count).toBe(1);
  const [event] = db.select().from(events).where(eq(events.kind, 'customers.update')).all();
  expect(JSON.parse(event?.data ?? '')).toMatchObject({
    changes: { name: { old: 'Élan & Fils', new: 'Élan SARL' }, siren: { old: null, new: '404833048' } },
  });
  const [kept] = card.contacts;
  await client.customers.update({ id: elan, details, contacts: kept ? [{ ...kept, phone: '0478000000' }] : [] });
  expect((await client.customers.get({ id: elan })).contacts).toMatchObject([{ id: kept?.id, phone: '0478000000' }]);
  await client.customers.update({ id: elan, details, contacts: [] });
  expect((await client.customers.get({ id: elan })).contacts).toEqual([]);
});

test('saving without a change leaves no trace; a wrong SIREN or half of the terms changes nothing', async () => {
  const { client, elan, db } = ledger();
  const before = db.select().from(events).all().length;
  await client.customers.update({ id: elan, details, contacts: [] });
  const update = (change: Partial<CustomerDetails>) =>
    client.customers.update({ id: elan, details: { ...details, ...change }, contacts: [] });
  await expect(update({ siren: '123456789' })).rejects.toMatchObject({ code: 'validation', data: { reason: 'siren' } });
  await expect(update({ termsDays: 30 })).rejects.toMatchObject({ code: 'validation', data: { reason: 'terms' } });
  expect(db.select().from(events).all()).toHaveLength(before);
  await expect(client.customers.get({ id: 999 })).rejects.toMatchObject({ code: 'not_found' });
});

test('a card is refused where a field cannot be right, and a SIRET pasted for a SIREN gives the SIREN', async () => {
  const { client, elan } = ledger();
  const contact = { id: null, name: 'Mme Roy', role: null, email: 'roy@elan', phone: null, isPreferred: false };
  const update = (change: Partial<CustomerDetails>, contacts = [{ ...contact, email: 'roy@elan.example' }]) =>
    client.customers.update({ id: elan, details: { ...details, ...change }, contacts });
  const refusal = (reason: string) => ({ code: 'validation', data: { reason } });
  await expect(update({ vatNumber: 'FR00404833048' })).rejects.toMatchObject(refusal('vatNumber'));
  await expect(update({ postcode: '6900' })).rejects.toMatchObject(refusal('postcode'));
  await expect(update({}, [contact])).rejects.toMatchObject(refusal('email'));
  await expect(update({ siren: '404 833 048 00023' })).rejects.toMatchObject(refusal('siren'));
  await update({ siren: '404 833 048 00022', country: 'BE', postcode: '1000', creditLimitCents: 500_000 });
  expect(await client.customers.get({ id: elan })).toMatchObject({
    siren: '404833048',
    postcode: '1000',
    creditLimitCents: 500_000,
  });
});

test('a hold keeps its customer aside until it ends or its last day is past', async () => {
  const { client, elan, first } = ledger();
  const hold = {
    customerId: elan,
    documentId: null,
    kind: 'dispute',
    reason: 'Malfaçon',
    untilOn: '2025-06-30',
  } as const;
  await client.customers.addHold(hold);
  await client.customers.addHold({ ...hold, documentId: first, untilOn: '2025-09-30' });
  await expect(client.customers.addHold({ ...hold, untilOn: '2025-06-29' })).rejects.toMatchObject({
    data: { reason: 'untilOn' },
  });
  await expect(client.customers.addHold({ ...hold, customerId: 2, documentId: first })).rejects.toMatchObject({
    data: { reason: 'document' },
  });
  expect((await client.customers.list({ filter: 'held' })).rows).toMatchObject([{ code: 'ELAN', isHeld: true }]);
  const { holds } = await client.customers.get({ id: elan });
  expect(holds.map((row) => row.reference)).toEqual([null, 'FA-001']);
  await client.customers.endHold({ id: holds[0]?.id ?? 0 });
  expect((await client.customers.list({ filter: 'held' })).count).toBe(0);
  await expect(client.customers.endHold({ id: holds[0]?.id ?? 0 })).rejects.toMatchObject({ data: { reason: 'hold' } });
});

test('the chronology mixes what happened and the documents, newest first, page after page', async () => {
  const { client, elan } = ledger();
  await client.customers.addHold({
    customerId: elan,
    documentId: null,
    kind: 'other',
    reason: 'Essai',
    untilOn: '2025-12-31',
  });
  await client.customers.update({ id: elan, details: { ...details, city: 'Bron' }, contacts: [] });
  const whole = (await client.customers.history({ id: elan })).rows;
  expect(whole.map((row) => `${row.at.slice(0, 10)} ${row.kind}`)).toEqual([
    '2025-06-30 customers.update',
    '2025-06-30 customers.addHold',
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
});

test('the sector and the kind of public buyer are kept, and due dates beyond the ceiling are found', async () => {
  const context = collectionContext();
  const { db } = context;
  const id = addCustomer(db, 'LONG');
  addInvoice(db, id, 'F60', 100, '2025-03-16');
  addInvoice(db, id, 'F90', 200, '2025-04-15');
  addInvoice(db, id, 'F90T', 300, '2025-04-15', { dueOrigin: 'firmTerms' });
  const client = createRouterClient({ customers: customersHandlers, firm: firmHandlers }, { context });
  const long = async () => (await client.customers.get({ id })).longDueDates;
  expect(await long()).toEqual({
    count: 1,
    rows: [{ id: expect.any(Number), reference: 'F90', dueOn: '2025-04-15', lastOn: '2025-03-31' }],
  });
  const { isDemonstration: _demo, buckets: _buckets, ...settings } = await client.firm.get();
  await client.firm.update({ ...settings, sector: 'transport' });
  expect((await client.firm.get()).sector).toBe('transport');
  expect((await long()).rows.map(({ reference, lastOn }) => [reference, lastOn])).toEqual([
    ['F60', '2025-02-14'],
    ['F90', '2025-02-14'],
  ]);
  const public60 = { ...details, kind: 'public', publicBuyer: 'undertaking', sector: null } as const;
  await client.customers.update({ id, details: public60, contacts: [] });
  expect(await client.customers.get({ id })).toMatchObject({ publicBuyer: 'undertaking', sector: null });
  expect((await long()).rows.map(({ lastOn }) => lastOn)).toEqual(['2025-03-16']);
});
