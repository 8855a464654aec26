import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

/** No letter leaves without the firm's own address; nothing when it is there. */
export function SenderNotice() {
  const { t } = useText();
  const { data } = useQuery(api.firm.get.queryOptions());
  if (!data || isPostable(data)) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <Button component={Link} href="/settings" variant="default">
          {t('reminders.completeSender')}
        </Button>
      }
    >
      {t('reminders.senderMissing')}
    </Notice>
  );
}
