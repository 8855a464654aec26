import { definitionOf, eventKinds } from '../../shared/domain/events/registry.ts';
import type { FrozenLetter } from '../../shared/domain/events/values.ts';
import type { Reader } from '../types.ts';
import { readEvents } from './read-events.ts';

const kinds = eventKinds.filter((kind) => definitionOf(kind).freezes !== undefined);

/** The letters whose issue the journal recorded, in the order of their events. */
export function readFrozenLetters(
  reader: Reader,
): { readonly eventId: number; readonly customerId: number | null; readonly frozen: FrozenLetter }[] {
  return readEvents(reader, { kinds }).flatMap(({ id, kind, customerId, data }) => {
    const frozen = definitionOf(kind).freezes?.(data) ?? null;
    return frozen === null ? [] : [{ eventId: id, customerId, frozen }];
  });
}
