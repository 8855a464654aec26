import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { balancePage } from './balance-page.ts';
import type { EditionComparisonContent } from './edition-comparison.ts';
import { printed } from './format.ts';
import { type Column, ruledTable } from './tables.ts';

/** The pages of two editions side by side; a customer's three lines stay together under a hairline. */
export function editionComparisonDefinition(content: EditionComparisonContent): TDocumentDefinitions {
  const columns: Column[] = [
    ...content.headings.map((heading): Column => ({ heading, width: 'auto', alignment: 'left' })),
    ...content.amountHeadings.map((heading): Column => ({ heading, width: 'auto', alignment: 'right' })),
    { heading: content.remarkHeading, width: '*', alignment: 'left' },
  ];
  const print = (lines: readonly (readonly string[])[]) => lines.map((line) => line.map(printed));
  return balancePage(
    content,
    ruledTable(columns, content.groups.map(print), print(content.totals), { fontSize: 7.5, padding: 1.2 }),
  );
}
