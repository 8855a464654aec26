import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Language } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { letterTexts } from '../texts/index.ts';
import { baseDefinition, ink, mm } from './page.ts';

/** What stands around the table of a balance: every text is already formatted, so that the page equals the screen. */
export type BalancePage = {
  readonly language: Language;
  readonly title: string;
  readonly firmName: string;
  readonly printedOn: Day;
  /** What the balance was asked with: date d'arrêté, known at, base, filters. */
  readonly parameters: readonly { readonly label: string; readonly value: string }[];
  /** `Écart : 0,00 €` and what it was checked against. */
  readonly controlLine: string;
};

const side = mm(12);

/** Pages across the sheet, with what the table was made with above it and the control below on each. */
export function balancePage(page: BalancePage, table: Content): TDocumentDefinitions {
  const texts = letterTexts(page.language);
  const small = { fontSize: 8, color: ink.quiet };
  return {
    ...baseDefinition({ title: page.title, author: page.firmName, on: page.printedOn, language: page.language }),
    pageOrientation: 'landscape',
    pageMargins: [side, mm(18), side, mm(16)],
    header: (number) => ({
      margin: [side, mm(9), side, 0],
      columns: [
        { text: page.firmName, ...small, bold: true, color: ink.text },
        { text: number === 1 ? '' : page.title, ...small, alignment: 'right' },
      ],
    }),
    footer: (number, count) => ({
      margin: [side, mm(5), side, 0],
      columns: [
        { text: page.controlLine, ...small, bold: true, color: ink.text },
        { text: texts.page(number, count), ...small, width: mm(30), alignment: 'right' },
      ],
    }),
    content: [
      { text: page.title, fontSize: 15, bold: true, margin: [0, 0, 0, 4] },
      {
        margin: [0, 0, 0, 8],
        fontSize: 8.5,
        text: page.parameters.flatMap(({ label, value }, index) => [
          { text: `${index === 0 ? '' : '     '}${label}\u00a0 `, color: ink.quiet },
          { text: value.replaceAll(' ', '\u00a0'), bold: true },
        ]),
      },
      table,
    ],
  };
}
