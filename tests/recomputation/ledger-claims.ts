import type { Day } from '../../shared/domain/values/days.ts';
import type { Cents } from '../../shared/domain/values/money.ts';
import { type Known, nameOf } from './acts.ts';
import type { Claim } from './claims.ts';
import { dueOnOf } from './due-dates.ts';
import { laterOf, settleByLettering } from './lettering.ts';
import { type Counted, countLines, openingDays } from './openings.ts';
import { readableLines } from './speakers.ts';

/** Cents that manual allocations in force take of a document. */
export type ManualOf = (name: string) => Cents;

/**
 * The documents of the ledgers. An opening after missing months ends what it does not carry: what is left of it is closed
 * on the eve, and what a manual allocation took of it stands against the customer from then on, since the opening counts
 * that too.
 */
export function ledgerClaims(known: Known, manualOf: ManualOf): Claim[] {
  const { ledgers } = known;
  const spoken = readableLines(ledgers);
  const openedYears = new Set(openingDays(ledgers).map((day) => day.slice(0, 4)));
  return [...Map.groupBy(spoken, ({ row }) => row.customer)].flatMap(([customer, own]) => {
    const lines = countLines(own, ledgers);
    const claims = new Map(lines.map((line) => [line, claimOf(known, line)]));
    const pools = [...Map.groupBy(lines, ({ endedOn }) => endedOn)];
    const closings = pools.flatMap(([endedOn, pool]) => {
      const manual = ({ row }: Counted) => manualOf(nameOf(row));
      for (const { debit, credit, cents } of settleByLettering(pool, openedYears, manual)) {
        const on = laterOf(debit.from, credit.from);
        claims.get(debit)?.lowered.push({ on, cents });
        claims.get(credit)?.lowered.push({ on, cents });
      }
      return endedOn === null ? [] : closeOn(endedOn, { customer, pool, claims, manualOf });
    });
    return [...claims.values(), ...closings];
  });
}

function closeOn(
  endedOn: Day,
  {
    customer,
    pool,
    claims,
    manualOf,
  }: {
    readonly customer: string;
    readonly pool: readonly Counted[];
    readonly claims: ReadonlyMap<Counted, Claim>;
    readonly manualOf: ManualOf;
  },
): Claim[] {
  let tied = 0;
  for (const line of pool) {
    const claim = claims.get(line);
    if (!claim) continue;
    const manual = Math.min(claim.cents, manualOf(nameOf(line.row)));
    const left = claim.lowered.reduce((open, { cents }) => open - cents, claim.cents - manual);
    claim.lowered.push({ on: endedOn, cents: left });
    tied += claim.side === 'debit' ? manual : -manual;
  }
  if (tied === 0) return [];
  const side = tied > 0 ? 'credit' : 'debit';
  const column = side === 'credit' ? 'payments' : 'noDueDate';
  const own = { side, column, from: endedOn, cents: Math.abs(tied), lowered: [] } as const;
  return [{ ...own, lowered: [], customer, reference: '', currency: 'EUR', dueOn: null }];
}

function claimOf(known: Known, { row, from }: Counted): Claim {
  const side = row.cents > 0 ? 'debit' : 'credit';
  const column =
    side === 'debit' ? 'aged' : row.account === '419100' ? 'deposits' : row.isCreditNote ? 'creditNotes' : 'payments';
  // An opening in one amount does not tell when its invoices were issued.
  const isUndated = row.kind === 'opening' && row.documentOn >= row.on;
  const { customer, reference, documentOn } = row;
  return {
    customer,
    reference,
    currency: 'EUR',
    side,
    column: column === 'aged' && isUndated ? 'noDueDate' : column,
    cents: Math.abs(row.cents),
    from,
    dueOn: column === 'aged' && !isUndated ? dueOnOf(known, { customer, reference, issuedOn: documentOn }) : null,
    lowered: [],
  };
}
