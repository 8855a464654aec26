import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { contacts, customers, events, letters } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { StepRecipient } from '../../../shared/domain/kinds.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { readPdf } from '../../read-pdf.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';
import { addCustomer, collectionContext, inlineJobs } from '../set-up/collection-ledger.ts';

/** A customer to write to, and a client whose pages are made while `meanwhile` happens. */
function firm(meanwhile: () => unknown = () => {}) {
  const context = collectionContext({ jobs: inlineJobs(() => void meanwhile()) });
  const customerId = addCustomer(context.db, 'LILAS', { name: 'Les Lilas' });
  const client = createRouterClient(router, { context });
  const stored = () => context.db.select().from(letters).all();
  const recorded = () => context.db.select().from(events).all();
  const write = (changes: { subject?: string; text?: string; recipient?: StepRecipient } = {}) =>
    client.letters.write({ customerId, subject: 'Nouvelle adresse', text: 'Nous déménageons.', ...changes });
  return { context, db: context.db, client, customerId, stored, recorded, write };
}

test('a written letter is numbered, frozen with its words, told in the journal, and what is checked is sound', async () => {
  const { client, customerId, stored, write } = firm();
  const { letterId } = await write({
    subject: 'Nouvelle  adresse\n',
    text: '\r\nNous déménageons.\r\n\r\nÀ bientôt.\n',
  });
  await write({ subject: 'Une seconde' });
  const [first, second] = stored();
  expect([first, second].map((letter) => [letter?.number, letter?.kind, letter?.title, letter?.totalCents])).toEqual([
    [1, 'plainLetter', 'Nouvelle adresse', 0],
    [2, 'plainLetter', 'Une seconde', 0],
  ]);
  const { text } = await readPdf(first?.pdf ?? new Uint8Array());
  expect(text).toContain('Objet : Nouvelle adresse');
  expect(text).toMatch(/Madame, Monsieur, Nous déménageons\. À bientôt\. Nous vous prions/);
  expect(text).toContain('Courrier n° 1');

  const listed = await client.letters.list({ where: [{ column: 'kind', among: ['plainLetter'] }] });
  expect(listed).toMatchObject({ count: 2, rows: [{ number: 2 }, { id: letterId, number: 1, customer: 'LILAS' }] });
  expect((await client.letters.list({ where: [{ column: 'kind', among: ['reminder'] }] })).count).toBe(0);
  expect(await client.letters.export({ ids: [letterId], as: 'merged' })).toMatchObject({
    name: 'courriers-2025-06-30.pdf',
  });
  const { rows } = await client.customers.history({ id: customerId });
  expect(rows[1]).toMatchObject({
    kind: 'letters.write',
    letterId,
    details: { letterNumber: '1', subject: 'Nouvelle adresse' },
  });
  expect((await checkedFirm(client)).checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('the number of a letter beyond the thousandth is written in the history, in the journal and by undo as on the letter', async () => {
  const { db, client, customerId, write } = firm();
  await write();
  db.update(letters).set({ number: 1233 }).run();
  await write();
  const [told] = (await client.customers.history({ id: customerId })).rows;
  const [entry] = (await client.journal.list({ limit: 1 })).rows;
  for (const event of [told, entry]) expect(event && eventSentence('fr', event)).toMatch(/^Courrier n°\s1234 édité/);
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { details: { letterNumber: '1234' } } });
});

/** The people of Les Lilas: M. Petit, whom one writes to first, and the accounts, without a name of their own. */
const people = (customerId: number) => [
  { customerId, name: 'Les Lilas', duty: 'accounts' as const, email: 'compta@lilas.fr' },
  { customerId, name: 'M. Petit', duty: 'management' as const, isPreferred: true },
];

test('a letter is for the contact it names, and keeps to whom it was once the card has changed', async () => {
  const { db, client, customerId, stored, write } = firm();
  await write();
  db.insert(contacts).values(people(customerId)).run();
  await write();
  await write({ recipient: 'accounts' });
  db.delete(contacts).run();
  const texts = await Promise.all(stored().map(async ({ pdf }) => (await readPdf(pdf)).text));
  expect(texts.map((text) => /À l’attention \S+ \S+ \S+/.exec(text)?.[0])).toEqual([
    undefined,
    expect.stringMatching(/^À l’attention de M\. Petit/),
    'À l’attention du service comptabilité',
  ]);
  const { rows } = await client.letters.list({ sort: [{ by: 'number' }] });
  expect(rows.map(({ addressedTo }) => addressedTo)).toEqual([null, 'M. Petit', 'Les Lilas']);
  const history = (await client.customers.history({ id: customerId })).rows.map((row) => eventSentence('fr', row));
  expect(history.filter((sentence) => sentence.includes('édité'))).toEqual([
    'Courrier n°\u00a03 édité\u00a0: Nouvelle adresse\u202f; destinataire\u00a0: Les Lilas',
    'Courrier n°\u00a02 édité\u00a0: Nouvelle adresse\u202f; destinataire\u00a0: M. Petit',
    'Courrier n°\u00a01 édité\u00a0: Nouvelle adresse',
  ]);
  const isSound = async () => (await checkedFirm(client)).checks.find(({ name }) => name === 'issuedLetters')?.ok;
  expect(await isSound()).toBe(true);
  db.update(letters).set({ addressedTo: 'Autre' }).where(eq(letters.number, 2)).run();
  expect(await isSound()).toBe(false);
});

test('a letter is not frozen with the name of a contact who left while it was made', async () => {
  const made = firm(() => made.db.delete(contacts).run());
  made.db.insert(contacts).values(people(made.customerId)).run();
  await expect(made.write()).rejects.toMatchObject({ data: { reason: 'letterChanged' } });
  expect(made.stored()).toEqual([]);
});

test('a letter whose stored words are not those of the journal is found out', async () => {
  const { db, client, write } = firm();
  await write();
  db.update(letters).set({ title: 'Autre objet' }).run();
  const { checks } = await checkedFirm(client);
  expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['issuedLetters']);
});

test('a written letter is not undone: the refusal says so', async () => {
  const { client, stored, write } = firm();
  await write();
  await expect(client.edits.undo()).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'lastingLetter', details: { letterNumber: '1', name: 'Les Lilas' } },
  });
  expect(stored()).toHaveLength(1);
});

test('a preview has no number and leaves no trace', async () => {
  const { context, client, customerId, stored, recorded } = firm();
  const before = recorded().length;
  await client.letters.preview({ customerId, subject: 'Essai', text: 'Un texte.' });
  const { text } = await readPdf(context.made.at(-1)?.content ?? new Uint8Array());
  expect(text).toContain('APERÇU');
  expect(text).toContain('Un texte.');
  expect(text).not.toMatch(/Courrier n°|Journal n°/);
  expect([stored().length, recorded().length]).toEqual([0, before]);
});

test.each([
  ['a subject of spaces nobody sees', { subject: '\u200b' }, 'letterSubject', 'subject'],
  ['a text of marks nobody sees', { text: '\u200e\u200f' }, 'letterText', 'text'],
  ['a character the typeface lacks', { text: 'Bravo 🎉 🎉' }, 'unprintable', 'text'],
])('%s is refused beside its field', async (_, typed, reason, field) => {
  const { stored, write } = firm();
  await expect(write(typed)).rejects.toMatchObject({ code: 'validation', data: { reason, details: { field } } });
  expect(stored()).toEqual([]);
});

test.each([{ subject: ' ' }, { subject: 'x'.repeat(151) }, { text: '' }, { text: 'x'.repeat(5001) }])(
  'nothing leaves without its words or beyond their limits (%#)',
  async (typed) => {
    const { stored, write } = firm();
    await expect(write(typed)).rejects.toMatchObject({ code: expect.stringMatching(/validation|BAD_REQUEST/) });
    expect(stored()).toEqual([]);
  },
);

test('no letter leaves for nowhere, nor to a customer merged into another', async () => {
  const { db, client, customerId, stored, write } = firm();
  const other = addCustomer(db, 'LILAS2');
  db.update(customers).set({ city: null }).run();
  await expect(write()).rejects.toMatchObject({ code: 'validation', data: { reason: 'recipientAddress' } });
  db.update(customers).set({ city: 'Lyon' }).run();
  await client.customers.merge({ intoId: other, fromId: customerId, take: [] });
  await expect(write()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'mergedCustomer' } });
  expect(stored()).toEqual([]);
});

test('no letter is frozen when the customer moves while its pages are made', async () => {
  const { db, stored, recorded, write } = firm(() => void db.update(customers).set({ city: 'Brest' }).run());
  const before = recorded().length;
  await expect(write()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'letterChanged' } });
  expect([stored().length, recorded().length]).toEqual([0, before]);
  await write();
  expect(stored()).toHaveLength(1);
});
