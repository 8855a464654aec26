import { addDays, type Day } from '../../shared/domain/values/days.ts';
import { type Known, nameOf } from './acts.ts';
import { allocationsIn } from './allocations.ts';
import { type Claim, openOn, settledTwice } from './claims.ts';
import { ledgerClaims } from './ledger-claims.ts';
import { listClaims } from './list-claims.ts';

/** Every document that counts, with what lowers it. */
export function claimsOf(known: Known): Claim[] {
  const allocations = allocationsIn(known);
  const manualOf = (name: string) =>
    allocations.reduce((sum, { names, cents }) => (names.includes(name) ? sum + cents : sum), 0);
  const ofLedgers = ledgerClaims(known, manualOf);
  const ofLists = listClaims(known, ofLedgers, manualOf);
  const claims = [...ofLedgers.claims, ...ofLists, ...enteredClaims(known)];
  for (const { names, cents, on } of allocations)
    for (const name of names)
      claims.find((claim) => claim.currency === 'EUR' && nameOf(claim) === name)?.lowered.push({ on, cents });
  return [...claims, ...claims.flatMap(settledTwice)];
}

function enteredClaims({ entered }: Known): Claim[] {
  return entered.map(({ customer, reference, kind, on, dueOn, cents }) => ({
    customer,
    reference,
    currency: 'EUR',
    side: kind === 'invoice' ? 'debit' : 'credit',
    column: kind === 'invoice' ? 'aged' : 'payments',
    cents,
    from: on,
    dueOn: kind === 'invoice' ? (dueOn ?? addDays(on, 30)) : null,
    lowered: [],
  }));
}

/**
 * `customer currency column` → signed cents. Each claim is in one column, by the days that have passed since it was due.
 * `takenBack` is no column of the product: where there is one, only the sum of the columns is compared (`comparable`).
 */
export function cellsOn(known: Known, claims: readonly Claim[], asOf: Day): Map<string, number> {
  const cells = new Map<string, number>();
  for (const claim of claims) {
    const open = openOn(claim, asOf);
    if (open === 0) continue;
    const column = claim.column === 'aged' ? ageOf(claim.dueOn, asOf) : claim.column;
    const key = [known.survivorOf(claim.customer), claim.currency, column].join(' ');
    cells.set(key, (cells.get(key) ?? 0) + (claim.side === 'debit' ? open : -open));
  }
  return cells;
}

/**
 * Both balances without zeros. Where a list takes a settlement back, the product shows
 * it beside its document until then, in parts that depend on the other items: the columns are then one amount. Decided: it
 * stays so. A user might expect the invoice to be settled between the two lists, but an allocation has no last day, and an
 * invoice opened again by an adjustment would lose its due date and its reminders, which are worth more than the columns of
 * past days.
 */
export function comparable(
  product: ReadonlyMap<string, number>,
  recomputed: ReadonlyMap<string, number>,
): readonly [Record<string, number>, Record<string, number>] {
  const rowOf = (key: string) => key.slice(0, key.lastIndexOf(' '));
  const summed = new Set([...recomputed.keys()].filter((key) => key.endsWith(' takenBack')).map(rowOf));
  const gather = (cells: ReadonlyMap<string, number>) => {
    const gathered = new Map<string, number>();
    for (const [key, cents] of cells) {
      const place = summed.has(rowOf(key)) ? rowOf(key) : key;
      gathered.set(place, (gathered.get(place) ?? 0) + cents);
    }
    return Object.fromEntries([...gathered].filter(([, cents]) => cents !== 0).sort());
  };
  return [gather(product), gather(recomputed)];
}

function ageOf(dueOn: Day | null, asOf: Day): string {
  if (dueOn === null) return 'noDueDate';
  const late = (Date.parse(asOf) - Date.parse(dueOn)) / 86_400_000;
  if (late <= 0) return 'notDue';
  return late <= 30 ? 'late1to30' : late <= 60 ? 'late31to60' : late <= 90 ? 'late61to90' : 'lateOver90';
}
