import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { foldedName, refreshSearchText } from '../../db/queries/common/search-text.ts';
import { readRows } from '../../db/sqlite/rows.ts';
import { foldText } from '../../shared/domain/values/fold-text.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';

const row = z.object({ name: z.string(), folded: z.string() });

/** The folded names of customers whose search texts are written as the application writes them. */
function foldedNames(given: readonly { name: string; code: string; mergedInto?: string }[]) {
  const { db } = collectionContext();
  const ids = new Map<string, number>();
  for (const { name, code, mergedInto } of given)
    ids.set(code, addCustomer(db, code, { name, mergedIntoId: ids.get(mergedInto ?? '') ?? null }));
  db.transaction((tx) => {
    for (const id of ids.values()) refreshSearchText(tx, id);
  });
  return readRows(db, row, sql`select name, ${foldedName} as folded from customers`);
}

test('the name that sorts a customer is its name without case and accents, whatever its code and the names merged into it', () => {
  const rows = foldedNames([
    { code: 'C1', name: 'Élan  et Fils ' },
    { code: 'É2', name: 'Cœur de ville – Été' },
    { code: 'ﬁ3', name: 'NORD' },
    { code: ' C  4', name: 'Sud' },
    { code: 'C5', name: 'C5' },
    { code: 'c1', name: 'Reprise C1', mergedInto: 'C1' },
    { code: 'X C5', name: 'Autre', mergedInto: 'C5' },
    { code: 'C8', name: 'Reprise', mergedInto: 'X C5' },
  ]);
  expect(rows).toHaveLength(8);
  for (const { name, folded } of rows) expect(folded).toBe(foldText(name));
});
