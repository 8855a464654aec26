import { useQuery } from '@tanstack/react-query';
import type { ImportHighlights } from '../../../shared/contract/imports.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { api } from '../../client/client.ts';
import { Section } from '../../components/layout/page.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';

/** What to look at before applying: the day the data will reach, and the odd lines of the file. */
export function Highlights({ batchId }: { batchId: number }) {
  const text = useText();
  const { t } = text;
  const { data } = useQuery(api.imports.highlights.queryOptions({ input: { batchId } }));
  if (!data || data.lines.length === 0) return null;
  return (
    <Section title={t('imports.oddLines')}>
      <p>{freshnessText(text, data)}</p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('imports.reason')}</th>
            <th scope="col" data-end="">
              {t('imports.line')}
            </th>
            <th scope="col">{t('customers.customer')}</th>
            <th scope="col">{t('documents.reference')}</th>
            <th scope="col">{t('documents.issuedOn')}</th>
            <th scope="col" data-end="">
              {t('documents.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line) => (
            <tr key={line.line}>
              <th scope="row">{t(`imports.odd.${line.reason}`)}</th>
              <td data-end="">{text.number(line.line)}</td>
              <td>{line.customerName || line.customer}</td>
              <td title={line.label}>{line.reference || line.label}</td>
              <td>
                <DayText day={line.documentOn ?? line.bookedOn} />
              </td>
              <td data-end="">
                <Money cents={line.amountCents} currency={line.currency} bare={line.currency === ledgerCurrency} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Section>
  );
}

function freshnessText({ t, day }: Text, { upTo, knownUpTo }: ImportHighlights): string {
  if (upTo === null) return '';
  if (knownUpTo === null) return t('imports.freshness', { upTo: day(upTo) });
  const days = { upTo: day(upTo), known: day(knownUpTo) };
  return upTo > knownUpTo ? t('imports.freshnessGain', days) : t('imports.freshnessOlder', days);
}
