/** `detail`: how many things were looked at, which ones are wrong (`#12 #15`), or `unreadable`; no sentence. */
export type CheckResult = { readonly name: string; readonly ok: boolean; readonly detail: string };

/** The damage stopped the check itself. */
export const unreadable = 'unreadable';

const mostNamed = 20;

export function checkResult(name: string, wrong: readonly string[], count?: number): CheckResult {
  if (wrong.length === 0) return { name, ok: true, detail: count === undefined ? '' : String(count) };
  const more = wrong.length > mostNamed ? ` … (${wrong.length})` : '';
  return { name, ok: false, detail: wrong.slice(0, mostNamed).join(' ') + more };
}
