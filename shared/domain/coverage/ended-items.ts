import { isOfList, type Statement } from '../sources/statement.ts';
import { type Day, laterDay } from '../values/days.ts';
import { ledgerCurrency } from '../values/money.ts';
import type { SourceRules } from './source-rules.ts';

/**
 * Items that an opening after missing months ends, each with the first day of that fiscal year. Such an opening stands for everything
 * known before it, since the missing months may have settled it; but an item that a list of that day or later has a row about was not
 * over, and that list says what became of it.
 */
export function endedItems(lines: readonly Statement[], rules: SourceRules): ReadonlyMap<string, Day> {
  const ended = new Map<string, Day>();
  if (!rules.hasLists || rules.restarts.length === 0) return ended;
  const listed = lines.filter(isOfList).filter(({ currency }) => currency === ledgerCurrency);
  const groupOf = (line: { readonly batchId: number; readonly matchedItem: string }) =>
    `${line.batchId} ${line.matchedItem}`;
  // An invoice and the payment that a list matches with it go on together.
  const named = new Set(listed.filter(({ lineNumber }) => lineNumber > 0).map(groupOf));
  for (const [item, own] of Map.groupBy(listed, (line) => line.item)) {
    const namedOn = own.filter((line) => named.has(groupOf(line))).map(({ batchId }) => rules.listedOn(batchId));
    const last = namedOn.reduce(laterDay, '');
    const end = rules.restarts.find((day) => last < day && own.every(({ documentOn }) => documentOn < day));
    if (end !== undefined) ended.set(item, end);
  }
  return ended;
}
