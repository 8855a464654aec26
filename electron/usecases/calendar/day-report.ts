import type { CalendarEvent } from '../../../shared/contract/calendar.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { calendarEventList } from '../../../shared/domain/lists/calendar-event-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { calendarEventWords } from '../../../shared/i18n/lists/calendar-event-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

type Asked = Omit<Inputs['calendar']['exportDay'], 'format'>;

/** The events of one day of the calendar, of the kinds that it shows, as its list is arranged. */
export function dayReport(frame: ReportFrame, events: readonly CalendarEvent[], asked: Asked): Report {
  const { language } = frame;
  const shown = events.filter(({ kind }) => asked.kinds.includes(kind));
  return listReport(frame, {
    list: calendarEventList,
    words: calendarEventWords,
    rows: arrange(calendarEventList, shown, asked, valuesOf(calendarEventWords, language)),
    question: asked,
    columns: asked.columns,
    title: t(language, 'app.calendar'),
    asked: [{ label: t(language, 'calendar.day'), value: { day: asked.on } }],
  });
}
