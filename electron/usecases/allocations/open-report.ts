import { readNamedCustomer } from '../../../db/queries/customers/names.ts';
import { listDocuments } from '../../../db/queries/receivables/documents.ts';
import type { Reader } from '../../../db/types.ts';
import { mostOpenDocuments } from '../../../shared/contract/edits.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { draftDocuments, listDrafted, openListOf } from '../../../shared/domain/lists/drafted-documents.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { openDocumentWords } from '../../../shared/i18n/lists/document-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** The open documents of one side of a customer, with what an allocation in the making takes of each, as they are listed. */
export function openDocumentsReport(
  reader: Reader,
  frame: ReportFrame,
  asked: Inputs['allocations']['exportOpen'],
): Report {
  const { language, printedOn } = frame;
  const { customerId, side, chosen } = asked;
  const open = { customerId, side, openOnly: true, sort: 'issuedOn', descending: false } as const;
  const { rows } = listDocuments(reader, { ...open, limit: mostOpenDocuments });
  const cents = new Map(chosen.map(({ id, chosenCents }) => [id, chosenCents]));
  const drafted = draftDocuments(rows, (id) => cents.get(id) ?? 0);
  const list = openListOf(rows);
  return listReport(frame, {
    list,
    words: openDocumentWords,
    rows: listDrafted(list, drafted, asked, valuesOf(openDocumentWords, language)),
    question: asked,
    columns: asked.columns,
    currency: ({ currency }) => currency,
    title: t(language, side === 'debit' ? 'edits.debits' : 'edits.credits'),
    asked: [
      { label: t(language, 'plans.asOf'), value: { day: printedOn } },
      { label: t(language, 'customers.customer'), value: readNamedCustomer(reader, customerId) },
    ],
  });
}
