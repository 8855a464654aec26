import { type PlainColumn, RowsTable } from '../../../../components/table/rows-table.tsx';
import { DayText } from '../../../../components/text/day-text.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { useText } from '../../../../components/text/text.tsx';
import type { InspectedList } from './inspected-list.ts';

type Understood = InspectedList['understood'][number];

/** The first rows as they will be imported: a wrong column, sign or order of dates is visible in them. */
export function UnderstoodRows({ rows }: { rows: InspectedList['understood'] }) {
  const { t, number } = useText();
  if (rows.length === 0) return <p>{t('imports.understoodNone')}</p>;
  const placed = rows.map((row, place) => ({ ...row, place }));
  const hasAmounts = rows.some(({ amountCents }) => amountCents !== null);
  const columns: PlainColumn<Understood>[] = [
    { key: 'line', header: t('imports.line'), align: 'end', cell: ({ line }) => number(line) },
    { key: 'customer', header: t('customers.customer'), cell: ({ customer }) => customer },
    {
      key: 'kind',
      header: t('imports.understoodKind'),
      cell: ({ kind }) => (kind === null ? '' : t(`documents.kind.${kind}`)),
    },
    { key: 'reference', header: t('imports.column.reference'), cell: ({ reference }) => reference },
    { key: 'issuedOn', header: t('imports.column.issuedOn'), cell: ({ issuedOn }) => <DayText day={issuedOn} /> },
    { key: 'dueOn', header: t('imports.column.dueOn'), cell: ({ dueOn }) => <DayText day={dueOn} /> },
  ];
  const amount = (cents: number | null, currency: string) =>
    cents === null ? null : <Money cents={cents} currency={currency} />;
  const amounts: PlainColumn<Understood>[] = [
    {
      key: 'amount',
      header: t('imports.column.amount'),
      align: 'end',
      cell: ({ amountCents, currency }) => amount(amountCents, currency),
    },
    {
      key: 'open',
      header: t('imports.column.open'),
      align: 'end',
      cell: ({ openCents, currency }) => amount(openCents, currency),
    },
  ];
  return (
    <RowsTable rows={placed} rowKey={({ place }) => place} columns={[...columns, ...(hasAmounts ? amounts : [])]} />
  );
}
