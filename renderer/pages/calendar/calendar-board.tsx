import { Calendar, type CalendarOptions, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import listPlugin from '@fullcalendar/react/list';
import britishLocale from '@fullcalendar/react/locales/en-gb';
import frenchLocale from '@fullcalendar/react/locales/fr';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts';
import { isDone } from '../../../shared/domain/agenda/calendar-kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { lineMark } from '../../components/table/subject.ts';
import { type Text, useText } from '../../components/text/text.tsx';
import { subjectOf } from '../agenda/index.ts';
import classes from './calendar.module.css';
import type { CalendarView } from './calendar-range.ts';
import { DayTotal, DayTotalLine } from './day-total.tsx';
import { EventChip, EventLine } from './event-line.tsx';

export type BoardView = Exclude<CalendarView, 'day'>;

const viewNames = { month: 'dayGridMonth', week: 'dayGridWeek', list: 'listMonth' } as const;

/** Events that a cell counts one by one: of a day of hundreds, it is given a hundred, and none has room for forty. */
const mostCounted = 60;
/** Events of a day in the list, which draws each of them whole: four thousand kept the page for seconds. */
const mostInList = 40;

type CalendarBoardProps = {
  view: BoardView;
  day: Day;
  today: Day;
  days: readonly CalendarDay[];
  onOpen: (event: CalendarItem) => void;
  /** A day whose cell has no room for all its events. */
  onMore: (day: Day) => void;
};

/** What is drawn of each day, in its order. In the list, what is left out of a day is a line of its own, which opens the day. */
function drawnOf(view: BoardView, days: readonly CalendarDay[], { t }: Text): EventInput[] {
  return days.flatMap(({ on, events, totals }) => {
    const shown = view === 'list' ? events.slice(0, mostInList) : events;
    const inputs = shown.map((event, position) => ({
      id: event.id,
      title: `${subjectOf(event)}, ${event.title}`,
      start: on,
      allDay: true,
      position,
    }));
    const left = view === 'list' ? totals.waitingCount + totals.doneCount - shown.length : 0;
    if (left === 0) return inputs;
    const title = t('calendar.more', { count: left });
    return [...inputs, { id: on, title, start: on, allDay: true, position: shown.length }];
  });
}

/** FullCalendar gives days as instants in UTC here. */
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** Month, week or list of events that take a day; FullCalendar does the grid and its keyboard. */
export function CalendarBoard({ view, day, today, days, onOpen, onMore }: CalendarBoardProps) {
  const text = useText();
  const { language, t } = text;
  const byDay = new Map(days.map((each) => [each.on, each]));
  const byId = new Map(days.flatMap(({ events }) => events.map((event) => [event.id, event])));
  const waiting = days.filter(({ events }) => events.some(({ kind }) => !isDone(kind)));
  const nextDay = waiting.find(({ on }) => on >= today) ?? waiting[0];
  const options: CalendarOptions = {
    plugins: [dayGridPlugin, listPlugin, classicTheme],
    locales: [frenchLocale, britishLocale],
    // Days before months, as everywhere else in the application.
    locale: language === 'en' ? 'en-gb' : language,
    timeZone: 'UTC',
    initialView: viewNames[view],
    initialDate: day,
    now: today,
    firstDay: 1,
    headerToolbar: false,
    height: '100%',
    dayMaxEvents: true,
    fixedWeekCount: false,
    showNonCurrentDates: false,
    listDayFormat: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    dayHeaderInnerClass: classes.dayHeader,
    dayHeaderContent: ({ text: name, date }) => {
      const headed = view === 'week' ? byDay.get(dayOf(date)) : undefined;
      return (
        <span className={headed ? classes.dayHead : undefined}>
          {name}
          {headed ? <DayTotal day={headed} /> : null}
        </span>
      );
    },
    dayCellClass: ({ isToday, date }) => (!isToday && byDay.get(dayOf(date))?.isClosed ? classes.closed : ''),
    dayCellTopInnerClass: ({ isToday }) => `${classes.dayNumber} ${isToday ? classes.today : ''}`,
    dayCellTopContent: ({ dayNumberText, date }) => {
      const headed = view === 'month' ? byDay.get(dayOf(date)) : undefined;
      return (
        <span className={classes.dayTop}>
          {headed ? <DayTotal day={headed} /> : null}
          <span className={classes.number}>{dayNumberText}</span>
        </span>
      );
    },
    // The second heading of a day would repeat its weekday.
    listDayHeaderInnerClass: ({ level }) => (level === 0 ? classes.listDay : classes.unneeded),
    listDayHeaderContent: ({ text: name, date, level }) => {
      const headed = level === 0 ? byDay.get(dayOf(date)) : undefined;
      return (
        <>
          {name}
          {headed ? <DayTotalLine day={headed} /> : null}
        </>
      );
    },
    moreLinkInnerClass: classes.more,
    // Read out before the events of a day in the list: FullCalendar has no French for it.
    eventsHint: t('calendar.events'),
    events: drawnOf(view, days, text),
    eventOrder: 'start,position',
    eventOrderStrict: true,
    noEventsClass: classes.nothing,
    noEventsContent: t('calendar.nothing'),
    moreLinkText: (count) =>
      count > mostCounted ? t('calendar.moreThan', { count: mostCounted }) : t('calendar.more', { count }),
    moreLinkClick: ({ allSegs }) => {
      const first = byId.get(allSegs[0]?.event.id ?? '');
      if (first) onMore(first.on);
      // Staying in this view is the one answer that opens no popover.
      return viewNames[view];
    },
    eventClick: ({ event, jsEvent }) => {
      jsEvent.preventDefault();
      const opened = byId.get(event.id);
      if (opened) onOpen(opened);
      else onMore(event.id);
    },
    eventDidMount: ({ event, el }) => {
      const customerId = byId.get(event.id)?.customerId;
      if (customerId) el.setAttribute(lineMark, String(customerId));
    },
    eventContent: ({ event }) => {
      const shown = byId.get(event.id);
      if (!shown) return <span className={classes.more}>{event.title}</span>;
      const isNext = shown.on === nextDay?.on;
      return view === 'list' ? (
        <EventLine event={shown} isNext={isNext} />
      ) : (
        <EventChip event={shown} isNext={isNext} />
      );
    },
    eventInteractive: true,
  };
  // The address says which days are shown: another view or period is another calendar.
  return (
    <div className={classes.board} data-view={view}>
      <Calendar key={`${view} ${day}`} {...options} />
    </div>
  );
}
