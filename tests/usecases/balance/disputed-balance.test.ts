import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from '../../../db/schema.ts';
import { act } from '../../../electron/app/act.ts';
import { resolveDispute } from '../../../electron/usecases/disputes/ending.ts';
import type { BalanceReport } from '../../../shared/contract/balance.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { tried } from '../../generated-runs.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';
import { clientOf, differences, eur, smallLedger } from '../set-up/small-ledger.ts';

const asOf = '2025-06-30';
const at = (day: string) => ({ today: () => day, now: () => `${day}T08:00:00.000Z` });

describe('what is disputed of a document', () => {
  /** F2 (2 000 cents, late by 31 days) is disputed for 700 since 10 June; F6 has no due date and is disputed for one cent. */
  function ledger() {
    const context = smallLedger();
    openDispute({ ...context, ...at('2025-06-10') }, { documentId: 4, amountCents: 700 });
    const [undated] = context.db.select().from(documents).where(eq(documents.reference, 'F6')).all();
    openDispute({ ...context, ...at('2025-06-12') }, { documentId: undated?.id ?? 0, amountCents: 1 });
    return { context, client: clientOf({ ...context, ...at(asOf) }) };
  }

  test('is shown apart, and the document stays whole in its one column', async () => {
    const { client } = ledger();
    const block = eur(await client.balance.get({ asOf }));
    expect([block.totalCents, block.disputedCents]).toEqual([20_460, 701]);
    expect(block.rows[0]).toMatchObject({ disputedCents: 701, columns: { late31to60: 5_000, noDueDate: 6_000 } });
  });

  test('is left out to the cent, or alone, column by column, and both tie to the accounts', async () => {
    const { client } = ledger();
    const cells = async (disputed: 'excluded' | 'only') => {
      const block = eur(await client.balance.get({ asOf, disputed }));
      const { leftOut, checks } = await client.balance.control({ asOf, disputed });
      const { late31to60, noDueDate } = block.totals;
      return {
        total: block.totalCents,
        apart: block.disputedCents,
        late31to60,
        noDueDate,
        leftOut,
        ...differences({ checks }),
      };
    };
    expect(await cells('excluded')).toEqual({
      total: 19_759,
      apart: 0,
      late31to60: 4_300,
      noDueDate: 5_999,
      leftOut: [{ reason: 'disputed', currency: 'EUR', cents: 701 }],
      columns: 0,
      ledger: 0,
    });
    expect(await cells('only')).toMatchObject({
      total: 701,
      apart: 701,
      late31to60: 700,
      noDueDate: 1,
      columns: 0,
      ledger: 0,
    });
  });

  test('opens the documents it is made of, each with the part that counts', async () => {
    const { client } = ledger();
    const asked = { asOf, customerId: 1, column: 'late31to60', currency: 'EUR' };
    const parts = async (disputed: 'included' | 'excluded' | 'only') =>
      (await client.balance.documents({ ...asked, disputed })).rows.map(({ reference, openCents, disputedCents }) => [
        reference,
        openCents,
        disputedCents,
      ]);
    expect(await parts('included')).toEqual([
      ['F3', 3_000, 0],
      ['F2', 2_000, 700],
    ]);
    expect(await parts('excluded')).toEqual([
      ['F3', 3_000, 0],
      ['F2', 1_300, 0],
    ]);
    expect(await parts('only')).toEqual([['F2', 700, 700]]);
  });

  test('counts from the day of the dispute, as known from its recording', async () => {
    const { client } = ledger();
    const disputed = async (asked: { asOf: string; knownAt?: string }) =>
      (await client.balance.get({ ...asked })).currencies.map((block) => block.disputedCents);
    expect(await disputed({ asOf: '2025-06-09' })).toEqual([0, 0]);
    expect(await disputed({ asOf: '2025-06-10' })).toEqual([700, 0]);
    expect(await disputed({ asOf: '2025-06-12' })).toEqual([701, 0]);
    expect(await disputed({ asOf: '2025-06-12', knownAt: '2025-06-11' })).toEqual([700, 0]);
  });
});

const day = fc.integer({ min: -90, max: 0 }).map((offset) => addDays(asOf, offset));
const generated = fc.record({
  invoices: fc.array(
    fc.record({
      customer: fc.integer({ min: 0, max: 2 }),
      cents: fc.integer({ min: 2, max: 50_000 }),
      dueOn: fc.option(
        fc.integer({ min: -120, max: 40 }).map((offset) => addDays(asOf, offset)),
        { freq: 8 },
      ),
      paid: fc.integer({ min: 0, max: 120 }),
      paidOn: day,
      isDoubtful: fc.boolean(),
      disputes: fc.array(
        fc.record({
          share: fc.integer({ min: 1, max: 100 }),
          on: day,
          settled: fc.option(fc.integer({ min: 0, max: 60 })),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  credits: fc.array(
    fc.record({ customer: fc.integer({ min: 0, max: 2 }), cents: fc.integer({ min: 1, max: 20_000 }) }),
    {
      maxLength: 3,
    },
  ),
});
type Generated = typeof generated extends fc.Arbitrary<infer Value> ? Value : never;

function ledgerOf({ invoices, credits }: Generated) {
  const context = collectionContext();
  const { db } = context;
  const customers = ['A', 'B', 'C'].map((code) => addCustomer(db, code));
  const owner = (index: number) => customers[index] ?? 1;
  for (const [index, credit] of credits.entries())
    addInvoice(db, owner(credit.customer), `R${index}`, credit.cents, null, { kind: 'payment', side: 'credit' });
  for (const [index, invoice] of invoices.entries()) {
    const issuedOn = '2025-01-15';
    const id = addInvoice(db, owner(invoice.customer), `F${index}`, invoice.cents, invoice.dueOn, { issuedOn });
    if (invoice.isDoubtful) db.update(documents).set({ isDoubtful: true }).where(eq(documents.id, id)).run();
    let free = invoice.cents;
    for (const { share, on, settled } of invoice.disputes) {
      const amountCents = Math.min(free, Math.ceil((invoice.cents * share) / 100));
      if (amountCents === 0) continue;
      const disputeId = openDispute({ ...context, ...at(on) }, { documentId: id, amountCents, untilOn: on });
      if (settled === null) free -= amountCents;
      else {
        const resolvedOn = addDays(on, settled) < asOf ? addDays(on, settled) : asOf;
        act({ ...context, ...at(asOf), db }, (tx, writing) =>
          resolveDispute(tx, writing, { id: disputeId, resolution: 'abandoned', resolvedOn }),
        );
      }
    }
    const paidCents = Math.min(invoice.cents, Math.floor((invoice.cents * invoice.paid) / 100));
    if (paidCents > 0) pay(db, owner(invoice.customer), id, paidCents, invoice.paidOn);
  }
  return clientOf({ ...context, ...at(asOf) });
}

/** Cents by currency, customer and column, with the total and what is disputed of it. */
function cellsOf({ currencies }: Pick<BalanceReport, 'currencies'>): Map<string, number> {
  return new Map(
    currencies.flatMap(({ currency, rows }) =>
      rows.flatMap(({ code, columns, totalCents }) =>
        Object.entries({ ...columns, total: totalCents }).map(([name, cents]): [string, number] => [
          `${currency} ${code} ${name}`,
          cents,
        ]),
      ),
    ),
  );
}

test('on any ledger and day: what is excluded and what is alone make what is included, in each column; both tie', async () => {
  await fc.assert(
    fc.asyncProperty(
      generated,
      day,
      fc.constantFrom('apart', 'aged'),
      fc.boolean(),
      async (made, asked, credits, isKnown) => {
        const client = ledgerOf(made);
        const how = { credits, asOf: asked, limit: 500, ...(isKnown ? { knownAt: asOf } : {}) } as const;
        const [included, excluded, only] = await Promise.all(
          (['included', 'excluded', 'only'] as const).map((disputed) => client.balance.get({ ...how, disputed })),
        );
        if (!included || !excluded || !only) return;
        const [all, rest, alone] = [cellsOf(included), cellsOf(excluded), cellsOf(only)];
        for (const [name, cents] of all) expect((rest.get(name) ?? 0) + (alone.get(name) ?? 0), name).toBe(cents);
        for (const { rows, totals, totalCents, disputedCents } of included.currencies) {
          expect(sumCents(Object.values(totals))).toBe(totalCents);
          expect(sumCents(rows.map((row) => row.disputedCents))).toBe(disputedCents);
        }
        const sums = (report: BalanceReport | typeof included, of: 'totalCents' | 'disputedCents') =>
          sumCents(report.currencies.map((block) => block[of]));
        // Credits are not disputed: alone, only what is disputed of debits is left.
        expect(sums(only, 'totalCents')).toBe(sums(included, 'disputedCents'));
        expect(sums(excluded, 'disputedCents')).toBe(0);
        for (const disputed of ['excluded', 'only'] as const) {
          const control = await client.balance.control({ ...how, disputed, doubtful: 'excluded' });
          expect(differences(control)).toEqual({ columns: 0, ledger: 0 });
        }
      },
    ),
    tried(25),
  );
});

test('with credits deducted the total does not change by what is disputed, and no more is disputed than is left', async () => {
  await fc.assert(
    fc.asyncProperty(generated, day, async (made, asked) => {
      const client = ledgerOf(made);
      const [apart, deducted] = await Promise.all(
        (['apart', 'deducted'] as const).map((credits) => client.balance.get({ credits, asOf: asked, limit: 500 })),
      );
      const totals = (report: typeof apart) => report?.currencies.map(({ totalCents }) => totalCents);
      expect(totals(deducted)).toEqual(totals(apart));
      for (const { rows } of deducted?.currencies ?? [])
        for (const { disputedCents, totalCents } of rows)
          expect(disputedCents).toBeLessThanOrEqual(Math.max(0, totalCents));
    }),
    tried(15),
  );
});
