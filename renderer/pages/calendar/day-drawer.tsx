import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { CalendarEvent } from '../../../shared/contract/reminders.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { addressOf } from './address-of.ts';
import classes from './calendar.module.css';
import { LateWord } from './event-line.tsx';
import { kindIcons } from './kind-icons.ts';

type DayDrawerProps = { day: Day | null; events: readonly CalendarEvent[]; onClose: () => void };

/** Everything of a day that its cell has no room for. */
export function DayDrawer({ day, events, onClose }: DayDrawerProps) {
  const { t, longDay } = useText();
  return (
    <SideDrawer opened={day !== null} title={day === null ? '' : longDay(day)} onClose={onClose} size={600}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('calendar.columnCustomer')}</th>
            <th scope="col">{t('calendar.columnWhat')}</th>
            <th scope="col" data-end="">
              {t('common.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => {
            const KindIcon = kindIcons[event.kind];
            return (
              <tr key={event.id}>
                <td data-clip="">
                  <Anchor component={Link} href={addressOf(event)} title={event.customerName}>
                    {event.customerName}
                  </Anchor>
                </td>
                <td>
                  <span className={classes.kind}>
                    <KindIcon size={14} stroke={1.8} role="img" aria-label={t(`calendar.kind.${event.kind}`)} />
                    {event.title}
                    <LateWord event={event} />
                  </span>
                </td>
                <td data-end="">
                  {event.amountCents === null ? null : <Money cents={event.amountCents} currency={event.currency} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </SideDrawer>
  );
}
