import type { Outputs } from '../../../shared/contract/index.ts';
import type { PlanRow } from '../../../shared/contract/plans.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import type { PlanColumn } from '../../../shared/domain/lists/plan-list.ts';
import { planWords } from '../../../shared/i18n/lists/plan-words.ts';
import type { Column } from '../table/table-columns.ts';
import { Money } from '../text/money.tsx';
import { PlanBadge } from '../text/plan-badge.tsx';
import type { Text } from '../text/text.tsx';
import { type Look, listColumns } from './list-columns.tsx';

/** The columns of a list of payment plans, of all customers or of one. */
export function planColumns<Key extends PlanColumn>(
  text: Text,
  list: List<Key>,
  first: Outputs['plans']['list'] | undefined,
): Column<PlanRow>[] {
  const looks: Partial<Record<PlanColumn, Look<PlanRow>>> = {
    number: { width: 64 },
    customerName: { width: 220, grow: 2, wraps: true },
    state: { width: 130, grow: 1, cell: ({ state }) => <PlanBadge state={state} /> },
    instalmentCount: { width: 96 },
    nextDueOn: { width: 150 },
    lateCents: {
      cell: ({ lateCents, currency }) => <Money cents={lateCents} currency={currency} dashZero tone="late" />,
    },
    totalCents: {
      cell: ({ totalCents, currency }) => <Money cents={totalCents} currency={currency} strong />,
    },
  };
  return listColumns(text, { list, words: planWords, looks, first });
}
