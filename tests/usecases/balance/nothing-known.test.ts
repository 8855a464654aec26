import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { editions } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';

const asOf = '2025-06-30';

test('before anything was imported or typed, a balance as it was known says so, and proves nothing', async () => {
  const { context, client: typing, db } = editsContext();
  const client = createRouterClient(router, { context });
  const empty = await client.balance.get({ asOf, knownAt: '2025-01-01' });
  const control = client.balance.control;
  expect(empty.nothingKnown).toEqual({ knownFrom: null });
  expect(await control({ asOf, knownAt: '2025-01-01' })).toEqual({ checks: [], leftOut: [] });
  // The answer is the same as known now: a new file proves nothing either.
  const fresh = await client.balance.get({ asOf });
  expect(fresh.nothingKnown).toEqual({ knownFrom: null });
  expect((await control({ asOf })).checks).toEqual([]);
  const { id } = await typing.customers.create({ code: 'C1', details, contacts: [] });
  await typing.documents.create(entry(id));
  const before = await client.balance.get({ asOf, knownAt: '2025-01-01' });
  expect(before.nothingKnown?.knownFrom).toMatch(/^2025-06-30T/);
  expect(before.currencies).toEqual([]);
  expect((await control({ asOf, knownAt: '2025-01-01' })).checks).toEqual([]);
  const now = await client.balance.get({ asOf });
  expect(now.nothingKnown).toBeNull();
  expect((await control({ asOf })).checks).toHaveLength(2);
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

test('a day typed as « connue au » ends by the clock of the user, on screen and on paper', async () => {
  const { context, client: typing } = editsContext();
  const { id } = await typing.customers.create({ code: 'C1', details, contacts: [] });
  await typing.documents.create(entry(id));
  const { knownAt: typedAt } = await createRouterClient(router, { context }).balance.get({ asOf });
  const day = typedAt.slice(0, 10);
  /** The same balance asked for a day later in that time zone. */
  const clientIn = (zone: string) => {
    const later = { ...context, now: () => `2025-07-02${typedAt.slice(10)}`, timeZone: () => zone };
    return createRouterClient(router, { context: later });
  };
  const knownIn = async (zone: string) => (await clientIn(zone).balance.get({ asOf, knownAt: day })).knownAt;
  expect(await knownIn('Pacific/Auckland')).toBe(`${day}T11:59:59.999Z`);
  expect(await knownIn('Europe/Paris')).toBe(`${day}T21:59:59.999Z`);
  expect(await knownIn('America/Los_Angeles')).toBe('2025-07-01T06:59:59.999Z');
  await clientIn('America/Los_Angeles').balance.export({ asOf, knownAt: day, format: 'csv' });
  const csv = new TextDecoder().decode(context.made.at(-1)?.content);
  expect(csv).toContain('30/06/2025 23:59');
});
