import { Anchor } from '@mantine/core';
import type { BalanceControl } from '../../../shared/contract/balance.ts';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './balance.module.css';

type RefusedLinesProps = {
  refused: BalanceControl['checks'][number]['refused'];
  /** Opens all of them: the largest ones are listed. */
  onOpenAll: () => void;
};

/** The lines of the files that could not be read, which the accounts hold and the documents do not. */
export function RefusedLines({ refused, onOpenAll }: RefusedLinesProps) {
  const { t } = useText();
  return (
    <>
      <h4 className={classes.checkTitle}>{t('balance.refusedTitle')}</h4>
      <RowsTable
        rows={refused}
        rowKey={(row) => `${row.file} ${row.line}`}
        columns={[
          {
            key: 'line',
            header: t('imports.line'),
            isHeading: true,
            sorts: ({ line }) => line,
            cell: (row) => t('balance.refusedLine', { file: row.file, line: String(row.line) }),
          },
          {
            key: 'customer',
            header: t('balance.customer'),
            sorts: ({ name, customer }) => name || customer,
            cell: (row) => (
              <>
                {row.name} <small className={classes.code}>{row.customer}</small>
              </>
            ),
          },
          {
            key: 'amount',
            header: t('documents.amount'),
            align: 'end',
            sorts: ({ cents }) => cents,
            cell: ({ cents }) => (cents === null ? t('balance.unknownAmount') : <Money cents={cents} bare />),
          },
        ]}
      />
      <Anchor component="button" type="button" onClick={onOpenAll}>
        {t('balance.refusedAll')}
      </Anchor>
    </>
  );
}
