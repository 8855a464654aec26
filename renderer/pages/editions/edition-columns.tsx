import type { EditionParameters, EditionRow } from '../../../shared/contract/editions.ts';
import { columnLabel } from '../../components/column-label.ts';
import { Money } from '../../components/money.tsx';
import type { Column } from '../../components/table-columns.ts';
import type { Text } from '../../components/text.tsx';
import classes from '../balance/balance.module.css';

/** True for a row of the edition itself; those of the other alone have no columns here and take no remark. */
const isOwn = (row: EditionRow) => Object.keys(row.columns).length > 0;

/** The columns of an edition; compared with another, its total there and the difference. */
export function editionColumns(
  text: Text,
  { columns, currencies }: EditionParameters,
  /** The edition compared with, or null. */
  compared: { readonly name: string; readonly parameters: EditionParameters } | null,
): Column<EditionRow>[] {
  const { t } = text;
  const others = compared?.parameters.currencies ?? [];
  const isMixed = currencies.length > 1 || others.length > 1;
  const shown = columns.filter((name) => currencies.some(({ totals }) => (totals[name] ?? 0) !== 0));
  const [first] = currencies;
  const otherTotal = others[0]?.totalCents ?? 0;
  const totalOf = (cents: number | undefined) => (isMixed ? null : <Money cents={cents ?? 0} bare dashZero />);
  const money = (key: string, header: string, cents: (row: EditionRow) => number): Column<EditionRow> => ({
    key,
    header,
    width: 102,
    grow: 1,
    align: 'end',
    cell: (row) => <Money cents={cents(row)} bare dashZero strong={key === 'total'} />,
  });
  return [
    {
      key: 'name',
      header: t('balance.customer'),
      width: 200,
      grow: 3,
      cell: (row) => (
        <span className={classes.customer}>
          <span className={classes.name}>{row.name}</span>{' '}
          <small className={classes.code}>{isMixed ? `${row.code} ${row.currency}` : row.code}</small>
        </span>
      ),
      total: isMixed ? null : t('balance.totalOf', { currency: first?.currency ?? '' }),
    },
    ...(compared !== null
      ? []
      : shown.map((name) => ({
          ...money(name, columnLabel(text, name), (row) => row.columns[name] ?? 0),
          total: totalOf(first?.totals[name]),
        }))),
    { ...money('total', t('editions.total'), (row) => row.totalCents), total: totalOf(first?.totalCents) },
    ...(compared !== null
      ? [
          { ...money('other', compared.name, (row) => row.otherCents ?? 0), total: totalOf(otherTotal) },
          {
            ...money('difference', t('editions.difference'), (row) => row.totalCents - (row.otherCents ?? 0)),
            total: totalOf((first?.totalCents ?? 0) - otherTotal),
          },
        ]
      : []),
    {
      key: 'remark',
      header: t('editions.remark'),
      width: 160,
      grow: 3,
      opens: isOwn,
      cell: (row) => row.remark ?? (isOwn(row) ? '…' : null),
    },
  ];
}
