import type { ReactNode } from 'react';
import type { DocumentRow } from '../../../shared/contract/customers.ts';
import { type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { documentWord } from '../../../shared/i18n/document-word.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Column, Sort } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import type { Failure } from '../../components/text/failure.ts';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import classes from './documents.module.css';

/** `promisedOn`: the promised day the age counts from, in place of the due date. */
type ShownDocument = DocumentRow & { readonly promisedOn?: string | null };

type DocumentTableProps = {
  rows: readonly ShownDocument[];
  /** Days late are counted at this day. */
  asOf: Day;
  count?: number | undefined;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  openKey: number;
  onOpen: (row: DocumentRow) => void;
  isLoading: boolean;
  failure: Failure | null;
  onRetry: () => void;
  onEndReached: () => void;
  empty: ReactNode;
  maxHeight?: number;
  /** Leaves the label out, where there is no room for it. */
  isCompact?: boolean;
  /** Shows the promised days. */
  hasPromises?: boolean;
};

/** Documents of one customer: invoices without a sign, credit notes and payments with a minus. */
export function DocumentTable({ asOf, isCompact = false, hasPromises = false, ...table }: DocumentTableProps) {
  const text = useText();
  const columns = columnsOf(text, asOf).filter(
    ({ key }) => !(isCompact && key === 'label') && (hasPromises || key !== 'promisedOn'),
  );
  return <DataTable label={text.t('documents.title')} columns={columns} rowKey={(row) => row.id} {...table} />;
}

const signed = (row: DocumentRow, cents: number) => (row.side === 'debit' ? cents : -cents);

function columnsOf(text: Text, asOf: Day): Column<ShownDocument>[] {
  const { t } = text;
  return [
    {
      key: 'reference',
      header: t('documents.reference'),
      width: 118,
      grow: 1,
      sort: 'reference',
      cell: (row) => row.reference,
    },
    { key: 'label', header: t('documents.label'), width: 150, grow: 3, cell: (row) => row.label },
    {
      key: 'kind',
      header: t('documents.document'),
      width: 104,
      grow: 1,
      // The words of natures may be longer than the column.
      cell: (row) => <span title={t(documentWord(row))}>{t(documentWord(row))}</span>,
    },
    {
      key: 'issuedOn',
      header: t('documents.issuedOn'),
      width: 102,
      sort: 'issuedOn',
      cell: (row) => <DayText day={row.issuedOn} />,
    },
    {
      key: 'dueOn',
      header: t('documents.dueOn'),
      width: 102,
      sort: 'dueOn',
      cell: (row) => <DayText day={row.dueOn} absentLabel={t('documents.dueOrigin.none')} />,
    },
    {
      key: 'promisedOn',
      header: t('balance.promisedOn'),
      width: 102,
      cell: (row) => (row.promisedOn ? <DayText day={row.promisedOn} /> : null),
    },
    {
      key: 'late',
      header: t('documents.daysLate'),
      width: 64,
      align: 'end',
      cell: (row) => <Late row={row} asOf={asOf} />,
    },
    {
      key: 'amount',
      header: t('documents.amount'),
      width: 104,
      align: 'end',
      sort: 'amount',
      cell: (row) => <Money cents={signed(row, row.amountCents)} bare tone="soft" />,
    },
    {
      key: 'open',
      header: t('documents.open'),
      width: 104,
      align: 'end',
      sort: 'open',
      cell: (row) => <Money cents={signed(row, row.openCents)} bare dashZero strong />,
    },
  ];
}

function Late({ row, asOf }: { row: ShownDocument; asOf: Day }) {
  const { t } = useText();
  const from = row.promisedOn ?? row.dueOn;
  const days = from !== null && row.side === 'debit' && row.openCents > 0 ? daysBetween(from, asOf) : 0;
  return days > 0 ? <span className={classes.late}>{t('documents.lateBy', { count: days })}</span> : null;
}
