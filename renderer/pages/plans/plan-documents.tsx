import { Checkbox } from '@mantine/core';
import type { DocumentRow } from '../../../shared/contract/customers.ts';
import { DayText } from '../../components/day-text.tsx';
import { Money } from '../../components/money.tsx';
import { useText } from '../../components/text.tsx';
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
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label={t('common.selectAll')}
              checked={areAllChosen}
              indeterminate={!areAllChosen && chosen.size > 0}
              onChange={() => onChange(new Set(areAllChosen ? [] : documents.map((document) => document.id)))}
            />
          </th>
          <th scope="col">{t('plans.columnReference')}</th>
          <th scope="col">{t('plans.columnDocumentDue')}</th>
          <th scope="col" className={classes.end}>
            {t('plans.columnOpen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <td>
              <Checkbox
                aria-label={document.reference}
                checked={chosen.has(document.id)}
                onChange={() => toggle(document.id)}
              />
            </td>
            <td>{document.reference}</td>
            <td>
              <DayText day={document.dueOn} />
            </td>
            <td className={classes.end}>
              <Money cents={document.openCents} currency={document.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
