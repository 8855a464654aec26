import { z } from 'zod';
import { interactionChannels } from '../domain/interactions/channels.ts';
import { longestInteractionSeconds } from '../domain/interactions/duration.ts';
import { longestInteractionText, mostAttachments, mostInteractionDocuments } from '../domain/interactions/limits.ts';
import { isInstant } from '../domain/values/clock.ts';
import { command, query } from './common/base.ts';
import { day, fileToken, id, instant, optionalText, text, viewableFile } from './common/values.ts';

/** How long a call or a meeting took. */
export const durationSeconds = z.int().min(1).max(longestInteractionSeconds);

/** What the user writes of a contact, its files apart. */
const written = {
  channel: z.enum(interactionChannels),
  occurredAt: instant.refine(isInstant),
  /** Who was spoken with or written to. */
  person: optionalText,
  outcomeId: id.nullable(),
  /** How long it took; null, or absent, where that is not known. */
  durationSeconds: durationSeconds.nullable().default(null),
  text: z.string().trim().max(longestInteractionText),
  documentIds: z.array(id).max(mostInteractionDocuments),
  /** Day of the next contact, and what for. */
  nextOn: day.nullable(),
  nextNote: optionalText,
};

/** What the user writes of a contact. */
export const interactionText = z.object(written);

/** A file chosen now, or one that the contact has already. */
const attached = z.union([z.object({ fileToken }), z.object({ attachmentId: id })]);
const files = z.array(attached).max(mostAttachments).default([]);

/** A file attached to a contact; `id` is that of its bytes, which several contacts may have. */
export const attachedFile = z.object({ id, name: z.string(), sizeBytes: z.int(), sha256: z.string() });
export type AttachedFile = z.infer<typeof attachedFile>;

const interaction = z.object({
  ...written,
  id,
  customerId: id,
  outcome: z.string().nullable(),
  documents: z.array(z.object({ id, reference: z.string() })),
  files: z.array(attachedFile),
  isNextDone: z.boolean(),
});
export type Interaction = z.infer<typeof interaction>;

const outcome = z.object({ id, code: z.string(), name: z.string(), isArchived: z.boolean() });
export type InteractionOutcome = z.infer<typeof outcome>;

export const interactions = {
  get: query('interactions', 'documents').input(z.object({ id })).output(interaction),
  /**
   * What a file says of the contact it is about: an e-mail its sender, date, text and attachments; any other file nothing but itself.
   * @throws AppError `file_format` / `mail`, `attachmentTooLarge`
   */
  readFile: query('customers')
    .input(z.object({ customerId: id, fileToken }))
    .output(
      z.object({
        isMail: z.boolean(),
        channel: z.enum(interactionChannels).nullable(),
        occurredAt: instant.nullable(),
        person: z.string().nullable(),
        text: z.string(),
        /** The file itself and, of an e-mail, its attachments: all are kept. */
        files: z.array(z.object({ name: z.string(), sizeBytes: z.int() })),
      }),
    ),
  /**
   * Records a contact that nobody need have proposed. The attachments of an e-mail are kept beside it.
   * @throws AppError `validation` / `occurredAt` (to come), `nextOn`, `nextNote`, `durationSeconds` (of a channel that has no length), `not_found` / `customer`, `document`, `outcome`
   */
  create: command('interactions', 'customers')
    .input(z.object({ customerId: id, ...written, files }))
    .output(z.object({ id })),
  /** Corrects a contact; the journal keeps the former text. `read`: as its form had read it. */
  update: command('interactions', 'customers').input(
    z.object({ id, ...written, files, read: z.object(written).optional() }),
  ),
  /** Takes a contact recorded by mistake away; the journal keeps it. */
  withdraw: command('interactions', 'customers').input(z.object({ id })),
  /** Ticks the next contact that was planned, or clears the tick. */
  markNext: command('interactions', 'customers').input(z.object({ id, isDone: z.boolean() })),
  /** The next contacts planned with a customer and not done, by day. */
  nextOf: query('interactions')
    .input(z.object({ customerId: id }))
    .output(z.array(z.object({ id, nextOn: z.string(), nextNote: z.string().nullable(), isLate: z.boolean() }))),
  /** A file as it was attached. @throws AppError `not_found` / `attachment`, `firm_damaged` / `attachment` */
  viewFile: query('interactions')
    .input(z.object({ interactionId: id, attachmentId: id }))
    .output(viewableFile.extend({ isViewable: z.boolean() })),
  /** The firm's outcomes by name, the archived ones last. */
  outcomes: query('interactions').output(z.array(outcome)),
  /** @throws AppError `duplicate` / `outcomeName`, `validation` / `outcomes` (too many) */
  addOutcome: command('interactions')
    .input(z.object({ name: text.min(1) }))
    .output(z.object({ id })),
  /** Renames an outcome, archives it or offers it again. @throws AppError `duplicate` / `outcomeName`, `not_found` / `outcome` */
  changeOutcome: command('interactions').input(z.object({ id, name: text.min(1), isArchived: z.boolean() })),
};
