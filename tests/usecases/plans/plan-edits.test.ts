import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { dump } from '../set-up/import-steps.ts';

async function firmWithCustomer() {
  const made = editsContext();
  const { id } = await made.client.customers.create({ code: 'C1', details, contacts: [] });
  return { ...made, id };
}

test('proposing, accepting and cancelling a plan are undone and done again, and the journal agrees at every step', async () => {
  const made = await firmWithCustomer();
  const { client, context, db, id } = made;
  const invoice = await client.documents.create(entry(id));
  const terms = {
    documentIds: [invoice.id],
    frequency: 'month' as const,
    firstOn: '2025-07-15',
    count: 2,
    includePenalties: false,
    includeIndemnities: false,
  };
  const { instalments } = await client.plans.simulate(terms);
  const states = async () => (await client.plans.list({})).rows.map(({ number, state }) => `${number} ${state}`);
  const isHeld = async () => (await client.reminders.proposals({ asOf: '2025-07-10' })).rows.length === 0;
  const expectSound = () => expect(checkFirm(db).filter((result) => !result.ok)).toEqual([]);
  const before = dump(context);
  const { id: planId } = await client.plans.create({ customerId: id, terms, instalments, note: null });
  await client.plans.accept({ id: planId, acceptedOn: '2025-06-30' });
  expect(await isHeld()).toBe(true);
  await client.plans.cancel({ id: planId, reason: 'Erreur' });
  expect(await states()).toEqual(['1 cancelled']);
  for (const expected of [['1 accepted'], ['1 proposed'], []]) {
    await client.edits.undo();
    expect(await states()).toEqual(expected);
    expectSound();
  }
  expect(dump(context)).toEqual(before);
  for (const expected of [['1 proposed'], ['1 accepted'], ['1 cancelled']]) {
    await client.edits.redo();
    expect(await states()).toEqual(expected);
    expectSound();
  }
  await client.edits.undo();
  expect(await isHeld()).toBe(true);
});

test('once its agreement was made, a plan is corrected or cancelled, not undone; what was typed before still is', async () => {
  const made = await firmWithCustomer();
  const { client, db, id } = made;
  const invoice = await client.documents.create(entry(id));
  const terms = { documentIds: [invoice.id], frequency: 'month' as const, firstOn: '2025-07-15', count: 2 };
  const plan = { terms: { ...terms, includePenalties: false, includeIndemnities: false }, note: null };
  const { instalments } = await client.plans.simulate(plan.terms);
  const { id: planId } = await client.plans.create({ ...plan, customerId: id, instalments });
  await client.plans.agreement({ id: planId });
  await client.plans.accept({ id: planId, acceptedOn: '2025-06-30' });
  expect(await client.edits.undo()).toMatchObject({ kind: 'plans.accept' });
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { reason: 'lastingAgreement' } });
  await expect(client.edits.undo({ past: true })).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'planIssued' },
  });
  expect((await client.plans.get({ id: planId })).agreementLetterId).not.toBeNull();
  const { undo } = await client.edits.state();
  expect(undo).toMatchObject({ kind: 'plans.create' });
  expect(await client.edits.state({ before: undo?.id })).toMatchObject({ undo: { kind: 'documents.create' } });
  expect(checkFirm(db).filter((result) => !result.ok)).toEqual([]);
});
