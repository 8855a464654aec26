import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { firm } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { CallPiece } from '../../../shared/contract/calls.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { asOf, confirm } from '../set-up/reminder-steps.ts';

/** Élan owes F1, due on 31 May, and F2, due on 20 June; today is 30 June 2025. */
function office() {
  const context = { ...collectionContext(), user: { name: 'Anne' } };
  const customerId = addCustomer(context.db, 'ELAN');
  const first = addInvoice(context.db, customerId, 'F1', 100_00, '2025-05-31');
  addInvoice(context.db, customerId, 'F2', 250_50, '2025-06-20');
  // It is no new customer: it has paid an invoice.
  addInvoice(context.db, customerId, 'F0', 90_00, '2024-01-31', { openCents: 0, settledOn: '2024-02-01' });
  const client = createRouterClient(router, { context });
  const sheet = (tone?: 'courteous' | 'firm' | 'formal') =>
    client.calls.sheet({ customerId, language: 'fr', ...(tone ? { tone } : {}) });
  const own = () => context.db.select({ texts: firm.callTexts }).from(firm).get()?.texts ?? null;
  const say = async (text: string) => {
    const { texts } = await client.calls.texts();
    await client.calls.setTexts({ texts: { ...texts, 'courteous-usual': text }, read: texts });
  };
  return { context, client, customerId, first, sheet, own, say };
}

/** Ordinary spaces in the place of those of French typography. */
const plain = (pieces: readonly CallPiece[]) =>
  pieces.map(({ kind, text }) => (kind === 'missing' ? `[${text}]` : text).replaceAll(/\s/g, ' ')).join('');

test('a text is said with the figures of the customer, to the cent', async () => {
  const { sheet, say } = office();
  await say(
    '{client} : {total échu}, {nombre de pièces} pièces, {plus ancienne facture} du {échéance}, {jours de retard} j',
  );
  expect(plain((await sheet('courteous')).script)).toBe('Client ELAN : 350,50 €, 2 pièces, F1 du 31/05/2025, 30 j');
  await say('{mon nom}, {promesse}');
  expect((await sheet('courteous')).script).toEqual([
    { kind: 'figure', text: 'Anne' },
    { kind: 'words', text: ', ' },
    { kind: 'missing', text: 'promesse' },
  ]);
});

test('what is disputed is told apart, and a promise that was not kept is quoted', async () => {
  const { client, customerId, first, sheet, say } = office();
  await say('{montant contesté} / {montant non contesté} / {promesse}');
  const promised = {
    customerId,
    amountCents: 100_00,
    promisedOn: '2025-06-01',
    dueOn: '2025-06-10',
    channel: 'call' as const,
  };
  await client.promises.record({ ...promised, documentIds: [first] });
  expect((await sheet()).profile).toBe('brokenPromise');
  const reasonId = (await client.disputes.reasons())[0]?.id ?? 0;
  const documents = [{ documentId: first, amountCents: 40_00 }];
  await client.disputes.open({ customerId, documents, reasonId, untilOn: '2025-07-31', owner: null });
  expect((await sheet()).profile).toBe('disputing');
  const { texts } = await client.calls.texts();
  await client.calls.setTexts({ texts: { ...texts, 'courteous-disputing': texts['courteous-usual'] } });
  expect(plain((await sheet('courteous')).script)).toBe('40,00 € / 310,50 € / 100,00 € pour le 10/06/2025');
});

test('the tone is that of the last step reached, unless another is asked for; a customer who does not answer is told apart', async () => {
  const { context, client, customerId, sheet } = office();
  expect(await sheet()).toMatchObject({ tone: 'courteous', profile: 'usual' });
  context.session.firm?.connection.exec("update scenario_steps set tone = 'formal'");
  await confirm(context, [customerId]);
  expect((await sheet()).tone).toBe('formal');
  expect((await sheet('firm')).tone).toBe('firm');
  const outcomeId = (await client.interactions.outcomes()).find(({ code }) => code === 'noAnswer')?.id ?? 0;
  for (const hour of ['08', '09', '10'])
    await client.interactions.create({
      customerId,
      channel: 'callOut',
      occurredAt: `${asOf}T${hour}:00:00.000Z`,
      person: null,
      outcomeId,
      text: '',
      documentIds: [],
      nextOn: null,
      nextNote: null,
    });
  expect((await sheet()).profile).toBe('unreachable');
});

test('a firm keeps only the texts it changed, each undone without the others; two windows change two texts', async () => {
  const { client, own, say } = office();
  expect(own()).toBeNull();
  const { texts: read, usual } = await client.calls.texts();
  expect(read).toEqual(usual);
  await say('Bonjour {client}');
  await client.calls.setTexts({ texts: { ...read, 'answer-noCash': 'Un échéancier ?' }, read });
  expect(JSON.parse(own() ?? '')).toEqual({
    'courteous-usual': 'Bonjour {client}',
    'answer-noCash': 'Un échéancier ?',
  });
  await expect(client.calls.setTexts({ texts: { ...read, 'answer-noCash': 'Non' }, read })).rejects.toMatchObject({
    data: { reason: 'changedElsewhere' },
  });
  await client.edits.undo();
  expect(JSON.parse(own() ?? '')).toEqual({ 'courteous-usual': 'Bonjour {client}' });
  await client.calls.setTexts({ texts: usual });
  expect(own()).toBeNull();
});

test('a text that names a field nobody knows is refused, and the field named', async () => {
  const { own, say } = office();
  await expect(say('{client} doit {dette}')).rejects.toMatchObject({
    data: { reason: 'callField', details: { name: 'dette' } },
  });
  expect(own()).toBeNull();
});

test('a text is tried with the customer that owes most, and nothing is recorded', async () => {
  const { client, own } = office();
  const tried = await client.calls.preview({ text: '{client} : {total échu}', language: 'fr' });
  expect(tried?.customer).toBe('Client ELAN');
  expect(plain(tried?.pieces ?? [])).toBe('Client ELAN : 350,50 €');
  expect(own()).toBeNull();
});
