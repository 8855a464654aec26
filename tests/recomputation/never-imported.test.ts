import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFirm } from '../../db/check/check.ts';
import { tried } from '../generated-runs.ts';
import { rowsOf } from '../usecases/set-up/import-steps.ts';
import { type Book, book, exported, someDay } from './book.ts';
import { type Drawn, makeFirm } from './firm.ts';

/**
 * Exports in which the books were corrected, undone in any order. Of lists, nothing is compared: what a list settles is computed on the
 * ledger as it is when the list is read, the imports undone since included.
 */
const ledger = fc
  .tuple(exported, fc.constantFrom(0, 0, 2, 3))
  .map(([asked, corrects]): Drawn => ({ act: 'ledger', exported: { ...asked, corrects } }));
const undo = fc.record({ act: fc.constant('undo' as const), place: fc.nat(9) });
const acts = fc.array(fc.oneof({ arbitrary: ledger, weight: 5 }, { arbitrary: undo, weight: 2 }), {
  minLength: 5,
  maxLength: 12,
  size: 'max',
});
const someDays = fc.noShrink(fc.array(someDay, { minLength: 3, maxLength: 3 }));
type Firm = Awaited<ReturnType<typeof makeFirm>>;

/** What a firm tells of a day as known at an instant; customers have other ids in another firm. */
async function toldBy({ balance }: Firm, asOf: string, knownAt: string) {
  const { currencies } = await balance.get({ asOf, knownAt, limit: 500 });
  const { checks } = await balance.control({ asOf, knownAt });
  return {
    currencies: currencies.map(({ rows, ...total }) => ({
      ...total,
      rows: rows.map(({ customerId: _, ...row }) => row),
    })),
    checks,
  };
}

async function compare(deals: Book, some: readonly Drawn[], days: readonly string[]) {
  const [firm, other] = [await makeFirm(deals), await makeFirm(deals)];
  const imports: { readonly act: Drawn; readonly id: number; readonly at: string }[] = [];
  for (const act of some) {
    const before = firm.diary.length;
    await firm.run(act).catch((error: unknown) => expect(error).toMatchObject({ defined: true }));
    const made = firm.diary[before];
    if (made?.act.what === 'import') imports.push({ act, id: made.act.id, at: made.at });
  }
  const undone = new Set(firm.diary.flatMap(({ act }) => (act.what === 'undo' ? [act.id] : [])));
  expect(checkFirm(firm.db).filter(({ ok }) => !ok)).toEqual([]);
  const corrected = `select earlier_documents.id from earlier_documents join import_batches on import_batches.id = corrected_batch_id
    where state <> 'applied'`;
  expect(rowsOf(firm.context, corrected)).toEqual([]);
  const instants: { readonly here: string; readonly there: string }[] = [];
  for (const { act, id, at } of imports) {
    if (undone.has(id)) continue;
    await other.run(act);
    instants.push({ here: at, there: other.diary.at(-1)?.at ?? '' });
  }
  for (const { here, there } of instants)
    for (const asOf of days) {
      const expected = await toldBy(other, asOf, there);
      expect({ asOf, here, ...(await toldBy(firm, asOf, here)) }).toEqual({ asOf, here, ...expected });
    }
}

const { numRuns } = tried(10);
const title = 'at every instant, a firm tells what a firm tells that never had the imports undone since';
const timeout = 120_000 + 4_000 * numRuns;
test(title, { timeout }, async () => {
  const limit = { interruptAfterTimeLimit: timeout - 20_000, markInterruptAsFailure: true };
  await fc.assert(fc.asyncProperty(book, acts, someDays, compare), { numRuns, ...limit });
});
