import type { CustomersInspection } from '../../../../../shared/contract/imports-customers.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { LineIssues } from '../../parts/line-issues.tsx';

/** The totals that this mapping of the list gives. */
export function CustomersTotals({ list }: { list: CustomersInspection }) {
  const { t, number } = useText();
  return (
    <Section title={t('importsCustomers.reading')}>
      <KeyValueList
        isNumeric
        items={[
          { label: t('importsCustomers.reading.rows'), value: number(list.rows) },
          { label: t('importsCustomers.reading.known'), value: number(list.known) },
          { label: t('importsCustomers.reading.unknown'), value: number(list.unknown) },
          { label: t('importsCustomers.reading.issues'), value: number(list.issueCount) },
        ]}
      />
      <LineIssues issues={list.issues} />
    </Section>
  );
}
