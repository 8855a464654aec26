import { Button } from '@mantine/core';
import { IconCalendarPause, IconMoodSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

type ClosedDayProps = {
  asOf: Day;
  /** Whether the messages that wait are shown all the same. */
  opensClosedDays: boolean;
  onOpenClosed: (opens: boolean) => void;
};

/**
 * Says that messages wait for the next day on which their scenario sends, and shows them all the same where the user asks for it.
 * `isOverProposals`: the list under it says so itself where it is empty.
 */
export function ClosedDayNotice({
  asOf,
  opensClosedDays,
  onOpenClosed,
  isOverProposals,
}: ClosedDayProps & { isOverProposals: boolean }) {
  const { t, day } = useText();
  const closed = useClosedDay(asOf);
  if (!closed || (isOverProposals && closed.isAll && !opensClosedDays)) return null;
  const { count, leavesOn } = closed;
  return (
    <Notice
      tone="info"
      title={t('reminders.closedTitle')}
      actions={
        <Button variant="default" onClick={() => onOpenClosed(!opensClosedDays)}>
          {t(opensClosedDays ? 'reminders.closedAgain' : 'reminders.closedOpen', { count })}
        </Button>
      }
    >
      {t(opensClosedDays ? 'reminders.closedOpened' : 'reminders.closedText', { count, date: day(leavesOn) })}
    </Notice>
  );
}

/** Nobody to remind: no step is reached, or nothing is sent that day. */
export function NothingProposed({ asOf, opensClosedDays, onOpenClosed }: ClosedDayProps) {
  const { t, day } = useText();
  const closed = useClosedDay(asOf);
  if (!closed || opensClosedDays) return <EmptyState icon={IconMoodSmile} text={t('reminders.nothing')} />;
  const { count, leavesOn } = closed;
  return (
    <EmptyState
      icon={IconCalendarPause}
      text={`${t('reminders.closedTitle')}. ${t('reminders.closedText', { count, date: day(leavesOn) })}`}
      actions={
        <Button variant="default" onClick={() => onOpenClosed(true)}>
          {t('reminders.closedOpen', { count })}
        </Button>
      }
    />
  );
}

/** The messages that wait for a sending day; null when none does. `isAll`: no other is proposed. */
function useClosedDay(asOf: Day) {
  const { data } = useQuery(api.reminders.proposals.queryOptions({ input: { asOf, limit: 1 } }));
  return data?.closed ? { ...data.closed, isAll: data.count === 0 } : null;
}
