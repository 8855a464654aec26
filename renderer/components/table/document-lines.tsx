import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ListValue } from '../../../shared/domain/listing/columns.ts';
import { DayText } from '../text/day-text.tsx';
import { useText } from '../text/text.tsx';
import { RowsTable } from './rows-table.tsx';

type DocumentLine = { readonly id: number; readonly reference: string; readonly dueOn: string | null };

type DocumentLinesProps<Line extends DocumentLine> = {
  customerId: number;
  documents: readonly Line[];
  /** The amount or button at the right of the reference and the due date. */
  columns: readonly { header: string; sorts: (line: Line) => ListValue; cell: (line: Line) => ReactNode }[];
  /** Rows under the documents. */
  foot?: ReactNode;
};

/** A few documents of one customer; each reference opens its document. */
export function DocumentLines<Line extends DocumentLine>(props: DocumentLinesProps<Line>) {
  const { t } = useText();
  const { customerId, documents, columns, foot } = props;
  return (
    <RowsTable
      rows={documents}
      rowKey={(line) => line.id}
      about={({ id }) => ({ customerId, documentIds: [id] })}
      foot={foot}
      columns={[
        {
          key: 'document',
          header: t('documents.document'),
          clips: true,
          sorts: ({ reference }) => reference,
          cell: ({ id, reference }) => (
            <Anchor component={Link} href={`/customers/${customerId}?document=${id}`} title={reference}>
              {reference}
            </Anchor>
          ),
        },
        {
          key: 'dueOn',
          header: t('documents.dueOn'),
          sorts: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <DayText day={dueOn} />,
        },
        ...columns.map((column) => ({ key: column.header, align: 'end' as const, ...column })),
      ]}
    />
  );
}
