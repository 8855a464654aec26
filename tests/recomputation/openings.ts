import { addDays, type Day } from '../../shared/domain/values/days.ts';
import type { Imported, LedgerFile, LedgerRow } from './acts.ts';
import type { Spoken } from './speakers.ts';

/** A line of the ledgers that counts, from a day on. */
export type Counted = {
  readonly row: LedgerRow;
  readonly from: Day;
  /** The codes that letter it, the newest first, each with its fiscal year. */
  codes: string[];
  /** The eve of the opening that no longer carries it; null while it lives. */
  endedOn: Day | null;
};

const endOfTime = '9999-12-31';
/** Days without any export before an opening after which the months between are missing. */
const silence = 62;

export type OpeningRule = 'documents' | 'repeats' | 'replaces';

/**
 * What an opening does. Nothing earlier is imported: its lines are documents. The months just before are imported: it
 * repeats what is known and adds nothing. Earlier months are, but not those just before: it replaces what was open, since
 * nothing tells what was paid meanwhile. Source: ledger.md « From files to the ledger », openings.
 */
export function ruleOf(openingOn: Day, ledgers: readonly Imported<LedgerFile>[]): OpeningRule {
  const earlier = ledgers.filter(({ file }) => file.from < openingOn);
  if (earlier.length === 0) return 'documents';
  return earlier.some(({ file }) => file.to >= addDays(openingOn, -silence)) ? 'repeats' : 'replaces';
}

/** Days on which the exports open a fiscal year. */
export function openingDays(ledgers: readonly Imported<LedgerFile>[]): Day[] {
  const days = ledgers.flatMap(({ file }) => file.rows.flatMap((row) => (row.kind === 'opening' ? [row.on] : [])));
  return [...new Set(days)].sort();
}

/** The openings that come after missing months. */
export const restartsOf = (ledgers: readonly Imported<LedgerFile>[]): Day[] =>
  openingDays(ledgers).filter((day) => ruleOf(day, ledgers) === 'replaces');

/** The lines of one customer that count, with the day each counts from and ends. */
export function countLines(spoken: readonly Spoken[], ledgers: readonly Imported<LedgerFile>[]): Counted[] {
  const toCounted = ({ row, ledger }: Spoken, from: Day): Counted => ({
    row,
    from,
    codes: row.lettering === '' ? [] : [`${ledger.file.year} ${row.lettering}`],
    endedOn: null,
  });
  const movements = spoken.filter(({ row }) => row.kind !== 'opening').map((each) => toCounted(each, each.row.on));
  let counted: Counted[] = [];
  let last = '';
  for (const openingOn of [...openingDays(ledgers), endOfTime]) {
    const since = last;
    last = openingOn;
    const eve = addDays(openingOn, -1);
    counted.push(...movements.filter(({ from }) => since <= from && from < openingOn));
    const rule = ruleOf(openingOn, ledgers);
    const opening = spoken
      .filter(({ row }) => row.kind === 'opening' && row.on === openingOn)
      .map((each) => {
        const { documentOn } = each.row;
        return toCounted(each, rule === 'documents' && documentOn < openingOn ? documentOn : eve);
      });
    if (rule === 'documents') counted.push(...opening);
    else if (openingOn < endOfTime) counted = carry(counted, opening, { eve, rule });
  }
  return counted;
}

/**
 * An opening line and an earlier line of the same document and amount are one: it goes on, with the opening's code. What
 * an opening after missing months does not carry ends on its eve, and what it carries besides begins then; but an opening
 * in one amount that comes to what was open lacks nothing.
 */
function carry(
  earlier: readonly Counted[],
  opening: readonly Counted[],
  { eve, rule }: { readonly eve: Day; readonly rule: OpeningRule },
): Counted[] {
  const living = earlier.filter(({ endedOn }) => endedOn === null);
  const settled = settledLines(living);
  const free = rule === 'replaces' ? living.filter((each) => !settled.has(each)) : [...living];
  const carried = new Set<Counted>();
  const beyond: Counted[] = [];
  for (const line of opening) {
    const known = free.find((each) => !carried.has(each) && isOneDocument(each.row, line.row));
    if (known) {
      carried.add(known);
      known.codes = [...line.codes, ...known.codes];
    } else beyond.push(line);
  }
  if (rule === 'repeats') return [...earlier];
  const sum = (lines: readonly Counted[]) => lines.reduce((total, { row }) => total + row.cents, 0);
  if (opening.length > 0 && carried.size === 0 && sum(opening) === sum(living)) return [...earlier];
  for (const each of living) if (!carried.has(each)) each.endedOn = eve;
  return [...earlier, ...beyond];
}

const isOneDocument = (one: LedgerRow, other: LedgerRow) =>
  one.reference !== '' && one.reference === other.reference && one.cents === other.cents;

/** The lines whose newest code balances. */
function settledLines(lines: readonly Counted[]): Set<Counted> {
  const sums = new Map<string, number>();
  for (const { codes, row } of lines) sums.set(codes[0] ?? '', (sums.get(codes[0] ?? '') ?? 0) + row.cents);
  return new Set(lines.filter(({ codes: [code] }) => code !== undefined && sums.get(code) === 0));
}
