import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendEvent } from '../../db/journal/journal.ts';
import { readBalance } from '../../db/queries/balance/balance.ts';
import { planDocuments, planInstalments, plans } from '../../db/schema.ts';
import type { Db } from '../../db/types.ts';
import { balanceBases } from '../../shared/contract/balance.ts';
import { addDays } from '../../shared/domain/values/days.ts';
import { instantOf, type MadeDocument, type MadeLedger, someDay, someLedger } from '../generate-ledger.ts';
import { tried } from '../generated-runs.ts';
import { savePromise } from '../save-promise.ts';
import { cellsOf, dayNumber, everything, now, recompute, withLedger } from './recomputed-balance.ts';

const somePromise = fc.record({
  /** Documents of the ledger by their places: those of the customer of the first are promised. */
  documents: fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 3 }),
  dueOn: someDay,
  madeAt: fc.integer({ min: 0, max: 60 }),
  endedAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
});
const somePlan = fc.record({
  first: fc.nat({ max: 60 }),
  state: fc.constantFrom('accepted', 'accepted', 'accepted', 'proposed'),
  openCents: fc.integer({ min: 1, max: 500 }),
  dueOn: fc.uniqueArray(someDay, { minLength: 1, maxLength: 4 }),
});
type MadePromise = {
  id: number;
  documentIds: readonly number[];
  dueOn: string;
  recordedAt: string;
  endedAt: string | null;
};
type Promised = { promises: MadePromise[]; plans: MadePlan[] };
type MadePlan = { documents: { id: number; openCents: number }[]; instalments: { dueOn: string; cents: number }[] };

/** Stores promises and plans and returns them: a plan takes all debits of the customer of its first document. */
function savePromises(
  db: Db,
  ledger: MadeLedger,
  made: readonly (typeof somePromise extends fc.Arbitrary<infer Value> ? Value : never)[],
  proposals: readonly (typeof somePlan extends fc.Arbitrary<infer Value> ? Value : never)[],
): Promised {
  const at = (place: number) => ledger.documents[place % Math.max(ledger.documents.length, 1)];
  const saved = made.flatMap(({ documents: places, madeAt, endedAfter, dueOn }) => {
    const covered = [...new Set(places.map(at))].flatMap((row) => (row === undefined ? [] : [row]));
    const customerId = covered[0]?.customerId;
    if (customerId === undefined) return [];
    const row = {
      dueOn,
      recordedAt: instantOf(madeAt),
      endedAt: endedAfter === null ? null : instantOf(madeAt + endedAfter),
      documentIds: covered.filter((document) => document.customerId === customerId).map(({ id }) => id),
    };
    return [{ ...row, id: savePromise(db, { ...row, customerId }) }];
  });
  const taken = new Set<number>();
  const accepted: MadePlan[] = [];
  for (const [index, { first, state, openCents, dueOn }] of proposals.entries()) {
    const debit = at(first);
    if (debit?.side !== 'debit' || taken.has(debit.customerId)) continue;
    taken.add(debit.customerId);
    const covered = ledger.documents.filter(
      (row) => row.side === 'debit' && row.customerId === debit.customerId && row.currency === debit.currency,
    );
    const days = [...dueOn].sort();
    const plan = {
      documents: covered.map(({ id }) => ({ id, openCents })),
      instalments: days.map((day, place) => ({ dueOn: day, cents: 50 * (place + 1) })),
    };
    const planId = index + 1;
    const values = { id: planId, number: planId, customerId: debit.customerId, state, principalCents: openCents };
    db.insert(plans)
      .values({
        ...values,
        proposedOn: '2025-01-01',
        acceptedOn: state === 'accepted' ? '2025-01-01' : null,
        recordedAt: instantOf(0),
      })
      .run();
    const proposed = { state: 'proposed' as const, acceptedOn: null, endedOn: null };
    if (state === 'accepted')
      db.transaction((tx) =>
        appendEvent(
          tx,
          { user: { name: 'test' }, now: () => instantOf(0) },
          {
            kind: 'plans.accept',
            subjectId: planId,
            data: { number: planId, acceptedOn: '2025-01-01', before: proposed },
          },
        ),
      );
    for (const { id, openCents: cents } of plan.documents)
      db.insert(planDocuments).values({ planId, documentId: id, openCents: cents }).run();
    for (const [place, { dueOn: day, cents }] of plan.instalments.entries())
      db.insert(planInstalments)
        .values({ planId, position: place + 1, dueOn: day, amountCents: cents })
        .run();
    if (state === 'accepted') accepted.push(plan);
  }
  return { promises: saved, plans: accepted };
}

/** The promised day of a document by its definition, or its due date. */
function promisedDay(
  ledger: MadeLedger,
  promised: Promised,
  { asOf, knownAt }: { asOf: string; knownAt: string },
  document: MadeDocument,
): string | null {
  const isBy = (instant: string) => Date.parse(instant) <= Date.parse(knownAt);
  const own = promised.promises
    .filter(({ documentIds }) => documentIds.includes(document.id))
    .filter(({ recordedAt, endedAt }) => isBy(recordedAt) && !(endedAt && isBy(endedAt)))
    .sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || a.id - b.id)
    .at(-1);
  const days = [own?.dueOn ?? ''];
  for (const plan of promised.plans) {
    if (!plan.documents.some(({ id }) => id === document.id)) continue;
    let received = 0;
    for (const { id, openCents } of plan.documents) {
      const covered = ledger.documents.find((row) => row.id === id);
      if (!covered || dayNumber(covered.bookedOn) > dayNumber(asOf)) continue;
      let open = covered.amountCents;
      for (const row of ledger.allocations)
        if (
          row.debitDocumentId === id &&
          dayNumber(row.effectiveOn) <= dayNumber(asOf) &&
          isBy(row.recordedAt) &&
          !(row.voidedAt !== null && isBy(row.voidedAt))
        )
          open -= row.amountCents;
      received += openCents - open;
    }
    received = Math.max(0, received);
    for (const { dueOn, cents } of plan.instalments) {
      if (received < cents) {
        days.push(dueOn);
        break;
      }
      received -= cents;
    }
  }
  const given = days.sort().at(-1) ?? '';
  return given > (document.dueOn ?? document.issuedOn) ? given : document.dueOn;
}

test('by promised date, at any date and as known at any instant, the balance equals a plain recomputation and keeps its totals', () => {
  const queries = fc.record({
    asOf: someDay,
    act: fc.integer({ min: -1, max: 61 }),
    buckets: fc.constantFrom([30, 60, 90], [15], [8, 15, 30, 45, 120]),
  });
  fc.assert(
    fc.property(
      someLedger,
      fc.array(somePromise, { maxLength: 12 }),
      fc.array(somePlan, { maxLength: 4 }),
      fc.array(queries, { minLength: 1, maxLength: 3 }),
      (ledger, made, proposals, asked) =>
        withLedger(ledger, ({ db }) => {
          const promised = savePromises(db, ledger, made, proposals);
          for (const { act, ...query } of asked)
            for (const knownAt of [instantOf(act), null]) {
              const moment = { asOf: query.asOf, knownAt: knownAt ?? now };
              const isPlanKnown = act >= 0 || knownAt === null;
              const known = { ...promised, plans: isPlanKnown ? promised.plans : [] };
              const countedFrom = (document: MadeDocument) => promisedDay(ledger, known, moment, document);
              const read = (basis: (typeof balanceBases)[number]) =>
                readBalance(db, { ...everything, ...query, knownAt, basis });
              expect(cellsOf(read('promised'))).toEqual(recompute(ledger, { ...query, ...moment, countedFrom }));
              const [totals, ...others] = balanceBases.map((basis) =>
                read(basis).currencies.map((block) => [
                  block.currency,
                  block.totalCents,
                  block.rows.map((row) => [row.code, row.totalCents]),
                ]),
              );
              for (const other of others) expect(other).toEqual(totals);
            }
        }),
    ),
    tried(60),
  );
});

test('a promise postpones an age and never makes an invoice late before it is due', () => {
  const document = (id: number, dueOn: string): MadeDocument => ({
    id,
    customerId: 1,
    kind: 'invoice',
    side: 'debit',
    currency: 'EUR',
    amountCents: 100 * id,
    dueOn,
    issuedOn: '2024-01-02',
    bookedOn: '2024-01-02',
    recordedAt: instantOf(0),
    voidedAt: null,
  });
  const ledger = {
    documents: [document(1, '2024-02-01'), document(2, '2024-06-30')],
    allocations: [],
    customerCount: 1,
  };
  withLedger(ledger, ({ db }) => {
    savePromise(db, { customerId: 1, dueOn: '2024-03-01', documentIds: [1, 2], recordedAt: instantOf(1) });
    const read = (asOf: string) =>
      readBalance(db, { ...everything, asOf, knownAt: null, basis: 'promised' }).currencies[0]?.totals;
    expect(read('2024-03-01')).toMatchObject({ notDue: 300, late1to30: 0 });
    expect(read(addDays('2024-03-01', 5))).toMatchObject({ notDue: 200, late1to30: 100 });
  });
});
