import type { Cents } from '../../shared/domain/values/money.ts';
import { type Known, nameOf } from './acts.ts';
import { type Claim, end, type Tied } from './claims.ts';
import { dueOnOf } from './due-dates.ts';
import { laterOf, settleByLettering } from './lettering.ts';
import { type Counted, countLines, openingDays } from './openings.ts';
import { readableLines } from './speakers.ts';

/** Cents that manual allocations in force take of a document. */
export type ManualOf = (name: string) => Cents;

/**
 * The documents of the ledgers. An opening after missing months ends what it does not carry: what is left of it is closed
 * on the eve.
 */
export function ledgerClaims(
  known: Known,
  manualOf: ManualOf,
): { readonly claims: readonly Claim[]; readonly tied: readonly Tied[] } {
  const { ledgers } = known;
  const tied: Tied[] = [];
  const spoken = readableLines(ledgers);
  const openedYears = new Set(openingDays(ledgers).map((day) => day.slice(0, 4)));
  const all = [...Map.groupBy(spoken, ({ row }) => row.customer).values()].flatMap((own) => {
    const lines = countLines(own, ledgers);
    const claims = new Map(lines.map((line) => [line, claimOf(known, line)]));
    const pools = [...Map.groupBy(lines, ({ endedOn }) => endedOn)];
    for (const [endedOn, pool] of pools) {
      const manual = ({ row }: Counted) => manualOf(nameOf(row));
      for (const { debit, credit, cents } of settleByLettering(pool, openedYears, manual)) {
        const on = laterOf(debit.from, credit.from);
        claims.get(debit)?.lowered.push({ on, cents });
        claims.get(credit)?.lowered.push({ on, cents });
      }
      if (endedOn === null) continue;
      for (const line of pool) {
        const claim = claims.get(line);
        if (claim) tied.push(end(claim, endedOn, manualOf(nameOf(line.row))));
      }
    }
    return [...claims.values()];
  });
  return { claims: all, tied };
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
