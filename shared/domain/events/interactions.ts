import { z } from 'zod';
import { interactionChannels } from '../interactions/channels.ts';
import { spellDuration } from '../values/durations.ts';
import { defineEvent } from './define.ts';
import { type Facts, tell } from './evidence.ts';
import { count, day, fieldKeys, id } from './values.ts';

/** A contact as the journal keeps it: its whole text, its documents, and each file by its SHA-256. */
const interaction = z.strictObject({
  channel: z.enum(interactionChannels),
  occurredAt: z.string(),
  /** The day of that instant where the user lived. */
  occurredOn: day,
  person: z.string().nullable(),
  outcome: z.strictObject({ id, name: z.string() }).nullable(),
  /** How long it took; null where that is not known. */
  durationSeconds: z.int().positive().nullable(),
  text: z.string(),
  nextOn: day.nullable(),
  nextNote: z.string().nullable(),
  isNextDone: z.boolean(),
  documents: z.array(z.strictObject({ id, reference: z.string() })),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), sizeBytes: count })),
  /** The call of a scenario that it tells. */
  reminderId: id.optional(),
});
type Interaction = z.infer<typeof interaction>;

const recorded = z.strictObject({ customer: z.string(), interaction });
const corrected = z.strictObject({ customer: z.string(), before: interaction, after: interaction });
const outcome = z.strictObject({ name: z.string(), isArchived: z.boolean() });
const named = z.strictObject({ code: z.string(), name: z.string() });

const ofTheFirm = 'the outcomes of contacts are the firm’s, not a customer’s';

/** How it was, with whom, how it ended and how long it took. */
function gistOf({ channel, person, outcome: ended, durationSeconds }: Interaction) {
  const lasted = durationSeconds === null ? null : spellDuration(durationSeconds);
  const gist = [person, ended?.name, lasted].filter(Boolean).join(' · ');
  const fields = fieldKeys('interactions', [`channel.${channel}`]);
  return gist === '' ? { fields } : { state: 'with', fields, gist };
}

/** The names of the facts that differ. The day of an interaction is told with its instant. */
function changedFacts({ before, after }: z.infer<typeof corrected>): string[] {
  const facts = Object.entries(after);
  const former: Facts = before;
  return facts
    .filter(([name, value]) => name !== 'occurredOn' && JSON.stringify(value) !== JSON.stringify(former[name]))
    .map(([name]) => name);
}

/** What of a contact `check` compares with its row; of a withdrawn one, its documents may be gone. */
function evidenceOf({ outcome: ended, documents, files, ...facts }: Interaction): Facts {
  return {
    ...facts,
    outcomeId: ended?.id ?? null,
    documents: documents.map((document) => document.id),
    files: files.map(({ name, sha256 }) => [name, sha256]),
  };
}

export const interactionEvents = {
  'interactions.create': defineEvent({
    version: 1,
    subject: 'interactions',
    history: 'told',
    undo: 'inverse',
    data: recorded,
    told: ({ interaction: facts }) => gistOf(facts),
    evidence: ({ interactions }, { id: row, customerId, data }) =>
      void interactions.set(row, { customerId, isWithdrawn: false, ...evidenceOf(data.interaction) }),
  }),
  /** The former text stays here. */
  'interactions.update': defineEvent({
    version: 1,
    subject: 'interactions',
    history: 'told',
    undo: 'inverse',
    data: corrected,
    parts: ({ data }) => changedFacts(data),
    told: (data) => ({ fields: fieldKeys('interactions', changedFacts(data)) }),
    evidence: ({ interactions }, { id: row, data: { after } }) => tell(interactions, row, evidenceOf(after)),
  }),
  'interactions.withdraw': defineEvent({
    version: 1,
    subject: 'interactions',
    history: 'told',
    undo: 'inverse',
    data: recorded,
    told: ({ interaction: facts }) => gistOf(facts),
    evidence: ({ interactions }, { id: row }) => tell(interactions, row, { isWithdrawn: true, documents: [] }),
  }),
  /** The next contact that was planned is done, or still to do. */
  'interactions.markNext': defineEvent({
    version: 1,
    subject: 'interactions',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ customer: z.string(), nextOn: day, isDone: z.boolean() }),
    parts: () => ['isNextDone'],
    told: ({ isDone }) => ({ state: isDone ? 'done' : 'open' }),
    evidence: ({ interactions }, { id: row, data: { isDone } }) => tell(interactions, row, { isNextDone: isDone }),
  }),
  'interactions.addOutcome': defineEvent({
    version: 1,
    subject: 'interaction_outcomes',
    history: ofTheFirm,
    undo: 'inverse',
    data: named,
  }),
  'interactions.removeOutcome': defineEvent({
    version: 1,
    subject: 'interaction_outcomes',
    history: ofTheFirm,
    undo: 'answer',
    data: named,
  }),
  /** Renamed, no longer offered, or offered again. */
  'interactions.changeOutcome': defineEvent({
    version: 1,
    subject: 'interaction_outcomes',
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ before: outcome, after: outcome }),
    parts: ({ data: { before, after } }) => [
      ...(before.name === after.name ? [] : ['name']),
      ...(before.isArchived === after.isArchived ? [] : ['isArchived']),
    ],
    told: ({ before, after }) => ({
      name: before.name,
      renamed: after.name,
      state: before.isArchived === after.isArchived ? 'renamed' : after.isArchived ? 'archived' : 'restored',
    }),
    naming: ([first]) => ({ name: first?.before.name ?? '' }),
  }),
};
