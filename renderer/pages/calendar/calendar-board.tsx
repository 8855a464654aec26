import { Calendar, type CalendarOptions, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import listPlugin from '@fullcalendar/react/list';
import frenchLocale from '@fullcalendar/react/locales/fr';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { type Icon, IconCalendarDollar, IconHourglassEmpty, IconPlayerPause, IconSend } from '@tabler/icons-react';
import type { CalendarEvent } from '../../../shared/contract/reminders.ts';
import { addDays, type Day } from '../../../shared/domain/days.ts';
import { Money } from '../../components/money.tsx';
import { useText } from '../../components/text.tsx';
import classes from './calendar-board.module.css';

const icons: Record<CalendarEvent['kind'], Icon> = {
  reminder: IconSend,
  instalment: IconCalendarDollar,
  letterDeadline: IconHourglassEmpty,
  holdEnd: IconPlayerPause,
};

type CalendarBoardProps = {
  today: Day;
  events: readonly CalendarEvent[];
  onRange: (range: { from: Day; to: Day }) => void;
  onOpen: (event: CalendarEvent) => void;
};

/** Month, week and list of one kind of day-long events; FullCalendar does the grid and its keyboard. */
export function CalendarBoard({ today, events, onRange, onOpen }: CalendarBoardProps) {
  const { language, t } = useText();
  const byId = new Map(events.map((event) => [event.id, event]));
  const inputs: EventInput[] = events.map((event) => ({
    id: event.id,
    title: `${event.customerName}, ${event.title}`,
    start: event.on,
    allDay: true,
  }));
  const options: CalendarOptions = {
    plugins: [dayGridPlugin, listPlugin, classicTheme],
    locales: [frenchLocale],
    locale: language,
    initialView: 'dayGridMonth',
    initialDate: today,
    now: today,
    firstDay: 1,
    headerToolbar: { start: 'prev,today,next', center: 'title', end: 'dayGridMonth,dayGridWeek,listMonth' },
    height: '100%',
    dayMaxEvents: true,
    events: inputs,
    noEventsContent: t('calendar.nothing'),
    moreLinkText: (count) => t('calendar.more', { count }),
    datesSet: ({ startStr, endStr }) => onRange({ from: startStr.slice(0, 10), to: addDays(endStr.slice(0, 10), -1) }),
    eventClick: ({ event, jsEvent }) => {
      jsEvent.preventDefault();
      const opened = byId.get(event.id);
      if (opened) onOpen(opened);
    },
    eventContent: ({ event, view }) => {
      const shown = byId.get(event.id);
      return shown ? <EventLine event={shown} hasAmount={view.type !== 'dayGridMonth'} /> : null;
    },
    eventInteractive: true,
  };
  return (
    <div className={classes.board}>
      <Calendar {...options} />
    </div>
  );
}

/** A cell of the month is too narrow for the amount, which week and list show. */
function EventLine({ event, hasAmount }: { event: CalendarEvent; hasAmount: boolean }) {
  const { t } = useText();
  const KindIcon = icons[event.kind];
  return (
    <span className={classes.event} data-kind={event.kind} data-late={event.isLate || undefined}>
      <KindIcon size={13} stroke={1.8} role="img" aria-label={t(`calendar.kind.${event.kind}`)} />
      <span className={classes.words}>
        {event.customerName} <span className={classes.soft}>{event.title}</span>
        {event.isLate ? <strong> {t('calendar.late')}</strong> : null}
      </span>
      {event.amountCents === null || !hasAmount ? null : (
        <span className={classes.amount}>
          <Money cents={event.amountCents} />
        </span>
      )}
    </span>
  );
}
