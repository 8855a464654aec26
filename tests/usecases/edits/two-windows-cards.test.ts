import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { events } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { customerDetails } from '../../../shared/contract/customers.ts';
import { firmSettings } from '../../../shared/contract/firm.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const refusal = { code: 'conflict', data: { reason: 'changedElsewhere' } };

function windows() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN');
  const client = createRouterClient(router, { context });
  const countEvents = () => context.db.select().from(events).all().length;
  return { ...context, client, customerId, countEvents };
}

const contact = { id: null, role: null, email: null, phone: null, isPreferred: false };

test('two windows on one card: each saves what it changed, and what both changed is refused to the second', async () => {
  const { client, customerId: id, countEvents } = windows();
  const card = async () => {
    const customer = await client.customers.get({ id });
    return { details: customerDetails.parse(customer), contacts: customer.contacts };
  };
  const read = await card();
  const { details } = read;
  await client.customers.update({
    id,
    details: { ...details, city: 'Annecy', postcode: '74000' },
    contacts: [{ ...contact, name: 'Mme Roy' }],
    read,
  });
  await client.customers.update({
    id,
    details: { ...details, siren: '404 833 048', termsKind: 'net', termsDays: 45 },
    contacts: [{ ...contact, name: 'M. Paul' }],
    read,
  });
  const both = await card();
  expect(both.details).toMatchObject({ city: 'Annecy', postcode: '74000', siren: '404833048', termsDays: 45 });
  expect(both.contacts.map(({ name }) => name).sort()).toEqual(['M. Paul', 'Mme Roy']);

  const before = countEvents();
  const second = client.customers.update({ id, details: { ...details, city: 'Vienne' }, contacts: [], read });
  await expect(second).rejects.toMatchObject(refusal);
  expect(await card()).toEqual(both);
  expect(countEvents()).toBe(before);
  await client.customers.update({ id, ...both, details: { ...both.details, city: 'Vienne' }, read: both });
  expect((await card()).details.city).toBe('Vienne');
});

test('what two windows make together of a card is checked as one', async () => {
  const { client, customerId: id } = windows();
  const customer = await client.customers.get({ id });
  const read = { details: customerDetails.parse(customer), contacts: customer.contacts };
  await client.customers.update({ id, ...read, details: { ...read.details, postcode: '1000', country: 'BE' }, read });
  const again = await client.customers.get({ id });
  const belgian = { details: customerDetails.parse(again), contacts: again.contacts };
  await client.customers.update({ id, ...belgian, details: { ...belgian.details, postcode: '1050' }, read: belgian });
  const french = client.customers.update({
    id,
    ...belgian,
    details: { ...belgian.details, country: 'FR' },
    read: belgian,
  });
  await expect(french).rejects.toMatchObject({ code: 'validation', data: { reason: 'postcode' } });
});

test('two windows on the settings, the columns of the balance and the scenario', async () => {
  const { client } = windows();
  const read = firmSettings.parse(await client.firm.get());
  await client.firm.update({ ...read, city: 'Lyon', read });
  await client.firm.update({ ...read, phone: '0478000000', read });
  expect(await client.firm.get()).toMatchObject({ city: 'Lyon', phone: '0478000000' });
  await expect(client.firm.update({ ...read, city: 'Vienne', read })).rejects.toMatchObject(refusal);

  await client.firm.setBuckets({ buckets: [15, 45], read: null });
  await expect(client.firm.setBuckets({ buckets: [10, 20], read: null })).rejects.toMatchObject(refusal);
  expect((await client.firm.get()).buckets).toEqual([15, 45]);

  const [scenario] = await client.scenarios.list();
  if (!scenario) throw new Error('no scenario');
  await client.scenarios.save({ ...scenario, name: 'Relances', read: scenario });
  const steps = scenario.steps.map((step, index) => (index === 0 ? { ...step, name: 'Un mot de l’atelier' } : step));
  await client.scenarios.save({ ...scenario, steps, read: scenario });
  const [now] = await client.scenarios.list();
  expect([now?.name, now?.steps[0]?.name]).toEqual(['Relances', 'Un mot de l’atelier']);
  const renamed = { ...scenario, steps: scenario.steps.map((step) => ({ ...step, name: 'Autre' })), read: scenario };
  await expect(client.scenarios.save(renamed)).rejects.toMatchObject(refusal);
});

test('a plan changed in another window since it was read is not written over', async () => {
  const { client, customerId, db } = windows();
  const planned = addInvoice(db, customerId, 'P1', 90_000, '2025-06-15');
  const terms = { documentIds: [planned], firstOn: '2025-07-15', frequency: 'month' as const, count: 3 };
  const { instalments } = await client.plans.simulate(terms);
  const clauses = { claimsLaterPenalties: false, cureDays: 8 };
  const { id } = await client.plans.create({ customerId, terms, instalments, clauses, note: null });
  const read = { documentIds: [planned], instalments, clauses, note: null };
  await client.plans.update({ id, terms, instalments, clauses, note: 'Sur appel de Mme Roy', read });
  const two = { ...terms, count: 2 };
  const { instalments: inTwo } = await client.plans.simulate(two);
  const second = client.plans.update({ id, terms: two, instalments: inTwo, clauses, note: null, read });
  await expect(second).rejects.toMatchObject(refusal);
  expect(await client.plans.get({ id })).toMatchObject({ note: 'Sur appel de Mme Roy', instalmentCount: 3 });
});

test('a due date set in another window since it was read is not written over', async () => {
  const { client, customerId, db } = windows();
  const id = addInvoice(db, customerId, 'F1', 90_000, '2025-06-15');
  await client.documents.setDueOn({ id, dueOn: '2025-07-31', read: '2025-06-15' });
  const second = client.documents.setDueOn({ id, dueOn: '2025-08-31', read: '2025-06-15' });
  await expect(second).rejects.toMatchObject(refusal);
  expect((await client.documents.get({ id })).dueOn).toBe('2025-07-31');
  await client.documents.setDueOn({ id, dueOn: '2025-08-31', read: '2025-07-31' });
  expect((await client.documents.get({ id })).dueOn).toBe('2025-08-31');
});
