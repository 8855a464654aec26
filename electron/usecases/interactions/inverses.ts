import { isDeepStrictEqual } from 'node:util';
import { readMerges } from '../../../db/queries/common/merges.ts';
import {
  contentOf,
  getInteraction,
  type InteractionContent,
  readAttachmentIds,
  readDocumentsOf,
} from '../../../db/queries/interactions/interactions.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import { AppError } from '../../../shared/errors.ts';
import type { InversesOf, Undoing } from '../../app/inverse.ts';
import { bringOutcomeBack, changeOutcome, removeOutcome } from './outcomes.ts';
import { correctInteraction, markNext, recordInteraction, withdrawInteraction } from './write.ts';

type Facts = EventData<'interactions.create'>['interaction'];

/** A contact of the journal with the ids of today; the outcome is never deleted, and the bytes of files always stay. @throws AppError `not_found` / `document` */
function contentNow({ tx, rowNow }: Undoing, customerId: number, facts: Facts): InteractionContent {
  const { outcome, documents, files, reminderId = null, ...values } = facts;
  const documentIds = documents.map(({ id }) => rowNow('documents', id)).sort((a, b) => a - b);
  if (readDocumentsOf(tx, customerId, documentIds).length !== documentIds.length)
    throw new AppError('not_found', { reason: 'document' });
  const attachmentIds = readAttachmentIds(
    tx,
    files.map(({ sha256 }) => sha256),
  );
  return {
    ...values,
    outcomeId: outcome?.id ?? null,
    reminderId,
    documentIds,
    files: files.map(({ name, sha256 }) => ({ attachmentId: attachmentIds.get(sha256) ?? 0, name })),
  };
}

export const interactionInverses: InversesOf<'interactions'> = {
  'interactions.create': ({ tx, writing }, { subjectId }) => withdrawInteraction(tx, writing, subjectId),
  'interactions.withdraw': (undoing, { customerId, data: { interaction } }) => {
    const { tx, writing } = undoing;
    const accountId = customerId ?? 0;
    const content = contentNow(undoing, readMerges(tx).survivorOf(accountId), interaction);
    recordInteraction(tx, writing, accountId, content);
  },
  // Only what was changed is restored: what was changed since stays.
  'interactions.update': (undoing, { subjectId, data: { before, after } }) => {
    const { tx, writing } = undoing;
    const stored = getInteraction(tx, subjectId);
    const former = contentNow(undoing, stored.customerId, before);
    const next: Readonly<Record<string, unknown>> = contentNow(undoing, stored.customerId, after);
    const restored = Object.entries(former).filter(([name, value]) => !isDeepStrictEqual(value, next[name]));
    correctInteraction(tx, writing, subjectId, { ...contentOf(stored), ...Object.fromEntries(restored) });
  },
  'interactions.markNext': ({ tx, writing }, { subjectId, data: { isDone } }) =>
    markNext(tx, writing, subjectId, !isDone),
  'interactions.addOutcome': ({ tx, writing }, { subjectId }) => removeOutcome(tx, writing, subjectId),
  'interactions.removeOutcome': ({ tx, writing }, { subjectId }) => bringOutcomeBack(tx, writing, subjectId),
  'interactions.changeOutcome': ({ tx, writing }, { subjectId, data: { before } }) =>
    changeOutcome(tx, writing, subjectId, before),
};
