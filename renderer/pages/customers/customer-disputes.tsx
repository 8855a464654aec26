import { Anchor } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { customerDisputeList } from '../../../shared/domain/lists/dispute-list.ts';
import { disputeWords } from '../../../shared/i18n/lists/dispute-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { disputeColumns } from '../../components/list/dispute-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { stepIn } from '../../components/table/step-in.ts';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DisputeDrawer } from '../disputes/index.ts';

/** The disputes of a customer. */
export function CustomerDisputes({ customerId }: { customerId: number }) {
  const text = useText();
  const { t } = text;
  const [shown, setShown] = useUrlState('dispute', '', 'push');
  const view = useList('customerDisputes', customerDisputeList, 'disputes.');
  const { first, tableProps } = useListPages(api.disputes.list, view, (question) => ({ customerId, ...question }));
  const columns = disputeColumns(text, customerDisputeList, first);
  const exporting = useExport((wanted) =>
    client.disputes.export({ customerId, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={disputeWords}
        counted={first && t('disputes.count', { count: first.count })}
        label={t('disputes.tableLabel')}
        actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
        rowKey={(row) => row.id}
        about={({ documentId }) => ({ customerId, documentId })}
        count={first?.count}
        openKey={Number(shown)}
        onOpen={(row) => setShown(String(row.id))}
        empty={<EmptyState icon={IconMessageReport} text={t('disputes.none')} />}
      />
      <DisputeDrawer
        id={shown === '' ? null : Number(shown)}
        onClose={() => setShown('')}
        onStep={stepIn(tableProps.rows, shown, setShown)}
      />
    </>
  );
}

const standing = ['open', 'late'] as const;

/** What the customer disputes now, with the way to it, among the facts of its situation; nothing where nothing is. */
export function DisputeRecord({ customerId }: { customerId: number }) {
  const { t } = useText();
  const { data } = useQuery(api.disputes.counts.queryOptions({ input: { customerId } }));
  const told = standing.filter((state) => (data?.[state] ?? 0) > 0);
  if (data === undefined || told.length === 0) return null;
  return (
    <div>
      <dt>{t('disputes.ofCustomer')}</dt>
      <dd>
        <Anchor component={Link} href={`/customers/${customerId}?tab=disputes`} inherit>
          {told.map((state) => t(`disputes.${state}Count`, { count: data[state] })).join(', ')}
        </Anchor>
      </dd>
    </div>
  );
}
