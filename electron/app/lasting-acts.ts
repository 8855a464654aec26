import type { User } from '../../db/journal/journal.ts';
import { lastActOf } from '../../db/queries/journal/lasting-acts.ts';
import type { Reader } from '../../db/types.ts';
import { plainFacts } from '../../shared/domain/events/plain-facts.ts';
import { definitionOf, type EventKind, lastingKinds } from '../../shared/domain/events/registry.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * Refuses to undo when `user` did a lasting act after the event `afterId`: undoing an older act instead would change something that the user
 * is not thinking of. @throws AppError `conflict` / the reason that the act declares, or its plural
 */
export function refuseOverLasting(reader: Reader, user: User, afterId: number): void {
  const act = lastActOf(reader, { kinds: lastingKinds, user, afterId });
  if (!act) return;
  const facts = plainFacts(act.event.data);
  const details = {
    ...facts,
    name: act.customerName ?? facts.name ?? '',
    asOfOn: facts.asOf ?? '',
    count: act.count,
  };
  const reason = definitionOf(act.event.kind).lastingBy?.(act.event.data, act.count) ?? lastingOf(act.event.kind);
  throw new AppError('conflict', { reason: act.count > 1 ? `${reason}s` : `${reason}`, details });
}

function lastingOf(kind: EventKind): string | null {
  const { undo } = definitionOf(kind);
  return typeof undo === 'object' && 'lasting' in undo ? undo.lasting : null;
}
