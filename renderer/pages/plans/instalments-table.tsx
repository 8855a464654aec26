import { IconAlertTriangle, IconBan, IconCheck, IconCircleHalf2, IconClock, IconHourglass } from '@tabler/icons-react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type InstalmentColumn, instalmentList } from '../../../shared/domain/lists/instalment-list.ts';
import {
  type ShownInstalment,
  type ShownInstalmentState,
  shownInstalments,
} from '../../../shared/domain/plans/shown-instalment.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { instalmentWords } from '../../../shared/i18n/lists/instalment-words.ts';
import { client } from '../../client/client.ts';
import { InMemoryList } from '../../components/list/in-memory-list.tsx';
import type { Look } from '../../components/list/list-columns.tsx';
import { amountsWidth } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { StateBadge, type StateLooks } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useTableSettings } from '../../hooks/use-list.ts';
import { ExportOfList } from '../balance/index.ts';

const badges: StateLooks<ShownInstalmentState> = {
  paid: { icon: IconCheck, tone: 'ok' },
  partlyPaid: { icon: IconCircleHalf2, tone: 'warn' },
  due: { icon: IconClock, tone: 'info' },
  late: { icon: IconAlertTriangle, tone: 'late' },
  upcoming: { icon: IconHourglass, tone: 'neutral' },
  dropped: { icon: IconBan, tone: 'neutral' },
  exigible: { icon: IconAlertTriangle, tone: 'late' },
};

/** The instalments with what was received for each. */
export function InstalmentsTable({ plan }: { plan: Outputs['plans']['get'] }) {
  const { t, amount, money } = useText();
  const { today } = useAppState();
  const arrangement = useTableSettings('instalments');
  const { currency } = plan;
  const isForeign = currency !== ledgerCurrency;
  // All columns stand beside what the plan covers: a total is the longest amount.
  const width = amountsWidth([isForeign ? money(plan.totalCents, currency) : amount(plan.totalCents)]);
  const amounts = (of: 'amountCents' | 'paidCents'): Look<ShownInstalment> => ({
    width,
    ...(isForeign ? { currency: () => currency } : {}),
    cell: (instalment) => <Money cents={instalment[of]} currency={currency} bare={!isForeign} dashZero />,
  });
  const looks: Partial<Record<InstalmentColumn, Look<ShownInstalment>>> = {
    position: { width: 62 },
    dueOn: { width: 98 },
    state: {
      width: 112,
      grow: 1,
      cell: ({ state }) => (
        <StateBadge looks={badges} state={state}>
          {t(`plans.instalment.${state}`)}
        </StateBadge>
      ),
    },
    amountCents: amounts('amountCents'),
    paidCents: amounts('paidCents'),
  };
  return (
    <InMemoryList
      list={instalmentList}
      words={instalmentWords}
      {...{ looks, today, arrangement }}
      label={t('plans.schedule')}
      rows={shownInstalments(plan)}
      rowKey={({ position }) => position}
      actions={(arranged) => (
        <ExportOfList write={(wanted) => client.plans.exportInstalments({ id: plan.id, ...arranged, ...wanted })} />
      )}
      empty={null}
      maxHeight={620}
    />
  );
}
