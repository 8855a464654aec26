import { readHoldEnds } from '../../../../db/queries/agenda/agenda.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import type { AgendaDays } from './days.ts';

/** Documents held for one reason until one day are one event. */
export function holdEndItems(reader: Db, { from, to }: AgendaDays): AgendaItem[] {
  const together = Map.groupBy(readHoldEnds(reader, from, to), ({ holdId: _holdId, reference, ...row }) =>
    JSON.stringify([...Object.values(row), reference === null]),
  );
  return [...together.values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const { holdId, holdKind: _holdKind, reference: _reference, reason, ...row } = first;
    const references = held.flatMap((each) => each.reference ?? []).join(', ');
    return {
      ...row,
      id: `hold-${holdId}`,
      kind: 'holdEnd',
      title: [references, reason].filter(Boolean).join(' · '),
      amountCents: null,
      currency: ledgerCurrency,
      subjectId: holdId,
      isLate: false,
    };
  });
}
