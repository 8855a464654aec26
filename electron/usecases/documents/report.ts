import type { ListedDocument } from '../../../shared/contract/documents.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { documentList } from '../../../shared/domain/lists/document-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { documentWords } from '../../../shared/i18n/lists/document-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { chosenRows, listReport, type ReportFrame } from '../../exports/index.ts';

type Found = {
  readonly rows: readonly ListedDocument[];
  readonly customer: { readonly code: string; readonly name: string };
};
type Asked = Omit<Inputs['documents']['exportOfCustomer'], 'format'>;

/** The documents of a customer, with the columns, conditions and order of the list. */
export function customerDocumentsReport(frame: ReportFrame, { rows: found, customer }: Found, asked: Asked): Report {
  const { language, printedOn } = frame;
  const { asOf = printedOn, knownAt, openOnly = false, search } = asked;
  const rows = chosenRows(found, asked.only, ({ id }) => id);
  return listReport(frame, {
    list: documentList,
    words: documentWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'documents.listOf', { name: customer.name }),
    sheet: t(language, 'documents.title'),
    asked: [
      { label: t(language, 'common.code'), value: customer.code },
      { label: t(language, 'customers.owedOn'), value: { day: asOf } },
      ...(knownAt !== undefined && isDay(knownAt)
        ? [{ label: t(language, 'balance.knownAt'), value: { day: knownAt } }]
        : []),
      {
        label: t(language, 'documents.title'),
        value: t(language, openOnly ? 'customers.openOnly' : 'customers.allDocuments'),
      },
      { label: t(language, 'balance.search'), value: search },
    ],
    notes: [t(language, 'documents.count', { count: rows.length })],
  });
}
