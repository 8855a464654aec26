import { Anchor } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import type { DatedKind } from '../../../shared/domain/agenda/kinds.ts';
import { type AgendaItemColumn, agendaItemList } from '../../../shared/domain/lists/agenda-item-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { agendaItemWords } from '../../../shared/i18n/lists/agenda-item-words.ts';
import { client } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { InMemoryList } from '../../components/list/in-memory-list.tsx';
import type { Look } from '../../components/list/list-columns.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useTableSettings } from '../../hooks/use-list.ts';
import { addressOf, agendaLooks, subjectOf } from '../agenda/index.ts';
import { ExportOfList } from '../balance/index.ts';
import classes from './calendar.module.css';
import { LateWord } from './event-line.tsx';

const looks: Partial<Record<AgendaItemColumn, Look<AgendaItem>>> = {
  customerName: {
    cell: (event) => (
      <Anchor component={Link} href={addressOf(event)} title={subjectOf(event)} inherit>
        {subjectOf(event)}
      </Anchor>
    ),
  },
  title: { cell: (event) => <EventTitle event={event} /> },
};

type DayDrawerProps = {
  day: Day | null;
  events: readonly AgendaItem[];
  /** The kinds that the calendar shows. */
  kinds: readonly DatedKind[];
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
        list={agendaItemList}
        words={agendaItemWords}
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

function EventTitle({ event }: { event: AgendaItem }) {
  const { t } = useText();
  const KindIcon = agendaLooks[event.kind].icon;
  return (
    <span className={classes.kind}>
      <KindIcon size={14} stroke={1.8} role="img" aria-label={t(`agenda.kind.${event.kind}`)} />
      {[event.time, event.title].filter(Boolean).join(' · ')}
      <LateWord event={event} />
    </span>
  );
}
