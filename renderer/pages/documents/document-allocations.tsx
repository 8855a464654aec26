import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './documents.module.css';

type DocumentAllocationsProps = { allocations: Outputs['documents']['get']['allocations']; currency: string };

/** What was set against a document, when, and how it came to be. */
export function DocumentAllocations({ allocations, currency }: DocumentAllocationsProps) {
  const { t } = useText();
  const undo = useMutation(
    api.allocations.void.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('edits.unallocated') }),
    }),
  );
  if (allocations.length === 0) return <p className={classes.soft}>{t('documents.allocationsNone')}</p>;
  const isImported = allocations.some(({ origin }) => origin !== 'manual');
  return (
    <>
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
              <td className={classes.soft}>
                {t(`documents.origin.${allocation.origin}`)}
                {allocation.origin === 'manual' ? (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={t('edits.unallocateOf', { reference: allocation.reference })}
                    loading={undo.isPending}
                    onClick={() => undo.mutate({ id: allocation.id })}
                  >
                    {t('edits.unallocate')}
                  </Button>
                ) : null}
              </td>
              <td data-end="">
                <Money cents={allocation.amountCents} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {isImported ? <p className={classes.soft}>{t('edits.importedLettering')}</p> : null}
    </>
  );
}
