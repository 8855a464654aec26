import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleHalf2,
  IconClock,
  IconHourglass,
} from '@tabler/icons-react';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { PlanState } from '../../../shared/domain/kinds.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge, type Tone } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';

type Instalment = Outputs['plans']['get']['instalments'][number];

type ShownState = Instalment['state'] | 'dropped' | 'exigible';

const looks: Record<ShownState, { icon: Icon; tone: Tone }> = {
  paid: { icon: IconCheck, tone: 'ok' },
  partlyPaid: { icon: IconCircleHalf2, tone: 'warn' },
  due: { icon: IconClock, tone: 'info' },
  late: { icon: IconAlertTriangle, tone: 'late' },
  upcoming: { icon: IconHourglass, tone: 'neutral' },
  dropped: { icon: IconBan, tone: 'neutral' },
  exigible: { icon: IconAlertTriangle, tone: 'late' },
};

/** No instalment is to come once a plan has ended: after a default the whole rest is due, after a cancellation nothing. */
function shownState(plan: PlanState, { state }: Instalment): ShownState {
  if (state === 'paid' || state === 'partlyPaid') return state;
  if (plan === 'cancelled') return 'dropped';
  return plan === 'inDefault' ? 'exigible' : state;
}

/** The instalments with what was received for each. */
export function InstalmentsTable({ plan, instalments }: { plan: PlanState; instalments: readonly Instalment[] }) {
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
        {instalments.map((instalment) => {
          const state = shownState(plan, instalment);
          return (
            <tr key={instalment.position}>
              <td>{instalment.position}</td>
              <td>
                <DayText day={instalment.dueOn} />
              </td>
              <td>
                <StatusBadge icon={looks[state].icon} tone={looks[state].tone}>
                  {t(`plans.instalment.${state}`)}
                </StatusBadge>
              </td>
              <td data-end="">
                <Money cents={instalment.amountCents} />
              </td>
              <td data-end="">
                <Money cents={instalment.paidCents} dashZero />
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}
