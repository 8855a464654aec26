import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkVerdicts } from '../../db/check/verdicts.ts';
import type { Day } from '../../shared/domain/values/days.ts';
import { tried } from '../generated-runs.ts';
import { knownAt } from './acts.ts';
import { type Book, book, exported, someDay } from './book.ts';
import { type Drawn, drawn, makeFirm } from './firm.ts';
import { cellsOn, claimsOf, comparable } from './recompute.ts';
import { missingCents } from './refused.ts';

/** Firms: with ten days each, two hundred days. */
const { numRuns } = tried(20);
const daysPerFirm = 10;
const daysPerInstant = 3;

/** The days asked for as known at an instant: others than at the instant before. */
function someOf(days: readonly Day[], place: number): Day[] {
  return [...days, ...days].slice((place * daysPerInstant) % days.length).slice(0, daysPerInstant);
}

/** Exports to begin with, so that most acts have something to act upon; then anything in any order. */
const acts = fc
  .tuple(
    fc.array(fc.record({ act: fc.constant('ledger' as const), exported }), { maxLength: 5, size: 'max' }),
    fc.array(drawn, { minLength: 2, maxLength: 7, size: 'max' }),
  )
  .map(([exports, others]): Drawn[] => [...exports, ...others]);

/** The days asked for; not shrunk, since the acts tell more. */
const someDays = fc.noShrink(fc.array(someDay, { minLength: daysPerFirm, maxLength: daysPerFirm }));
type Report = Awaited<ReturnType<Awaited<ReturnType<typeof makeFirm>>['balance']['get']>>;

const sum = (amounts: readonly number[]) => amounts.reduce((total, cents) => total + cents, 0);

/** `customer currency column` → signed cents of every row; the totals of rows and currencies must be their sums. */
function cellsOf({ currencies }: Report): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { currency, rows, totals, totalCents } of currencies) {
    for (const { code, columns, totalCents: rowCents } of rows) {
      expect({ code, cents: rowCents }).toEqual({ code, cents: sum(Object.values(columns)) });
      for (const [column, cents] of Object.entries(columns)) cells.set([code, currency, column].join(' '), cents);
    }
    const rowsCents = sum(rows.map((row) => row.totalCents));
    expect({ currency, totalCents, sum: sum(Object.values(totals)) }).toEqual({
      currency,
      totalCents: rowsCents,
      sum: rowsCents,
    });
  }
  return cells;
}

/** Does the acts in a real firm, and compares what it says on each day, known now and after each act, with the recomputation. */
async function compare(deals: Book, some: readonly Drawn[], days: readonly Day[]) {
  const { context, db, balance, diary, run } = await makeFirm(deals);
  for (const act of some) await run(act).catch((error: unknown) => expect(error).toMatchObject({ defined: true }));
  // What is stored of the lines that count, import after import, is what deciding again gives, whatever was undone between.
  expect(checkVerdicts(db)).toMatchObject({ name: 'countedLines', ok: true });
  const asked = [{ at: null, on: days }, ...diary.map(({ at }, place) => ({ at, on: someOf(days, place) }))];
  for (const { at, on } of asked) {
    const known = knownAt(diary, at ?? context.now());
    const claims = claimsOf(known);
    const compared = (amounts: readonly (readonly [string, number])[] = []) =>
      Object.fromEntries(amounts.filter(([, cents]) => cents !== 0).toSorted());
    for (const asOf of on) {
      const moment = { asOf, ...(at === null ? {} : { knownAt: at }) };
      const report = await balance.get({ ...moment, limit: 500 });
      const [shown, expected] = comparable(cellsOf(report), cellsOn(known, claims, asOf));
      expect({ asOf, at, ...shown }).toEqual({ asOf, at, ...expected });
      if (report.nothingKnown !== null) continue;
      const [columns, ledger] = (await balance.control(moment)).checks;
      expect(columns).toMatchObject({ name: 'columns', differenceCents: 0, items: [] });
      const differences = ledger?.items.map(({ customer, differenceCents }) => [customer, -differenceCents] as const);
      const missing = compared([...missingCents(known, asOf)]);
      expect({ asOf, at, missing: compared(differences) }).toEqual({ asOf, at, missing });
    }
  }
}

const title =
  'on any day, known now and after each act, the balance is what the files and acts say; the control misses only refused lines';
const timeout = 120_000 + 2_000 * numRuns;
test(title, { timeout }, async () => {
  // Shrinking may take longer than a test may: what it found until then is told.
  const limit = { interruptAfterTimeLimit: timeout - 20_000, markInterruptAsFailure: true };
  await fc.assert(fc.asyncProperty(book, acts, someDays, compare), { numRuns, ...limit });
});
