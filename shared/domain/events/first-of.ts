/** What an act about several things is called after: the first of them, and how many others. */
export function firstOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (+ ${others.length})`;
}
