import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import type { BatchRow } from '../../../db/queries/common/batch.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import { readIssues } from '../../../db/queries/imports/issues.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { type ImportIssueColumn, importIssueList } from '../../../shared/domain/lists/import-issue-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { importIssueWords } from '../../../shared/i18n/lists/import-issue-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** A page of the issues of an import. Their sentences are of a language and at most some ten thousand, so the rules arrange them. */
export function listIssues(
  reader: Reader,
  language: Language,
  { batchId, cursor, limit = 100, ...question }: ListQuery<ImportIssueColumn> & { readonly batchId: number },
) {
  return arrangedPage({
    list: importIssueList,
    rows: readIssues(reader, batchId),
    question,
    valueIn: valuesOf(importIssueWords, language),
    page: { cursor, limit },
  });
}

/** The issues of an import as they are listed, for whoever must correct its file. */
export function issuesReport(
  reader: Reader,
  frame: ReportFrame,
  { batch, asked }: { readonly batch: BatchRow; readonly asked: Inputs['imports']['exportIssues'] },
): Report {
  const { language } = frame;
  const { rows, count } = listIssues(reader, language, { ...asked, limit: null });
  return listReport(frame, {
    list: importIssueList,
    words: importIssueWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'imports.tab.issues'),
    asked: [{ label: t(language, 'imports.file'), value: batch.fileName }],
    notes: [t(language, 'imports.issueCount', { count })],
  });
}
