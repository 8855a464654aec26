import { fiscalYearStart, openingBookedOn } from '../coverage/fiscal-years.ts';
import type { SourceRules } from '../coverage/source-rules.ts';
import type { Side } from '../kinds.ts';
import type { Counterpart, Role } from '../sources/ledger-line.ts';
import { accountInList, type ListLine } from '../sources/list-line.ts';
import type { Stated } from '../sources/stated.ts';
import { accountOf, isOfList, roleOfStatement, type Statement } from '../sources/statement.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/**
 * A ledger unit: a line on a customer account, once whatever the number of imports that hold it, as the newest of them
 * writes it.
 */
export type LedgerUnit = {
  readonly line: Statement;
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

/** A line of an older export, and the newer export of its journal and day that does not hold it. */
export type SupersededLine = { readonly line: Statement; readonly byBatchId: number };

export type UnitedLines = { readonly units: LedgerUnit[]; readonly superseded: readonly SupersededLine[] };

/**
 * The union of the lines of several imports, less what newer exports replaced: a line that one file holds twice and
 * another once is there twice. Two lines are the same when account, written reference, dates, amount and currency are;
 * entry number, label and lettering change between a provisional and a final export.
 */
export function uniteLines(lines: readonly Statement[], rules: SourceRules): UnitedLines {
  const counting = lines.filter((line) => rules.supersededBy(line) === null);
  const united = uniteRepeated(counting, rules);
  const superseded: SupersededLine[] = [];
  if (counting.length < lines.length)
    for (const [key, replaced] of uniteRepeated(
      lines.filter((line) => rules.supersededBy(line) !== null),
      rules,
    ))
      for (const line of replaced.slice(united.get(key)?.length ?? 0))
        superseded.push({ line, byBatchId: rules.supersededBy(line) ?? 0 });
  return { units: [...united.values()].flat().map((line) => toUnit(line, rules)), superseded };
}

/** Lines by identity, as many times as the import that holds them most often, as the newest import writes them. */
function uniteRepeated(lines: readonly Statement[], rules: SourceRules): Map<string, Statement[]> {
  const sorted = lines
    .map((line) => ({ line, rank: rules.rankOf(line.batchId), order: orderKey(line) }))
    .sort((a, b) => a.rank - b.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const united = new Map<string, Statement[]>();
  const counts = new Map<string, number>();
  for (const { line, rank } of sorted) {
    // Lines of a list and of a ledger are never the same: a list is compared with the ledger by document number
    // (`holdingsOf`).
    const key = `${line.source} ${identityOf(line)}`;
    const occurrence = counts.get(`${rank} ${key}`) ?? 0;
    counts.set(`${rank} ${key}`, occurrence + 1);
    const known = united.get(key);
    if (known) known[occurrence] = line;
    else united.set(key, [line]);
  }
  return united;
}

function toUnit(line: Statement, rules: SourceRules): LedgerUnit {
  const role = roleOfStatement(line);
  const isOpening = role === 'opening';
  const cents = Math.abs(line.signedCents);
  return {
    line: { ...line, reference: rules.referenceOf(line) },
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

/**
 * Key of equal lines: the columns by which `db/queries/coverage/counted-lines.ts` groups, so that both count a repeated
 * line once.
 */
export function identityOf(statement: Statement): string {
  const kind = roleOfStatement(statement) === 'opening' ? 'opening' : 'movement';
  return identityFrom(kind, accountOf(statement), statement);
}

/** The same key of a line of a list. */
export function identityInList(line: ListLine): string {
  return identityFrom('movement', accountInList(line), line);
}

function identityFrom(kind: 'opening' | 'movement', account: string, line: Stated): string {
  return `${kind}\u0001${account}\u0001${line.reference}\u0001${line.documentOn}\u0001${line.bookedOn}\u0001${line.signedCents}\u0001${line.currency}`;
}

/** Orders the repetitions of a line within one import by content, so that the order of its rows does not matter. */
function orderKey(line: Statement): string {
  const own = isOfList(line)
    ? `${line.matchedItem}\u0001${line.item}\u0001${line.act}`
    : `${line.lettering}\u0001${line.entry}\u0001${line.journal}`;
  return `${line.label}\u0001${line.dueOn}\u0001${own}`;
}

/** Key of the accounting entry of a unit; of a line of a list, of its item. */
export function entryKey({ line }: LedgerUnit): string {
  const entry = isOfList(line) ? [line.item] : [line.journal, line.entry];
  return JSON.stringify([line.batchId, ...entry, line.bookedOn]);
}
