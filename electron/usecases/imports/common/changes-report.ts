import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { refuseOthers } from '../../../../db/queries/common/list-sql.ts';
import type { List } from '../../../../shared/domain/listing/columns.ts';
import type { ListQuestion } from '../../../../shared/domain/listing/question.ts';
import type { Report } from '../../../../shared/domain/reports/report.ts';
import type { ListWords } from '../../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../../exports/index.ts';

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
