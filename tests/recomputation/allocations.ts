import type { Day } from '../../shared/domain/values/days.ts';
import type { Cents } from '../../shared/domain/values/money.ts';
import { type Known, nameOf } from './acts.ts';
import { laterOf } from './lettering.ts';
import { itemsOf } from './lists.ts';
import { countLines } from './openings.ts';
import { isHeld, readableLines } from './speakers.ts';

export type ManualAllocation = { readonly names: readonly [string, string]; readonly cents: Cents; readonly on: Day };

/**
 * The manual allocations in force: those both of whose documents exist. Each takes effect on the later day of the two,
 * not on the day on which somebody made it. Source: ledger.md, `allocations.effective_on`.
 */
export function allocationsIn(known: Known): ManualAllocation[] {
  if (known.allocated.length === 0) return [];
  const days = daysOf(known);
  return known.allocated.flatMap(({ debit, credit, cents }): ManualAllocation[] => {
    const [one, other] = [days.get(nameOf(debit)), days.get(nameOf(credit))];
    if (one === undefined || other === undefined) return [];
    return [{ names: [nameOf(debit), nameOf(credit)], cents, on: laterOf(one, other) }];
  });
}

/** The first day of each named document. */
function daysOf(known: Known): ReadonlyMap<string, Day> {
  const { ledgers, lists, entered } = known;
  const spoken = readableLines(ledgers);
  const lines = [...Map.groupBy(spoken, ({ row }) => row.customer).values()].flatMap((own) => countLines(own, ledgers));
  return new Map([
    ...itemsOf(lists).flatMap((item) =>
      item.currency !== 'EUR' || isHeld(known, item) ? [] : [[nameOf(item), item.issuedOn] as const],
    ),
    ...lines.map(({ row, from }) => [nameOf(row), from] as const),
    ...entered.map((document) => [nameOf(document), document.on] as const),
  ]);
}
