import { Button } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useLocation } from 'wouter';
import { calendarKinds } from '../../../shared/domain/agenda/kinds.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { deliver } from '../../client/files.ts';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { addressOf, useShownFiles, WhoseFiles } from '../agenda/index.ts';
import classes from './calendar.module.css';
import { CalendarBoard } from './calendar-board.tsx';
import { calendarViews, rangeOf } from './calendar-range.ts';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { DayDrawer, DaySummary } from './day-drawer.tsx';
import { DayList } from './day-list.tsx';
import { KindsMenu } from './kinds-menu.tsx';

/** Calendrier: what is coming and on which day, what waits today, and what was done. */
export function CalendarPage() {
  const { t } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [chosenView, setView] = useUrlState('view', 'month');
  const [chosenDay, setDay] = useUrlState('on', today);
  const [kinds, setKinds] = useUrlState('kinds', calendarKinds.join(' '));
  const [search, setSearch] = useUrlState('q');
  const [openedDay, setOpenedDay] = useUrlState('day', '', 'push');
  const [responsible] = useShownFiles();
  const view = calendarViews.find((known) => known === chosenView) ?? 'month';
  const day = isDay(chosenDay) ? chosenDay : today;
  const range = rangeOf(view, day);
  const shown = kinds.split(' ');
  const shownKinds = calendarKinds.filter((kind) => shown.includes(kind));
  const narrowed = {
    ...(shownKinds.length === calendarKinds.length ? {} : { kinds: shownKinds }),
    ...(responsible === undefined ? {} : { responsible }),
    ...(search === '' ? {} : { search }),
  };
  const days = useQuery({
    ...api.calendar.days.queryOptions({ input: { ...range, ...narrowed } }),
    placeholderData: keepPreviousData,
  });
  // Drawn in steps between which the page answers: a month of events took 44 ms at once.
  const drawn = useDeferredValue(days.data) ?? [];
  const totalsOf = (on: string) => drawn.find((each) => each.on === on);
  const exportEvents = useMutation(
    api.calendar.export.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
    }),
  );
  return (
    <Page fill>
      <PageHeader
        title={t('app.calendar')}
        actions={<CalendarToolbar view={view} day={day} today={today} onView={setView} onDay={setDay} />}
      />
      <FilterBar
        end={
          <Button
            variant="default"
            leftSection={<IconCalendarShare size={16} />}
            loading={exportEvents.isPending}
            onClick={() => exportEvents.mutate(range)}
          >
            {t('calendar.export')}
          </Button>
        }
      >
        <KindsMenu shown={shownKinds} onChange={(next) => setKinds(next.join(' '))} />
        <SearchInput value={search} onChange={setSearch} width={190} label={t('calendar.search')} />
        <WhoseFiles />
      </FilterBar>
      {days.error ? (
        <ErrorNotice failure={toFailure(days.error)} onRetry={() => void days.refetch()} />
      ) : view === 'day' ? (
        <>
          <DaySummary on={day} totals={totalsOf(day)} />
          <div className={classes.wholeDay}>
            <DayList on={day} narrowed={narrowed} />
          </div>
        </>
      ) : (
        <CalendarBoard
          view={view}
          day={day}
          today={today}
          days={drawn}
          onOpen={(event) => navigate(addressOf(event))}
          onMore={setOpenedDay}
        />
      )}
      {range.to > today ? <p className={classes.legend}>{t('calendar.legend')}</p> : null}
      <DayDrawer
        day={isDay(openedDay) ? openedDay : null}
        totals={totalsOf(openedDay)}
        narrowed={narrowed}
        onClose={() => setOpenedDay('')}
      />
    </Page>
  );
}
