import type { BatchRow } from '../../../db/queries/common/batch.ts';
import { refuseOthers } from '../../../db/queries/common/list-sql.ts';
import { listBatches } from '../../../db/queries/imports/list-batches.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { List } from '../../../shared/domain/lists/columns.ts';
import { importList } from '../../../shared/domain/lists/import-list.ts';
import { type ListQuestion, questionIn } from '../../../shared/domain/lists/question.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { importWords } from '../../../shared/i18n/lists/import-words.ts';
import type { ListWords } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** The list of imports. */
export function importsReport(reader: Reader, frame: ReportFrame, asked: Inputs['imports']['export']): Report {
  const { language, timeZone } = frame;
  const { rows, count } = listBatches(reader, { ...questionIn(timeZone, importList, asked), limit: null });
  return listReport(frame, {
    list: importList,
    words: importWords,
    rows: rows.map((batch) => ({ ...batch, rows: batch.rowCount })),
    question: asked,
    columns: asked.columns,
    title: t(language, 'imports.title'),
    notes: [t(language, 'imports.count', { count })],
  });
}

type ReportedChanges<Row> = {
  readonly list: List;
  readonly words: ListWords<string, Row>;
  readonly rows: readonly Row[];
  readonly asked: ListQuestion & { readonly columns?: readonly string[] | undefined };
  readonly title: string;
};

/** What an import changes, as its page lists it. */
export function changesReport<Row>(frame: ReportFrame, batch: BatchRow, changes: ReportedChanges<Row>): Report {
  const { asked, ...listed } = changes;
  refuseOthers(changes.list, asked);
  return listReport(frame, {
    ...listed,
    question: asked,
    columns: asked.columns,
    asked: [{ label: t(frame.language, 'imports.file'), value: batch.fileName }],
  });
}
