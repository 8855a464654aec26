import { type EvidenceRows, noEvidence } from '../../shared/domain/events/evidence.ts';
import { definitionOf, eventKinds, type Subject } from '../../shared/domain/events/registry.ts';
import type { Reader } from '../types.ts';
import { readEvents } from './read-events.ts';

const kinds = eventKinds.filter((kind) => definitionOf(kind).evidence !== undefined);

/** The facts of each evidence row according to the journal, by replaying its events in order: only those about `subject`, up to `until`. */
export function recordedEvidence(
  reader: Reader,
  { subject, until }: { readonly subject?: Subject; readonly until?: string } = {},
): EvidenceRows {
  const rows = noEvidence();
  const wanted = kinds.filter((kind) => subject === undefined || definitionOf(kind).subject === subject);
  for (const { kind, subjectId, replacesId, customerId, data } of readEvents(reader, { kinds: wanted, until }))
    if (subjectId !== null) definitionOf(kind).evidence?.(rows, { id: subjectId, replacesId, customerId, data });
  return rows;
}
