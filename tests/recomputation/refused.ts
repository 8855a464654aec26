import type { Day } from '../../shared/domain/values/days.ts';
import type { Cents } from '../../shared/domain/values/money.ts';
import type { Known, ListRow } from './acts.ts';
import { decidedFrom, decidingLists } from './cut-off.ts';
import { inOrder } from './lists.ts';
import { restartsOf } from './openings.ts';
import { isSameLine, readableLines, spokenLines } from './speakers.ts';

/**
 * What the control must miss at the end of a day: the amounts of the lines that could not be read, which the accounts
 * count and the balance does not. Such a line of a ledger counts under the rules of the others, once where another export
 * can be read; such a row of a list until a newer list or a ledger tells what it was.
 */
export function missingCents(known: Known, asOf: Day): Map<string, Cents> {
  const missing = new Map<string, Cents>();
  const add = (code: string, cents: Cents) => {
    const survivor = known.survivorOf(code);
    missing.set(survivor, (missing.get(survivor) ?? 0) + cents);
  };
  const { ledgers } = known;
  const readable = readableLines(ledgers);
  const restarts = restartsOf(ledgers);
  for (const { row, ledger } of spokenLines(ledgers, ({ file }) => file.rows.filter(({ isRefused }) => isRefused))) {
    const from = ledger.file.from;
    const isReplaced = restarts.some((day) => from < day && dayBefore(day) <= asOf);
    const decided = decidedFrom(known, row.customer);
    if (readable.some((other) => isSameLine(other.row, { ...row, on: from }))) continue;
    if (from <= asOf && !isReplaced && (decided === null || asOf < decided)) add(row.customer, row.cents);
  }
  for (const { customer, cents } of refusedRows(known, asOf)) add(customer, cents);
  return missing;
}

function refusedRows(known: Known, asOf: Day): { customer: string; cents: Cents }[] {
  const lists = inOrder(known.lists);
  const [deciding] = decidingLists(known);
  const restart = restartsOf(known.ledgers).findLast((day) => dayBefore(day) <= asOf);
  const isDecided = deciding !== undefined && deciding.file.on <= asOf;
  return lists.flatMap(({ file }, index) => {
    if (restart !== undefined && file.on < restart) return [];
    const newer = lists.slice(index + 1);
    const isOver = (row: ListRow) =>
      newer.some(
        (list) =>
          list.file.mode === 'snapshot' ||
          list.file.rows.some(
            (other) => !other.isRefused && other.customer === row.customer && other.reference === row.reference,
          ),
      );
    const isInLedger = (row: ListRow) =>
      known.ledgers.some((ledger) =>
        ledger.file.rows.some(
          (other) => !other.isRefused && other.customer === row.customer && other.reference === row.reference,
        ),
      );
    return file.rows.flatMap((row) => {
      const counts =
        row.isRefused &&
        row.currency === 'EUR' &&
        file.on <= asOf &&
        !isOver(row) &&
        (!isInLedger(row) || (isDecided && decidedFrom(known, row.customer) !== null));
      return counts ? [{ customer: row.customer, cents: row.openCents }] : [];
    });
  });
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
