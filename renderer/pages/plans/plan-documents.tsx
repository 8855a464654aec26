import { Checkbox } from '@mantine/core';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { DisputedMark } from '../../components/text/disputed-mark.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './plans.module.css';

type PlanDocumentsProps = {
  documents: readonly DocumentRow[];
  chosen: ReadonlySet<number>;
  onChange: (chosen: ReadonlySet<number>) => void;
};

/** The open invoices of the customer, those of the plan ticked. */
export function PlanDocuments({ documents, chosen, onChange }: PlanDocumentsProps) {
  const { t } = useText();
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const areAllChosen = documents.every((document) => chosen.has(document.id));
  return (
    <div className={classes.documents}>
      <RowsTable
        rows={documents}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'check',
            header: (
              <Checkbox
                aria-label={t('common.selectAll')}
                checked={areAllChosen}
                indeterminate={!areAllChosen && documents.some((document) => chosen.has(document.id))}
                onChange={() => onChange(new Set(areAllChosen ? [] : documents.map((document) => document.id)))}
              />
            ),
            cell: ({ id, reference }) => (
              <Checkbox aria-label={reference} checked={chosen.has(id)} onChange={() => toggle(id)} />
            ),
          },
          {
            key: 'reference',
            header: t('plans.columnReference'),
            clips: true,
            title: ({ reference }) => reference,
            sorts: ({ reference }) => reference,
            cell: ({ reference }) => reference,
          },
          {
            key: 'dueOn',
            header: t('plans.columnDocumentDue'),
            sorts: ({ dueOn }) => dueOn,
            cell: ({ dueOn }) => <DayText day={dueOn} />,
          },
          {
            key: 'open',
            header: t('plans.columnOpen'),
            align: 'end',
            sorts: ({ openCents }) => openCents,
            cell: ({ openCents, disputedCents, currency }) => (
              <>
                <DisputedMark {...{ openCents, disputedCents, currency }} />{' '}
                <Money cents={openCents} currency={currency} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
