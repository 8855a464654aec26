import { Calendar, type CalendarOptions, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import listPlugin from '@fullcalendar/react/list';
import britishLocale from '@fullcalendar/react/locales/en-gb';
import frenchLocale from '@fullcalendar/react/locales/fr';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Text, useText } from '../../components/text/text.tsx';
import { subjectOf } from '../agenda/index.ts';
import classes from './calendar.module.css';
import type { CalendarView } from './calendar-range.ts';
import { EventChip, EventLine } from './event-line.tsx';

const viewNames = { month: 'dayGridMonth', week: 'dayGridWeek', list: 'listMonth' } as const;

/** Events of a day that a cell may show or count one by one: no cell has room for a hundred. */
const mostCounted = 200;
const mostInCell = mostCounted + 100;
/** Events of a day in the list, which draws each of them whole: four thousand kept the page for seconds. */
const mostInList = 40;

type CalendarBoardProps = {
  view: CalendarView;
  day: Day;
  today: Day;
  events: readonly AgendaItem[];
  onOpen: (event: AgendaItem) => void;
  /** A day whose cell has no room for all its events. */
  onMore: (day: Day) => void;
};

/**
 * What is drawn of each day. FullCalendar compares each event of a cell without room with all others of its day: three thousand kept the
 * page for half a second. In the list, what is left out of a day is a line of its own, which opens the day.
 */
function drawnOf(view: CalendarView, events: readonly AgendaItem[], { t, language }: Text): EventInput[] {
  const { compare } = new Intl.Collator(language);
  return [...Map.groupBy(events, ({ on }) => on)].flatMap(([on, ofDay]) => {
    const byName = ofDay.toSorted((one, other) => compare(subjectOf(one), subjectOf(other)));
    const shown = byName.slice(0, view === 'list' ? mostInList : mostInCell);
    const inputs = shown.map((event) => ({
      id: event.id,
      title: `${subjectOf(event)}, ${event.title}`,
      start: on,
      allDay: true,
      isMore: false,
    }));
    const left = view === 'list' ? ofDay.length - shown.length : 0;
    return left === 0
      ? inputs
      : [...inputs, { id: on, title: t('calendar.more', { count: left }), start: on, allDay: true, isMore: true }];
  });
}

/** Events by the name of their customer, and last what is left out. */
const order = 'start,isMore,title';

/** Month, week or list of events that take a day; FullCalendar does the grid and its keyboard. */
export function CalendarBoard({ view, day, today, events, onOpen, onMore }: CalendarBoardProps) {
  const text = useText();
  const { language, t } = text;
  const byId = new Map(events.map((event) => [event.id, event]));
  const days = events.map(({ on }) => on).sort();
  const nextOn = days.find((on) => on >= today) ?? days[0];
  const options: CalendarOptions = {
    plugins: [dayGridPlugin, listPlugin, classicTheme],
    locales: [frenchLocale, britishLocale],
    // Days before months, as everywhere else in the application.
    locale: language === 'en' ? 'en-gb' : language,
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
    dayCellClass: ({ isToday, dow }) => (!isToday && (dow === 0 || dow === 6) ? classes.weekend : ''),
    dayCellTopInnerClass: ({ isToday }) => `${classes.dayNumber} ${isToday ? classes.today : ''}`,
    // The second heading of a day would repeat its weekday.
    listDayHeaderInnerClass: ({ level }) => (level === 0 ? classes.listDay : classes.unneeded),
    moreLinkInnerClass: classes.more,
    // Read out before the events of a day in the list: FullCalendar has no French for it.
    eventsHint: t('calendar.events'),
    events: drawnOf(view, events, text),
    eventOrder: order,
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
    eventContent: ({ event }) => {
      const shown = byId.get(event.id);
      if (!shown) return <span className={classes.more}>{event.title}</span>;
      const isNext = shown.on === nextOn;
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
