import type { EditionComparison } from '../contract/editions.ts';
import type { ComparisonLine } from '../domain/balance/comparison-lines.ts';
import type { Language } from '../domain/kinds.ts';
import { t } from './translate.ts';

/** Which edition a line is of: `N° 3`, `Écart`, `Écart · entré`. */
export function sideLabel(language: Language, comparison: EditionComparison, line: ComparisonLine): string {
  if (line.side !== 'difference') {
    return t(language, 'editions.numbered', { number: comparison[line.side].number });
  }
  const change = t(language, 'editions.difference');
  return line.movement === null ? change : `${change} · ${t(language, `editions.${line.movement}`)}`;
}

/** How many customers entered and left, currency by currency where there are several. */
export function movementCounts(language: Language, { currencies }: EditionComparison): string[] {
  return currencies.map(({ currency, customerCount, enteredCount, leftCount }) => {
    const counts = [
      t(language, 'balance.customers', { count: customerCount }),
      t(language, 'editions.enteredCount', { count: enteredCount }),
      t(language, 'editions.leftCount', { count: leftCount }),
    ].join(', ');
    return currencies.length > 1 ? `${currency} : ${counts}` : counts;
  });
}

/** What the two editions were not made alike with, in a sentence. */
export function differingSentence(
  language: Language,
  { before, after }: EditionComparison,
  setting: EditionComparison['differing'][number],
): string {
  const values = [before, after].map(({ parameters }) => {
    if (setting === 'buckets') return parameters.buckets.join(', ');
    if (setting === 'basis') return t(language, `balance.basis.${parameters.basis}`);
    if (setting === 'credits') return t(language, `balance.credits.${parameters.credits}`);
    return t(language, `balance.share.${parameters[setting]}`);
  });
  return t(language, `editions.differing.${setting}`, { before: values[0] ?? '', after: values[1] ?? '' });
}
