import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { totalsOfDay } from '../../../shared/domain/agenda/day-totals.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { agendaItemList } from '../../../shared/domain/lists/agenda-item-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { totalTexts } from '../../../shared/i18n/day-texts.ts';
import { agendaItemWords } from '../../../shared/i18n/lists/agenda-item-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

type Asked = Omit<Inputs['calendar']['exportDay'], 'format'>;

/** The events of one day of the calendar as its list is arranged. */
export function dayReport(frame: ReportFrame, events: readonly CalendarItem[], asked: Asked): Report {
  const { language } = frame;
  return listReport(frame, {
    list: agendaItemList,
    words: agendaItemWords,
    rows: arrange(agendaItemList, events, asked, valuesOf(agendaItemWords, language)),
    question: asked,
    columns: asked.columns,
    title: t(language, 'app.calendar'),
    notes: totalTexts(language, totalsOfDay(events)),
    asked: [{ label: t(language, 'calendar.day'), value: { day: asked.on } }],
  });
}
