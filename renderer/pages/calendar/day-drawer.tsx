import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import classes from './calendar.module.css';
import { DayList, type Narrowed } from './day-list.tsx';
import { DayTotalLine } from './day-total.tsx';

type DayDrawerProps = {
  day: Day | null;
  /** What it adds up to; undefined while it is being read. */
  totals: CalendarDay | undefined;
  narrowed: Narrowed;
  onAskMove: (event: CalendarItem) => void;
  onClose: () => void;
};

/** Everything of a day that its cell has no room for. */
export function DayDrawer({ day, totals, narrowed, onAskMove, onClose }: DayDrawerProps) {
  const { longDay } = useText();
  return (
    <SideDrawer opened={day !== null} title={day === null ? '' : longDay(day)} onClose={onClose} size={680}>
      {day === null ? null : (
        <>
          <DaySummary on={day} totals={totals} />
          <DayList on={day} {...{ narrowed, onAskMove }} maxHeight={650} />
        </>
      )}
    </SideDrawer>
  );
}

/** What a day adds up to, and, of today, the way to the list it is the same as. */
export function DaySummary({ on, totals }: { on: Day; totals: CalendarDay | undefined }) {
  const { t } = useText();
  const { today } = useAppState();
  return (
    <p className={classes.summary}>
      {totals === undefined ? null : <DayTotalLine day={totals} />}
      {on === today ? (
        <Anchor component={Link} href="/reminders?view=today" size="sm">
          {t('calendar.toWorklist')}
        </Anchor>
      ) : null}
    </p>
  );
}
