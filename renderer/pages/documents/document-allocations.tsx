import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { documentWord } from '../../../shared/i18n/document-word.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { RowsTable } from '../../components/table/rows-table.tsx';
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
      onSuccess: () => tellDone(t('edits.unallocated')),
    }),
  );
  if (allocations.length === 0) return <p className={classes.soft}>{t('documents.allocationsNone')}</p>;
  const isImported = allocations.some(({ origin }) => origin !== 'manual');
  return (
    <>
      <RowsTable
        rows={allocations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'document',
            header: t('documents.document'),
            isHeading: true,
            title: ({ label }) => label,
            sorts: ({ reference }) => reference,
            cell: (row) => `${t(documentWord(row))} ${row.reference}`,
          },
          {
            key: 'issuedOn',
            header: t('documents.issuedOn'),
            sorts: ({ issuedOn }) => issuedOn,
            cell: ({ issuedOn }) => <DayText day={issuedOn} />,
          },
          {
            key: 'effectiveOn',
            header: t('documents.allocatedOn'),
            sorts: ({ effectiveOn }) => effectiveOn,
            cell: ({ effectiveOn }) => <DayText day={effectiveOn} />,
          },
          {
            key: 'origin',
            header: t('documents.origin'),
            sorts: ({ origin }) => t(`documents.origin.${origin}`),
            cell: ({ id, origin, reference }) => (
              <span className={classes.soft}>
                {t(`documents.origin.${origin}`)}
                {origin === 'manual' ? (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={t('edits.unallocateOf', { reference })}
                    loading={undo.isPending}
                    onClick={() => undo.mutate({ id })}
                  >
                    {t('edits.unallocate')}
                  </Button>
                ) : null}
              </span>
            ),
          },
          {
            key: 'amount',
            header: t('documents.allocated'),
            align: 'end',
            sorts: ({ amountCents }) => amountCents,
            cell: ({ amountCents }) => <Money cents={amountCents} currency={currency} />,
          },
        ]}
      />
      {isImported ? <p className={classes.soft}>{t('edits.importedLettering')}</p> : null}
    </>
  );
}
