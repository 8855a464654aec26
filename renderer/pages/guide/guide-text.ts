import '../../../shared/i18n/french-guide.ts';
import { matchWords } from '../../../shared/domain/values/match-words.ts';
import type { Text } from '../../components/text/text.tsx';
import { type Article, articles } from './articles.ts';

/** A part of a line: words, or the label of something on a screen. */
export type Piece = { readonly text: string; readonly isLabel: boolean };
/** A paragraph, steps one after the other, or points, as lines of pieces. */
export type Block = { readonly kind: 'paragraph' | 'steps' | 'points'; readonly lines: readonly (readonly Piece[])[] };

const token = /\[\[([\w.-]+)\]\]/;
const listMark = /^([-*]) /;

/** The text of an article as blocks, each `[[key]]` as the label that the dictionaries have under it. */
export function blocksOf({ lookUp }: Pick<Text, 'lookUp'>, text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: Piece[][] }[] = [];
  for (const line of text.split('\n')) {
    const mark = listMark.exec(line)?.[1];
    const kind = mark === undefined ? 'paragraph' : mark === '-' ? 'steps' : 'points';
    const pieces = line
      .replace(listMark, '')
      .split(token)
      .map((part, index) =>
        index % 2 === 0 ? { text: part, isLabel: false } : { text: lookUp(part) ?? part, isLabel: true },
      )
      .filter((piece) => piece.text !== '');
    const last = blocks.at(-1);
    if (kind !== 'paragraph' && last?.kind === kind) last.lines.push(pieces);
    else blocks.push({ kind, lines: [pieces] });
  }
  return blocks;
}

/** The articles that answer what was typed, those whose title or words do first; all of them when nothing was. */
export function findArticles(words: Text, typed: string): Article[] {
  const { t } = words;
  const scored = articles.flatMap((article) => {
    const title = t(`guide.${article.name}.title`);
    const named = matchWords(`${title} ${t(`guide.${article.name}.words`)}`, typed);
    const score = named ?? withinText(words, article, typed);
    return score === null ? [] : [{ article, score }];
  });
  return scored.sort((one, other) => one.score - other.score).map(({ article }) => article);
}

/** More than any title may score. */
const notInTitle = 1000;

function withinText(words: Text, { name }: Article, typed: string): number | null {
  const lines = blocksOf(words, words.t(`guide.${name}.text`)).flatMap((block) => block.lines);
  const text = lines.flatMap((pieces) => pieces.map((piece) => piece.text)).join(' ');
  const score = matchWords(text, typed);
  return score === null ? null : notInTitle + score;
}
