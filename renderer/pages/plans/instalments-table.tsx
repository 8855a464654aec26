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
import { RowsTable } from '../../components/table/rows-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge, type Tone } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';

type Plan = Outputs['plans']['get'];
type Instalment = Plan['instalments'][number];

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
export function InstalmentsTable({ plan }: { plan: Pick<Plan, 'state' | 'currency' | 'instalments'> }) {
  const { t } = useText();
  return (
    <RowsTable
      rows={plan.instalments}
      rowKey={({ position }) => position}
      columns={[
        {
          key: 'position',
          header: t('plans.columnPosition'),
          sorts: ({ position }) => position,
          cell: ({ position }) => position,
        },
        {
          key: 'dueOn',
          header: t('plans.columnDueOn'),
          sorts: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <DayText day={dueOn} />,
        },
        {
          key: 'state',
          header: t('plans.columnInstalmentState'),
          sorts: (instalment) => t(`plans.instalment.${shownState(plan.state, instalment)}`),
          cell: (instalment) => {
            const state = shownState(plan.state, instalment);
            return (
              <StatusBadge icon={looks[state].icon} tone={looks[state].tone}>
                {t(`plans.instalment.${state}`)}
              </StatusBadge>
            );
          },
        },
        {
          key: 'amount',
          header: t('plans.columnAmount'),
          align: 'end',
          sorts: ({ amountCents }) => amountCents,
          cell: ({ amountCents }) => <Money cents={amountCents} currency={plan.currency} />,
        },
        {
          key: 'paid',
          header: t('plans.columnPaid'),
          align: 'end',
          sorts: ({ paidCents }) => paidCents,
          cell: ({ paidCents }) => <Money cents={paidCents} currency={plan.currency} dashZero />,
        },
      ]}
    />
  );
}
