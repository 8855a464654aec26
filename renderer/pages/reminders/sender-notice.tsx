import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

/** Asks for the address of the firm, without which no letter can leave; shows nothing where it is complete. */
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
