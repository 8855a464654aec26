import { Anchor, Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { DisputedMark } from '../../components/text/disputed-mark.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './plans.module.css';

type PlanDocumentsProps = {
  documents: readonly DocumentRow[];
  /** Those that another plan covers, with that plan: they cannot be chosen. */
  elsewhere: ReadonlyMap<number, { readonly planId: number; readonly planNumber: number }>;
  chosen: ReadonlySet<number>;
  onChange: (chosen: ReadonlySet<number>) => void;
};

/** The open invoices of the customer, those of the plan ticked. */
export function PlanDocuments({ documents, elsewhere, chosen, onChange }: PlanDocumentsProps) {
  const { t } = useText();
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const free = documents.filter(({ id }) => !elsewhere.has(id));
  const areAllChosen = free.every((document) => chosen.has(document.id));
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
                indeterminate={!areAllChosen && free.some((document) => chosen.has(document.id))}
                onChange={() => onChange(new Set(areAllChosen ? [] : free.map((document) => document.id)))}
              />
            ),
            cell: ({ id, reference }) => (
              <Checkbox
                aria-label={reference}
                disabled={elsewhere.has(id)}
                checked={chosen.has(id) && !elsewhere.has(id)}
                onChange={() => toggle(id)}
              />
            ),
          },
          {
            key: 'reference',
            header: t('plans.columnReference'),
            clips: true,
            title: ({ reference }) => reference,
            sorts: ({ reference }) => reference,
            cell: ({ id, reference }) => {
              const other = elsewhere.get(id);
              return other === undefined ? (
                reference
              ) : (
                <>
                  {reference}{' '}
                  <Anchor component={Link} href={`/plans/${other.planId}`}>
                    {t('plans.coveredBy', { number: other.planNumber })}
                  </Anchor>
                </>
              );
            },
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
