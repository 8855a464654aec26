import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFollowedPromises } from '../../db/queries/promises/follow.ts';
import { imputeCredits } from '../../shared/domain/allocations/impute-credits.ts';
import type { PromiseState } from '../../shared/domain/kinds.ts';
import { instantOf, type MadeDocument, type MadeLedger, someDay, someLedger } from '../generate-ledger.ts';
import { tried } from '../generated-runs.ts';
import { savePromise } from '../save-promise.ts';
import { dayNumber, now, withLedger } from './recomputed-balance.ts';

const somePromise = fc.record({
  documents: fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 3 }),
  amountCents: fc.integer({ min: 1, max: 600 }),
  dueOn: someDay,
  graceDays: fc.integer({ min: 0, max: 5 }),
  promisedOn: someDay,
  madeAt: fc.integer({ min: 0, max: 60 }),
  endedAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }),
});

type Moment = { asOf: number; knownAt: string };

/** Cents settled of each document at a moment, from the raw lines. */
function settledAt(ledger: MadeLedger, customerId: number, { asOf, knownAt }: Moment): Map<number, number> {
  const isThen = (row: { recordedAt: string; voidedAt: string | null }) =>
    row.recordedAt <= knownAt && !(row.voidedAt !== null && row.voidedAt <= knownAt);
  const there = ledger.documents.filter(
    (row) => row.customerId === customerId && isThen(row) && dayNumber(row.bookedOn) <= asOf,
  );
  const open = new Map(there.map(({ id, amountCents }) => [id, amountCents]));
  for (const row of ledger.allocations)
    if (isThen(row) && dayNumber(row.effectiveOn) <= asOf)
      for (const id of [row.debitDocumentId, row.creditDocumentId]) open.set(id, (open.get(id) ?? 0) - row.amountCents);
  const settled = new Map(there.map(({ id, amountCents }) => [id, amountCents - (open.get(id) ?? 0)]));
  for (const currency of ['EUR', 'USD'])
    for (const { debit, amountCents } of imputeCredits(
      there.filter((row) => row.currency === currency).map((row) => itemOf(row, open.get(row.id) ?? 0)),
    ))
      settled.set(debit.id, (settled.get(debit.id) ?? 0) + amountCents);
  return settled;
}

function itemOf(row: MadeDocument, openCents: number) {
  return { ...row, reference: `${row.kind}-${row.id}`, label: '', openCents, isContested: false };
}

test('at any date and as known at any instant, the states of promises equal a plain recomputation from the raw lines', () => {
  const moments = fc.record({ asOf: someDay, act: fc.option(fc.integer({ min: 0, max: 70 })) });
  const seen = new Set<PromiseState>();
  fc.assert(
    fc.property(
      someLedger,
      fc.array(somePromise, { minLength: 1, maxLength: 5 }),
      fc.array(moments, { minLength: 1, maxLength: 3 }),
      (ledger, wanted, asked) =>
        withLedger(ledger, ({ db }) => {
          const taken = new Set<number>();
          const made = wanted.flatMap(({ documents, madeAt, endedAfter, promisedOn, ...terms }) => {
            const debits = ledger.documents.filter(({ side }) => side === 'debit');
            const found = [...new Set(documents.map((place) => debits[place % Math.max(1, debits.length)]))];
            const owner = found[0];
            const covered = found.flatMap((row) =>
              row && row.customerId === owner?.customerId && row.currency === owner.currency && !taken.has(row.id)
                ? [row.id]
                : [],
            );
            if (owner === undefined || covered.length === 0) return [];
            for (const id of covered) taken.add(id);
            const { customerId } = owner;
            const recordedAt = instantOf(madeAt);
            const base = settledAt(ledger, customerId, { asOf: dayNumber(promisedOn), knownAt: recordedAt });
            const settledCents = covered.map((id) => base.get(id) ?? 0);
            const endedAt = endedAfter === null ? null : instantOf(madeAt + endedAfter);
            const values = { ...terms, customerId, documentIds: covered, settledCents, recordedAt, endedAt };
            return [{ ...values, id: savePromise(db, values) }];
          });
          for (const { asOf, act } of asked) {
            const knownAt = act === null ? null : instantOf(act);
            const expected = made
              .filter(({ recordedAt }) => recordedAt <= (knownAt ?? now))
              .map((promise) => {
                const last = dayNumber(promise.dueOn) + promise.graceDays;
                const paidBy = (day: number) => {
                  const settled = settledAt(ledger, promise.customerId, { asOf: day, knownAt: knownAt ?? now });
                  return promise.documentIds.reduce(
                    (sum, id, place) => sum + Math.max(0, (settled.get(id) ?? 0) - (promise.settledCents[place] ?? 0)),
                    0,
                  );
                };
                const keptCents = Math.min(promise.amountCents, paidBy(Math.min(last, dayNumber(asOf))));
                const isEnded = promise.endedAt !== null && promise.endedAt <= (knownAt ?? now);
                const isOver = dayNumber(asOf) > last;
                const missed = keptCents > 0 ? 'partlyKept' : 'broken';
                const open = keptCents === promise.amountCents ? 'kept' : isOver ? missed : 'running';
                return [promise.id, isEnded ? 'cancelled' : open, keptCents];
              });
            const read = readFollowedPromises(db, { asOf, knownAt });
            for (const { state } of read) seen.add(state);
            expect(read.map(({ id, state, keptCents }) => [id, state, keptCents]).sort(byId)).toEqual(
              expected.sort(byId),
            );
          }
        }),
    ),
    tried(80),
  );
  expect([...seen].sort()).toEqual(['broken', 'cancelled', 'kept', 'partlyKept', 'running']);
});

function byId(a: unknown[], b: unknown[]): number {
  return Number(a[0]) - Number(b[0]);
}
