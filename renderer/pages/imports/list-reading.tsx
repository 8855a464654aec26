import { KeyValueList } from '../../components/key-value-list.tsx';
import { Money } from '../../components/money.tsx';
import { Section } from '../../components/page.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useText } from '../../components/text.tsx';
import type { InspectedTable } from './inspected-table.ts';

/** What reading the file this way gives: what to compare with the totals it prints. */
export function ListReading({ table }: { table: InspectedTable }) {
  const { t, number, lookUp } = useText();
  return (
    <Section title={t('imports.reading')}>
      <KeyValueList
        isNumeric
        items={[
          { label: t('imports.reading.customers'), value: number(table.customers) },
          { label: t('imports.reading.items'), value: number(table.items) },
          { label: t('imports.reading.amount'), value: <Money cents={table.amountCents} /> },
          { label: t('imports.reading.open'), value: <Money cents={table.openCents} strong /> },
          { label: t('imports.reading.skipped'), value: number(table.skippedRows) },
          { label: t('imports.reading.refused'), value: number(table.problemCount) },
        ]}
      />
      {table.problems.length > 0 ? (
        <PlainTable>
          <thead>
            <tr>
              <th scope="col" data-end>
                {t('imports.line')}
              </th>
              <th scope="col">{t('imports.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {table.problems.map((problem) => (
              <tr key={problem.line}>
                <td data-end>{number(problem.line)}</td>
                <td>{lookUp(`problems.${problem.code}`, problem.details) ?? t('imports.unknownReason')}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      ) : null}
    </Section>
  );
}
