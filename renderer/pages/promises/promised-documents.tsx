import { Checkbox } from '@mantine/core';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import type { Debit } from './promise-draft.ts';
import classes from './promises.module.css';

type PromisedDocumentsProps = {
  debits: readonly Debit[];
  chosen: ReadonlySet<number>;
  /** Nobody chose: those that cover the amount are ticked. */
  isAutomatic: boolean;
  /** Null: those that cover the amount again. */
  onChange: (ids: number[] | null) => void;
};

/** What the customer owes, the promised documents ticked. */
export function PromisedDocuments({ debits, chosen, isAutomatic, onChange }: PromisedDocumentsProps) {
  const { t } = useText();
  function toggle(id: number) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next.size === 0 ? null : [...next]);
  }
  return (
    <div>
      <div className={classes.documents}>
        <RowsTable
          rows={debits}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'check',
              header: '',
              cell: ({ id, reference }) => (
                <Checkbox aria-label={reference} checked={chosen.has(id)} onChange={() => toggle(id)} />
              ),
            },
            {
              key: 'reference',
              header: t('promises.documents'),
              clips: true,
              title: ({ reference }) => reference,
              cell: ({ reference, isPromised }) => (
                <>
                  {reference}
                  {isPromised ? <span className={classes.soft}> · {t('promises.alreadyPromised')}</span> : null}
                </>
              ),
            },
            { key: 'dueOn', header: t('documents.dueOn'), cell: ({ dueOn }) => <DayText day={dueOn} /> },
            {
              key: 'owed',
              header: t('promises.owed'),
              align: 'end',
              cell: ({ owedCents, currency }) => <Money cents={owedCents} currency={currency} />,
            },
          ]}
        />
      </div>
      {isAutomatic ? <p className={classes.hint}>{t('promises.documentsHint')}</p> : null}
    </div>
  );
}
