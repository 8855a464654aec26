import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

type ClosedDayNoticeProps = {
  asOf: Day;
  /** Whether the messages that wait are shown all the same. */
  isOpened: boolean;
  onOpen: (opens: boolean) => void;
};

/** Says that messages wait for the next day on which their scenario sends, and shows them all the same where the user asks for it. */
export function ClosedDayNotice({ asOf, isOpened, onOpen }: ClosedDayNoticeProps) {
  const { t, day } = useText();
  const { data } = useQuery(api.reminders.proposals.queryOptions({ input: { asOf, limit: 1 } }));
  const closed = data?.closed;
  if (!closed) return null;
  const { count, leavesOn } = closed;
  return (
    <Notice
      tone="info"
      title={t('reminders.closedTitle')}
      actions={
        <Button variant="default" onClick={() => onOpen(!isOpened)}>
          {t(isOpened ? 'reminders.closedAgain' : 'reminders.closedOpen', { count })}
        </Button>
      }
    >
      {t(isOpened ? 'reminders.closedOpened' : 'reminders.closedText', { count, date: day(leavesOn) })}
    </Notice>
  );
}
