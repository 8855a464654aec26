import { useQuery } from '@tanstack/react-query';
import type { ImportWarnings } from '../../../../../shared/contract/imports/sources.ts';
import { ledgerCurrency } from '../../../../../shared/domain/values/money.ts';
import { api } from '../../../../client/client.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { RowsTable } from '../../../../components/table/rows-table.tsx';
import { DayText } from '../../../../components/text/day-text.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { type Text, useText } from '../../../../components/text/text.tsx';

/** Warnings to read before applying: the day the data will reach, and the odd lines of the file. */
export function Warnings({ batchId }: { batchId: number }) {
  const text = useText();
  const { t } = text;
  const { data } = useQuery(api.imports.warnings.queryOptions({ input: { batchId } }));
  if (!data || data.lines.length === 0) return null;
  return (
    <Section title={t('imports.lineWarnings')}>
      <p>{freshnessText(text, data)}</p>
      <RowsTable
        // A line of an aged balance gives an item for each of its amounts.
        rows={data.lines.map((row, place) => ({ ...row, place }))}
        rowKey={({ place }) => place}
        columns={[
          {
            key: 'reason',
            header: t('imports.reason'),
            isHeading: true,
            sorts: ({ reason }) => t(`imports.odd.${reason}`),
            cell: ({ reason }) => t(`imports.odd.${reason}`),
          },
          {
            key: 'line',
            header: t('imports.line'),
            align: 'end',
            sorts: ({ line }) => line,
            cell: ({ line }) => text.number(line),
          },
          {
            key: 'customer',
            header: t('customers.customer'),
            sorts: ({ customerName, customer }) => customerName || customer,
            cell: ({ customerName, customer }) => customerName || customer,
          },
          {
            key: 'reference',
            header: t('documents.reference'),
            sorts: ({ reference, label }) => reference || label,
            title: ({ label }) => label,
            cell: ({ reference, label }) => reference || label,
          },
          {
            key: 'issuedOn',
            header: t('documents.issuedOn'),
            sorts: ({ documentOn, bookedOn }) => documentOn ?? bookedOn,
            cell: ({ documentOn, bookedOn }) => <DayText day={documentOn ?? bookedOn} />,
          },
          {
            key: 'amount',
            header: t('documents.amount'),
            align: 'end',
            sorts: ({ amountCents }) => amountCents,
            cell: ({ amountCents, currency }) => (
              <Money cents={amountCents} currency={currency} bare={currency === ledgerCurrency} />
            ),
          },
        ]}
      />
    </Section>
  );
}

function freshnessText({ t, day }: Text, { upTo, knownUpTo }: ImportWarnings): string {
  if (upTo === null) return '';
  if (knownUpTo === null) return t('imports.freshness', { upTo: day(upTo) });
  const days = { upTo: day(upTo), known: day(knownUpTo) };
  return upTo > knownUpTo ? t('imports.freshnessGain', days) : t('imports.freshnessOlder', days);
}
