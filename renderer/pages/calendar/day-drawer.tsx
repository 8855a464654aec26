import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { CalendarEvent } from '../../../shared/contract/reminders.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { calendarTitle } from '../../../shared/i18n/hold-reason.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { addressOf } from './address-of.ts';
import classes from './calendar.module.css';
import { LateWord } from './event-line.tsx';
import { kindIcons } from './kind-icons.ts';

type DayDrawerProps = { day: Day | null; events: readonly CalendarEvent[]; onClose: () => void };

/** Everything of a day that its cell has no room for. */
export function DayDrawer({ day, events, onClose }: DayDrawerProps) {
  const { t, language, longDay } = useText();
  return (
    <SideDrawer opened={day !== null} title={day === null ? '' : longDay(day)} onClose={onClose} size={600}>
      <RowsTable
        rows={events}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'customer',
            header: t('calendar.columnCustomer'),
            clips: true,
            sorts: ({ customerName }) => customerName,
            cell: (event) => (
              <Anchor component={Link} href={addressOf(event)} title={event.customerName}>
                {event.customerName}
              </Anchor>
            ),
          },
          {
            key: 'what',
            header: t('calendar.columnWhat'),
            sorts: (event) => calendarTitle(language, event),
            cell: (event) => <EventTitle event={event} />,
          },
          {
            key: 'amount',
            header: t('common.amount'),
            align: 'end',
            sorts: ({ amountCents }) => amountCents,
            cell: ({ amountCents, currency }) =>
              amountCents === null ? null : <Money cents={amountCents} currency={currency} />,
          },
        ]}
      />
    </SideDrawer>
  );
}

function EventTitle({ event }: { event: CalendarEvent }) {
  const { t, language } = useText();
  const KindIcon = kindIcons[event.kind];
  return (
    <span className={classes.kind}>
      <KindIcon size={14} stroke={1.8} role="img" aria-label={t(`calendar.kind.${event.kind}`)} />
      {calendarTitle(language, event)}
      <LateWord event={event} />
    </span>
  );
}
