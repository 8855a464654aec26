/**
 * First character of the lettering of list lines. Such a group holds across fiscal years, where a ledger's codes start
 * again.
 */
export const openItemMark = '=';

/** True for a lettering group of open-items lists, false for a code of an accounting ledger. */
export function isOpenItemGroup(group: string): boolean {
  return group.startsWith(openItemMark);
}

/** First character of the entry of an aged amount. */
export const agedMark = '~';

/** True for a line that states an amount of an aged balance. */
export function isAgedLine(line: { readonly entry: string; readonly lettering: string | null }): boolean {
  return line.entry.startsWith(agedMark) && line.lettering !== null && isOpenItemGroup(line.lettering);
}
