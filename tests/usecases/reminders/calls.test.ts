import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { readContacts } from '../../../db/queries/reminders/contacts.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import { type InteractionChannel, interactionChannels } from '../../../shared/domain/interactions/channels.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';
import { asOf, issue, silentCall } from '../set-up/reminder-steps.ts';

/** Élan is to be called about F1 on 30 June 2025. */
function toCall() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN');
  const documentId = addInvoice(context.db, customerId, 'F1', 100_00, '2025-05-31');
  context.session.firm?.connection.exec("update scenario_steps set channel = 'call'");
  const client = createRouterClient(router, { context });
  const outcome = async (code: string) =>
    (await client.interactions.outcomes()).find((each) => each.code === code)?.id ?? 0;
  const contacts = () => readContacts(context.db, asOf, customerId).get(customerId) ?? [];
  const callTo = async (call?: CallReport) =>
    (await messagesTo(client, [customerId], asOf)).map((message) => ({ ...message, call }));
  return { context, customerId, documentId, client, outcome, contacts, callTo };
}

test('a call is told once, with whom, how it ended and what comes next, and its step', async () => {
  const { context, customerId, documentId, client, outcome, callTo } = toCall();
  const call = {
    ...silentCall,
    person: 'Mme Roux',
    outcomeId: await outcome('promises'),
    text: 'Virement vendredi',
    nextOn: '2025-07-07',
    nextNote: 'Vérifier le virement',
  };
  await issue(context, await callTo(call));
  const history = async (groups?: ('interactions' | 'messages')[]) =>
    (await client.customers.history({ id: customerId, ...(groups ? { groups } : {}) })).rows
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('interactions.') || kind.startsWith('reminders.'));
  expect(await history()).toEqual(['interactions.create']);
  expect(await history(['interactions'])).toEqual(['interactions.create']);
  expect(await history(['messages'])).toEqual(['reminders.issue']);
  const [entry] = (await client.customers.history({ id: customerId, groups: ['interactions'] })).rows;
  expect(entry).toMatchObject({
    documents: [{ id: documentId, reference: 'F1' }],
    interaction: { text: 'Virement vendredi', nextOn: '2025-07-07' },
  });
  expect(entry?.details.gist).toMatch(/^Mme Roux · Promet .* · /);
  expect(await client.interactions.nextOf({ customerId })).toMatchObject([{ nextOn: '2025-07-07' }]);
});

test('a call is not undone; what was said on it is corrected or withdrawn, and then the call itself is told', async () => {
  const { context, customerId, client, callTo } = toCall();
  await issue(context, await callTo());
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { reason: 'lastingCall' } });
  await client.interactions.withdraw({ id: 1 });
  const kinds = (await client.customers.history({ id: customerId })).rows.map(({ kind }) => kind);
  expect(kinds).toContain('reminders.issue');
  await client.edits.undo();
  expect((await client.customers.history({ id: customerId })).rows.map(({ kind }) => kind)).not.toContain(
    'reminders.issue',
  );
});

test('nothing of a call is recorded where its outcome is unknown', async () => {
  const { context, customerId, client, callTo } = toCall();
  const call = { ...silentCall, outcomeId: 999 };
  await expect(issue(context, await callTo(call))).rejects.toMatchObject({
    data: { reason: 'outcome' },
  });
  expect((await client.reminders.list({ customerId })).rows).toEqual([]);
});

test('a call of the scenario is one contact, and none where nobody answered', async () => {
  const { context, outcome, contacts, client, callTo } = toCall();
  await issue(context, await callTo());
  expect(contacts()).toHaveLength(1);
  const { id, ...written } = await client.interactions.get({ id: 1 });
  const { channel, occurredAt, person, text, documentIds, nextOn, nextNote } = written;
  const outcomeId = await outcome('noAnswer');
  await client.interactions.update({ id, channel, occurredAt, person, text, documentIds, nextOn, nextNote, outcomeId });
  expect(contacts()).toEqual([]);
});

test('a contact counts on its day where the user lives, and is corrected and brought back on it', async () => {
  const { context, customerId, client, contacts } = toCall();
  const written = { ...silentCall, channel: 'callOut' as const, documentIds: [] };
  // Half past midnight in Paris on 26 June, and in Guadeloupe half past six in the evening of the day before.
  const { id } = await client.interactions.create({ ...written, customerId, occurredAt: '2025-06-25T22:30:00.000Z' });
  expect(contacts()).toEqual(['2025-06-26']);
  const overseas = createRouterClient(router, { context: { ...context, timeZone: () => 'America/Guadeloupe' } });
  await overseas.interactions.update({ ...written, id, occurredAt: '2025-06-25T22:40:00.000Z' });
  expect(contacts()).toEqual(['2025-06-25']);
  await client.edits.undo();
  expect(contacts()).toEqual(['2025-06-26']);
  await client.interactions.withdraw({ id });
  await client.edits.undo();
  expect(contacts()).toEqual(['2025-06-26']);
});

test('what the firm begins and that reaches the customer counts against the cap, and on the gauge', async () => {
  const { customerId, client, outcome, contacts } = toCall();
  const counted: InteractionChannel[] = [];
  for (const channel of interactionChannels) {
    const before = contacts().length;
    await client.interactions.create({
      customerId,
      channel,
      occurredAt: '2025-06-20T09:00:00.000Z',
      person: null,
      outcomeId: null,
      text: 'Échange',
      documentIds: [],
      nextOn: null,
      nextNote: null,
    });
    if (contacts().length > before) counted.push(channel);
  }
  expect(counted).toEqual(['callOut', 'emailOut', 'letterOut', 'visit', 'message']);
  const { pressure } = await client.scenarios.ofCustomer({ customerId });
  expect(pressure.count).toBe(contacts().length);
  await client.interactions.create({
    customerId,
    channel: 'callOut',
    occurredAt: '2025-06-20T10:00:00.000Z',
    person: null,
    outcomeId: await outcome('wrongNumber'),
    text: '',
    documentIds: [],
    nextOn: null,
    nextNote: null,
  });
  expect(contacts()).toHaveLength(counted.length);
});

test('confirmed with others, a call of which nothing is said is left out and named; told, it is recorded', async () => {
  const { context, client, outcome, callTo, customerId } = toCall();
  const otherId = addCustomer(context.db, 'ROUX');
  addInvoice(context.db, otherId, 'F2', 100_00, '2025-05-31');
  const messages = await messagesTo(client, [customerId, otherId], asOf);
  await expect(issue(context, messages)).rejects.toMatchObject({ data: { reason: 'notDone' } });
  const [told] = await callTo({ ...silentCall, outcomeId: await outcome('reached') });
  if (!told) throw new Error('no message');
  const [, silent] = messages;
  if (!silent) throw new Error('no message');
  await issue(context, [told, silent]);
  expect((await client.reminders.list({})).rows.map(({ customer }) => customer)).toEqual(['ELAN']);
});

test('a call recorded by hand leaves the customer in peace for as long as a message does; the call of a scenario is one', async () => {
  const { context, customerId, client, outcome, callTo } = toCall();
  addInvoice(context.db, customerId, 'U1', 90_00, '2025-05-31', { currency: 'USD' });
  const reasons = async () =>
    (await client.reminders.heldBack({ asOf })).rows.map(({ reference, reasons: all, untilOn }) => [
      reference,
      all,
      untilOn,
    ]);
  const [first] = await callTo();
  if (!first) throw new Error('no call is proposed');
  await issue(context, [first]);
  expect(await reasons()).toEqual([['F1', ['tooSoonAfterLast'], '2025-07-06']]);
  const call = { ...silentCall, customerId, channel: 'callOut' as const, documentIds: [] };
  const { id } = await client.interactions.create({ ...call, occurredAt: '2025-06-28T09:00:00.000Z' });
  expect(await reasons()).toContainEqual(['U1', ['tooSoonAfterLast'], '2025-07-04']);
  const outcomeId = await outcome('noAnswer');
  await client.interactions.update({ ...call, id, occurredAt: '2025-06-28T09:00:00.000Z', outcomeId });
  expect(await reasons()).toHaveLength(1);
});

test('a letter written freely counts as a contact, and leaves the customer in peace as a message does', async () => {
  const { customerId, client, contacts } = toCall();
  await client.letters.write({ customerId, subject: 'Changement de compte', text: 'Bonjour.' });
  expect(contacts()).toEqual([asOf]);
  expect((await client.reminders.proposals({ asOf })).rows).toEqual([]);
  expect((await client.reminders.heldBack({ asOf })).rows).toMatchObject([
    { reference: 'F1', reasons: ['tooSoonAfterLast'], untilOn: '2025-07-06' },
  ]);
});
