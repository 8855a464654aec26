import { IconPencil } from '@tabler/icons-react';
import type { EditionParameters, EditionRow } from '../../../shared/contract/editions.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { filledColumns } from '../../../shared/domain/balance/shown-columns.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import { editionRowWords } from '../../../shared/i18n/lists/edition-row-words.ts';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import { amountsWidth, type Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';
import classes from '../balance/balance.module.css';

type Shown = { list: List; first: Outputs['editions']['rows'] | undefined; hasCode: boolean };

/** The columns of an edition: the customer, each column with an amount, their sum, the remark. */
export function editionColumns(
  text: Text,
  { columns, currencies }: EditionParameters,
  { list, first, hasCode }: Shown,
): Column<EditionRow>[] {
  const { t, amount } = text;
  const widthOf = (cents: (block: (typeof currencies)[number]) => number) =>
    amountsWidth(currencies.map((block) => amount(cents(block))));
  const filled = new Set(filledColumns(columns, currencies));
  const isMixed = currencies.length > 1;
  const amounts = columns.map((name): [string, Look<EditionRow>] => [
    name,
    {
      width: widthOf(({ totals }) => totals[name] ?? 0),
      grow: 1,
      isBlank: !filled.has(name),
      cell: (row) => <Money cents={row.columns[name] ?? 0} bare dashZero />,
    },
  ]);
  const looks: Record<string, Look<EditionRow>> = {
    name: {
      width: 190,
      grow: 3,
      wraps: true,
      cell: (row) => (
        <span className={classes.customer}>
          <span className={classes.name}>{row.name}</span>{' '}
          <small className={classes.code}>
            {[hasCode ? '' : row.code, isMixed ? row.currency : ''].filter((part) => part !== '').join(' ')}
          </small>
        </span>
      ),
      ...(isMixed ? {} : { total: t('balance.totalOf', { currency: currencies[0]?.currency ?? '' }) }),
    },
    ...Object.fromEntries(amounts),
    total: {
      width: widthOf(({ totalCents }) => totalCents),
      grow: 1,
      cell: (row) => <Money cents={row.totalCents} bare dashZero strong />,
    },
    remark: {
      // Without remarks, the names have the room.
      ...(first?.rows.some(({ remark }) => remark !== null) ? { width: 110, grow: 2 } : { width: 88, grow: 0 }),
      wraps: true,
      opens: () => true,
      cell: (row) =>
        row.remark ?? (
          <IconPencil size={13} className={classes.code} role="img" aria-label={t('editions.writeRemark')} />
        ),
    },
  };
  return listColumns(text, { list, words: editionRowWords(columns), looks, first });
}
