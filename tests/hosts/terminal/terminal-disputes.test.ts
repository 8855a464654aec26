import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { disputeStates } from '../../../shared/domain/kinds.ts';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const dispute = z.strictObject({
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
  awaitedCents: z.int(),
  creditedBy: z.array(z.strictObject({ reference: z.string(), amountCents: z.int() })),
  acceptedCents: z.int().nullable(),
});
const disputes = z.array(dispute);
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

test('a dispute is closed by a credit note, in part, by a rejection or because it is abandoned', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  writeFileSync(
    join(folder, 'creances.csv'),
    [
      'Client;Nom;Pièce;Date;Échéance;Solde',
      ...['F1', 'F2', 'F3', 'F4'].map((reference) => `LILAS;Lilas;${reference};01/09/2026;01/10/2026;100,00`),
      'LILAS;Lilas;AV1;15/10/2026;;-40,00',
    ].join('\n'),
  );
  await amiable(folder, 'import', '--firm', firm, 'creances.csv', '--as-of', '2026-10-31', '--kind', 'openItems');
  const today = ['--today', '2026-11-20', '--json'];
  for (const reference of ['F1', 'F2', 'F3', 'F4'])
    await amiable(
      folder,
      ...['dispute', 'add', '--firm', firm, '--customer', 'LILAS', '--document', reference],
      ...['--amount', '40', '--reason', 'price', '--until', '2026-12-15', ...today],
    );
  const resolve = (...words: string[]) => amiable(folder, 'dispute', 'resolve', '--firm', firm, ...today, ...words);
  const ended = async (...words: string[]) => {
    const { state, amountCents, disputedCents, openCents, acceptedCents, creditNote, resolvedOn } = dispute.parse(
      (await resolve(...words)).json(),
    );
    return { state, amountCents, disputedCents, openCents, acceptedCents, creditNote, resolvedOn };
  };
  const none = { amountCents: 40_00, disputedCents: 0, openCents: 100_00, acceptedCents: null, creditNote: null };
  expect(await ended('--dispute', '1', '--resolution', 'creditNote', '--credit-note', 'AV1')).toEqual({
    ...none,
    state: 'creditNote',
    creditNote: 'AV1',
    resolvedOn: '2026-11-20',
  });
  for (const words of [
    ['resolve', '--dispute', '2', '--resolution', 'creditNote'],
    ['link', '--dispute', '1'],
  ]) {
    const missing = await amiable(folder, 'dispute', ...words, '--firm', firm, ...today, '--credit-note', 'NOPE');
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringContaining('avoir de référence NOPE dans la devise'),
    ]);
  }
  const part = ['--dispute', '2', '--resolution', 'partlyAccepted'];
  expect((await resolve(...part)).code).toBe(1);
  expect((await resolve(...part, '--accepted', '50')).code).toBe(1);
  expect(await ended(...part, '--accepted', '15,50')).toMatchObject({ state: 'partlyAccepted', acceptedCents: 15_50 });
  expect(await ended('--dispute', '3', '--resolution', 'rejected', '--on', '2026-11-20')).toEqual({
    ...none,
    state: 'rejected',
    resolvedOn: '2026-11-20',
  });
  expect(await ended('--dispute', '4', '--resolution', 'abandoned', '--note', 'Renonce')).toMatchObject({
    state: 'abandoned',
  });
  const again = await resolve('--dispute', '4', '--resolution', 'rejected');
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('disputeEnded')]);
  const unknown = await resolve('--dispute', '4', '--resolution', 'perdu');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('partlyAccepted')]);
});
