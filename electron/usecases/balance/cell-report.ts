import type { BalanceDocument } from '../../../shared/contract/balance.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { balanceDocumentList } from '../../../shared/domain/lists/document-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { balanceColumnLabel } from '../../../shared/i18n/balance-labels.ts';
import { balanceDocumentWords } from '../../../shared/i18n/lists/document-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

type Found = {
  readonly rows: readonly BalanceDocument[];
  readonly customer: { readonly code: string; readonly name: string };
};
type Asked = Omit<Inputs['balance']['exportDocuments'], 'format'>;

/** The documents that one amount of a balance is made of, with whose amount it is, of which column and day. */
export function cellReport(frame: ReportFrame, { rows, customer }: Found, asked: Asked): Report {
  const { language } = frame;
  const column = balanceColumnLabel(language, asked.column);
  return listReport(frame, {
    list: balanceDocumentList,
    words: balanceDocumentWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'balance.cellTitle', { customer: customer.name, column }),
    sheet: t(language, 'documents.title'),
    asked: [
      { label: t(language, 'balance.customerCode'), value: customer.code },
      { label: t(language, 'balance.asOf'), value: { day: asked.asOf } },
    ],
    notes: [t(language, 'documents.count', { count: rows.length })],
  });
}
