import { Section } from '../../../../components/layout/page.tsx';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { LineIssues } from '../../parts/columns/line-issues.tsx';
import type { InspectedList } from './inspected-list.ts';

/** The totals that this mapping of the file gives, to compare with those the file prints. */
export function ListTotals({ table }: { table: InspectedList }) {
  const { t, number } = useText();
  return (
    <Section title={t('imports.reading')}>
      <KeyValueList
        isNumeric
        items={[
          { label: t('imports.reading.customers'), value: number(table.customers) },
          { label: t('imports.reading.items'), value: number(table.items) },
          { label: t('imports.reading.amount'), value: <Money cents={table.amountCents} /> },
          { label: t('imports.reading.open'), value: <Money cents={table.openCents} strong /> },
          ...table.otherCurrencies.map(({ currency, openCents }) => ({
            label: t('imports.reading.openIn', { currency }),
            value: <Money cents={openCents} currency={currency} />,
          })),
          { label: t('imports.reading.skipped'), value: number(table.skippedRows) },
          { label: t('imports.reading.refused'), value: number(table.issueCount) },
        ]}
      />
      <LineIssues issues={table.issues} />
    </Section>
  );
}
