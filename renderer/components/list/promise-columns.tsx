import type { Outputs } from '../../../shared/contract/index.ts';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import type { PromiseColumn } from '../../../shared/domain/lists/promise-list.ts';
import { isMissed } from '../../../shared/domain/promises/follow-promises.ts';
import { promiseWords } from '../../../shared/i18n/lists/promise-words.ts';
import type { Column } from '../table/table-columns.ts';
import { Money } from '../text/money.tsx';
import { PromiseBadge } from '../text/promise-badge.tsx';
import type { Text } from '../text/text.tsx';
import { type Look, listColumns } from './list-columns.tsx';

/** The columns of a list of promises, of all customers or of one. */
export function promiseColumns<Key extends PromiseColumn>(
  text: Text,
  list: List<Key>,
  first: Outputs['promises']['list'] | undefined,
): Column<PromiseRow>[] {
  const looks: Partial<Record<PromiseColumn, Look<PromiseRow>>> = {
    dueOn: { width: 112 },
    customerName: { width: 160, grow: 2, wraps: true },
    state: { width: 150, cell: ({ state }) => <PromiseBadge state={state} /> },
    leftCents: {
      width: 120,
      cell: ({ leftCents, currency, state }) => (
        <Money cents={leftCents} currency={currency} dashZero tone={isMissed(state) ? 'late' : undefined} />
      ),
    },
    references: { width: 160, grow: 1 },
    amountCents: {
      width: 120,
      cell: ({ amountCents, currency }) => <Money cents={amountCents} currency={currency} strong />,
    },
    keptCents: {
      width: 120,
      cell: ({ keptCents, currency }) => <Money cents={keptCents} currency={currency} dashZero />,
    },
    untilOn: { width: 120 },
    saidBy: { width: 140 },
  };
  return listColumns(text, { list, words: promiseWords, looks, first });
}
