import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { proofs, registeredLetters } from '../../../db/schema.ts';
import { lettersHandlers } from '../../../electron/usecases/letters/index.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { tableOf } from '../exports/written-reports.ts';
import { letterLedger } from '../set-up/letter-ledger.ts';

const recordedAt = '2025-06-01T08:00:00.000Z';

function firm() {
  const { context, elan } = letterLedger();
  return { context, elan, client: createRouterClient({ letters: lettersHandlers }, { context }).letters };
}

type Question = Inputs['letters']['list'];

test('letters are sorted by any column, several at once, page after page', async () => {
  const { client } = firm();
  const numbers = async (question: Question) => {
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.list({ ...question, limit: 1, cursor });
      found.push(...page.rows.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  };
  expect(await numbers({})).toEqual([4, 3, 2, 1]);
  expect(await numbers({ sort: [{ by: 'customerName' }, { by: 'number' }] })).toEqual([3, 4, 1, 2]);
  expect(await numbers({ sort: [{ by: 'title', descending: true }] })).toEqual([1, 2, 4, 3]);
  // In the order the kinds are offered in, which is not that of their names.
  expect(await numbers({ sort: [{ by: 'kind' }, { by: 'number', descending: true }] })).toEqual([2, 1, 3, 4]);
  expect(await numbers({ sort: [{ by: 'registeredState' }] })).toEqual([4, 1, 2, 3]);
});

test('letters are narrowed by conditions on columns, and added up in one currency only', async () => {
  const { client, elan } = firm();
  const list = async (question: Question) => {
    const { rows, count, sums } = await client.list(question);
    return { numbers: rows.map(({ number }) => number), count, sums };
  };
  expect(await list({})).toEqual({ numbers: [4, 3, 2, 1], count: 4, sums: {} });
  expect(await list({ where: [{ column: 'currency', words: 'usd' }] })).toEqual({
    numbers: [3, 2],
    count: 2,
    sums: { totalCents: 500 },
  });
  expect(await list({ where: [{ column: 'issuedOn', from: '2025-06-02', to: '2025-06-03' }] })).toMatchObject({
    numbers: [3, 2],
  });
  expect(await list({ where: [{ column: 'title', words: 'ECHEANCE' }] })).toMatchObject({ numbers: [2] });
  expect(await list({ where: [{ column: 'registeredState', among: ['presented'] }] })).toMatchObject({ numbers: [4] });
  expect(await list({ customerId: elan, where: [{ column: 'pageCount', from: 2 }] })).toMatchObject({ numbers: [2] });
});

test('the list of letters leaves as it is shown: its columns, order and conditions, with a total for each currency', async () => {
  const { client, context, elan } = firm();
  await client.exportList({ format: 'csv' });
  await client.exportList({
    customerId: elan,
    columns: ['title', 'totalCents'],
    sort: [{ by: 'totalCents', descending: true }],
    where: [{ column: 'number', to: 1 }],
    format: 'csv',
  });
  const [whole, one] = await Promise.all(
    context.made.map((file) => tableOf(file, file === context.made[0] ? 'N°' : 'Objet')),
  );
  expect(whole?.[0]).toEqual(['N°', 'Date', 'Client', 'Objet', 'Recommandé', 'Pages', 'Devise', 'Montant']);
  expect(whole?.[1]).toEqual(['4', '04/06/2025', 'Abri', 'Bonjour', 'Présenté', '1', 'EUR', 0]);
  expect(whole?.slice(5)).toEqual([
    ['Total EUR', '', '', '', '', '', 'EUR', 100],
    ['Total USD', '', '', '', '', '', 'USD', 500],
  ]);
  expect(one).toEqual([
    ['Objet', 'Devise', 'Montant'],
    ['Rappel', 'EUR', 100],
    ['Total EUR', 'EUR', 100],
  ]);
  expect(context.made[0]?.name).toBe('liste-courriers-2025-06-30.csv');
});

test('the register of registered letters is sorted, narrowed, paged and exported by its columns', async () => {
  const { client, context } = firm();
  const add = (letterId: number, values: Partial<typeof registeredLetters.$inferInsert>) =>
    context.db
      .insert(registeredLetters)
      .values({ letterId, state: 'prepared', recordedAt, ...values })
      .returning({ id: registeredLetters.id })
      .get().id;
  const refused = add(1, { state: 'refused', number: '1A2', depositedOn: '2025-06-03', note: 'Absent' });
  add(2, { depositedOn: '2025-06-02' });
  const proof = { kind: 'deposit', mediaType: 'application/pdf', sha256: 'x', content: new Uint8Array() } as const;
  for (const voidedAt of [null, recordedAt])
    context.db
      .insert(proofs)
      .values({ registeredLetterId: refused, fileName: 'depot.pdf', recordedAt, voidedAt, ...proof })
      .run();
  const letterIds = async (question: Inputs['letters']['registered']) => {
    const first = await client.registered({ ...question, limit: 1 });
    const rest = await client.registered({ ...question, cursor: first.nextCursor ?? undefined });
    return [...first.rows, ...(first.nextCursor === null ? [] : rest.rows)].map(({ letterNumber }) => letterNumber);
  };
  expect(await letterIds({})).toEqual([4, 2, 1]);
  expect(await letterIds({ sort: [{ by: 'state' }] })).toEqual([2, 4, 1]);
  expect(await letterIds({ sort: [{ by: 'depositedOn' }] })).toEqual([2, 1, 4]);
  expect(await letterIds({ sort: [{ by: 'proofCount', descending: true }, { by: 'letterNumber' }] })).toEqual([
    1, 2, 4,
  ]);
  expect(await letterIds({ where: [{ column: 'proofCount', from: 1 }] })).toEqual([1]);
  expect(await letterIds({ where: [{ column: 'number', isEmpty: true }] })).toEqual([4, 2]);
  expect((await client.registered({ where: [{ column: 'state', among: ['refused'] }] })).rows).toMatchObject([
    { number: '1A2', currency: 'EUR', note: 'Absent', proofs: [{ fileName: 'depot.pdf' }] },
  ]);
  await client.exportRegistered({ format: 'csv', columns: ['state', 'proofCount', 'note'], sort: [{ by: 'state' }] });
  expect(await tableOf(context.made[0], 'État')).toEqual([
    ['État', 'Preuves', 'Remarque'],
    ['À déposer', '0', ''],
    ['Présenté', '0', ''],
    ['Refusé', '1', 'Absent'],
  ]);
});
