import type { ImportWarnings } from '../../../../shared/contract/imports/sources.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import { formatCents, formatDay, formatNumber } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { formatTable } from '../common/table.ts';

/** The odd lines of a file, to be looked at before it is applied, as the preview on screen shows them. */
export function warningLines(language: Language, lines: ImportWarnings['lines']): string[] {
  if (lines.length === 0) return [];
  return [
    t(language, 'imports.lineWarnings'),
    ...formatTable(
      [
        { heading: t(language, 'imports.line'), align: 'right' },
        { heading: t(language, 'imports.reason') },
        { heading: t(language, 'customers.customer') },
        { heading: t(language, 'documents.reference') },
        { heading: t(language, 'documents.issuedOn') },
        { heading: t(language, 'documents.amount'), align: 'right' },
      ],
      lines.map((line) => [
        formatNumber(language, line.line),
        t(language, `imports.odd.${line.reason}`),
        line.customerName || line.customer,
        line.reference || line.label,
        formatDay(language, line.documentOn ?? line.bookedOn),
        formatCents(language, line.amountCents, line.currency),
      ]),
    ),
  ];
}
