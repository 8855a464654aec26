import { PlainTable } from '../../components/table/plain-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import type { InspectedTable } from './inspected-table.ts';

/** The first rows as they will come in: what a wrong column, sign or order of dates shows in at once. */
export function UnderstoodRows({ rows }: { rows: InspectedTable['understood'] }) {
  const { t, number } = useText();
  if (rows.length === 0) return <p>{t('imports.understoodNone')}</p>;
  const placed = rows.map((row, place) => ({ ...row, place }));
  const hasAmounts = rows.some(({ amountCents }) => amountCents !== null);
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col" data-end>
            {t('imports.line')}
          </th>
          <th scope="col">{t('customers.customer')}</th>
          <th scope="col">{t('imports.understoodKind')}</th>
          <th scope="col">{t('imports.column.reference')}</th>
          <th scope="col">{t('imports.column.issuedOn')}</th>
          <th scope="col">{t('imports.column.dueOn')}</th>
          {hasAmounts ? (
            <>
              <th scope="col" data-end>
                {t('imports.column.amount')}
              </th>
              <th scope="col" data-end>
                {t('imports.column.open')}
              </th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {placed.map((row) => (
          <tr key={row.place}>
            <td data-end>{number(row.line)}</td>
            <td>{row.customer}</td>
            <td>{row.kind === null ? '' : t(`documents.kind.${row.kind}`)}</td>
            <td>{row.reference}</td>
            <td>
              <DayText day={row.issuedOn} />
            </td>
            <td>
              <DayText day={row.dueOn} />
            </td>
            {row.amountCents === null || row.openCents === null ? null : (
              <>
                <td data-end>
                  <Money cents={row.amountCents} currency={row.currency} />
                </td>
                <td data-end>
                  <Money cents={row.openCents} currency={row.currency} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
