import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { disputeStates } from '../../../shared/domain/kinds.ts';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const disputes = z.array(
  z.strictObject({
    id: z.int(),
    customer: z.string(),
    reference: z.string(),
    amountCents: z.int(),
    reason: z.string(),
    state: z.enum(disputeStates),
    untilOn: z.string(),
    disputedCents: z.int(),
    openCents: z.int(),
    currency: z.string(),
    owner: z.string().nullable(),
    openedOn: z.string(),
    note: z.string().nullable(),
    resolvedOn: z.string().nullable(),
    creditNote: z.string().nullable(),
    acceptedCents: z.int().nullable(),
  }),
);
const customers = z.array(z.object({ code: z.string(), openCents: z.int() }));
const documents = z.array(z.object({ reference: z.string(), side: z.string(), openCents: z.int() }));

test('a dispute is added of a part of a document, and its state is said at any day', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const all = customers.parse((await amiable(folder, 'customers', '--firm', firm, '--json')).json());
  const customer = all.find(({ openCents }) => openCents > 10_000)?.code ?? '';
  const owed = await amiable(folder, 'documents', '--firm', firm, '--customer', customer, '--open', '--json');
  const debit = documents.parse(owed.json()).find(({ side, openCents }) => side === 'debit' && openCents > 1_000);
  if (!debit) throw new Error('nothing is owed');
  const add = (...words: string[]) =>
    amiable(folder, 'dispute', 'add', '--firm', firm, '--customer', customer, '--json', ...words);
  const of = ['--document', debit.reference, '--amount', '2,50', '--reason', 'quantity', '--until', '2030-01-15'];
  const first = await add(...of, '--owner', 'Léa', '--note', 'Deux manquants');
  expect([first.code, z.strictObject({ id: z.int() }).parse(first.json()).id]).toEqual([0, 1]);
  const list = async (asOf: string) =>
    disputes.parse((await amiable(folder, 'disputes', '--firm', firm, '--as-of', asOf, '--json')).json());
  expect(await list('2030-01-15')).toMatchObject([
    {
      id: 1,
      customer,
      reference: debit.reference,
      amountCents: 2_50,
      disputedCents: 2_50,
      openCents: debit.openCents,
      reason: 'quantity',
      state: 'open',
      untilOn: '2030-01-15',
      owner: 'Léa',
      note: 'Deux manquants',
    },
  ]);
  expect((await list('2030-01-16')).map(({ state }) => state)).toEqual(['late']);
  expect(await list('2020-01-01')).toEqual([]);
  const unknown = await add(...of.map((word) => (word === 'quantity' ? 'humeur' : word)));
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('quantity')]);
  const tooMuch = await add(...of.map((word) => (word === '2,50' ? '900000' : word)));
  expect([tooMuch.code, tooMuch.stdout]).toEqual([1, '']);
  const wrong = await add(...of.slice(0, -2));
  expect(wrong.code).toBe(2);
});
