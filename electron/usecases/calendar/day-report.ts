import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { agendaItemList } from '../../../shared/domain/lists/agenda-item-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { agendaItemWords } from '../../../shared/i18n/lists/agenda-item-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

type Asked = Omit<Inputs['calendar']['exportDay'], 'format'>;

/** The events of one day of the calendar, of the kinds that it shows, as its list is arranged. */
export function dayReport(frame: ReportFrame, events: readonly AgendaItem[], asked: Asked): Report {
  const { language } = frame;
  const shown = events.filter(({ kind }) => asked.kinds.some((each) => each === kind));
  return listReport(frame, {
    list: agendaItemList,
    words: agendaItemWords,
    rows: arrange(agendaItemList, shown, asked, valuesOf(agendaItemWords, language)),
    question: asked,
    columns: asked.columns,
    title: t(language, 'app.calendar'),
    asked: [{ label: t(language, 'calendar.day'), value: { day: asked.on } }],
  });
}
