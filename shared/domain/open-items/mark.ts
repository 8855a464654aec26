/** Begins the lettering of what tables bring: such a code holds whatever the exercise. */
export const openItemMark = '=';

export function isOpenItemGroup(group: string): boolean {
  return group.startsWith(openItemMark);
}

/** Begins the entry of what an aged balance brings. */
export const agedMark = '~';

/** An amount of an aged balance. */
export function isAgedLine(line: { readonly entry: string; readonly lettering: string | null }): boolean {
  return line.entry.startsWith(agedMark) && line.lettering !== null && isOpenItemGroup(line.lettering);
}
