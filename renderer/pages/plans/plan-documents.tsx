import { Checkbox } from '@mantine/core';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
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
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={t('common.selectAll')}
                checked={areAllChosen}
                indeterminate={!areAllChosen && documents.some((document) => chosen.has(document.id))}
                onChange={() => onChange(new Set(areAllChosen ? [] : documents.map((document) => document.id)))}
              />
            </th>
            <th scope="col">{t('plans.columnReference')}</th>
            <th scope="col">{t('plans.columnDocumentDue')}</th>
            <th scope="col" data-end="">
              {t('plans.columnOpen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id}>
              <td className={classes.check}>
                <Checkbox
                  aria-label={document.reference}
                  checked={chosen.has(document.id)}
                  onChange={() => toggle(document.id)}
                />
              </td>
              <td data-clip="" title={document.reference}>
                {document.reference}
              </td>
              <td>
                <DayText day={document.dueOn} />
              </td>
              <td data-end="">
                <Money cents={document.openCents} currency={document.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}
