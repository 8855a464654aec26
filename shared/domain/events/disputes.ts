import { z } from 'zod';
import { disputeEnds, disputeFamilies } from '../kinds.ts';
import { defineEvent } from './define.ts';
import { type Facts, tell } from './evidence.ts';
import { cents, count, day, fieldKeys, id } from './values.ts';

/** The document, as sentences name it. */
const named = { reference: z.string(), currency: z.string() };
/** What a person may change of a dispute; `reason` is the name of the reason. */
const terms = z.strictObject({
  amountCents: cents,
  /** All of the document, whatever a correction makes of its amount. */
  isWhole: z.boolean(),
  reasonId: id,
  reason: z.string(),
  owner: z.string().nullable(),
  untilOn: day,
  note: z.string().nullable(),
  /** A person changed what a list had told: lists change nothing of it any more. */
  isTakenOver: z.boolean(),
});
const opened = terms.extend({
  ...named,
  documentId: id,
  openedOn: day,
  /** The list that told it, and its file; null for a person. */
  batchId: id.nullable(),
  fileName: z.string().nullable(),
});
const end = z.strictObject({
  end: z.enum(disputeEnds),
  resolvedOn: day,
  creditNoteId: id.nullable(),
  acceptedCents: cents.nullable(),
  resolutionNote: z.string().nullable(),
  /** The list that no longer told it; null for a person. */
  endedBatchId: id.nullable(),
});
const ended = end.extend({ ...named, amountCents: cents });

const unresolved = {
  end: null,
  resolvedOn: null,
  creditNoteId: null,
  acceptedCents: null,
  resolutionNote: null,
  endedBatchId: null,
};

type Opened = z.infer<typeof opened>;
type Changed = { readonly before: z.infer<typeof terms>; readonly after: z.infer<typeof terms> };

function factsOf({
  reference: _reference,
  currency: _currency,
  reason: _reason,
  fileName: _fileName,
  ...facts
}: Opened): Facts {
  return facts;
}

const aside = new Set(['reason', 'isWhole', 'isTakenOver']);

/** The names of the terms that a person changed; what follows from them left aside. */
function changedTerms({ before, after }: Changed): string[] {
  const former: Facts = before;
  return Object.entries(after)
    .filter(([name, value]) => !aside.has(name) && value !== former[name])
    .map(([name]) => name);
}

const reason = z.strictObject({
  name: z.string(),
  family: z.enum(disputeFamilies),
  runsPenalties: z.boolean(),
  position: count,
  isArchived: z.boolean(),
});
const newReason = reason.omit({ isArchived: true }).extend({ code: z.string() });

/** Which sentence tells the change of a reason; none of its own where neither its name nor its being offered changed. */
function changeOfReason(before: z.infer<typeof reason>, after: z.infer<typeof reason>): { state?: string } {
  if (before.isArchived !== after.isArchived) return { state: after.isArchived ? 'archived' : 'restored' };
  return before.name === after.name ? {} : { state: 'renamed' };
}

const ofTheFirm = 'the reasons of disputes are the firm’s, not a customer’s';
const ofAnImport = { never: 'it is part of an import, which lasts' } as const;

export const disputeEvents = {
  'disputes.open': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: 'inverse',
    data: opened,
    told: ({ fileName }) => (fileName === null ? {} : { state: 'read' }),
    evidence: ({ disputes }, { id: row, customerId, data }) =>
      void disputes.set(row, { ...factsOf(data), ...unresolved, customerId }),
  }),
  'disputes.remove': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: 'answer',
    data: opened,
    evidence: ({ disputes }, { id: row }) => void disputes.delete(row),
  }),
  'disputes.change': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ ...named, before: terms, after: terms }),
    parts: ({ data }) => changedTerms(data),
    told: (data) => ({ fields: fieldKeys('disputes', changedTerms(data)) }),
    evidence: ({ disputes }, { id: row, data: { after } }) => {
      const { reason: _reason, ...facts } = after;
      tell(disputes, row, facts);
    },
  }),
  'disputes.end': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: 'inverse',
    data: ended,
    told: ({ end: state }) => ({ state }),
    evidence: ({ disputes }, { id: row, data: { reference: _r, currency: _c, amountCents: _a, ...facts } }) =>
      tell(disputes, row, facts),
  }),
  'disputes.resume': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: 'answer',
    data: ended,
    evidence: ({ disputes }, { id: row }) => tell(disputes, row, unresolved),
  }),
  /** Which credit note pays what the firm conceded; null: none yet. */
  'disputes.link': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({
      ...named,
      before: id.nullable(),
      after: id.nullable(),
      /** Its reference. */
      creditNote: z.string().nullable(),
    }),
    told: ({ after }) => (after === null ? { state: 'none' } : {}),
    evidence: ({ disputes }, { id: row, data: { after } }) => tell(disputes, row, { creditNoteId: after }),
  }),
  /** A dispute that a list had told goes with the import of that list. */
  'disputes.removeImported': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: ofAnImport,
    data: opened,
    evidence: ({ disputes }, { id: row }) => void disputes.delete(row),
  }),
  /** A dispute that a list no longer told goes on once that import is undone. */
  'disputes.resumeImported': defineEvent({
    version: 1,
    subject: 'disputes',
    history: 'told',
    undo: ofAnImport,
    data: ended,
    evidence: ({ disputes }, { id: row }) => tell(disputes, row, unresolved),
  }),
  'disputes.addReason': defineEvent({
    version: 1,
    subject: 'dispute_reasons',
    history: ofTheFirm,
    undo: 'inverse',
    data: newReason,
  }),
  'disputes.removeReason': defineEvent({
    version: 1,
    subject: 'dispute_reasons',
    history: ofTheFirm,
    undo: 'answer',
    data: newReason,
  }),
  /** Renamed, put in another family or place, its penalties changed, no longer offered, or offered again. */
  'disputes.changeReason': defineEvent({
    version: 1,
    subject: 'dispute_reasons',
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ before: reason, after: reason }),
    parts: ({ data: { before, after } }) => {
      const former: Facts = before;
      return Object.entries(after).flatMap(([name, value]) => (value === former[name] ? [] : [name]));
    },
    told: ({ before, after }) => ({
      name: before.name,
      renamed: after.name,
      ...changeOfReason(before, after),
    }),
    naming: ([first]) => ({ name: first?.before.name ?? '' }),
  }),
};
