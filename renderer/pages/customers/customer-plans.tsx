import { IconReportMoney } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { customerPlanList } from '../../../shared/domain/lists/plan-list.ts';
import { planWords } from '../../../shared/i18n/lists/plan-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { planColumns } from '../../components/list/plan-columns.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';

/** The payment plans of a customer. */
export function CustomerPlans({ customerId }: { customerId: number }) {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const view = useList('customerPlans', customerPlanList, 'plans.');
  const { first, tableProps } = useListPages(api.plans.list, view, (question) => ({ customerId, ...question }));
  const columns = planColumns(text, customerPlanList, first);
  const exporting = useExport((wanted) => client.plans.export({ customerId, ...exportedOf(view, columns), ...wanted }));
  return (
    <ListTable
      {...{ view, columns }}
      {...tableProps}
      words={planWords}
      counted={first && t('plans.count', { count: first.count })}
      label={t('customers.tab.plans')}
      actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
      rowKey={(row) => row.id}
      about={({ customerId }) => ({ customerId })}
      count={first?.count}
      onOpen={(row) => navigate(`/plans/${row.id}`)}
      empty={<EmptyState icon={IconReportMoney} text={t('customers.plansNone')} />}
    />
  );
}
