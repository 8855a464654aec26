import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import type { DisputeColumn } from '../../../shared/domain/lists/dispute-list.ts';
import { disputeWords } from '../../../shared/i18n/lists/dispute-words.ts';
import type { Column } from '../table/table-columns.ts';
import { DisputeBadge } from '../text/dispute-badge.tsx';
import { Money } from '../text/money.tsx';
import type { Text } from '../text/text.tsx';
import { type Look, listColumns } from './list-columns.tsx';

/** The columns of a list of disputes, of all customers or of one. */
export function disputeColumns<Key extends DisputeColumn>(
  text: Text,
  list: List<Key>,
  first: Outputs['disputes']['list'] | undefined,
): Column<DisputeRow>[] {
  const looks: Partial<Record<DisputeColumn, Look<DisputeRow>>> = {
    untilOn: { width: 112 },
    customerName: { width: 160, grow: 2, wraps: true },
    state: { width: 160, cell: ({ state }) => <DisputeBadge state={state} /> },
    reference: { width: 130 },
    disputedCents: {
      width: 120,
      cell: ({ disputedCents, currency, state }) => (
        <Money cents={disputedCents} currency={currency} dashZero strong tone={state === 'late' ? 'late' : undefined} />
      ),
    },
    awaitedCents: {
      width: 140,
      isBlank: !first?.rows.some(({ awaitedCents }) => awaitedCents > 0),
      cell: ({ awaitedCents, currency }) => <Money cents={awaitedCents} currency={currency} dashZero strong />,
    },
    openCents: {
      width: 120,
      cell: ({ openCents, currency }) => <Money cents={openCents} currency={currency} dashZero />,
    },
    amountCents: { width: 130, cell: ({ amountCents, currency }) => <Money cents={amountCents} currency={currency} /> },
    reason: { width: 150, grow: 1 },
    owner: { width: 140 },
    openedOn: { width: 110 },
    note: { width: 180, grow: 1 },
  };
  return listColumns(text, { list, words: disputeWords, looks, first });
}
