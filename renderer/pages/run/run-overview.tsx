import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import type { RunCustomer } from '../../../shared/contract/runs.ts';
import { runStates } from '../../../shared/domain/runs/run.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { ActsText } from './acts-text.tsx';
import classes from './run.module.css';
import { nextWaiting, type Run } from './run-state.ts';
import { SendAgreed } from './send-agreed.tsx';

type RunOverviewProps = { run: Run; onOpen: (customerId: number) => void; onEnd: () => void };

/** All the customers of the run, where each stands and what was done, and what was agreed to, which leaves from here. */
export function RunOverview({ run, onOpen, onEnd }: RunOverviewProps) {
  const { t } = useText();
  const agreed = run.customers.filter(({ state }) => state === 'agreed');
  const isOver = nextWaiting(run.customers, 0) === undefined;
  return (
    <div className={classes.overview}>
      <div className={classes.overviewHead}>
        <span>{isOver ? t('runs.allSeen') : null}</span>
        {agreed.length > 0 ? (
          <SendAgreed run={run} agreed={agreed} onOpen={onOpen} />
        ) : isOver ? (
          <MainAct leftSection={<IconFlag size={16} />} onClick={onEnd}>
            {t('runs.end')}
          </MainAct>
        ) : null}
      </div>
      <div className={classes.overviewRows}>
        <CustomersOfRun customers={run.customers} onOpen={onOpen} />
      </div>
    </div>
  );
}

type CustomersProps = { customers: readonly RunCustomer[]; onOpen?: (customerId: number) => void };

/** Where each customer of a run stands. */
export function CustomersOfRun({ customers, onOpen }: CustomersProps) {
  const { t } = useText();
  return (
    <RowsTable
      rows={customers}
      rowKey={({ customerId }) => customerId}
      about={({ customerId }) => ({ customerId, documentIds: [] })}
      columns={[
        {
          key: 'customer',
          header: t('customers.customer'),
          isHeading: true,
          sorts: ({ customerName }) => customerName,
          cell: ({ customerId, customerName }) =>
            onOpen ? (
              <Button variant="transparent" size="compact-sm" onClick={() => onOpen(customerId)}>
                {customerName}
              </Button>
            ) : (
              customerName
            ),
        },
        {
          key: 'state',
          header: t('runs.columnState'),
          sorts: ({ state }) => runStates.indexOf(state),
          cell: ({ state }) => t(`runs.state.${state}`),
        },
        { key: 'acts', header: t('runs.columnActs'), cell: ({ acts }) => <ActsText acts={acts} /> },
      ]}
    />
  );
}
