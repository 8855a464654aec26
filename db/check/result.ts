/** `detail` is no sentence: the number of rows checked, those that are wrong (`#12 #15`), or `unreadable`. */
export type CheckResult = { readonly name: string; readonly ok: boolean; readonly detail: string };

/** The detail of a check that damage made throw. */
export const unreadable = 'unreadable';

const mostNamed = 20;

/** The result of a check that found the rows `wrong`, of which the first are named, among `count` rows. */
export function checkResult(name: string, wrong: readonly string[], count?: number): CheckResult {
  if (wrong.length === 0) return { name, ok: true, detail: count === undefined ? '' : String(count) };
  const more = wrong.length > mostNamed ? ` … (${wrong.length})` : '';
  return { name, ok: false, detail: wrong.slice(0, mostNamed).join(' ') + more };
}
