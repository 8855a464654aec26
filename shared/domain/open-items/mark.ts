/** Begins the lettering of what tables bring: such a code holds whatever the exercise. */
export const openItemMark = '=';

export function isOpenItemGroup(group: string): boolean {
  return group.startsWith(openItemMark);
}

/** Begins the entry of what an aged balance brings. */
export const agedMark = '~';
