import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { readScales } from '../../../db/queries/firm/scales.ts';
import { firm } from '../../../db/schema.ts';
import { toFailure } from '../../../electron/hosts/terminal/common/failure.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { PriorityScales } from '../../../shared/domain/agenda/priority-scale.ts';
import { usualScales } from '../../../shared/domain/agenda/priority-scales.ts';
import { errorText } from '../../../shared/i18n/error-text.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const asOf = '2025-06-30';

/** Two customers to remind: GROS owes much since lately, VIEUX little for long. */
function office() {
  const context = collectionContext({ today: asOf });
  const { db } = context;
  const client = createRouterClient(router, { context });
  addInvoice(db, addCustomer(db, 'GROS'), 'F1', 6_000_000, '2025-06-10');
  addInvoice(db, addCustomer(db, 'VIEUX'), 'F2', 20_000, '2025-02-28');
  const orders = async () => {
    const [work, proposals] = [await client.worklist.list({ asOf }), await client.reminders.proposals({ asOf })];
    return [work.rows.map(({ customer }) => customer), proposals.rows.map(({ customer }) => customer)];
  };
  return { db, client, orders };
}

const byAmount: PriorityScales = {
  ...usualScales,
  amount: [[5_000_000, 500]],
  age: [],
};

describe('the points of a firm', () => {
  test('are the usual ones until it chooses others, which order worklist and proposals', async () => {
    const { client, orders } = office();
    expect(await client.priorities.get()).toEqual(usualScales);
    expect(await orders()).toEqual([
      ['VIEUX', 'GROS'],
      ['VIEUX', 'GROS'],
    ]);
    await client.priorities.set({ scales: byAmount });
    expect(await client.priorities.get()).toEqual(byAmount);
    expect(await orders()).toEqual([
      ['GROS', 'VIEUX'],
      ['GROS', 'VIEUX'],
    ]);
  });

  test('are kept for the rules that differ only, and come back with an undo', async () => {
    const { db, client, orders } = office();
    const kept = () => db.select({ scales: firm.priorityScales }).from(firm).get()?.scales ?? null;
    await client.priorities.set({ scales: byAmount });
    expect(JSON.parse(kept() ?? '')).toEqual({ amount: [[5_000_000, 500]], age: [] });
    expect(await client.edits.undo()).toMatchObject({ kind: 'priorities.set' });
    expect(kept()).toBeNull();
    expect((await orders())[0]).toEqual(['VIEUX', 'GROS']);
    expect(await client.edits.redo()).toMatchObject({ kind: 'priorities.set' });
    expect(readScales(db)).toEqual(byAmount);
    await client.priorities.set({ scales: usualScales });
    expect(kept()).toBeNull();
    await client.edits.undo();
    expect(readScales(db)).toEqual(byAmount);
  });

  test('undoing restores the rules that an act changed, and leaves those changed since', async () => {
    const { db, client } = office();
    await client.priorities.set({ scales: { ...usualScales, silence: [[7, 50]] } });
    await client.priorities.set({ scales: { ...usualScales, silence: [[7, 50]], limit: [] } });
    await client.edits.undo();
    await client.priorities.set({ scales: { ...usualScales, silence: [[7, 50]], level: [] } });
    await client.edits.undo();
    await client.edits.undo();
    expect(readScales(db)).toEqual(usualScales);
  });

  test('changed in two windows are merged rule by rule, and one rule changed in both is refused', async () => {
    const { db, client } = office();
    const read = await client.priorities.get();
    await client.priorities.set({ scales: { ...read, silence: [[7, 50]] }, read });
    await client.priorities.set({ scales: { ...read, limit: [] }, read });
    expect(readScales(db)).toEqual({ ...usualScales, silence: [[7, 50]], limit: [] });
    await expect(client.priorities.set({ scales: { ...read, silence: [[8, 50]] }, read })).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'changedElsewhere' },
    });
  });

  test('that change nothing leave no trace', async () => {
    const { client } = office();
    await client.priorities.set({ scales: usualScales });
    expect((await client.journal.list({})).rows.map(({ kind }) => kind)).not.toContain('priorities.set');
  });
});

test.each([
  [{ amount: [[0, 10]] }, /^« Montant, ligne 1 » : un palier commence de 0,01 € à /],
  [
    {
      silence: [
        [21, 5],
        [4000, 10],
      ],
    },
    /^« Silence, ligne 2 » : un palier commence de 1 à 3.650, en nombre entier/,
  ],
  [{ age: [[1, 1001]] }, /^« Ancienneté, ligne 1 » : un palier donne de 0 à 1.000 points/],
  [{ age: [[1, 0.5]] }, /^« Ancienneté, ligne 1 » : un palier donne/],
  [
    {
      habit: [
        [15, 5],
        [15, 9],
      ],
    },
    /^« Changement d’habitude, ligne 2 » : ce palier ne vient pas après celui d’avant/,
  ],
] as const)('a wrong step is refused with its rule and its line: %j', async (part, sentence) => {
  const { db, client } = office();
  const scales: PriorityScales = { ...usualScales, ...part };
  for (const ask of [() => client.priorities.set({ scales }), () => client.priorities.preview({ asOf, scales })]) {
    const failure = await ask().then(
      () => null,
      (error: unknown) => toFailure(error),
    );
    expect(failure && errorText('fr', failure).replaceAll(/\s/g, ' ')).toMatch(sentence);
    expect(failure && errorText('en', failure)).toMatch(/^“.*, line \d”: .* step /);
  }
  expect(readScales(db)).toEqual(usualScales);
});

test('a preview tells the order that other points would give, from which place, and records nothing', async () => {
  const { db, client, orders } = office();
  const { rows, count } = await client.priorities.preview({ asOf, scales: byAmount });
  expect(rows.map(({ customer, place, placeBefore, points }) => [customer, place, placeBefore, points])).toEqual([
    ['GROS', 1, 2, expect.any(Number)],
    ['VIEUX', 2, 1, expect.any(Number)],
  ]);
  expect(count).toBe(2);
  expect(rows[0]?.parts.amount).toBe(500);
  expect((await orders())[0]).toEqual(['VIEUX', 'GROS']);
  for (let index = 0; index < 12; index++)
    addInvoice(db, addCustomer(db, `C${index}`), 'F', 50_000 + index, '2025-05-31');
  expect((await client.priorities.preview({ asOf, scales: usualScales })).rows).toHaveLength(10);
});
