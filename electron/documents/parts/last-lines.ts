import { lineBreaks, textWidth } from './fonts.ts';
import { sheet } from './page.ts';

/** Lines of a paragraph that go to the next page with what follows it. */
const keptLines = 2;
/** A paragraph of no more lines is kept whole: cut, it would leave a line or two behind. */
const fewLines = 4;

const lineWidth = sheet.width - sheet.left - sheet.right;

/**
 * Cuts the paragraph `text` of a letter before its last two printed lines, so that these can be kept on one page with what follows.
 * Nothing is left before them where the paragraph is short.
 */
export function beforeLastLines(text: string): { readonly before: string; readonly last: string } {
  const ends = lineEnds(text);
  const cut = ends.length <= fewLines ? 0 : (ends.at(-1 - keptLines) ?? 0);
  return { before: text.slice(0, cut).trimEnd(), last: text.slice(cut) };
}

/** Where each printed line of `text` ends: pdfmake puts as many words on a line as it takes. */
function lineEnds(text: string): number[] {
  const ends: number[] = [];
  let from = 0;
  let width = 0;
  for (const { position, isRequired } of lineBreaks(text)) {
    const word = text.slice(from, position);
    if (width > 0 && width + textWidth(word.trimEnd()) > lineWidth) {
      ends.push(from);
      width = 0;
    }
    // A word longer than a line goes on over the next ones.
    width = (width + textWidth(word.replace(/\n$/, ''))) % lineWidth;
    from = position;
    if (isRequired && position < text.length) {
      ends.push(position);
      width = 0;
    }
  }
  return [...ends, text.length];
}
