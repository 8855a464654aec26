import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { type PlainColumn, RowsTable } from '../../components/table/rows-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './pickers.module.css';

type Ticked = {
  readonly id: number;
  readonly reference: string;
  readonly dueOn: string | null;
  readonly owedCents: number;
  readonly currency: string;
};

type TickedDocumentsProps<Document extends Ticked> = {
  documents: readonly Document[];
  /** The heading of their references. */
  heading: string;
  /** The heading of their amounts. */
  owed: string;
  chosen: readonly number[];
  /** What is said before an amount. */
  markOf?: (document: Document) => ReactNode;
  /** More columns, before the one of the amounts. */
  more?: readonly PlainColumn<Document>[];
  hint?: string | undefined;
  onChange: (ids: number[]) => void;
};

/** What a customer owes, the chosen documents ticked. */
export function TickedDocuments<Document extends Ticked>(props: TickedDocumentsProps<Document>) {
  const { t } = useText();
  const { documents, heading, owed, chosen, markOf, more = [], hint, onChange } = props;
  const isChosen = new Set(chosen);
  function toggle(id: number) {
    onChange(isChosen.has(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  }
  return (
    <div>
      <div className={classes.documents}>
        <RowsTable
          rows={documents}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'check',
              header: null,
              cell: ({ id, reference }) => (
                <Checkbox aria-label={reference} checked={isChosen.has(id)} onChange={() => toggle(id)} />
              ),
            },
            {
              key: 'reference',
              header: heading,
              clips: true,
              title: ({ reference }) => reference,
              cell: ({ reference }) => reference,
            },
            { key: 'dueOn', header: t('documents.dueOn'), cell: ({ dueOn }) => <DayText day={dueOn} /> },
            ...more,
            {
              key: 'owed',
              header: owed,
              align: 'end',
              cell: (document) => (
                <>
                  {markOf?.(document)} <Money cents={document.owedCents} currency={document.currency} />
                </>
              ),
            },
          ]}
        />
      </div>
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
