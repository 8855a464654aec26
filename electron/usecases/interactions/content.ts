import { type InteractionContent, readDocumentsOf } from '../../../db/queries/interactions/interactions.ts';
import { getOutcome, listOutcomes } from '../../../db/queries/interactions/outcomes.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { hasLength } from '../../../shared/domain/interactions/duration.ts';
import { dayIn } from '../../../shared/domain/values/zones.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';

/** What the user wrote of a contact, its files apart. */
export type Written = Omit<Inputs['interactions']['create'], 'customerId' | 'files'>;

/** The contact that the form writes over; null for a new one. */
type Former = {
  readonly outcomeId: number | null;
  readonly isNextDone: boolean;
  readonly reminderId: number | null;
} | null;

/**
 * What is stored of what the user wrote.
 * @throws AppError `validation` / `occurredAt`, `nextOn`, `text`, `durationSeconds`, `not_found` / `document`, `outcome`
 */
export function contentFrom(
  reader: Reader,
  { today, timeZone }: Pick<Context, 'today' | 'timeZone'>,
  customerId: number,
  written: Written,
  former: Former,
): Omit<InteractionContent, 'files'> {
  const { channel, occurredAt, text, outcomeId, nextOn, nextNote, durationSeconds = null } = written;
  const occurredOn = dayIn(timeZone(), occurredAt);
  if (occurredOn > today()) throw new AppError('validation', { reason: 'occurredAt' });
  if (nextOn === null ? nextNote !== null && nextNote !== '' : nextOn < occurredOn)
    throw new AppError('validation', { reason: 'nextOn' });
  if (channel === 'note' && text === '')
    throw new AppError('validation', { reason: 'noteText', details: { field: 'text' } });
  if (durationSeconds !== null && !hasLength(channel)) throw new AppError('validation', { reason: 'durationSeconds' });
  if (outcomeId !== null) requireOffered(reader, outcomeId, former?.outcomeId ?? null);
  const documentIds = [...new Set(written.documentIds)].sort((a, b) => a - b);
  if (readDocumentsOf(reader, customerId, documentIds).length !== documentIds.length)
    throw new AppError('not_found', { reason: 'document' });
  return {
    channel,
    occurredAt,
    occurredOn,
    person: written.person || null,
    outcomeId,
    durationSeconds,
    text,
    nextOn,
    nextNote: nextNote || null,
    isNextDone: nextOn !== null && (former?.isNextDone ?? false),
    reminderId: former?.reminderId ?? null,
    documentIds,
  };
}

/** Refuses an outcome that was taken back or is archived, unless the contact has it already. */
function requireOffered(reader: Reader, outcomeId: number, formerId: number | null): void {
  const { id } = getOutcome(reader, outcomeId);
  const isOffered = listOutcomes(reader).some((outcome) => outcome.id === id && !outcome.isArchived);
  if (!isOffered && id !== formerId) throw new AppError('not_found', { reason: 'outcome' });
}
