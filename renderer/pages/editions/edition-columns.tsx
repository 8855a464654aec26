import type { EditionParameters, EditionRow } from '../../../shared/contract/editions.ts';
import { filledColumns } from '../../../shared/domain/balance/shown-columns.ts';
import { columnLabel } from '../../components/table/column-label.ts';
import { amountsWidth, type Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';
import classes from '../balance/balance.module.css';

/** The columns of an edition: the customer, each column with an amount, their sum, the remark. */
export function editionColumns(text: Text, { columns, currencies }: EditionParameters): Column<EditionRow>[] {
  const { t, amount } = text;
  const isMixed = currencies.length > 1;
  const shown = filledColumns(columns, currencies);
  const [first] = currencies;
  const money = (
    key: string,
    header: string,
    cents: (row: EditionRow) => number,
    total: number | undefined,
  ): Column<EditionRow> => ({
    key,
    header,
    width: amountsWidth(
      currencies.map(({ totals, totalCents }) => amount(key === 'total' ? totalCents : (totals[key] ?? 0))),
    ),
    grow: 1,
    align: 'end',
    cell: (row) => <Money cents={cents(row)} bare dashZero strong={key === 'total'} />,
    total: isMixed ? null : <Money cents={total ?? 0} bare dashZero />,
  });
  return [
    {
      key: 'name',
      header: t('balance.customer'),
      width: 170,
      grow: 3,
      wraps: true,
      cell: (row) => (
        <>
          {row.name} <small className={classes.code}>{isMixed ? `${row.code} ${row.currency}` : row.code}</small>
        </>
      ),
      total: isMixed ? null : t('balance.totalOf', { currency: first?.currency ?? '' }),
    },
    ...shown.map((name) => money(name, columnLabel(text, name), (row) => row.columns[name] ?? 0, first?.totals[name])),
    money('total', t('editions.total'), (row) => row.totalCents, first?.totalCents),
    {
      key: 'remark',
      header: t('editions.remark'),
      width: 150,
      grow: 3,
      wraps: true,
      opens: () => true,
      cell: (row) => row.remark ?? '…',
    },
  ];
}
