import { foldText } from './fold-text.ts';

/** Letters of a word from which one of them may be wrong, missing, too many or swapped with the next. */
const leastForgiven = 4;

/**
 * How well `text` answers what was typed, the lower the better: whole words 0, their beginnings 1, elsewhere in a word 2, with a typing error
 * 3, added up over the words typed. Null when a word typed is not in the text.
 */
export function matchWords(text: string, typed: string): number | null {
  const words = wordsOf(text);
  let sum = 0;
  for (const wanted of wordsOf(typed)) {
    const best = Math.min(...words.map((word) => distance(word, wanted)));
    if (best === Number.POSITIVE_INFINITY) return null;
    sum += best;
  }
  return sum;
}

/**
 * For each word typed, parts one of which stands in every text that `matchWords` finds by it, so that a search by SQL leaves few texts to
 * compare: one wrong letter leaves the other half of its word whole, and two swapped in the middle leave it with these two the other way.
 */
export function partsLeftByOneError(typed: string): string[][] {
  return wordsOf(typed).map((word) => {
    if (word.length < leastForgiven) return [word];
    const half = Math.floor(word.length / 2);
    const swapped = `${word[half] ?? ''}${word[half - 1] ?? ''}`;
    return [word.slice(0, half), word.slice(half), `${word.slice(0, half - 1)}${swapped}${word.slice(half + 1)}`];
  });
}

const wordsOf = (text: string) =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function distance(word: string, wanted: string): number {
  if (word === wanted) return 0;
  if (word.startsWith(wanted)) return 1;
  if (word.includes(wanted)) return 2;
  return wanted.length >= leastForgiven && beginsWithOneError(word, wanted) ? 3 : Number.POSITIVE_INFINITY;
}

/** True when `wanted`, with one letter changed, left out, added, or swapped with its neighbour, is the beginning of `word`. */
function beginsWithOneError(word: string, wanted: string): boolean {
  let same = 0;
  while (same < wanted.length && word[same] === wanted[same]) same += 1;
  const rest = word.slice(same);
  const typed = wanted.slice(same);
  const swapped = `${typed[1] ?? ''}${typed[0] ?? ''}${typed.slice(2)}`;
  return (
    rest.slice(1).startsWith(typed.slice(1)) ||
    rest.slice(1).startsWith(typed) ||
    rest.startsWith(typed.slice(1)) ||
    rest.startsWith(swapped)
  );
}
