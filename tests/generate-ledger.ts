import fc from 'fast-check';
import type { OpenFile } from '../db/file/open.ts';
import { allocations, customers, documents } from '../db/schema.ts';
import type { DocumentKind, Side } from '../shared/domain/kinds.ts';
import { addDays, laterDay } from '../shared/domain/values/days.ts';

export type MadeDocument = {
  id: number;
  customerId: number;
  kind: DocumentKind;
  side: Side;
  issuedOn: string;
  bookedOn: string;
  dueOn: string | null;
  amountCents: number;
  currency: string;
  recordedAt: string;
  voidedAt: string | null;
};
export type MadeAllocation = {
  debitDocumentId: number;
  creditDocumentId: number;
  amountCents: number;
  effectiveOn: string;
  recordedAt: string;
  voidedAt: string | null;
};
export type MadeLedger = { documents: MadeDocument[]; allocations: MadeAllocation[]; customerCount: number };

const firstOn = '2024-01-01';
/** Most fall on the days documents are booked, so that limits are met exactly. */
export const someDay = fc
  .oneof({ arbitrary: fc.integer({ min: -2, max: 42 }), weight: 4 }, fc.integer({ min: 43, max: 300 }))
  .map((offset) => addDays(firstOn, offset));
/** The instant of an act; acts are numbered from 0. */
export const instantOf = (act: number) => new Date(Date.UTC(2025, 0, 1, 8, act)).toISOString();

const document = fc.record({
  what: fc.constant('document' as const),
  customerId: fc.integer({ min: 1, max: 3 }),
  type: fc.constantFrom<[DocumentKind, Side]>(
    ['invoice', 'debit'],
    ['invoice', 'debit'],
    ['invoice', 'debit'],
    ['payment', 'credit'],
    ['payment', 'credit'],
    ['creditNote', 'credit'],
    ['deposit', 'credit'],
    ['adjustment', 'credit'],
    ['adjustment', 'debit'],
    ['payment', 'debit'],
  ),
  booked: fc.integer({ min: 0, max: 40 }),
  issuedBefore: fc.integer({ min: -5, max: 20 }),
  term: fc.option(fc.integer({ min: 0, max: 90 })),
  amountCents: fc.integer({ min: 1, max: 500 }),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
});
const allocate = fc.record({
  what: fc.constant('allocate' as const),
  debit: fc.nat(),
  credit: fc.nat(),
  share: fc.constantFrom(1, 1, 0.5),
});
const withdraw = fc.record({
  what: fc.constantFrom('voidAllocation' as const, 'voidDocument' as const),
  which: fc.nat(),
});

/** A ledger as a firm keeps it: documents come in, are allocated, lettered again and withdrawn, one act at each instant. */
export const someLedger: fc.Arbitrary<MadeLedger> = fc
  .array(
    fc.oneof(
      { arbitrary: document, weight: 5 },
      { arbitrary: allocate, weight: 5 },
      { arbitrary: withdraw, weight: 2 },
    ),
    {
      minLength: 1,
      maxLength: 60,
      size: 'max',
    },
  )
  .map((acts) => {
    const ledger: MadeLedger = { documents: [], allocations: [], customerCount: 3 };
    for (const [index, act] of acts.entries()) {
      const at = instantOf(index);
      const live = ledger.documents.filter((row) => row.voidedAt === null);
      if (act.what === 'document') {
        const bookedOn = addDays(firstOn, act.booked);
        const issuedOn = addDays(bookedOn, -act.issuedBefore);
        const [kind, side] = act.type;
        ledger.documents.push({
          id: ledger.documents.length + 1,
          customerId: act.customerId,
          kind,
          side,
          issuedOn,
          bookedOn,
          dueOn: act.term === null || kind !== 'invoice' ? null : addDays(issuedOn, act.term),
          amountCents: act.amountCents,
          currency: act.currency,
          recordedAt: at,
          voidedAt: null,
        });
      } else if (act.what === 'allocate') {
        const open = live.filter((row) => remainder(ledger, row) > 0);
        const credits = open.filter((row) => row.side === 'credit');
        const debits = open.filter((row) => row.side === 'debit' && credits.some((credit) => canMeet(row, credit)));
        const debit = debits[act.debit % debits.length];
        const partners = credits.filter((row) => debit && canMeet(debit, row));
        const credit = partners[act.credit % partners.length];
        if (!debit || !credit) continue;
        const most = Math.min(remainder(ledger, debit), remainder(ledger, credit));
        ledger.allocations.push({
          debitDocumentId: debit.id,
          creditDocumentId: credit.id,
          amountCents: Math.max(1, Math.floor(most * act.share)),
          effectiveOn: laterDay(debit.bookedOn, credit.bookedOn),
          recordedAt: at,
          voidedAt: null,
        });
      } else if (act.what === 'voidAllocation') {
        const candidates = ledger.allocations.filter((row) => row.voidedAt === null);
        const chosen = candidates[act.which % candidates.length];
        if (chosen) chosen.voidedAt = at;
      } else {
        const chosen = live[act.which % live.length];
        if (!chosen) continue;
        chosen.voidedAt = at;
        for (const row of liveAllocations(ledger, chosen)) row.voidedAt = at;
      }
    }
    return ledger;
  });

function canMeet(debit: MadeDocument, credit: MadeDocument): boolean {
  return debit.customerId === credit.customerId && debit.currency === credit.currency;
}

function liveAllocations(ledger: MadeLedger, document: MadeDocument): MadeAllocation[] {
  return ledger.allocations.filter(
    (row) => row.voidedAt === null && (row.debitDocumentId === document.id || row.creditDocumentId === document.id),
  );
}

function remainder(ledger: MadeLedger, document: MadeDocument): number {
  return liveAllocations(ledger, document).reduce((rest, row) => rest - row.amountCents, document.amountCents);
}

/** Saves `ledger` with the remainders and settlement days a writer would have kept. */
export function saveLedger(file: Pick<OpenFile, 'db'>, ledger: MadeLedger): void {
  file.db.transaction((tx) => {
    for (let id = 1; id <= ledger.customerCount; id += 1) {
      const [code, name] = [`C${9 - id}`, `Client ${'ABCDEFGHIJ'[id] ?? id}`];
      tx.insert(customers)
        .values({ id, code, name, searchText: `${name} ${code}`.toLowerCase(), recordedAt: instantOf(0) })
        .run();
    }
    for (const row of ledger.documents) {
      const openCents = remainder(ledger, row);
      const effective = liveAllocations(ledger, row).map((allocation) => allocation.effectiveOn);
      tx.insert(documents)
        .values({
          ...row,
          reference: `${row.kind}-${row.id}`,
          dueOrigin: row.dueOn === null ? 'none' : 'file',
          openCents,
          settledOn: openCents === 0 ? (effective.sort().at(-1) ?? null) : null,
          sourceKey: `made:${row.id}`,
        })
        .run();
    }
    for (const row of ledger.allocations)
      tx.insert(allocations)
        .values({ ...row, origin: 'lettering' })
        .run();
  });
}
