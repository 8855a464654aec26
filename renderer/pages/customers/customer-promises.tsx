import { Anchor } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { PromiseState } from '../../../shared/domain/kinds.ts';
import { customerPromiseList } from '../../../shared/domain/lists/promise-list.ts';
import { promiseWords } from '../../../shared/i18n/lists/promise-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { promiseColumns } from '../../components/list/promise-columns.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { stepIn } from '../../components/table/step-in.ts';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { PromiseDrawer } from '../promises/index.ts';

const recordedStates = ['running', 'kept', 'partlyKept', 'broken'] as const satisfies readonly PromiseState[];

/** The promises of a customer. */
export function CustomerPromises({ customerId }: { customerId: number }) {
  const text = useText();
  const { t } = text;
  const [shown, setShown] = useUrlState('promise', '', 'push');
  const view = useList('customerPromises', customerPromiseList, 'promises.');
  const { first, tableProps } = useListPages(api.promises.list, view, (question) => ({ customerId, ...question }));
  const columns = promiseColumns(text, customerPromiseList, first);
  const exporting = useExport((wanted) =>
    client.promises.export({ customerId, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={promiseWords}
        counted={first && t('promises.count', { count: first.count })}
        label={t('promises.tableLabel')}
        actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
        rowKey={(row) => row.id}
        about={() => ({ customerId })}
        count={first?.count}
        openKey={Number(shown)}
        onOpen={(row) => setShown(String(row.id))}
        empty={<EmptyState icon={IconHeartHandshake} text={t('promises.none')} />}
      />
      <PromiseDrawer
        id={shown === '' ? null : Number(shown)}
        onClose={() => setShown('')}
        onStep={stepIn(tableProps.rows, shown, setShown)}
      />
    </>
  );
}

/** How the customer keeps its promises, with the way to them, among the facts of its situation; nothing where it made none. */
export function PromiseRecord({ customerId }: { customerId: number }) {
  const { t } = useText();
  const { data } = useQuery(api.promises.counts.queryOptions({ input: { customerId } }));
  if (data === undefined) return null;
  const told = recordedStates.filter((state) => data[state] > 0);
  if (told.length === 0) return null;
  return (
    <div>
      <dt>{t('promises.ofCustomer')}</dt>
      <dd>
        <Anchor component={Link} href={`/customers/${customerId}?tab=promises`} inherit>
          {told.map((state) => t(`promises.${state}Count`, { count: data[state] })).join(', ')}
        </Anchor>
      </dd>
    </div>
  );
}
