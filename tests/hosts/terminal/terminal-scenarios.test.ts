import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const scenarios = z.array(
  z.strictObject({
    id: z.int(),
    name: z.string(),
    isDefault: z.boolean(),
    isArchived: z.boolean(),
    customerCount: z.int(),
    messagesPer: z.enum(['customer', 'document']),
    sendingDays: z.array(z.int().min(1).max(7)),
    steps: z.array(
      z.strictObject({
        id: z.int(),
        level: z.int(),
        name: z.string(),
        trigger: z.enum(['dueDate', 'invoiceDate', 'previousStep']),
        direction: z.enum(['before', 'after']),
        days: z.int(),
        channel: z.string(),
        mode: z.enum(['batch', 'single', 'task']),
        recipient: z.enum(['preferred', 'accounts', 'management']),
        copies: z.array(z.string()),
      }),
    ),
  }),
);

test('scenarios are listed, and one is assigned to a customer by its name', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const list = async () => {
    const { code, json } = await amiable(folder, 'scenario', 'list', '--firm', firm, '--json');
    expect(code).toBe(0);
    return scenarios.parse(json());
  };
  expect((await list()).map(({ name, isDefault, steps }) => [name, isDefault, steps.length])).toEqual([
    ['Standard', true, 5],
    ['Courtois', false, 6],
    ['Ferme', false, 4],
    ['Acheteur public', false, 4],
    ['Particulier', false, 4],
    ['Grand compte', false, 6],
  ]);
  const assign = (name: string) =>
    amiable(folder, 'scenario', 'assign', '--firm', firm, '--customer', 'C00001', '--scenario', name, '--json');
  const done = await assign('grand compte');
  expect([done.code, done.json()]).toMatchObject([0, { code: 'C00001', scenario: 'Grand compte' }]);
  expect((await list()).map(({ customerCount }) => customerCount)).toEqual([27, 0, 0, 0, 0, 1]);
  const unknown = await assign('Inconnu');
  expect([unknown.code, unknown.stdout]).toEqual([1, '']);
  expect(unknown.stderr).toContain('Inconnu');
});

test('what is held back is narrowed to one reason', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const held = async (...words: string[]) => {
    const { json } = await amiable(folder, 'reminders', '--firm', firm, '--as-of', '2024-12-31', ...words, '--json');
    return z
      .object({ heldBack: z.array(z.object({ documentId: z.int(), reasons: z.array(z.string()) })) })
      .parse(json()).heldBack;
  };
  const all = await held();
  for (const reason of new Set(all.flatMap(({ reasons }) => reasons)))
    expect(await held('--why', reason)).toEqual(all.filter(({ reasons }) => reasons.includes(reason)));
  expect([all.length > 0, await held('--why', 'dispute')]).toEqual([true, []]);
});

test('a simulation says each message to come, and every open document that is in none', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const days = ['--from', '2025-01-06', '--to', '2025-03-31', '--json'];
  const { code, json } = await amiable(folder, 'simulate', '--firm', firm, ...days);
  expect(code).toBe(0);
  const { messages, heldBack } = z
    .strictObject({
      messages: z.array(
        z.strictObject({
          on: z.string(),
          customer: z.string(),
          scenario: z.string(),
          step: z.string(),
          channel: z.string(),
          claimedCents: z.int().positive(),
          currency: z.string(),
          obstacles: z.array(z.string()),
        }),
      ),
      heldBack: z.array(
        z.strictObject({
          customer: z.string(),
          documentId: z.int(),
          reference: z.string(),
          reasons: z.array(z.string()).min(1),
          untilOn: z.string().nullable(),
        }),
      ),
    })
    .parse(json());
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.map(({ on }) => on)).toEqual(messages.map(({ on }) => on).toSorted());
  const first = messages
    .filter(({ on }) => on === '2025-01-06')
    .map(({ customer, claimedCents }) => [customer, claimedCents]);
  const today = await amiable(folder, 'reminders', '--firm', firm, '--as-of', '2025-01-06', '--json');
  const { proposals } = z
    .object({ proposals: z.array(z.object({ customer: z.string(), claimedCents: z.int() })) })
    .parse(today.json());
  expect(first).toEqual(proposals.map(({ customer, claimedCents }) => [customer, claimedCents]));
  expect(new Set(heldBack.map(({ documentId }) => documentId)).size).toBe(heldBack.length);
  const later = await amiable(
    folder,
    'simulate',
    '--firm',
    firm,
    '--today',
    '2025-01-06',
    '--from',
    '2025-01-07',
    '--to',
    '2025-01-07',
    '--json',
  );
  const ahead = z
    .object({ heldBack: z.array(z.object({ customer: z.string(), reasons: z.array(z.string()) })) })
    .parse(later.json());
  const waiting = ahead.heldBack.filter(({ reasons }) => reasons.includes('tooSoonAfterLast'));
  const untold = proposals.filter((message) => !waiting.some(({ customer }) => customer === message.customer));
  expect(untold).toEqual([]);
  const wrong = await amiable(folder, 'simulate', '--firm', firm, '--from', '2025-02-01', '--to', '2025-01-01');
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
});

test('a level reached in another tool is set, of a customer or one of its documents', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const set = (...words: string[]) => amiable(folder, 'level', 'set', '--firm', firm, '--customer', 'C00001', ...words);
  const done = await set('--step', 'appel', '--on', '2024-05-15', '--json');
  expect([done.code, done.json()]).toEqual([0, { id: expect.any(Number) }]);
  expect((await set('--step', '2', '--scenario', 'Ferme', '--json')).code).toBe(0);
  const wrong = await set('--step', 'Relance 9', '--json');
  expect([wrong.code, wrong.stderr]).toEqual([
    1,
    expect.stringMatching(/Relance 9.*1 Rappel courtois, 2 Première relance/s),
  ]);
  expect((await set('--step', 'Appel', '--document', 'inconnue', '--json')).code).toBe(1);
});
