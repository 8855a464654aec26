import { lastActOf } from '../../db/queries/journal/lasting-acts.ts';
import type { Reader } from '../../db/types.ts';
import { definitionOf, eventKinds } from '../../shared/domain/events/registry.ts';
import { AppError, type ErrorDetails } from '../../shared/errors.ts';

/** Acts that are corrected and never undone; the sentence each declares says what to do instead. */
const lastingKinds = eventKinds.filter((kind) => definitionOf(kind).lasting !== undefined);

/**
 * Refuses to undo when something that lasts was done after the event `afterId`: taking back an older act instead would
 * change what the user does not have in mind. @throws AppError `conflict` / the reason the act declares, or its plural
 */
export function refuseOverLasting(reader: Reader, afterId: number): void {
  const act = lastActOf(reader, lastingKinds, afterId);
  if (!act) return;
  const facts = plainFacts(act.event.data);
  const details = {
    ...facts,
    name: act.customerName ?? facts.name ?? '',
    asOfOn: facts.asOf ?? '',
    count: act.count,
  };
  const { lasting } = definitionOf(act.event.kind);
  const reason = typeof lasting === 'function' ? lasting(act.event.data, act.count) : lasting;
  throw new AppError('conflict', { reason: act.count > 1 ? `${reason}s` : `${reason}`, details });
}

/** The texts and numbers of an event; a number that is a name is passed as text. */
function plainFacts(data: object): ErrorDetails {
  const plain = Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'string') return [[name, value]];
    if (typeof value !== 'number') return [];
    return [[name, /number$/i.test(name) ? String(value) : value]];
  });
  return Object.fromEntries(plain);
}
