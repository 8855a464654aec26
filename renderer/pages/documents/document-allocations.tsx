import type { Outputs } from '../../../shared/contract/index.ts';
import { DayText } from '../../components/day-text.tsx';
import { Money } from '../../components/money.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useText } from '../../components/text.tsx';
import classes from './documents.module.css';

type DocumentAllocationsProps = { allocations: Outputs['documents']['get']['allocations']; currency: string };

/** What was set against a document, when, and how it came to be. */
export function DocumentAllocations({ allocations, currency }: DocumentAllocationsProps) {
  const { t } = useText();
  if (allocations.length === 0) return <p className={classes.soft}>{t('documents.allocationsNone')}</p>;
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">{t('documents.document')}</th>
          <th scope="col">{t('documents.issuedOn')}</th>
          <th scope="col">{t('documents.allocatedOn')}</th>
          <th scope="col">{t('documents.origin')}</th>
          <th scope="col" data-end="">
            {t('documents.allocated')}
          </th>
        </tr>
      </thead>
      <tbody>
        {allocations.map((allocation) => (
          <tr key={allocation.id}>
            <th scope="row" title={allocation.label}>
              {t(`documents.kind.${allocation.kind}`)} {allocation.reference}
            </th>
            <td>
              <DayText day={allocation.issuedOn} />
            </td>
            <td>
              <DayText day={allocation.effectiveOn} />
            </td>
            <td className={classes.soft}>{t(`documents.origin.${allocation.origin}`)}</td>
            <td data-end="">
              <Money cents={allocation.amountCents} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
