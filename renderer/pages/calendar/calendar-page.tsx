import { Button } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useLocation } from 'wouter';
import { datedKinds } from '../../../shared/domain/agenda/kinds.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { deliver } from '../../client/files.ts';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { addressOf } from '../agenda/index.ts';
import { CalendarBoard } from './calendar-board.tsx';
import { calendarViews, rangeOf } from './calendar-range.ts';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { DayDrawer } from './day-drawer.tsx';
import { KindFilter } from './kind-filter.tsx';

/** Calendrier: what is coming, and on which day. */
export function CalendarPage() {
  const { t } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [chosenView, setView] = useUrlState('view', 'month');
  const [chosenDay, setDay] = useUrlState('on', today);
  const [kinds, setKinds] = useUrlState('kinds', datedKinds.join(' '));
  const [openedDay, setOpenedDay] = useUrlState('day', '', 'push');
  const view = calendarViews.find((known) => known === chosenView) ?? 'month';
  const day = isDay(chosenDay) ? chosenDay : today;
  const range = rangeOf(view, day);
  const shown = kinds.split(' ');
  const shownKinds = datedKinds.filter((kind) => shown.includes(kind));
  const events = useQuery({
    ...api.calendar.events.queryOptions({ input: range }),
    placeholderData: keepPreviousData,
  });
  // Drawn in steps between which the page answers: a month of events took 44 ms at once.
  const drawn = useDeferredValue(events.data);
  const visible = (drawn ?? []).filter((event) => shown.includes(event.kind));
  const exportEvents = useMutation(
    api.calendar.export.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
    }),
  );
  return (
    <Page fill>
      <PageHeader
        title={t('app.calendar')}
        detail={t('calendar.legend')}
        actions={
          <>
            <CalendarToolbar view={view} day={day} today={today} onView={setView} onDay={setDay} />
            <Button
              variant="default"
              leftSection={<IconCalendarShare size={16} />}
              loading={exportEvents.isPending}
              onClick={() => exportEvents.mutate(range)}
            >
              {t('calendar.export')}
            </Button>
          </>
        }
      />
      <FilterBar>
        <KindFilter shown={shown} onChange={(next) => setKinds(next.join(' '))} />
      </FilterBar>
      {events.error ? (
        <ErrorNotice failure={toFailure(events.error)} onRetry={() => void events.refetch()} />
      ) : (
        <CalendarBoard
          view={view}
          day={day}
          today={today}
          events={visible}
          onOpen={(event) => navigate(addressOf(event))}
          onMore={setOpenedDay}
        />
      )}
      <DayDrawer
        day={isDay(openedDay) ? openedDay : null}
        events={visible.filter((event) => event.on === openedDay)}
        kinds={shownKinds}
        onClose={() => setOpenedDay('')}
      />
    </Page>
  );
}
