import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

type CustomersGapsProps = {
  /**
   * The place where the gaps are told. Among reminders only missing postal addresses matter; the two other screens also
   * offer the way to complete the cards.
   */
  place: 'customers' | 'reminders' | 'complete';
};

/** How many of those who owe something no letter or mail can reach, and the way to complete them; nothing when all can be. */
export function CustomersGaps({ place }: CustomersGapsProps) {
  const { t } = useText();
  const { data } = useQuery(api.imports.completeness.queryOptions());
  if (!data || data.customers === 0 || (place === 'reminders' && data.withoutAddress === 0)) return null;
  const { customers, withoutAddress, withoutEmail } = data;
  if (withoutAddress === 0 && withoutEmail === 0)
    return place === 'complete' ? <Notice tone="ok">{t('importsCustomers.complete')}</Notice> : null;
  const details = [
    ...(withoutAddress > 0 ? [t('importsCustomers.missingAddress', { count: withoutAddress })] : []),
    ...(withoutEmail > 0 ? [t('importsCustomers.missingEmail', { count: withoutEmail })] : []),
  ].join(', ');
  return (
    <Notice
      tone={withoutAddress > 0 ? 'warn' : 'info'}
      actions={
        place === 'reminders' ? (
          <Button component={Link} href="/customers/complete" variant="default">
            {t('importsCustomers.action')}
          </Button>
        ) : undefined
      }
    >
      {t('importsCustomers.missing', { count: customers, details })}{' '}
      {withoutAddress > 0 ? t('importsCustomers.missingLetters') : null}
    </Notice>
  );
}
