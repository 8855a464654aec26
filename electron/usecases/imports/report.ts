import { listBatches } from '../../../db/queries/imports/list-batches.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { questionIn } from '../../../shared/domain/listing/question-in-zone.ts';
import { importList } from '../../../shared/domain/lists/import-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { importWords } from '../../../shared/i18n/lists/import-words.ts';
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
