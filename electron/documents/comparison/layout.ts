import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { balancePage } from '../parts/balance-page.ts';
import { printed } from '../parts/format.ts';
import { type Column, ruledTable } from '../parts/tables.ts';
import type { EditionComparisonContent } from './content.ts';

/** The pages of two editions side by side. */
export function editionComparisonDefinition(content: EditionComparisonContent): TDocumentDefinitions {
  const columns: Column[] = [
    { heading: content.code, width: 'auto', alignment: 'left' },
    { heading: content.name, width: '*', alignment: 'left' },
    { heading: content.edition, width: 'auto', alignment: 'left' },
    ...content.amounts.map((heading): Column => ({ heading, width: 'auto', alignment: 'right' })),
    { heading: content.remark, width: '*', alignment: 'left' },
  ];
  return balancePage(
    content,
    ruledTable(
      columns,
      content.rows.map((row) => [row.map(printed)]),
      content.totals.map((row) => row.map(printed)),
      { fontSize: 7.5, padding: 1.8 },
    ),
  );
}
