import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { daysBetween } from '../../../shared/domain/values/days.ts';
import { Awaited } from '../../components/layout/awaited.tsx';
import { Section } from '../../components/layout/page.tsx';
import { KeyValueList } from '../../components/text/key-value-list.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import type { DashboardParts } from './use-dashboard.ts';

type Dashboard = DashboardParts['figures']['data'];

/** Pixels of its four lines. */
const height = 98;

/** Days between a day and today. */
export function useAge(): (day: string) => number {
  const { today } = useAppState();
  return (day) => Math.max(0, daysBetween(day, today));
}

/** How far the figures of this page can be trusted. */
export function Freshness({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useText();
  return (
    <Section
      title={t('home.freshness')}
      actions={
        <Anchor component={Link} href="/imports">
          {t('app.imports')}
        </Anchor>
      }
    >
      {dashboard ? <Facts dashboard={dashboard} /> : <Awaited height={height} />}
    </Section>
  );
}

function Facts({ dashboard }: { dashboard: NonNullable<Dashboard> }) {
  const { t, day, instant } = useText();
  const age = useAge();
  const { lastImport, lastPaymentOn } = dashboard;
  const withAge = (on: string) => {
    const count = age(on);
    return `${day(on)} (${count === 0 ? t('home.todayWord') : t('home.daysAgo', { count })})`;
  };
  return (
    <KeyValueList
      items={[
        {
          label: t('home.lastImport'),
          value: lastImport ? `${instant(lastImport.recordedAt)} · ${lastImport.fileName}` : t('home.lastImportNone'),
        },
        { label: t('home.dataUntil'), value: lastImport?.periodTo ? withAge(lastImport.periodTo) : null },
        { label: t('home.lastPayment'), value: lastPaymentOn ? withAge(lastPaymentOn) : null },
        {
          label: t('app.customers'),
          value: `${t('customers.count', { count: dashboard.customerCount })} · ${t('documents.count', { count: dashboard.documentCount })}`,
        },
      ]}
    />
  );
}
