import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { events, letters, messageWords } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { leftOutReasons } from '../../../shared/contract/reminders.ts';
import { errorText } from '../../../shared/i18n/error-text.ts';
import { readPdf } from '../../read-pdf.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

/** A customer who owes an invoice of 1 200 €, to be reminded today; and another. */
async function office(today = '2025-06-30') {
  const context = collectionContext({ today });
  const { db } = context;
  const [lilasId, elanId] = [addCustomer(db, 'LILAS'), addCustomer(db, 'ELAN')];
  const invoiceId = addInvoice(db, lilasId, 'F1', 120_000, '2025-06-20');
  addInvoice(db, elanId, 'F2', 80_000, '2025-06-20');
  const client = createRouterClient(router, { context });
  const proposalTo = async (id: number) => {
    const { rows } = await client.reminders.proposals({ asOf: today, opensClosedDays: true, limit: 10 });
    const proposal = rows.find(({ customerId }) => customerId === id);
    if (proposal === undefined) throw new Error('nothing is proposed');
    const { customerId, currency, stepId, documentId, claimedCents, level } = proposal;
    return { customerId, currency, stepId, documentId, agreed: { claimedCents, level } };
  };
  const words = async () => client.reminders.words({ ...(await proposalTo(lilasId)), asOf: today });
  const write = async (typed: { opening: string | null; request: string | null }) =>
    client.reminders.saveWords({ ...(await proposalTo(lilasId)), ...typed, asOf: today });
  async function send(ids: readonly number[]) {
    const messages = await Promise.all(ids.map(proposalTo));
    for await (const _step of await client.reminders.confirm({ messages, asOf: today, opensClosedDays: true })) {
      // Each letter is told as it is made.
    }
  }
  const sentText = async () => {
    const [letter] = db.select().from(letters).all();
    if (letter === undefined) throw new Error('nothing was sent');
    return (await readPdf(new Uint8Array(letter.pdf))).text;
  };
  return { db, client, lilasId, elanId, invoiceId, words, write, send, sentText };
}

const own = 'Comme convenu au téléphone avec M. Petit : nous attendons votre virement.\n\nMerci.';

test('what is written for one letter is printed in the place of the usual words, once, and nothing else changes', async () => {
  const { db, lilasId, words, write, send, sentText } = await office();
  const usual = (await words()).parts;
  expect(usual.map(({ part }) => part)).toEqual(['opening', 'request']);
  expect(usual.every((each) => each.own === null && each.usual.length > 50)).toBe(true);

  await write({ opening: null, request: own });
  expect((await words()).parts.map((each) => each.own)).toEqual([null, own]);
  await send([lilasId]);
  const text = await sentText();
  expect(text).toContain('Comme convenu au téléphone avec M. Petit : nous attendons votre virement. Merci.');
  expect(text).toContain('ne nous est pas encore parvenu');
  expect(text).not.toContain("Il s'agit sans doute");
  expect(text).toContain('1 200,00 €');
  // The next message of the same step has its usual words.
  expect(db.select().from(messageWords).all()).toEqual([]);
  const issued = db.select().from(events).all().at(-1);
  expect(JSON.parse(String(issued?.data))).toMatchObject({ hasOwnWords: true });
});

test('the usual words, however their spaces are typed, and an empty text are no words of its own', async () => {
  const { db, words, write } = await office();
  const [, request] = (await words()).parts;
  await write({ opening: '  \n', request: ` ${request?.usual.replace(/\s/g, ' ').replaceAll('’', "'")}\n\n` });
  expect(db.select().from(messageWords).all()).toEqual([]);
  await write({ opening: own, request: null });
  await write({ opening: null, request: null });
  expect(db.select().from(messageWords).all()).toEqual([]);
});

test('words written for another amount do not leave: they are read again first, and others leave meanwhile', async () => {
  const { db, client, lilasId, elanId, invoiceId, words, write, send } = await office();
  const sentTo = async () => (await client.letters.list({})).rows.map(({ customer }) => customer).sort();
  await write({ opening: null, request: own });
  pay(db, lilasId, invoiceId, 20_000, '2025-06-28');
  expect((await words()).writtenFor).toMatchObject({ claimedCents: 120_000 });
  await expect(send([lilasId])).rejects.toMatchObject({ data: { reason: 'wordsToReread' } });
  await send([lilasId, elanId]);
  expect(await sentTo()).toEqual(['ELAN']);

  await write({ opening: null, request: own });
  expect((await words()).writtenFor).toBeNull();
  await send([lilasId]);
  expect(await sentTo()).toEqual(['ELAN', 'LILAS']);
});

test('words written for a letter of another day are read again: they may name a delay that has moved', async () => {
  let today = '2025-06-30';
  const context = { ...collectionContext({ today }), today: () => today };
  const customerId = addCustomer(context.db, 'LILAS');
  addInvoice(context.db, customerId, 'F1', 120_000, '2025-06-20');
  const client = createRouterClient(router, { context });
  const { rows } = await client.reminders.proposals({ asOf: today, opensClosedDays: true, limit: 10 });
  const [proposal] = rows;
  if (proposal === undefined) throw new Error('nothing is proposed');
  const { currency, stepId, documentId, claimedCents, level } = proposal;
  const message = { customerId, currency, stepId, documentId, agreed: { claimedCents, level } };
  await client.reminders.saveWords({ ...message, asOf: today, opening: null, request: 'Réglez avant le 8 juillet.' });
  today = '2025-07-01';
  const words = await client.reminders.words({ customerId, currency, stepId, documentId, asOf: today });
  expect(words.writtenFor).toEqual({ claimedCents, level, writtenOn: '2025-06-30' });
  await expect(
    client.reminders.confirm({ messages: [message], asOf: today, opensClosedDays: true }).then(async (steps) => {
      for await (const _step of steps) {
        // Nothing is made.
      }
    }),
  ).rejects.toMatchObject({ data: { reason: 'wordsToReread' } });
});

test('every reason for which a message stays has its sentence as a failure', () => {
  for (const reason of leftOutReasons)
    for (const language of ['fr', 'en'] as const) {
      const told = (code: 'conflict' | 'validation') =>
        errorText(language, { code, reason, details: { customer: 'LILAS', reference: 'F1' } });
      const usual = (code: 'conflict' | 'validation') => errorText(language, { code });
      expect(told('conflict') !== usual('conflict') || told('validation') !== usual('validation'), reason).toBe(true);
    }
});

test('words of a message that claims something else by now are refused, and so is what cannot be printed', async () => {
  const { db, client, lilasId, invoiceId, words, write } = await office();
  await words();
  const { rows } = await client.reminders.proposals({ asOf: '2025-06-30', opensClosedDays: true, limit: 10 });
  const read = rows.find(({ customerId }) => customerId === lilasId);
  pay(db, lilasId, invoiceId, 20_000, '2025-06-28');
  const message = {
    customerId: lilasId,
    currency: 'EUR',
    stepId: read?.stepId ?? null,
    documentId: null,
    agreed: { claimedCents: read?.claimedCents ?? 0, level: read?.level ?? 0 },
  };
  await expect(
    client.reminders.saveWords({ ...message, asOf: '2025-06-30', opening: own, request: null }),
  ).rejects.toMatchObject({ data: { reason: 'notAsAgreed' } });
  await expect(write({ opening: 'Bonjour 🙂', request: null })).rejects.toMatchObject({
    data: { reason: 'unprintable', details: { field: 'opening', characters: '🙂' } },
  });
  expect(db.select().from(messageWords).all()).toEqual([]);
});
