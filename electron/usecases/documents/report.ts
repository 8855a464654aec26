import type { ListedDocument } from '../../../shared/contract/customers.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { shownAtFirst } from '../../../shared/domain/lists/columns.ts';
import { documentList } from '../../../shared/domain/lists/document-list.ts';
import type { Report, ReportCell } from '../../../shared/domain/reports/report.ts';
import { documentWords } from '../../../shared/i18n/lists/document-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { type ReportFrame, reportOfList } from '../../exports/index.ts';

type Found = {
  readonly rows: readonly ListedDocument[];
  readonly sums: Readonly<Record<string, number>>;
  readonly customer: { readonly code: string; readonly name: string };
};
type Asked = Omit<Inputs['documents']['exportOfCustomer'], 'format'>;

/** The documents of a customer, with the columns, conditions and order of the list. */
export function customerDocumentsReport(found: Found & ReportFrame & Asked): Report {
  const { language, firmName, printedOn, rows, sums, customer, asOf = printedOn, openOnly = false, search } = found;
  const hasOneCurrency = Object.keys(sums).length > 0;
  // Without the currency beside them, amounts of several could be added up by whoever reads the sheet.
  const shown = found.columns ?? undefined;
  const columns = hasOneCurrency || shown?.includes('currency') ? shown : withCurrency(shown);
  const list = { list: documentList, words: documentWords, rows, question: found, columns };
  const { keys, ...listed } = reportOfList(language, list);
  return {
    language,
    firmName,
    printedOn,
    title: t(language, 'documents.listOf', { name: customer.name }),
    sheet: t(language, 'documents.title'),
    columns: listed.columns,
    rows: listed.rows,
    parameters: [
      { label: t(language, 'common.code'), value: customer.code },
      { label: t(language, 'customers.owedOn'), value: { day: asOf } },
      {
        label: t(language, 'documents.title'),
        value: t(language, openOnly ? 'customers.openOnly' : 'customers.allDocuments'),
      },
      ...(search === undefined ? [] : [{ label: t(language, 'balance.search'), value: search }]),
      ...listed.parameters,
    ],
    totals: hasOneCurrency
      ? [
          {
            cells: keys.map(
              (key, index): ReportCell => totalCell(sums[key], index === 0 ? t(language, 'common.total') : null),
            ),
          },
        ]
      : [],
    notes: [t(language, 'documents.count', { count: rows.length })],
  };
}

const totalCell = (cents: number | undefined, label: string | null): ReportCell =>
  cents === undefined ? label : { cents };

function withCurrency(columns: Asked['columns']): NonNullable<Asked['columns']> {
  return [...(columns ?? shownAtFirst(documentList)), 'currency'];
}
