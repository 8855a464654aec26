import { and, eq, inArray } from 'drizzle-orm';
import type { HistoryEntry } from '../../../shared/contract/common/history.ts';
import type { NamingFacts } from '../../../shared/domain/events/define.ts';
import { toldFacts } from '../../../shared/domain/events/plain-facts.ts';
import { events, interactionOutcomes, interactions, people, reminders } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';
import { readFileFacts, readNamedDocuments } from './parts.ts';

type Told = Pick<HistoryEntry, 'details' | 'author' | 'documents' | 'files' | 'interaction'>;

/** What a history tells of interactions, by interaction. */
export function readToldInteractions(reader: Reader, ids: readonly number[]): ReadonlyMap<number, Told> {
  if (ids.length === 0) return new Map();
  const named = readNamedDocuments(reader, ids);
  const files = readFileFacts(reader, ids);
  const rows = reader
    .select({ row: interactions, outcome: interactionOutcomes.name, author: people.name, step: reminders.stepName })
    .from(interactions)
    .leftJoin(interactionOutcomes, eq(interactionOutcomes.id, interactions.outcomeId))
    .leftJoin(
      events,
      and(
        eq(events.subject, 'interactions'),
        eq(events.subjectId, interactions.id),
        eq(events.kind, 'interactions.create'),
      ),
    )
    .leftJoin(people, eq(people.id, events.authorId))
    .leftJoin(reminders, eq(reminders.id, interactions.reminderId))
    .where(inArray(interactions.id, valueList(ids)))
    .all();
  return new Map(
    rows.map(({ row, outcome, author, step }) => {
      const { id, customerId, outcomeId, channel, occurredAt, occurredOn, person, durationSeconds, text } = row;
      const { nextOn, nextNote, isNextDone } = row;
      const facts = { channel, occurredAt, occurredOn, person, durationSeconds, text, nextOn, nextNote, isNextDone };
      const ended = outcomeId === null ? null : { id: outcomeId, name: outcome ?? '' };
      const interaction = { ...facts, outcome: ended, documents: [], files: [] };
      const told: Told = {
        details: withStep(toldFacts({ kind: 'interactions.create', data: { customer: '', interaction } }), step),
        author,
        documents: [...(named.get(id) ?? [])],
        files: (files.get(id) ?? []).map(({ id: attachmentId, name, sha256 }) => ({ attachmentId, name, sha256 })),
        interaction: { id, customerId, text, nextOn, nextNote, isNextDone },
      };
      return [id, told];
    }),
  );
}

/** The call of a scenario names its step. */
function withStep(facts: NamingFacts, step: string | null): NamingFacts {
  if (step === null) return facts;
  return { ...facts, state: 'with', gist: [facts.gist, step].filter(Boolean).join(' · ') };
}
