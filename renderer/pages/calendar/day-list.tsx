import { Anchor } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { type AgendaItemColumn, agendaItemList } from '../../../shared/domain/lists/agenda-item-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { agendaItemWords } from '../../../shared/i18n/lists/agenda-item-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { InMemoryList } from '../../components/list/in-memory-list.tsx';
import type { Look } from '../../components/list/list-columns.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useTableSettings } from '../../hooks/use-list.ts';
import { addressOf, iconOf, subjectOf } from '../agenda/index.ts';
import { ExportOfList } from '../balance/index.ts';
import classes from './calendar.module.css';
import { LateWord } from './event-line.tsx';

/** What of a day is shown. */
export type Narrowed = Pick<Inputs['calendar']['days'], 'kinds' | 'responsible' | 'search'>;

const looks: Partial<Record<AgendaItemColumn, Look<CalendarItem>>> = {
  customerName: {
    cell: (event) => (
      <Anchor component={Link} href={addressOf(event)} title={subjectOf(event)} inherit>
        {subjectOf(event)}
      </Anchor>
    ),
  },
  kind: { width: 205, cell: (event) => <EventKind event={event} /> },
  title: { cell: ({ time, title }) => [time, title].filter(Boolean).join(' · ') },
};

type DayListProps = { on: Day; narrowed: Narrowed; maxHeight?: number };

/** Everything of a day, in its order until another is asked for. */
export function DayList({ on, narrowed, maxHeight }: DayListProps) {
  const { t } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const arrangement = useTableSettings('calendarDay');
  const events = useQuery(api.calendar.events.queryOptions({ input: { from: on, to: on, ...narrowed } }));
  return (
    <QueryState {...stateOf(events)}>
      {(rows) => (
        <InMemoryList
          list={agendaItemList}
          words={agendaItemWords}
          {...{ looks, today, arrangement, rows }}
          label={t('calendar.events')}
          rowKey={({ id }) => id}
          about={({ customerId }) => (customerId === null ? undefined : { customerId })}
          onOpen={(event) => navigate(addressOf(event))}
          actions={(arranged) => (
            <ExportOfList write={(wanted) => client.calendar.exportDay({ on, ...narrowed, ...arranged, ...wanted })} />
          )}
          empty={<EmptyState icon={IconCalendarOff} text={t('calendar.nothing')} />}
          {...(maxHeight === undefined ? {} : { maxHeight })}
        />
      )}
    </QueryState>
  );
}

function EventKind({ event }: { event: CalendarItem }) {
  const { language } = useText();
  const KindIcon = iconOf(event);
  return (
    <span className={classes.kind}>
      <KindIcon size={14} stroke={1.8} aria-hidden="true" />
      {kindText(language, event)}
      <LateWord event={event} />
    </span>
  );
}
