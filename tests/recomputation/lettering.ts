import type { Day } from '../../shared/domain/values/days.ts';
import type { Cents } from '../../shared/domain/values/money.ts';
import type { Counted } from './openings.ts';

export type Settled = { readonly debit: Counted; readonly credit: Counted; readonly cents: Cents };
/** A line and what nothing has settled of it yet. */
type Rest = { readonly line: Counted; rest: Cents };

/**
 * What lettering settles among the lines of one customer. `manualOf`: what was allocated manually of a line, which
 * prevails. A code settles equal amounts first, then the oldest; the newest code of each line first, then those of
 * earlier years for what is left. Source: ledger.md « From files to the ledger », FEC.
 */
export function settleByLettering(
  lines: readonly Counted[],
  openedYears: ReadonlySet<string>,
  manualOf: (line: Counted) => Cents,
): Settled[] {
  const rests = lines
    .toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1))
    .map((line) => ({ line, rest: Math.max(0, Math.abs(line.row.cents) - manualOf(line)) }));
  const settled: Settled[] = [];
  const newest = new Set(rests.flatMap(({ line }) => line.codes.slice(0, 1)));
  for (const code of newest) settled.push(...settle(rests.filter(({ line }) => line.codes[0] === code)));
  const older = new Set(rests.flatMap(({ line }) => line.codes.slice(1)));
  for (const code of [...older].sort().reverse())
    settled.push(...settle(rests.filter(({ line }) => line.codes.includes(code))));
  settled.push(...settleAlone(rests, openedYears));
  return settled;
}

const ageOf = ({ row, from }: Counted): string => [row.documentOn, from, row.reference].join(' ');

/**
 * A code that only one side bears settles what the opening carried without a code: its other side stands in an earlier
 * year. Deposits are used up later and settle nothing. Source: issue 10 §3, « Openings and old credits ».
 */
function settleAlone(rests: readonly Rest[], openedYears: ReadonlySet<string>): Settled[] {
  const isDebit = ({ line }: Rest) => line.row.cents > 0;
  const ofCustomer = rests.filter(({ line }) => line.row.account === '411000');
  const coded = Map.groupBy(
    rests.filter(({ line }) => line.codes.length > 0),
    ({ line }) => line.codes[0] ?? '',
  );
  const alone = [...coded.values()].filter((own) => own.every(isDebit) || !own.some(isDebit)).flat();
  return [...openedYears].sort().flatMap((year) => {
    const own = alone.filter(
      (each) =>
        ofCustomer.includes(each) &&
        each.line.row.kind !== 'opening' &&
        yearOf(each.line) === year &&
        each.line.from >= year,
    );
    return [false, true].flatMap((side) => {
      const paying = own.filter((each) => isDebit(each) === side);
      const carried = ofCustomer.filter(
        (each) => isDebit(each) !== side && each.line.codes.length === 0 && each.line.from < `${year}-01-01`,
      );
      return paying.length === 0 || carried.length === 0 ? [] : settle([...carried, ...paying]);
    });
  });
}

const yearOf = ({ codes: [code = ''] }: Counted): string => code.slice(0, 4);

function settle(members: readonly Rest[]): Settled[] {
  const settled: Settled[] = [];
  const left = (isDebit: boolean) => members.filter(({ line, rest }) => line.row.cents > 0 === isDebit && rest > 0);
  const take = (debit: Rest, credit: Rest) => {
    const cents = Math.min(debit.rest, credit.rest);
    if (cents === 0) return;
    debit.rest -= cents;
    credit.rest -= cents;
    settled.push({ debit: debit.line, credit: credit.line, cents });
  };
  for (const credit of left(false)) {
    const equal = left(true).find((debit) => debit.rest === credit.rest);
    if (equal) take(equal, credit);
  }
  // Oldest first on both sides: laid end to end, debits and credits settle each other where they face each other.
  for (const credit of left(false)) for (const debit of left(true)) take(debit, credit);
  return settled;
}

/** The later of two days: from then on both sides are there. */
export const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
