import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import { readEditions } from '../../../db/queries/editions/editions.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { questionIn } from '../../../shared/domain/listing/question-in-zone.ts';
import { type EditionColumn, editionList } from '../../../shared/domain/lists/edition-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { editionWords } from '../../../shared/i18n/lists/edition-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** A page of the closed balances, the latest first unless asked otherwise. Their figures are in what was sealed, so the rules arrange them. */
export function listEditions(reader: Reader, query: ListQuery<EditionColumn>, timeZone: string) {
  const { cursor, limit = 100 } = query;
  return arrangedPage({
    list: editionList,
    rows: readEditions(reader),
    question: questionIn(timeZone, editionList, query),
    // No value of an edition depends on the language.
    valueIn: valuesOf(editionWords, 'fr'),
    page: { cursor, limit },
  });
}

/** The list of closed balances. */
export function editionsReport(reader: Reader, frame: ReportFrame, asked: Inputs['editions']['exportList']): Report {
  const { language, timeZone } = frame;
  const { rows, count } = listEditions(reader, { ...asked, limit: null }, timeZone);
  return listReport(frame, {
    list: editionList,
    words: editionWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'editions.title'),
    notes: [t(language, 'editions.count', { count })],
  });
}
