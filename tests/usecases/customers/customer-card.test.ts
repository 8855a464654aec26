import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '../../../db/schema.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { firmHandlers } from '../../../electron/usecases/firm/index.ts';
import type { CustomerDetails } from '../../../shared/contract/customers.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { ledger } from '../set-up/customer-ledger.ts';
import { details } from '../set-up/edits-context.ts';

test('the card shows the customer, its columns and its contacts; a change is kept with its old value', async () => {
  const { client, elan, db } = ledger();
  const contact = {
    id: null,
    name: 'Mme Roy',
    role: 'Comptable',
    duty: 'accounts' as const,
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
  expect(card.contacts).toMatchObject([{ name: 'Mme Roy', duty: 'accounts', isPreferred: true }]);
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
  await expect(update({ termsDayOfMonth: 10 })).rejects.toMatchObject({ data: { reason: 'terms' } });
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
    kind: 'other',
    reason: 'Malfaçon',
    untilOn: '2025-06-30',
  } as const;
  await client.holds.add(hold);
  await client.holds.add({ ...hold, documentIds: [first], untilOn: '2025-09-30' });
  await expect(client.holds.add({ ...hold, untilOn: '2025-06-29' })).rejects.toMatchObject({
    data: { reason: 'untilOn' },
  });
  await expect(client.holds.add({ ...hold, customerId: 2, documentIds: [first] })).rejects.toMatchObject({
    data: { reason: 'document' },
  });
  expect((await client.customers.list({ filter: 'held' })).rows).toMatchObject([{ code: 'ELAN', isHeld: true }]);
  const { holds } = await client.customers.get({ id: elan });
  expect(holds.map((row) => row.reference)).toEqual([null, 'FA-001']);
  await client.holds.end({ ids: [holds[0]?.id ?? 0] });
  expect((await client.customers.list({ filter: 'held' })).count).toBe(0);
  await expect(client.holds.end({ ids: [holds[0]?.id ?? 0] })).rejects.toMatchObject({ data: { reason: 'hold' } });
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
