import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, collectionContext } from '../set-up/collection-ledger.ts';

/** Marie and Paul write in the journal around two midnights in Paris, which is ten in the evening in UTC. */
async function firm() {
  const context = { ...collectionContext(), timeZone: () => 'Europe/Paris' };
  const [elan, abri] = ['ELAN', 'ABRI'].map((code) => addCustomer(context.db, code));
  const as = (name: string, at: string) =>
    createRouterClient(router, { context: { ...context, user: { name }, now: () => at } });
  const marie = as('Marie', '2025-06-30T21:59:59.999Z');
  await marie.customers.tag({ id: elan ?? 0, name: 'Nord' });
  await as('Paul', '2025-06-30T22:00:00.000Z').customers.tag({ id: abri ?? 0, name: 'Sud' });
  await as('Marie', '2025-07-01T21:59:00.000Z').firm.setBuckets({ buckets: [15, 45] });
  await as('Marie', '2025-07-01T22:00:00.000Z').edits.undo();
  return { context, client: as('Marie', '2025-07-02T08:00:00.000Z').journal };
}

type Question = Inputs['journal']['list'];

test('the journal is sorted by any column, several at once, page after page', async () => {
  const { client } = await firm();
  const ids = async (question: Question) => {
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.list({ ...question, limit: 1, cursor });
      found.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  };
  const [undone = 0, buckets = 0, south = 0, north = 0, ...before] = await ids({});
  expect(before).toEqual([...before].sort((one, other) => other - one));
  const recent = { where: [{ column: 'id' as const, from: north }] };
  expect(await ids({ ...recent, sort: [{ by: 'customerName' }, { by: 'id' }] })).toEqual([
    south,
    north,
    buckets,
    undone,
  ]);
  expect(await ids({ ...recent, sort: [{ by: 'author', descending: true }, { by: 'at' }] })).toEqual([
    south,
    north,
    buckets,
    undone,
  ]);
  expect(await ids({ ...recent, sort: [{ by: 'what' }, { by: 'id' }] })).toEqual([north, south, buckets, undone]);
  expect(await ids({ ...recent, sort: [{ by: 'step', descending: true }, { by: 'id' }] })).toEqual([
    undone,
    north,
    south,
    buckets,
  ]);
});

test('the journal is narrowed by what it is about, and by days that are those of the user', async () => {
  const { client } = await firm();
  const told = async (question: Question) =>
    (await client.list(question)).rows.map(({ author, kind, step }) => `${author} ${kind} ${step}`);
  expect(await told({ where: [{ column: 'what', among: ['customers'] }] })).toEqual([
    'Paul customers.tag act',
    'Marie customers.tag act',
  ]);
  expect(await told({ where: [{ column: 'step', among: ['undo'] }] })).toEqual(['Marie firm.setBuckets undo']);
  expect(await told({ where: [{ column: 'at', from: '2025-07-01', to: '2025-07-01' }] })).toEqual([
    'Marie firm.setBuckets act',
    'Paul customers.tag act',
  ]);
  expect(await told({ where: [{ column: 'at', from: '2025-07-02' }] })).toEqual(['Marie firm.setBuckets undo']);
  expect(
    await told({
      where: [
        { column: 'customerName', isEmpty: false },
        { column: 'author', words: 'PAUL' },
      ],
    }),
  ).toEqual(['Paul customers.tag act']);
});

test('the journal leaves as it is shown, with the sentences, the times of the user and the days asked for', async () => {
  const { client, context } = await firm();
  await client.export({
    columns: ['what', 'at', 'step'],
    sort: [{ by: 'at' }],
    where: [{ column: 'at', from: '2025-07-01' }],
    format: 'csv',
  });
  expect(await tableOf(context.made[0], 'Ce qui a été fait')).toEqual([
    ['Ce qui a été fait', 'Date', 'Sens'],
    ['Étiquette «\u00a0Sud\u00a0» ajoutée', '01/07/2025 00:00', 'Acte'],
    ['Tranches de la balance âgée modifiées', '01/07/2025 23:59', 'Acte'],
    ['Annulation · Tranches de la balance âgée modifiées', '02/07/2025 00:00', 'Annulation'],
  ]);
  expect(new TextDecoder().decode(context.made[0]?.content)).toContain('à partir du 01/07/2025');
});
