import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { promiseStates } from '../../../shared/domain/kinds.ts';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const promises = z.array(
  z.strictObject({
    id: z.int(),
    customer: z.string(),
    amountCents: z.int(),
    dueOn: z.string(),
    state: z.enum(promiseStates),
    keptCents: z.int(),
    documents: z.array(z.string()),
  }),
);
const customers = z.array(z.object({ code: z.string(), openCents: z.int() }));
const documents = z.array(z.object({ reference: z.string(), side: z.string(), openCents: z.int() }));

test('a promise is added about chosen documents or the oldest, and its state is said at any day', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const all = customers.parse((await amiable(folder, 'customers', '--firm', firm, '--json')).json());
  const customer = all.find(({ openCents }) => openCents > 100)?.code ?? '';
  const owed = await amiable(folder, 'documents', '--firm', firm, '--customer', customer, '--open', '--json');
  const rows = documents.parse(owed.json());
  const debit = rows.find(({ side, openCents }) => side === 'debit' && openCents > 100);
  if (!debit) throw new Error('nothing is owed');
  const add = (...words: string[]) =>
    amiable(folder, 'promise', 'add', '--firm', firm, '--customer', customer, '--json', ...words);
  const first = await add('--amount', '1,00', '--on', '2030-01-15', '--documents', debit.reference);
  expect([first.code, z.strictObject({ id: z.int() }).parse(first.json()).id]).toEqual([0, 1]);
  const limited = await add('--amount', '900000', '--on', '2030-02-01', '--grace', '0');
  expect(limited.code).toBe(0);
  const list = async (asOf: string) =>
    promises.parse((await amiable(folder, 'promises', '--firm', firm, '--as-of', asOf, '--json')).json());
  const [one, two] = await list('2030-01-18');
  expect(one).toEqual({
    id: 1,
    customer,
    amountCents: 1_00,
    dueOn: '2030-01-15',
    state: 'running',
    keptCents: 0,
    documents: [debit.reference],
  });
  expect([two?.state, (two?.amountCents ?? 0) < 900_000_00, two?.keptCents]).toEqual(['running', true, 0]);
  expect((await list('2030-01-19')).map(({ state }) => state)).toEqual(['broken', 'running']);
  expect((await list('2030-02-02')).map(({ state }) => state)).toEqual(['broken', 'broken']);
  const wrong = await add('--amount', 'beaucoup', '--on', '2030-01-15');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('beaucoup')]);
  const unknown = await add('--amount', '10', '--on', '2030-01-15', '--documents', 'INCONNUE');
  expect([unknown.code, unknown.stdout]).toEqual([1, '']);
});

test('who owes in two currencies is told to say which, and a promise said before is refused for an earlier day', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  writeFileSync(
    join(folder, 'creances.csv'),
    'Client;Nom;Pièce;Date;Échéance;Devise;Solde\nLILAS;Lilas;F1;01/09/2026;01/10/2026;EUR;100,00\nLILAS;Lilas;F2;01/09/2026;01/10/2026;USD;70,00\n',
  );
  const listed = await amiable(folder, 'import', '--firm', firm, 'creances.csv', '--as-of', '2026-10-31');
  expect(listed.code).toBe(0);
  const add = (...words: string[]) =>
    amiable(folder, 'promise', 'add', '--firm', firm, '--customer', 'LILAS', '--today', '2026-11-20', ...words);
  const which = await add('--amount', '50', '--on', '2026-11-27');
  expect([which.code, which.stderr]).toEqual([1, expect.stringContaining('EUR, USD')]);
  expect((await add('--amount', '50', '--on', '2026-11-27', '--currency', 'usd')).code).toBe(0);
  expect((await add('--amount', '30', '--on', '2026-11-27', '--documents', 'F1')).code).toBe(0);
  const wrong = await add('--amount', '50', '--on', '2026-11-27', '--currency', 'dollars');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('dollars')]);
  const past = await add('--amount', '10', '--on', '2026-11-19', '--documents', 'F1');
  expect([past.code, past.stderr]).toEqual([1, expect.stringContaining('Le jour promis précède')]);
  const said = await add('--amount', '10', '--on', '2026-11-19', '--said-on', '2026-11-12', '--documents', 'F1');
  expect(said.code).toBe(0);
  const list = await amiable(folder, 'promises', '--firm', firm, '--as-of', '2026-11-23', '--json');
  expect(promises.parse(list.json()).map((row) => [row.dueOn, row.state, row.documents, row.amountCents])).toEqual([
    ['2026-11-19', 'broken', ['F1'], 10_00],
    ['2026-11-27', 'running', ['F2'], 50_00],
    ['2026-11-27', 'running', ['F1'], 30_00],
  ]);
});
