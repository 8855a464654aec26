import { z } from 'zod';
import { mostDisputedDocuments } from '../domain/disputes/terms.ts';
import { disputeFamilies, disputeResolutions, disputeStates } from '../domain/kinds.ts';
import { disputeList } from '../domain/lists/dispute-list.ts';
import { command, query } from './common/base.ts';
import { followedList } from './common/followed-list.ts';
import { cents, day, id, optionalText, text } from './common/values.ts';

export const disputeRow = z.object({
  id,
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  documentId: id,
  reference: z.string(),
  dueOn: z.string().nullable(),
  state: z.enum(disputeStates),
  /** What was disputed when it was opened, or last changed. */
  amountCents: cents,
  /** What is still disputed, as reminders leave it out: credits have not paid it, allocated or not; nothing once the dispute has ended. */
  disputedCents: cents,
  /** What the firm conceded and is still open: its credit note is to come. */
  awaitedCents: cents,
  /** The credit notes that pay what was disputed, allocated or not yet, in the order they took effect. */
  creditedBy: z.array(z.object({ id, reference: z.string(), amountCents: cents })),
  /** What is open of the document. */
  openCents: cents,
  currency: z.string(),
  reasonId: id,
  /** The stable code of the reason, and its name. */
  reasonCode: z.string(),
  reason: z.string(),
  family: z.enum(disputeFamilies),
  runsPenalties: z.boolean(),
  /** Who is to settle it. */
  owner: z.string().nullable(),
  openedOn: z.string(),
  /** The day to settle it by. */
  untilOn: z.string(),
  note: z.string().nullable(),
  /** The file of the list that told it; null for what a person opened. */
  fileName: z.string().nullable(),
  resolvedOn: z.string().nullable(),
  creditNoteId: id.nullable(),
  creditNote: z.string().nullable(),
  acceptedCents: cents.nullable(),
  resolutionNote: z.string().nullable(),
});
export type DisputeRow = z.infer<typeof disputeRow>;

/** What the user says of disputes, whatever the document. */
const said = { reasonId: id, owner: optionalText.default(null), untilOn: day, note: optionalText.default(null) };

/** Disputes to open, one on each document. `openedOn`: today when absent, never later. */
export const newDisputes = z.object({
  customerId: id,
  documents: z
    .array(z.object({ documentId: id, amountCents: cents.positive() }))
    .min(1)
    .max(mostDisputedDocuments),
  ...said,
  openedOn: day.optional(),
});

/** How a dispute is settled. `creditNoteId`: required of a credit note, possible where it was partly accepted; `acceptedCents`: then required. */
export const disputeResolution = z.object({
  id,
  resolution: z.enum(disputeResolutions),
  /** Today when absent, never later. */
  resolvedOn: day.optional(),
  creditNoteId: id.nullable().default(null),
  acceptedCents: cents.positive().nullable().default(null),
  note: optionalText.default(null),
});

const reasonValues = {
  name: text.min(1),
  family: z.enum(disputeFamilies),
  /** Late penalties run on the disputed part meanwhile. */
  runsPenalties: z.boolean(),
};
const reason = z.object({ id, code: z.string(), ...reasonValues, position: z.int().min(0), isArchived: z.boolean() });
export type DisputeReason = z.infer<typeof reason>;

const reads = ['disputes', 'documents', 'customers'] as const;
/** A disputed document is not claimed, and is shown apart wherever it is counted. */
const changes = ['disputes', 'documents', 'reminders'] as const;
/** As they stand at the end of a day, today when absent. */
const moment = { asOf: day.optional() };

export const disputes = {
  /**
   * Opens a dispute on each document, in one act.
   * @throws `validation` / `disputeDocument` (not an open debit of the customer), `disputeAmount` (more than is open and undisputed), `openedOn`
   * (to come), `disputeUntilOn` (before it was opened); `not_found` / `disputeReason`
   */
  open: command(...changes)
    .input(newDisputes)
    .output(z.object({ ids: z.array(id) })),
  /** Changes one that nobody ended. @throws `conflict` / `disputeEnded`, `validation` / `disputeAmount`, `disputeUntilOn`, `not_found` / `disputeReason` */
  change: command(...changes).input(z.object({ id, amountCents: cents.positive(), ...said })),
  /**
   * Settles one. From then on its document is claimed again, but for what the firm conceded: until credit notes cover it, it is neither
   * reminded nor bears penalties.
   * @throws `conflict` / `disputeEnded`, `validation` / `disputeCreditNote` (none, or not of the customer and currency), `acceptedAmount`,
   * `resolvedOn` (to come, or before it was opened)
   */
  resolve: command(...changes).input(disputeResolution),
  /**
   * Says which credit note pays what the firm conceded of a dispute that was settled, or that none does yet.
   * @throws `conflict` / `disputeNotConceded`, `validation` / `disputeCreditNote` (not of the customer and currency, or none where the dispute
   * was settled by one)
   */
  link: command(...changes).input(z.object({ id, creditNoteId: id.nullable() })),
  /** Takes away one that was recorded by mistake; the journal keeps it. @throws `conflict` / `disputeEnded` */
  withdraw: command(...changes).input(z.object({ id })),
  ...followedList(reads, { list: disputeList, row: disputeRow, states: disputeStates, moment }),
  /** The open debits of a customer, in the order they fall due, with what of each may be disputed; `exceptId`: a dispute that is being changed. */
  disputable: query(...reads)
    .input(z.object({ customerId: id, exceptId: id.optional() }))
    .output(
      z.array(
        z.object({
          id,
          reference: z.string(),
          issuedOn: z.string(),
          dueOn: z.string().nullable(),
          openCents: cents,
          /** Open less what is disputed already, by others than `exceptId`. */
          freeCents: cents,
          currency: z.string(),
        }),
      ),
    ),
  /** The credit notes by which a dispute may be settled, the newest first. */
  creditNotes: query(...reads)
    .input(z.object({ id }))
    .output(
      z.array(z.object({ id, reference: z.string(), issuedOn: z.string(), amountCents: cents, openCents: cents })),
    ),
  /** The firm's reasons in their order, the archived ones last. */
  reasons: query('disputes').output(z.array(reason)),
  /** @throws `duplicate` / `disputeReasonName`, `validation` / `disputeReasons` (too many) */
  addReason: command('disputes').input(z.object(reasonValues)).output(z.object({ id })),
  /** Renames a reason, puts it in another family, archives it or offers it again. @throws `duplicate` / `disputeReasonName`, `not_found` / `disputeReason` */
  changeReason: command('disputes', 'reminders').input(z.object({ id, ...reasonValues, isArchived: z.boolean() })),
  /** Puts a reason before or after its neighbour. */
  moveReason: command('disputes').input(z.object({ id, direction: z.enum(['up', 'down']) })),
};
