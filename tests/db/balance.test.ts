import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBalance } from '../../db/queries/balance/balance.ts';
import { type BalanceRow, balanceGroupings } from '../../shared/contract/balance.ts';
import { arrange } from '../../shared/domain/listing/arrange.ts';
import { balanceList } from '../../shared/domain/lists/balance-list.ts';
import { balanceWords } from '../../shared/i18n/lists/balance-words.ts';
import { valuesOf } from '../../shared/i18n/lists/list-words.ts';
import { instantOf, type MadeDocument, someDay, someLedger } from '../generate-ledger.ts';
import { tried } from '../generated-runs.ts';
import { cellsOf, everything, now, recompute, withLedger } from './recomputed-balance.ts';

function customersOf(balance: ReturnType<typeof readBalance>): Set<string> {
  return new Set(
    balance.currencies.flatMap(({ currency, rows }) => rows.map((row) => `${row.customerId}/${currency}`)),
  );
}

/** The cells that hold something: an invoice and a credit of one bucket may come to nothing. */
const filled = (cells: ReadonlyMap<string, number>) => new Map([...cells].filter(([, cents]) => cents !== 0));

const parameters = fc.record({
  asOf: someDay,
  act: fc.integer({ min: -1, max: 61 }),
  basis: fc.constantFrom('due' as const, 'issue' as const, 'booked' as const),
  credits: fc.constantFrom('apart' as const, 'aged' as const),
  buckets: fc.constantFrom([30, 60, 90], [15], [8, 15, 30, 45, 120]),
});

test('at any date, as known at any instant, every way of reading the balance equals a plain recomputation', () => {
  fc.assert(
    fc.property(someLedger, fc.array(parameters, { minLength: 1, maxLength: 4 }), (ledger, queries) =>
      withLedger(ledger, ({ db }) => {
        for (const { act, ...query } of queries) {
          const then = instantOf(act);
          const dayOf = ({ dueOn, issuedOn, bookedOn }: MadeDocument) =>
            ({ due: dueOn, issue: issuedOn, booked: bookedOn })[query.basis];
          const countedFrom = (document: MadeDocument) =>
            dayOf(document) ?? (document.side === 'credit' ? document.issuedOn : null);
          const asKnownThen = readBalance(db, { ...everything, ...query, knownAt: then });
          expect(cellsOf(asKnownThen)).toEqual(filled(recompute(ledger, { ...query, countedFrom, knownAt: then })));
          const truth = recompute(ledger, { ...query, countedFrom, knownAt: now });
          const asKnownNow = readBalance(db, { ...everything, ...query, knownAt: null });
          expect(cellsOf(asKnownNow)).toEqual(filled(truth));
          expect(readBalance(db, { ...everything, ...query, knownAt: now })).toEqual(asKnownNow);
          expect(customersOf(asKnownNow)).toEqual(new Set([...truth.keys()].map((key) => key.replace(/\/\w+$/, ''))));
        }
      }),
    ),
    tried(75),
  );
});

test('groups gather every customer once, their subtotals add up to the total, page after page', () => {
  fc.assert(
    fc.property(
      someLedger,
      fc.array(fc.constantFrom('', 'Nord', 'Sud'), { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...balanceGroupings),
      (ledger, groups, groupBy) =>
        withLedger(ledger, ({ db, connection }) => {
          const place = connection.prepare('update customers set customer_group = ?, salesperson = ? where id = ?');
          for (const [index, group] of groups.entries()) place.run(group || null, group || null, index + 1);
          const query = { ...everything, asOf: '2024-03-01', knownAt: null, groupBy };
          const whole = readBalance(db, query);
          for (const { rows, groups: subtotals, totals, totalCents, customerCount } of whole.currencies) {
            if (groupBy === 'none') expect(subtotals).toEqual([]);
            else {
              expect(subtotals.reduce((sum, group) => sum + group.totalCents, 0)).toBe(totalCents);
              expect(subtotals.reduce((sum, group) => sum + group.customerCount, 0)).toBe(customerCount);
              for (const column of whole.columns)
                expect(subtotals.reduce((sum, group) => sum + (group.totals[column] ?? 0), 0)).toBe(totals[column]);
              for (const group of subtotals) {
                const own = rows.filter((row) => row.group === group.key);
                expect(own.reduce((sum, row) => sum + row.totalCents, 0)).toBe(group.totalCents);
              }
            }
            expect([...new Set(rows.map((row) => row.group))]).toEqual(
              groupBy === 'none' ? [''].slice(0, rows.length) : subtotals.map((group) => group.key),
            );
          }
          const paged: number[] = [];
          for (let cursor: string | null | undefined; cursor !== null; ) {
            const page = readBalance(db, { ...query, limit: 1, cursor });
            paged.push(...page.currencies.flatMap(({ rows }) => rows.map((row) => row.customerId)));
            cursor = page.nextCursor;
          }
          expect(paged).toEqual(whole.currencies.flatMap(({ rows }) => rows.map((row) => row.customerId)));
        }),
    ),
    tried(30),
  );
});

test('the columns add up to the totals, by row, by currency and over every customer', () => {
  fc.assert(
    fc.property(someLedger, parameters, (ledger, query) =>
      withLedger(ledger, ({ db }) => {
        for (const { rows, totals, totalCents, customerCount } of readBalance(db, {
          ...everything,
          ...query,
          knownAt: null,
        }).currencies) {
          const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
          for (const row of rows) expect(sum(Object.values(row.columns))).toBe(row.totalCents);
          expect(sum(Object.values(totals))).toBe(totalCents);
          expect(sum(rows.map((row) => row.totalCents))).toBe(totalCents);
          expect(customerCount).toBe(rows.length);
        }
      }),
    ),
    tried(20),
  );
});

const ordered = ['name', 'code', 'total', 'notDue', 'payments'];
const questions = fc.record({
  sort: fc.uniqueArray(fc.record({ by: fc.constantFrom(...ordered), descending: fc.boolean() }), {
    maxLength: 3,
    selector: ({ by }) => by,
  }),
  where: fc.array(
    fc.oneof(
      fc.record({ column: fc.constantFrom('name', 'code'), words: fc.constantFrom('1', 'client', '2 c') }),
      fc.record({
        column: fc.constantFrom('total', 'notDue', 'payments'),
        from: fc.integer({ min: -9000, max: 9000 }),
      }),
      fc.record({ column: fc.constantFrom('total', 'notDue', 'payments'), to: fc.integer({ min: -9000, max: 9000 }) }),
      fc.record({ column: fc.constantFrom(...ordered), isEmpty: fc.boolean() }),
    ),
    { maxLength: 2 },
  ),
});
const listed = (balance: ReturnType<typeof readBalance>) =>
  balance.currencies.flatMap(({ currency, rows }) => rows.map((row) => ({ currency, ...row })));

test('the balance is sorted and narrowed as the rules sort and narrow its rows, and its totals are of the rows left', () => {
  fc.assert(
    fc.property(someLedger, someDay, questions, (ledger, asOf, question) =>
      withLedger(ledger, ({ db }) => {
        const query = { ...everything, asOf, knownAt: null };
        const all = readBalance(db, query);
        const valueIn = valuesOf(balanceWords<BalanceRow>(all.columns), 'fr');
        const asked = readBalance(db, { ...query, ...question });
        for (const { currency, rows } of all.currencies) {
          const byCustomer = rows.toSorted((one, other) => one.customerId - other.customerId);
          const expected = arrange(balanceList(all.columns), byCustomer, question, valueIn);
          const block = asked.currencies.find((each) => each.currency === currency);
          expect(block?.rows ?? []).toEqual(expected);
          expect(block?.customerCount ?? 0).toBe(expected.length);
          expect(block?.totalCents ?? 0).toBe(expected.reduce((sum, row) => sum + row.totalCents, 0));
        }
      }),
    ),
    tried(40),
  );
});

test('pages follow one another without a gap or a repeat, in any order', () => {
  fc.assert(
    fc.property(someLedger, someDay, questions, fc.integer({ min: 1, max: 3 }), (ledger, asOf, question, limit) =>
      withLedger(ledger, ({ db }) => {
        const query = { ...everything, asOf, knownAt: null, ...question };
        const whole = readBalance(db, query);
        const paged: ReturnType<typeof listed> = [];
        let cursor: string | undefined;
        do {
          const page = readBalance(db, { ...query, limit, cursor });
          expect(page.currencies.map(({ rows: _, ...totals }) => totals)).toEqual(
            whole.currencies.map(({ rows: _, ...totals }) => totals),
          );
          paged.push(...listed(page));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(paged).toEqual(listed(whole));
      }),
    ),
    tried(30),
  );
});

test('an order or a condition that is of no column, and a cursor nobody gave, are refused', () => {
  withLedger({ documents: [], allocations: [], customerCount: 1 }, ({ db }) => {
    const query = { ...everything, asOf: '2024-06-30', knownAt: null };
    expect(() => readBalance(db, { ...query, sort: [{ by: 'search_text' }] })).toThrow('validation: sort');
    expect(() => readBalance(db, { ...query, where: [{ column: 'late1to15', from: 1 }] })).toThrow('validation: where');
    expect(() => readBalance(db, { ...query, where: [{ column: 'notDue', words: 'a' }] })).toThrow('validation: where');
    expect(() => readBalance(db, { ...query, cursor: 'bm90IG9uZQ' })).toThrow('validation: cursor');
  });
});
