import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Day } from '../../../shared/domain/values/days.ts';
import { formatMonth } from '../../../shared/i18n/format.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './calendar.module.css';
import { type CalendarView, calendarViews, moved, rangeOf } from './calendar-range.ts';

type CalendarToolbarProps = {
  view: CalendarView;
  day: Day;
  today: Day;
  onView: (view: CalendarView) => void;
  onDay: (day: Day) => void;
};

/** Which days are shown, and how. */
export function CalendarToolbar({ view, day, today, onView, onDay }: CalendarToolbarProps) {
  const text = useText();
  const { t, language } = text;
  const { from, to } = rangeOf(view, day);
  const period =
    view === 'day'
      ? text.longDay(day)
      : view === 'week'
        ? t('calendar.weekOf', { from: text.day(from), to: text.day(to) })
        : formatMonth(language, day);
  const isNow = from <= today && today <= to;
  return (
    <>
      <h2 className={classes.period} aria-live="polite">
        {period}
      </h2>
      <div className={classes.moves}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t(`calendar.previous.${view}`)}
          onClick={() => onDay(moved(view, day, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Button variant="default" disabled={isNow} onClick={() => onDay(today)}>
          {t('common.today')}
        </Button>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t(`calendar.next.${view}`)}
          onClick={() => onDay(moved(view, day, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
      <SegmentedControl
        aria-label={t('calendar.view')}
        value={view}
        onChange={onView}
        data={calendarViews.map((value) => ({ value, label: t(`calendar.view.${value}`) }))}
      />
    </>
  );
}
