import { listEvents, listPeople } from '../../../db/queries/journal/list-events.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { questionIn } from '../../../shared/domain/listing/question-in-zone.ts';
import { journalList } from '../../../shared/domain/lists/journal-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { journalWords } from '../../../shared/i18n/lists/journal-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** The journal as the screen shows it: of everybody, or of one person. */
export function journalReport(reader: Reader, frame: ReportFrame, asked: Inputs['journal']['export']): Report {
  const { language, timeZone } = frame;
  const { authorId, columns } = asked;
  const question = questionIn(timeZone, journalList, asked);
  const { rows, count } = listEvents(reader, { authorId, ...question, limit: null });
  return listReport(frame, {
    list: journalList,
    words: journalWords,
    rows,
    question: asked,
    columns,
    title: t(language, 'app.journal'),
    asked: [
      { label: t(language, 'journal.author'), value: listPeople(reader).find(({ id }) => id === authorId)?.name },
    ],
    notes: [t(language, 'journal.detail'), t(language, 'journal.count', { count })],
  });
}
