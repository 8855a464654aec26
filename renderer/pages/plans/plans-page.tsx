import { Button } from '@mantine/core';
import { IconCalendarDollar, IconPlus } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { planList } from '../../../shared/domain/lists/plan-list.ts';
import { planWords } from '../../../shared/i18n/lists/plan-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { planColumns } from '../../components/list/plan-columns.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { EmptyLedger } from '../home/index.ts';

/** Échéanciers: which plans run, which are late. */
export function PlansPage() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const view = useList('plans', planList);
  const { first, tableProps } = useListPages(api.plans.list, view, (question) => question);
  const columns = planColumns(text, planList, first);
  const exporting = useExport((wanted) => client.plans.export({ ...exportedOf(view, columns), ...wanted }));
  const newPlan = (
    <Button component={Link} href="/plans/new" leftSection={<IconPlus size={16} />}>
      {t('plans.newPlan')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t('app.plans')}
        detail={first ? t('plans.count', { count: first.count }) : undefined}
        actions={
          <>
            <ExportMenu {...exporting} isEarly={first === undefined} />
            {newPlan}
          </>
        }
      />
      <FilterBar>
        <ChoiceFilter {...{ view }} words={planWords} column="state" all={t('plans.anyState')} width={180} />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={planWords}
        label={t('plans.tableLabel')}
        rowKey={(row) => row.id}
        about={({ customerId }) => ({ customerId })}
        count={first?.count}
        onOpen={(row) => navigate(`/plans/${row.id}`)}
        empty={
          <EmptyLedger>
            <EmptyState icon={IconCalendarDollar} text={t('plans.empty')} actions={newPlan} />
          </EmptyLedger>
        }
      />
    </Page>
  );
}
