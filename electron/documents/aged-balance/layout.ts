import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { balancePage } from '../parts/balance-page.ts';
import { printed } from '../parts/format.ts';
import { type Column, ruledTable } from '../parts/tables.ts';
import { letterTexts } from '../texts/index.ts';
import type { AgedBalanceContent } from './content.ts';

/** The pages of an aged balance, with its headings and its control on each, its totals at the end. */
export function agedBalanceDefinition(content: AgedBalanceContent): TDocumentDefinitions {
  const texts = letterTexts(content.language);
  const columns: Column[] = [
    { heading: texts.agedBalance.code, width: 'auto', alignment: 'left' },
    { heading: texts.agedBalance.name, width: '*', alignment: 'left' },
    ...[...content.columns, texts.agedBalance.total].map(
      (heading): Column => ({ heading, width: 'auto', alignment: 'right' }),
    ),
  ];
  return balancePage(
    content,
    ruledTable(
      columns,
      content.rows.map((row) => [[row.code, row.name, ...row.cells, row.total].map(printed)]),
      [['', content.totalLabel, ...content.totals].map(printed)],
      { fontSize: 7.5, padding: 1.8 },
    ),
  );
}
