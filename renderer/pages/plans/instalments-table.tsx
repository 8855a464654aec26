import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconCircleHalf2,
  IconClock,
  IconHourglass,
} from '@tabler/icons-react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { DayText } from '../../components/day-text.tsx';
import { Money } from '../../components/money.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { useText } from '../../components/text.tsx';

type Instalment = Outputs['plans']['get']['instalments'][number];

const looks: Record<Instalment['state'], { icon: Icon; tone: Tone }> = {
  paid: { icon: IconCheck, tone: 'ok' },
  partlyPaid: { icon: IconCircleHalf2, tone: 'warn' },
  due: { icon: IconClock, tone: 'info' },
  late: { icon: IconAlertTriangle, tone: 'late' },
  upcoming: { icon: IconHourglass, tone: 'neutral' },
};

/** The schedule against what was received. */
export function InstalmentsTable({ instalments }: { instalments: readonly Instalment[] }) {
  const { t } = useText();
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">{t('plans.columnPosition')}</th>
          <th scope="col">{t('plans.columnDueOn')}</th>
          <th scope="col">{t('plans.columnInstalmentState')}</th>
          <th scope="col" data-end="">
            {t('plans.columnAmount')}
          </th>
          <th scope="col" data-end="">
            {t('plans.columnPaid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {instalments.map((instalment) => (
          <tr key={instalment.position}>
            <td>{instalment.position}</td>
            <td>
              <DayText day={instalment.dueOn} />
            </td>
            <td>
              <StatusBadge icon={looks[instalment.state].icon} tone={looks[instalment.state].tone}>
                {t(`plans.instalment.${instalment.state}`)}
              </StatusBadge>
            </td>
            <td data-end="">
              <Money cents={instalment.amountCents} />
            </td>
            <td data-end="">
              <Money cents={instalment.paidCents} dashZero />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
