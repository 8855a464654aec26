import type { EditionComparison } from '../../../shared/contract/editions.ts';
import type { ComparisonLine } from '../../../shared/domain/balance/comparison-lines.ts';
import { sideLabel } from '../../../shared/i18n/comparison-labels.ts';
import { copiedText } from '../../components/list/list-columns.tsx';
import { columnLabel } from '../../components/table/column-label.ts';
import { amountsWidth, type Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';
import classes from '../balance/balance.module.css';

type Shown = {
  /** All that both editions have. */
  names: readonly string[];
  /** Those with an amount, in the order of the amounts of a line. */
  compared: readonly string[];
  hasCode: boolean;
};

/** The columns of two editions side by side: whose line, of which edition, each amount, the remark. */
export function comparisonColumnsOf(
  text: Text,
  comparison: EditionComparison,
  { names, compared, hasCode }: Shown,
): Column<ComparisonLine>[] {
  const { t, language, amount } = text;
  const isMixed = comparison.currencies.length > 1;
  const amounts = [...names, 'total'].map((name): Column<ComparisonLine> => {
    const place = name === 'total' ? compared.length : compared.indexOf(name);
    const centsOf = ({ amounts: cells }: ComparisonLine) => cells[place] ?? null;
    return {
      key: name,
      header: name === 'total' ? t('balance.total') : columnLabel(text, name),
      isBlank: place < 0,
      width: amountsWidth(
        comparison.currencies.flatMap(({ before, after }) => {
          const [former, latter] = [before, after].map(({ columns, totalCents }) =>
            name === 'total' ? totalCents : (columns[name] ?? 0),
          );
          return [former ?? 0, latter ?? 0, (latter ?? 0) - (former ?? 0)].map(amount);
        }),
      ),
      grow: 1,
      align: 'end',
      sort: name,
      cell: (line) => {
        const cents = centsOf(line);
        if (cents === null) return null;
        const isChange = line.side === 'difference';
        return (
          <Money
            cents={cents}
            bare
            dashZero
            strong={isChange || line.customer === null}
            tone={isChange ? undefined : 'soft'}
          />
        );
      },
      holds: {
        type: 'amount',
        // The lines of totals add up those under them: counted too, they would be counted twice.
        value: (line) => (line.customer === null ? null : centsOf(line)),
        currency: ({ currency }) => currency,
        copied: (line) => copiedText(text, 'amount', centsOf(line)) ?? '',
      },
    };
  });
  const nameOf = ({ customer, currency }: ComparisonLine) => customer?.name ?? t('balance.totalOf', { currency });
  return [
    {
      key: 'name',
      header: t('balance.customer'),
      width: 180,
      grow: 3,
      wraps: true,
      sort: 'name',
      cell: (line) => (
        <span className={line.customer === null ? `${classes.customer} ${classes.strong}` : classes.customer}>
          <span className={line.side === 'before' ? classes.name : 'visually-hidden'}>{nameOf(line)}</span>{' '}
          {line.side === 'before' && line.customer ? (
            <small className={classes.code}>
              {[hasCode ? '' : line.customer.code, isMixed ? line.currency : '']
                .filter((part) => part !== '')
                .join(' ')}
            </small>
          ) : null}
        </span>
      ),
      holds: { type: 'text', value: nameOf, copied: nameOf },
    },
    {
      key: 'code',
      header: t('balance.customerCode'),
      width: 104,
      sort: 'code',
      isExtra: true,
      cell: ({ customer }) => customer?.code,
      holds: { type: 'text', value: codeOf, copied: codeOf },
    },
    {
      key: 'side',
      header: t('editions.edition'),
      width: 106,
      cell: (line) => sideLabel(language, comparison, line),
      holds: { type: 'text', value: () => null, copied: (line) => sideLabel(language, comparison, line) },
    },
    ...amounts,
    {
      key: 'remark',
      header: t('editions.remark'),
      width: 110,
      grow: 2,
      wraps: true,
      sort: 'remark',
      cell: (line) => line.remark,
      holds: { type: 'text', value: ({ remark }) => remark, copied: ({ remark }) => remark },
    },
  ];
}

const codeOf = ({ customer }: ComparisonLine) => customer?.code ?? '';
