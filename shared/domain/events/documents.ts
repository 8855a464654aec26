import { z } from 'zod';
import { adjustmentNatures, documentKinds, dueOrigins, sides } from '../kinds.ts';
import { defineEvent, type Told, type ToldFacts } from './define.ts';
import { type EvidenceRows, tell } from './evidence.ts';
import { cents, day } from './values.ts';

const document = {
  kind: z.enum(documentKinds),
  nature: z.enum(adjustmentNatures).nullable().default(null),
  side: z.enum(sides),
  reference: z.string(),
  label: z.string(),
  issuedOn: day,
  dueOn: day.nullable(),
  dueOrigin: z.enum(dueOrigins),
  amountCents: cents,
  currency: z.string(),
};

/** A manual document is what its last event states, and its due date the one that was given. */
function replayManual(
  { manualDocuments, dueDates }: EvidenceRows,
  told: Told<z.infer<z.ZodObject<typeof document>>>,
): void {
  const { kind, nature, side, reference, label, issuedOn, dueOn, amountCents, currency } = told.data;
  const facts = { kind, nature, side, reference, label, issuedOn, bookedOn: issuedOn, amountCents, currency };
  manualDocuments.set(told.id, { ...facts, customerId: told.customerId, isVoided: false });
  dueDates.set(told.id, dueOn);
}

/** An adjustment is told by what it is. */
const byNature = ({ nature }: { readonly nature: string | null }): ToldFacts =>
  nature === null ? {} : { state: nature };

export const documentEvents = {
  'documents.create': defineEvent({
    version: 1,
    subject: 'documents',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject(document),
    told: byNature,
    evidence: replayManual,
  }),
  /** What remained of a document, settled by an adjustment the other way: the row it is about. */
  'documents.writeOff': defineEvent({
    version: 1,
    subject: 'documents',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject(document),
    told: byNature,
    evidence: replayManual,
  }),
  'documents.update': defineEvent({
    version: 1,
    subject: 'documents',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({
      ...document,
      before: z.strictObject(document),
      /** The reference in `before`, which the sentence names. */
      oldReference: z.string(),
      oldAmountCents: cents,
      oldIssuedOn: day,
    }),
    evidence: (rows, told) => {
      replayManual(rows, told);
      if (told.replacesId !== null) tell(rows.manualDocuments, told.replacesId, { isVoided: true });
    },
  }),
  'documents.void': defineEvent({
    version: 1,
    subject: 'documents',
    history: 'told',
    undo: 'inverse',
    /** `madeBy`: how the user had made the document, to say the same when it is made again. */
    data: z.strictObject({ ...document, madeBy: z.enum(['documents.create', 'documents.writeOff']) }),
    evidence: ({ manualDocuments }, { id }) => tell(manualDocuments, id, { isVoided: true }),
  }),
  'documents.setDueOn': defineEvent({
    version: 1,
    subject: 'documents',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({
      reference: z.string(),
      oldDueOn: day.nullable(),
      oldOrigin: z.enum(dueOrigins),
      newDueOn: day.nullable(),
      newOrigin: z.enum(dueOrigins),
    }),
    evidence: ({ dueDates }, { id, data }) => void dueDates.set(id, data.newOrigin === 'manual' ? data.newDueOn : null),
  }),
};
