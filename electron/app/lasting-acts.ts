import type { User } from '../../db/journal/journal.ts';
import { lastActOf } from '../../db/queries/journal/lasting-acts.ts';
import type { Reader } from '../../db/types.ts';
import type { NamingFacts } from '../../shared/domain/events/define.ts';
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

/** The texts and numbers of an event that a sentence may name; a number that identifies something is given as text. */
export function plainFacts(data: object): NamingFacts {
  const plain = Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'string') return [[name, value]];
    if (typeof value !== 'number') return [];
    return [[name, /number$/i.test(name) ? String(value) : value]];
  });
  return Object.fromEntries(plain);
}
