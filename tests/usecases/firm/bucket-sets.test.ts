import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { makeImportContext, rowsOf } from '../set-up/import-steps.ts';

const clientOf = () => createRouterClient(router, { context: makeImportContext() });
type Client = ReturnType<typeof clientOf>;

const setsOf = async (client: Client) =>
  (await client.firm.get()).bucketSets.map(({ name, buckets }) => `${name}: ${buckets.join(' ')}`);

test('limits are kept under names, replaced by name and removed; each act is undone and redone', async () => {
  const client = clientOf();
  expect(await setsOf(client)).toEqual([]);
  await client.firm.saveBucketSet({ name: '30-60-90', buckets: [30, 60, 90] });
  await client.firm.saveBucketSet({ name: ' Banque ', buckets: [15, 45, 75] });
  expect(await setsOf(client)).toEqual(['30-60-90: 30 60 90', 'Banque: 15 45 75']);
  await client.firm.saveBucketSet({ name: 'Banque', buckets: [10, 20] });
  expect(await setsOf(client)).toEqual(['30-60-90: 30 60 90', 'Banque: 10 20']);
  await client.firm.removeBucketSet({ name: '30-60-90' });
  expect(await setsOf(client)).toEqual(['Banque: 10 20']);
  expect(await client.edits.undo({})).toMatchObject({ kind: 'firm.setBucketSets' });
  await client.edits.undo({});
  expect(await setsOf(client)).toEqual(['30-60-90: 30 60 90', 'Banque: 15 45 75']);
  await client.edits.redo({});
  expect(await setsOf(client)).toEqual(['30-60-90: 30 60 90', 'Banque: 10 20']);
  const { rows } = await client.journal.list({});
  expect(rows.filter(({ kind }) => kind === 'firm.setBucketSets').length).toBeGreaterThanOrEqual(4);
});

test('a set becomes the default of the firm, and what is refused changes nothing', async () => {
  const client = clientOf();
  await client.firm.saveBucketSet({ name: 'Banque', buckets: [15, 45, 75] });
  const [set] = (await client.firm.get()).bucketSets;
  await client.firm.setBuckets({ buckets: set?.buckets ?? null });
  expect((await client.balance.get({ asOf: '2025-06-30' })).buckets).toEqual([15, 45, 75]);
  await expect(client.firm.saveBucketSet({ name: 'Faux', buckets: [45, 15] })).rejects.toMatchObject({
    data: { reason: 'buckets' },
  });
  await expect(client.firm.removeBucketSet({ name: 'Faux' })).rejects.toMatchObject({ code: 'not_found' });
  for (let index = 1; index < 20; index++)
    await client.firm.saveBucketSet({ name: `Jeu ${index}`, buckets: [index, 100] });
  await expect(client.firm.saveBucketSet({ name: 'Trop', buckets: [30] })).rejects.toMatchObject({
    data: { reason: 'bucketSets' },
  });
  expect(await setsOf(client)).toHaveLength(20);
});

test('undoing the first set, or removing the last, leaves the file as if there had never been any', async () => {
  const context = makeImportContext();
  const client = createRouterClient(router, { context });
  const stored = () => rowsOf(context, 'select bucket_sets from firm');
  const before = stored();
  await client.firm.saveBucketSet({ name: 'Banque', buckets: [15, 45] });
  await client.edits.undo({});
  expect(stored()).toEqual(before);
  await client.edits.redo({});
  await client.firm.removeBucketSet({ name: 'Banque' });
  expect(stored()).toEqual(before);
});
