import { accountInList, type ListLine } from '../sources/list-line.ts';
import type { RefusedLine } from '../sources/refused-line.ts';
import { accountOf, isOfList, roleOfStatement, type Statement } from '../sources/statement.ts';
import type { SourceRules } from './source-rules.ts';

/**
 * Lines by identity, as many times as the import that holds them most often, as the newest import writes them. Two lines are the same
 * when account, written reference, dates, amount and currency are; entry number, label and lettering change between a provisional and a
 * final export.
 */
export function uniteRepeated(lines: readonly Statement[], rules: SourceRules): Map<string, Statement[]> {
  const sorted = lines
    .map((line) => ({ line, rank: rules.rankOf(line.batchId), order: orderKey(line) }))
    .sort((a, b) => a.rank - b.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const united = new Map<string, Statement[]>();
  const counts = new Map<string, number>();
  for (const { line, rank } of sorted) {
    const key = identityOf(line);
    const occurrence = counts.get(`${rank} ${key}`) ?? 0;
    counts.set(`${rank} ${key}`, occurrence + 1);
    const known = united.get(key);
    if (known) known[occurrence] = line;
    else united.set(key, [line]);
  }
  return united;
}

/**
 * Key of equal lines. Lines of a list and of a ledger are never the same: a list is compared with the ledger by document number
 * (`holdingsOf`).
 */
export function identityOf(statement: Statement): string {
  const kind = roleOfStatement(statement) === 'opening' ? 'opening' : 'movement';
  return identityFrom(`${statement.source} ${kind}`, accountOf(statement), statement);
}

/** The same key of a line of a list. */
export function identityInList(line: ListLine): string {
  return identityFrom('list movement', accountInList(line), line);
}

/** The refused lines that no newer import states too, refused or not: a line counts as often as the import that holds it most often. */
export function refusedOnlyHere<Refused extends RefusedLine & { readonly batchId: number }>(
  refused: readonly Refused[],
  lines: readonly Statement[],
  rules: SourceRules,
): ReadonlySet<Refused> {
  const keyOf = (line: Refused) => {
    const source = rules.isOpenItemsList(line.batchId) ? 'list' : 'ledger';
    return identityFrom(`${source} ${line.journalKind === 'opening' ? 'opening' : 'movement'}`, line.account, line);
  };
  const byKey = Map.groupBy(refused, keyOf);
  const readable = new Map<string, Map<number, number>>();
  for (const line of lines) {
    const key = identityOf(line);
    if (!byKey.has(key)) continue;
    const counts = readable.get(key) ?? new Map<number, number>();
    readable.set(key, counts.set(line.batchId, (counts.get(line.batchId) ?? 0) + 1));
  }
  return new Set([...byKey].flatMap(([key, own]) => newestBeyond(own, readable.get(key) ?? new Map(), rules)));
}

/** Of equal refused lines, as many as the fullest import holds beyond the readable ones that count, the newest first. */
function newestBeyond<Refused extends { readonly batchId: number }>(
  own: readonly Refused[],
  readable: ReadonlyMap<number, number>,
  rules: SourceRules,
): readonly Refused[] {
  const byBatch = Map.groupBy(own, ({ batchId }) => batchId);
  if (byBatch.size === 1 && readable.size === 0) return own;
  const most = Math.max(...[...byBatch].map(([batchId, each]) => each.length + (readable.get(batchId) ?? 0)));
  const extra = Math.max(0, most - Math.max(0, ...readable.values()));
  return own.toSorted((a, b) => rules.rankOf(b.batchId) - rules.rankOf(a.batchId)).slice(0, extra);
}

type Identified = Pick<RefusedLine, 'reference' | 'documentOn' | 'bookedOn' | 'signedCents' | 'currency'>;

function identityFrom(kind: string, account: string, line: Identified): string {
  return `${kind}\u0001${account}\u0001${line.reference}\u0001${line.documentOn}\u0001${line.bookedOn}\u0001${line.signedCents}\u0001${line.currency}`;
}

/** Orders the repetitions of a line within one import by content, so that the order of its rows does not matter. */
function orderKey(line: Statement): string {
  const own = isOfList(line)
    ? `${line.matchedItem}\u0001${line.item}\u0001${line.act}`
    : `${line.lettering}\u0001${line.entry}\u0001${line.journal}`;
  return `${line.label}\u0001${line.dueOn}\u0001${own}`;
}
