/** Codes (ISO 4217) a sign may stand for, the most usual one first. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
};

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const token = String.raw`[a-z]{0,3} ?\p{Sc}(?: ?[a-z]{2,3})?|euros?|[a-z]{3}`;
const before = new RegExp(String.raw`^([-+−(\s]*)(${token})\s*(?=[-+−(.,\d])`, 'iu');
const after = new RegExp(String.raw`(?<=[-+−).,\d])\s*(${token})([-+−)\s]*)$`, 'iu');
const alone = new RegExp(`^(?:${token})$`, 'iu');

/** An amount without the currency written beside it, and the codes this may stand for; null where nothing names one. */
export type CellCurrency = { readonly amount: string; readonly codes: readonly string[] | null };

/**
 * Takes the currency off `1 200,00 $ CA`, `£-300`, `(USD 45.10)`, `12 CHF`. A word that names no currency, or two that
 * differ, stay in the amount, which is then refused.
 */
export function cutCurrency(text: string): CellCurrency {
  if (alone.test(text)) {
    const found = codesOf(text);
    return { amount: found ? '' : text, codes: found };
  }
  const first = codesOf(before.exec(text)?.[2] ?? '');
  const rest = first ? text.replace(before, '$1') : text;
  const last = codesOf(after.exec(rest)?.[1] ?? '');
  const both = first && last ? common(first, last) : (first ?? last);
  if (both?.length === 0) return { amount: text, codes: null };
  return { amount: (last ? rest.replace(after, '$2') : rest).trim(), codes: both };
}

/** The codes a sign or a code may stand for (`$`, `US$`, `$ CA`, `chf`, `euros`); null for any other word. */
export function codesOf(text: string): readonly string[] | null {
  const word = text.toUpperCase().replace(/\s/g, '');
  if (/^EUROS?$/.test(word)) return ['EUR'];
  if (codes.has(word)) return [word];
  const letters = word.replace(/\p{Sc}/u, '');
  const found = signs[/\p{Sc}/u.exec(word)?.[0] ?? '']?.filter((code) => code.startsWith(letters));
  return found?.length ? found : null;
}

/** The codes two writings may both stand for; none where they contradict one another. */
export function common(first: readonly string[], second: readonly string[]): string[] {
  return first.filter((code) => second.includes(code));
}
