import { z } from 'zod';
import { defineEvent } from './define.ts';
import { count, day, id } from './values.ts';

/** A level that a customer, or one of its documents, reached in another tool, or because a step was passed over. */
const level = z.strictObject({
  scenario: z.string(),
  step: z.string(),
  stepId: id,
  /** Place of the step in its scenario when the level was recorded. */
  level: count,
  reachedOn: day,
  isDayKnown: z.boolean(),
  /** Why the step was passed over; absent of one that was reached in another tool. */
  skipReason: z.string().optional(),
  /** Of a document: which one. */
  reference: z.string().optional(),
  documentId: id.optional(),
  /** The list of customers that said it. */
  batchId: id.optional(),
});
type Level = z.infer<typeof level>;

/** Its sentence says the day where it is known, and the document where it is one. */
function toldOf({ isDayKnown, documentId, skipReason }: Level) {
  if (skipReason !== undefined) return { state: 'skipped' };
  const states = ['whole', 'wholeDated', 'document', 'documentDated'] as const;
  return { state: states[(documentId === undefined ? 0 : 2) + (isDayKnown ? 1 : 0)] ?? 'whole' };
}

export const levelEvents = {
  'levels.record': defineEvent({
    version: 1,
    subject: 'prior_levels',
    history: 'told',
    undo: 'inverse',
    data: level,
    told: toldOf,
    evidence: ({ priorLevels }, { id: row, customerId, data }) => {
      const { scenario: _scenario, level: _level, reference: _reference, ...facts } = data;
      priorLevels.set(row, { documentId: null, batchId: null, skipReason: null, ...facts, customerId });
    },
  }),
  /** It counts no longer: withdrawn, or replaced by one recorded in the same act. */
  'levels.withdraw': defineEvent({
    version: 1,
    subject: 'prior_levels',
    history: 'told',
    undo: 'inverse',
    data: level,
    evidence: ({ priorLevels }, { id: row }) => void priorLevels.delete(row),
  }),
  /** It goes with the import of the list that had said it. */
  'levels.remove': defineEvent({
    version: 1,
    subject: 'prior_levels',
    history: 'told',
    undo: { never: 'it is part of an import, which lasts' },
    data: level,
    evidence: ({ priorLevels }, { id: row }) => void priorLevels.delete(row),
  }),
};
