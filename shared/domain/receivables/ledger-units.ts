import { fiscalYearStart, openingBookedOn } from '../coverage/fiscal-years.ts';
import type { SourceRules } from '../coverage/source-rules.ts';
import type { Side } from '../kinds.ts';
import type { Counterpart, Role } from '../sources/ledger-line.ts';
import { accountOf, isOfList, roleOfStatement, type Statement } from '../sources/statement.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/**
 * A ledger unit: a line on a customer account, once whatever the number of imports that hold it, as the newest of them
 * writes it.
 */
export type LedgerUnit = {
  readonly line: Statement;
  /** The numbers by which it may be known (`SourceRules.namesOf`), the line's reference first. */
  readonly names: readonly string[];
  readonly account: string;
  readonly role: Role;
  /** What the other lines of its entry say; lines of a list have no entry. */
  readonly counterpart: Counterpart | null;
  readonly side: Side;
  readonly cents: Cents;
  readonly isOpening: boolean;
  /** Day it counts from: the entry's, or for an opening line a day before the fiscal year (`openingBookedOn`). */
  readonly bookedOn: Day;
  /** Fiscal year and code of its newest lettering; `''` when it has none. */
  group: string;
  /** First day of the fiscal year that gave it this code: that of an opening which carries it, or of its own import. */
  letteredIn: Day;
  /** The groups it had in earlier fiscal years, before an opening lettered it anew. */
  formerGroups: readonly string[];
  /** Cents that no allocation has taken yet. */
  remaining: Cents;
  /** Place of its document in the list of documents. */
  document: number;
};

/** The unit of a line that counts. */
export function toUnit(line: Statement, rules: SourceRules): LedgerUnit {
  const role = roleOfStatement(line);
  const isOpening = role === 'opening';
  const cents = Math.abs(line.signedCents);
  const names = rules.namesOf(line);
  return {
    line: { ...line, reference: names[0] ?? '' },
    names,
    account: accountOf(line),
    role,
    counterpart: line.source === 'ledger' ? line.counterpart : null,
    side: line.signedCents > 0 ? 'debit' : 'credit',
    cents,
    isOpening,
    bookedOn: isOpening ? openingBookedOn(line, rules.stateOf(fiscalYearStart(line.bookedOn))) : line.bookedOn,
    group: groupOf(line, rules),
    letteredIn: rules.fiscalYearOf(line.batchId),
    formerGroups: [],
    remaining: cents,
    document: -1,
  };
}

/** The lettering group of a line: codes start again every fiscal year; the lines of a list go by the item they match. */
function groupOf(line: Statement, rules: SourceRules): string {
  if (isOfList(line)) return `list ${line.matchedItem}`;
  return line.lettering === null ? '' : `${rules.fiscalYearOf(line.batchId)} ${line.lettering}`;
}

/** Key of the accounting entry of a unit; of a line of a list, of its item. */
export function entryKey({ line }: LedgerUnit): string {
  const entry = isOfList(line) ? [line.item] : [line.journal, line.entry];
  return JSON.stringify([line.batchId, ...entry, line.bookedOn]);
}
