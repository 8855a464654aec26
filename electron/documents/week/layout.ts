import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDay } from '../../../shared/i18n/format.ts';
import { baseDefinition, ink, mm } from '../parts/page.ts';
import type { WeekPage } from './content.ts';

const side = mm(10);
/** A day without anything keeps the width of its name. */
const emptyDay = mm(24);

/** One sheet across: a column for each day, its totals under its name. */
export function weekDefinition(week: WeekPage): TDocumentDefinitions {
  const { language, firmName, printedOn, title, days } = week;
  return {
    ...baseDefinition({ title, author: firmName, on: printedOn, language }),
    pageOrientation: 'landscape',
    pageMargins: [side, mm(11), side, mm(9)],
    content: [
      {
        margin: [0, 0, 0, 6],
        columns: [
          { text: title, fontSize: 14, bold: true },
          {
            text: `${firmName} · ${formatDay(language, printedOn)}`,
            fontSize: 8,
            color: ink.quiet,
            alignment: 'right',
            margin: [0, 5, 0, 0],
          },
        ],
      },
      {
        layout: {
          hLineWidth: (line) => (line < 2 ? 0.8 : 0.4),
          vLineWidth: () => 0.4,
          hLineColor: () => ink.rule,
          vLineColor: () => ink.rule,
          paddingLeft: () => 3,
          paddingRight: () => 3,
          paddingTop: () => 3,
          paddingBottom: () => 3,
        },
        table: {
          widths: days.map(({ lines }) => (lines.length === 0 ? emptyDay : '*')),
          heights: (row) => (row === 1 ? mm(158) : 'auto'),
          body: [days.map(headOf), days.map(bodyOf)],
        },
      },
    ],
  };
}

function headOf({ heading, notes }: WeekPage['days'][number]): TableCell {
  return {
    fillColor: ink.band,
    stack: [
      { text: heading, bold: true, fontSize: 8.5 },
      ...notes.map((text): Content => ({ text, fontSize: 6.5, color: ink.quiet })),
    ],
  };
}

function bodyOf({ lines, more }: WeekPage['days'][number]): TableCell {
  return {
    stack: [
      ...lines.map(
        ({ who, amount, what }): Content => ({
          margin: [0, 0, 0, 3],
          stack: [
            { text: who, fontSize: 7, bold: true },
            {
              columnGap: 3,
              columns: [
                { text: what, fontSize: 6, color: ink.quiet, width: '*' },
                { text: amount, fontSize: 7, alignment: 'right', noWrap: true, width: 'auto' },
              ],
            },
          ],
        }),
      ),
      ...(more === null ? [] : [{ text: more, fontSize: 7, color: ink.quiet }]),
    ],
  };
}
