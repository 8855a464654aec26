import { Anchor } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { CalendarEvent } from '../../../shared/contract/calendar.ts';
import type { CalendarEventKind } from '../../../shared/domain/kinds.ts';
import { type CalendarEventColumn, calendarEventList } from '../../../shared/domain/lists/calendar-event-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { calendarEventWords } from '../../../shared/i18n/lists/calendar-event-words.ts';
import { client } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { InMemoryList } from '../../components/list/in-memory-list.tsx';
import type { Look } from '../../components/list/list-columns.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useTableSettings } from '../../hooks/use-list.ts';
import { ExportOfList } from '../balance/index.ts';
import { addressOf } from './address-of.ts';
import classes from './calendar.module.css';
import { LateWord } from './event-line.tsx';
import { kindIcons } from './kind-icons.ts';

const looks: Partial<Record<CalendarEventColumn, Look<CalendarEvent>>> = {
  customerName: {
    cell: (event) => (
      <Anchor component={Link} href={addressOf(event)} title={event.customerName} inherit>
        {event.customerName}
      </Anchor>
    ),
  },
  title: { cell: (event) => <EventTitle event={event} /> },
};

type DayDrawerProps = {
  day: Day | null;
  events: readonly CalendarEvent[];
  /** The kinds that the calendar shows. */
  kinds: readonly CalendarEventKind[];
  onClose: () => void;
};

/** Everything of a day that its cell has no room for. */
export function DayDrawer({ day, events, kinds, onClose }: DayDrawerProps) {
  const { t, longDay } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const arrangement = useTableSettings('calendarDay');
  return (
    <SideDrawer opened={day !== null} title={day === null ? '' : longDay(day)} onClose={onClose} size={600}>
      <InMemoryList
        list={calendarEventList}
        words={calendarEventWords}
        {...{ looks, today, arrangement }}
        label={t('calendar.events')}
        rows={events}
        rowKey={({ id }) => id}
        onOpen={(event) => navigate(addressOf(event))}
        actions={(arranged) =>
          day === null ? null : (
            <ExportOfList
              write={(wanted) => client.calendar.exportDay({ on: day, kinds: [...kinds], ...arranged, ...wanted })}
            />
          )
        }
        empty={<EmptyState icon={IconCalendarOff} text={t('calendar.nothing')} />}
        maxHeight={720}
      />
    </SideDrawer>
  );
}

function EventTitle({ event }: { event: CalendarEvent }) {
  const { t } = useText();
  const KindIcon = kindIcons[event.kind];
  return (
    <span className={classes.kind}>
      <KindIcon size={14} stroke={1.8} role="img" aria-label={t(`calendar.kind.${event.kind}`)} />
      {event.title}
      <LateWord event={event} />
    </span>
  );
}
