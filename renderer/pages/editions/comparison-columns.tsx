import type { EditionComparison } from '../../../shared/contract/editions.ts';
import type { ComparisonLine } from '../../../shared/domain/balance/comparison-lines.ts';
import { sideLabel } from '../../../shared/i18n/comparison-labels.ts';
import { columnLabel } from '../../components/table/column-label.ts';
import { amountsWidth, type Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';
import classes from '../balance/balance.module.css';

/** The columns of two editions side by side: whose line, of which edition, each amount, the remark. */
export function comparisonColumnsOf(
  text: Text,
  comparison: EditionComparison,
  names: readonly string[],
): Column<ComparisonLine>[] {
  const { t, language, amount } = text;
  const isMixed = comparison.currencies.length > 1;
  const amounts = [...names, 'total'].map(
    (name, index): Column<ComparisonLine> => ({
      key: name,
      header: name === 'total' ? t('balance.total') : columnLabel(text, name),
      width: amountsWidth(
        comparison.currencies
          .flatMap(({ before, after }) => [before, after])
          .map((side) => amount(name === 'total' ? side.totalCents : (side.columns[name] ?? 0))),
      ),
      grow: 1,
      align: 'end',
      sort: name,
      cell: ({ amounts: cells, side, customer }) => {
        const cents = cells[index] ?? null;
        if (cents === null) return null;
        const isChange = side === 'difference';
        return (
          <Money
            cents={cents}
            bare
            dashZero
            strong={isChange || customer === null}
            tone={isChange ? undefined : 'soft'}
          />
        );
      },
    }),
  );
  return [
    {
      key: 'name',
      header: t('balance.customer'),
      width: 130,
      grow: 3,
      wraps: true,
      sort: 'name',
      cell: ({ customer, currency, side }) => (
        <span className={customer === null ? classes.strong : undefined}>
          <span className={side === 'before' ? undefined : 'visually-hidden'}>
            {customer?.name ?? t('balance.totalOf', { currency })}
          </span>{' '}
          {side === 'before' && customer ? (
            <small className={classes.code}>{isMixed ? `${customer.code} ${currency}` : customer.code}</small>
          ) : null}
        </span>
      ),
    },
    {
      key: 'side',
      header: t('editions.edition'),
      width: 90,
      grow: 1,
      wraps: true,
      cell: (line) => sideLabel(language, comparison, line),
    },
    ...amounts,
    { key: 'remark', header: t('editions.remark'), width: 124, grow: 3, wraps: true, cell: (line) => line.remark },
  ];
}
