import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { headMark, type JournalHead } from '../../../shared/domain/events/journal-head.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

/** Millimetres to PDF points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 upright, and the margins of a letter. */
export const sheet = { width: mm(210), height: mm(297), left: mm(20), right: mm(20), top: mm(24), bottom: mm(18) };

export const ink = { text: '#1a1d21', quiet: '#5b6470', rule: '#c9ced6', strong: '#1a1d21', band: '#f2f4f7' };

/** Names registered in the PDF maker. */
export const fontFamily = 'Plex';
/** In points, of what has no size of its own. */
export const bodyFontSize = 9.5;

/**
 * What every PDF made here shares. Its date is that of its content: the same content gives the same bytes. `head`: the
 * head of the journal printed on its pages, repeated in its metadata, where `check` reads it.
 */
export function baseDefinition(page: {
  title: string;
  author: string;
  on: Day;
  language: Language;
  head?: JournalHead | null;
}) {
  return {
    pageSize: 'A4',
    version: '1.7',
    language: page.language,
    info: {
      title: page.title,
      author: page.author,
      creator: 'Amiable',
      producer: 'Amiable',
      creationDate: new Date(`${page.on}T00:00:00Z`),
      ...(page.head ? { keywords: headMark(page.head) } : {}),
    },
    defaultStyle: { font: fontFamily, fontSize: bodyFontSize, lineHeight: 1.18, color: ink.text },
  } satisfies Partial<TDocumentDefinitions>;
}

/** A word across every page of what must not be posted. */
export function previewMark(isPreview: boolean, text: string): Partial<TDocumentDefinitions> {
  return isPreview ? { watermark: { text, opacity: 0.07, bold: true, angle: -50, fontSize: 110 } } : {};
}

/** Foot of a page: company particulars, the last on a line of its own, and `Page n/m` with the head of the journal below. */
export function foot(legalLine: readonly string[], pageLabel: string, journalLines: readonly string[]): Content {
  return {
    margin: [sheet.left, mm(3), sheet.right, 0],
    columns: [
      {
        text: [legalLine.slice(0, -1).join(' – '), ...legalLine.slice(-1)].filter(Boolean).join('\n'),
        fontSize: 7,
        color: ink.quiet,
        lineHeight: 1.15,
      },
      {
        stack: [
          { text: pageLabel, fontSize: 7.5 },
          ...journalLines.map((text) => ({ text, fontSize: 6, noWrap: true, lineHeight: 1.1 })),
        ],
        color: ink.quiet,
        width: mm(22),
        alignment: 'right',
      },
    ],
  };
}

/** Ticks on the left edge where a sheet folds in three for a DL envelope. */
export function foldingMarks(): Content {
  return {
    absolutePosition: { x: 0, y: 0 },
    canvas: [mm(99), mm(198)].map((y) => ({
      type: 'line' as const,
      x1: mm(4),
      y1: y,
      x2: mm(9),
      y2: y,
      lineWidth: 0.4,
      lineColor: ink.quiet,
    })),
  };
}
