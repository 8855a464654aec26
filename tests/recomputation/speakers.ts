import type { Day } from '../../shared/domain/values/days.ts';
import type { Imported, Known, LedgerFile, LedgerRow } from './acts.ts';
import type { Item } from './lists.ts';

type Ledger = Imported<LedgerFile>;
/** A line that counts, and the export that says it. */
export type Spoken = { readonly row: LedgerRow; readonly ledger: Ledger };

/**
 * The newer of two exports is the one that ends later; of two that end together, the one that begins earlier; of the
 * same days, the one imported last. (ledger.md invariant 5: the order of imports changes nothing else.)
 */
export function isNewer({ file, id }: Ledger, { file: other, id: otherId }: Ledger): boolean {
  if (file.to !== other.to) return file.to > other.to;
  if (file.from !== other.from) return file.from < other.from;
  return id > otherId;
}

/** The export that alone speaks for a journal on a day: the newest that covers the day and holds the journal. */
export function speakerFor(ledgers: readonly Ledger[], journal: string, day: Day): Ledger | null {
  let speaker: Ledger | null = null;
  for (const ledger of ledgers) {
    const { from, to, journals } = ledger.file;
    if (from > day || day > to || !journals.includes(journal)) continue;
    if (speaker === null || isNewer(ledger, speaker)) speaker = ledger;
  }
  return speaker;
}

/**
 * The lines that the exports say together. Each counts as its speaker writes it; the same line found in two exports that
 * both speak (a journal was renamed) counts once, as the newer writes it.
 */
export function spokenLines(ledgers: readonly Ledger[], rowsOf: (ledger: Ledger) => readonly LedgerRow[]): Spoken[] {
  const said = ledgers.flatMap((ledger) =>
    rowsOf(ledger).flatMap((row) =>
      speakerFor(ledgers, row.journal, dayOf(row, ledger)) === ledger ? [{ row, ledger }] : [],
    ),
  );
  return said.filter(
    (one) => !said.some((other) => isNewer(other.ledger, one.ledger) && isSameLine(other.row, one.row)),
  );
}

/** The lines that count and can be read. */
export const readableLines = (ledgers: readonly Ledger[]): Spoken[] =>
  spokenLines(ledgers, ({ file }) => file.rows.filter(({ isRefused }) => !isRefused));

/** A line whose day cannot be read counts from the first day of its file. */
export const dayOf = (row: LedgerRow, { file }: Ledger): Day => (row.isRefused ? file.from : row.on);

/** The same line in two exports: entry number, journal, label and lettering change from one to the next. */
export function isSameLine(one: LedgerRow, other: LedgerRow): boolean {
  return (
    one.customer === other.customer &&
    (one.kind === 'opening') === (other.kind === 'opening') &&
    one.account === other.account &&
    one.reference === other.reference &&
    one.documentOn === other.documentOn &&
    one.on === other.on &&
    one.cents === other.cents
  );
}

/** True for an item whose document a ledger holds: of the same customer, side and number. */
export function isHeld({ ledgers }: Known, { customer, side, reference }: Item): boolean {
  return readableLines(ledgers).some(
    ({ row }) => row.customer === customer && row.reference === reference && row.cents > 0 === (side === 'debit'),
  );
}
