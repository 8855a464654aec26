import type { Known } from './acts.ts';
import { countLines } from './openings.ts';
import { readableLines } from './speakers.ts';

/**
 * Customers whose balance the product is known to get wrong, found by this recomputation; they are not compared. Each rule
 * goes when its fault is mended. Two more are kept out where they would arise: `instantsOf` (acts.ts) and the age of
 * lists (`run` in firm.ts).
 */
export function faultyCustomers(known: Known): ReadonlySet<string> {
  return new Set([...carriedAlone(known)].map(known.survivorOf));
}

/**
 * A line of one year takes the code of the next year's opening; where no other side bears that code, it is taken for a
 * code of its own year, and settles what the opening of that year carried.
 */
function carriedAlone({ ledgers }: Known): string[] {
  return [...Map.groupBy(readableLines(ledgers), ({ row }) => row.customer)].flatMap(([customer, own]) => {
    const coded = Map.groupBy(countLines(own, ledgers), ({ codes: [code = ''] }) => code);
    const isAlone = [...coded].some(
      ([code, lines]) =>
        code !== '' &&
        lines.every(({ row }) => row.cents > 0 === (lines[0]?.row ?? row).cents > 0) &&
        lines.some(({ row }) => !row.on.startsWith(code.slice(0, 4))),
    );
    return isAlone ? [customer] : [];
  });
}
