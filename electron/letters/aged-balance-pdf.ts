import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { AgedBalanceContent } from './aged-balance.ts';
import { printed } from './format.ts';
import { baseDefinition, ink, mm } from './page.ts';
import { type Column, ruledTable } from './tables.ts';
import { letterTexts } from './texts.ts';

const side = mm(12);

/** The pages of an aged balance, across the sheet, with its headings and its control on each, its totals at the end. */
export function agedBalanceDefinition(content: AgedBalanceContent): TDocumentDefinitions {
  const texts = letterTexts(content.language);
  const columns: Column[] = [
    { heading: texts.agedBalance.code, width: 'auto', alignment: 'left' },
    { heading: texts.agedBalance.name, width: '*', alignment: 'left' },
    ...[...content.columns, texts.agedBalance.total].map(
      (heading): Column => ({ heading, width: 'auto', alignment: 'right' }),
    ),
  ];
  const small = { fontSize: 8, color: ink.quiet };
  return {
    ...baseDefinition({
      title: content.title,
      author: content.firmName,
      on: content.printedOn,
      language: content.language,
    }),
    pageOrientation: 'landscape',
    pageMargins: [side, mm(18), side, mm(16)],
    header: (page) => ({
      margin: [side, mm(9), side, 0],
      columns: [
        { text: content.firmName, ...small, bold: true, color: ink.text },
        { text: page === 1 ? '' : content.title, ...small, alignment: 'right' },
      ],
    }),
    footer: (page, count) => ({
      margin: [side, mm(5), side, 0],
      columns: [
        { text: content.controlLine, ...small, bold: true, color: ink.text },
        { text: texts.page(page, count), ...small, width: mm(30), alignment: 'right' },
      ],
    }),
    content: [
      { text: content.title, fontSize: 15, bold: true, margin: [0, 0, 0, 4] },
      {
        margin: [0, 0, 0, 8],
        fontSize: 8.5,
        text: content.parameters.flatMap(({ label, value }, index) => [
          { text: `${index === 0 ? '' : '     '}${label}\u00a0 `, color: ink.quiet },
          { text: value.replaceAll(' ', '\u00a0'), bold: true },
        ]),
      },
      ruledTable(
        columns,
        content.rows.map((row) => [[row.code, row.name, ...row.cells, row.total].map(printed)]),
        [['', texts.agedBalance.total, ...content.totals].map(printed)],
        { fontSize: 7.5, padding: 1.8 },
      ),
    ],
  };
}
