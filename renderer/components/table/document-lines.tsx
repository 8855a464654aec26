import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DayText } from '../text/day-text.tsx';
import { useText } from '../text/text.tsx';
import { PlainTable } from './plain-table.tsx';

type DocumentLine = { readonly id: number; readonly reference: string; readonly dueOn: string | null };

type DocumentLinesProps<Line extends DocumentLine> = {
  customerId: number;
  documents: readonly Line[];
  /** The amount or button at the right of the reference and the due date. */
  columns: readonly { header: string; cell: (line: Line) => ReactNode }[];
  /** Rows under the documents. */
  foot?: ReactNode;
};

/** A few documents of one customer; each reference opens its document. */
export function DocumentLines<Line extends DocumentLine>(props: DocumentLinesProps<Line>) {
  const { t } = useText();
  const { customerId, documents, columns, foot } = props;
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">{t('documents.document')}</th>
          <th scope="col">{t('documents.dueOn')}</th>
          {columns.map(({ header }) => (
            <th key={header} scope="col" data-end="">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((line) => (
          <tr key={line.id}>
            <td data-clip="">
              <Anchor component={Link} href={`/customers/${customerId}?document=${line.id}`} title={line.reference}>
                {line.reference}
              </Anchor>
            </td>
            <td>
              <DayText day={line.dueOn} />
            </td>
            {columns.map(({ header, cell }) => (
              <td key={header} data-end="">
                {cell(line)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot}
    </PlainTable>
  );
}
