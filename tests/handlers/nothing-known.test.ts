import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { editions } from '../../db/schema.ts';
import { router } from '../../electron/handlers/router.ts';
import { details, editsContext, entry } from './edits-context.ts';

const asOf = '2025-06-30';

test('before anything was imported or typed, a balance as it was known says so, and proves nothing', async () => {
  const { context, client: typing, db } = editsContext();
  const client = createRouterClient(router, { context });
  const empty = await client.balance.get({ asOf, knownAt: '2025-01-01' });
  expect([empty.nothingKnown, empty.checks]).toEqual([{ knownFrom: null }, []]);
  // The same now as then: a new file proves nothing either.
  const fresh = await client.balance.get({ asOf });
  expect([fresh.nothingKnown, fresh.checks]).toEqual([{ knownFrom: null }, []]);
  const { id } = await typing.customers.create({ code: 'C1', details, contacts: [] });
  await typing.documents.create(entry(id));
  const before = await client.balance.get({ asOf, knownAt: '2025-01-01' });
  expect(before.nothingKnown?.knownFrom).toMatch(/^2025-06-30T/);
  expect([before.checks, before.currencies]).toEqual([[], []]);
  const now = await client.balance.get({ asOf });
  expect([now.nothingKnown, now.checks.length]).toEqual([null, 2]);
  expect((await client.balance.get({ asOf, knownAt: '2025-06-30' })).nothingKnown).toBeNull();

  await client.balance.export({ asOf, knownAt: '2025-01-01', format: 'csv' });
  const csv = new TextDecoder().decode(context.made.at(-1)?.content);
  expect(csv).toContain('Rien n’était connu le 01/01/2025');
  expect(csv).not.toContain('Écart');
  await expect(client.editions.create({ asOf, knownAt: '2025-01-01' })).rejects.toMatchObject({
    code: 'validation',
    data: { reason: 'nothingKnown' },
  });
  expect(db.select().from(editions).all()).toEqual([]);
});
