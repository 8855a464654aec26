import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const customers = z.array(z.object({ code: z.string(), openCents: z.int() }));
const documents = z.array(z.object({ reference: z.string(), side: z.string(), openCents: z.int() }));
const reminders = z.object({
  heldBack: z.array(z.object({ reference: z.string(), reasons: z.array(z.string()), untilOn: z.string().nullable() })),
});
const added = z.strictObject({ id: z.int() });

test('a hold is set on one document, or on all that a customer owes, and what is wrong is said', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const all = customers.parse((await amiable(folder, 'customers', '--firm', firm, '--json')).json());
  const customer = all.find(({ openCents }) => openCents > 100)?.code ?? '';
  const owed = await amiable(folder, 'documents', '--firm', firm, '--customer', customer, '--open', '--json');
  const debit = documents.parse(owed.json()).find(({ side, openCents }) => side === 'debit' && openCents > 100);
  if (!debit) throw new Error('nothing is owed');
  const add = (...words: string[]) =>
    amiable(folder, 'hold', 'add', '--firm', firm, '--customer', customer, '--json', ...words);
  const usual = ['--kind', 'other', '--until', '2999-01-31', '--reason', 'Avoir en préparation'];
  const one = await add('--document', debit.reference, ...usual);
  expect([one.code, added.parse(one.json()).id]).toEqual([0, 1]);
  const whole = await add(...usual);
  expect([whole.code, added.parse(whole.json()).id]).toEqual([0, 2]);
  const asked = await amiable(folder, 'reminders', '--firm', firm, '--as-of', '2025-01-31', '--json');
  const held = reminders.parse(asked.json()).heldBack.find(({ reference }) => reference === debit.reference);
  expect(held?.reasons).toContain('otherHold');
  const wrong = await add('--kind', 'jamais', '--until', '2999-01-31', '--reason', 'x');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('jamais')]);
  const past = await add('--kind', 'other', '--until', '2001-01-31', '--reason', 'x');
  expect([past.code, past.stdout]).toEqual([1, '']);
  const unknown = await add('--document', 'INCONNUE', ...usual);
  expect([unknown.code, unknown.stdout]).toEqual([1, '']);
});
