import { Button, Chip, Group } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type CalendarEvent, calendarEventKinds } from '../../../shared/contract/reminders.ts';
import { addDays, endOfMonth } from '../../../shared/domain/days.ts';
import { api } from '../../client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../components/text.tsx';
import { toFailure } from '../../failure.ts';
import { deliver } from '../../files.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { CalendarBoard } from './calendar-board.tsx';

/** Where a click on an event leads. */
function addressOf(event: CalendarEvent): string {
  if (event.kind === 'instalment' && event.subjectId !== null) return `/plans/${event.subjectId}`;
  if (event.kind === 'reminder') return `/reminders?customer=${event.customerId}`;
  return `/customers/${event.customerId}`;
}

/** Calendrier: what is coming, and on which day. */
export function CalendarPage() {
  const { t } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [range, setRange] = useState({ from: `${today.slice(0, 8)}01`, to: addDays(endOfMonth(today), 7) });
  const [kinds, setKinds] = useState<string[]>([...calendarEventKinds]);
  const events = useQuery({
    ...api.calendar.events.queryOptions({ input: range }),
    placeholderData: keepPreviousData,
  });
  const exportEvents = useMutation(
    api.calendar.export.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('calendar.savedAs', { name })),
    }),
  );
  return (
    <Page fill>
      <PageHeader
        title={t('app.calendar')}
        detail={t('calendar.legend')}
        actions={
          <Button
            variant="default"
            leftSection={<IconCalendarShare size={16} />}
            loading={exportEvents.isPending}
            onClick={() => exportEvents.mutate(range)}
          >
            {t('calendar.export')}
          </Button>
        }
      />
      <FilterBar>
        <Chip.Group multiple value={kinds} onChange={setKinds}>
          <Group gap="sm" role="group" aria-label={t('calendar.show')}>
            {calendarEventKinds.map((kind) => (
              <Chip key={kind} value={kind} size="xs">
                {t(`calendar.kind.${kind}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </FilterBar>
      {events.error ? (
        <ErrorNotice failure={toFailure(events.error)} onRetry={() => void events.refetch()} />
      ) : (
        <CalendarBoard
          today={today}
          events={(events.data ?? []).filter((event) => kinds.includes(event.kind))}
          onRange={(next) => setRange((before) => (before.from === next.from && before.to === next.to ? before : next))}
          onOpen={(event) => navigate(addressOf(event))}
        />
      )}
    </Page>
  );
}
