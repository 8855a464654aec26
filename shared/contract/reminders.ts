import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { channels, missedChoices, reminderStates } from '../domain/kinds.ts';
import { type RewrittenPart, rewrittenParts } from '../domain/letters/own-words.ts';
import { longest } from '../domain/letters/typed-letter.ts';
import { heldBackList } from '../domain/lists/held-back-list.ts';
import { proposalList } from '../domain/lists/proposal-list.ts';
import { heldBack, holdReasons, proposal } from '../domain/reminders/proposal.ts';
import { isInstant } from '../domain/values/clock.ts';
import { command, query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, listRows, selectionExport } from './common/listing.ts';
import { cents, day, id, instant, page, pageOf, progress, text, viewableFile } from './common/values.ts';
import { durationSeconds, interactionText } from './interactions.ts';

/** Which message, as the engine proposes it (`MessageIdentity`): each is previewed and issued alone. */
export const messageKey = z.object({
  customerId: id,
  currency: text,
  stepId: id.nullable(),
  documentId: id.nullable(),
});
export type MessageKey = z.infer<typeof messageKey>;

/**
 * Why a message that was asked for does not leave: it is proposed no more, what it claims changed, a later one was sent, an address lacks,
 * it has to be looked at alone, nobody says that the call or visit was made, or the words written for it were for another claim.
 */
export const leftOutReasons = [
  'notProposed',
  'notAsAgreed',
  'proposalChanged',
  'laterReminder',
  'recipientAddress',
  'senderAddress',
  'toLookAt',
  'notDone',
  'wordsToReread',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const leftOut = z.object({
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  reason: z.enum(leftOutReasons),
});
export type LeftOut = z.infer<typeof leftOut>;

/** How the call of a scenario ended, in the words of an interaction. */
export const callReport = interactionText
  .pick({ person: true, outcomeId: true, text: true, nextOn: true, nextNote: true })
  .extend({
    /** The instant at which it began, where it was timed, and how long it took; while it goes on, null. */
    startedAt: instant.refine(isInstant).nullable(),
    durationSeconds: durationSeconds.nullable(),
  });
export type CallReport = z.infer<typeof callReport>;

export const reminderRow = z.object({
  id,
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  step: z.string(),
  level: z.int(),
  channel: z.enum(channels),
  state: z.enum(reminderStates),
  issuedOn: z.string(),
  totalCents: cents,
  currency: z.string(),
  /** Name of the contact to whom it was addressed; null: the customer itself. */
  addressedTo: z.string().nullable(),
  /** Names of those who had a copy; null: nobody. */
  copiedTo: z.string().nullable(),
  letterId: id.nullable(),
});

/** A message to come; `documentIds`: what it would claim; `obstacles`: why it cannot leave as things stand. */
export const simulatedMessage = proposal
  .pick({
    customerId: true,
    customer: true,
    customerName: true,
    scenario: true,
    level: true,
    step: true,
    channel: true,
  })
  .extend({
    on: z.string(),
    claimedCents: cents,
    currency: z.string(),
    documentIds: z.array(id),
    obstacles: z.array(z.enum(holdReasons)),
  });

/** Messages that wait for the next day on which their scenario sends; null when none does. */
export const closedDay = z.object({ count: z.int(), leavesOn: z.string() }).nullable();

/** Most messages confirmed at once: their letters are made and frozen in one transaction. */
export const mostConfirmed = 2000;

/** A message to come about a customer or a document. */
const nextMessage = z.object({ on: z.string(), step: z.string(), channel: z.enum(channels), currency: z.string() });

/** What the engine says of a customer, or of one document, today. */
export const whyNot = z.object({
  asOf: z.string(),
  /** The highest level that an open document reached, the name of its step now, and the day of its last message. */
  reached: z.object({ level: z.int(), step: z.string().nullable(), on: z.string().nullable() }).nullable(),
  /** The messages that are proposed today. */
  proposals: z.array(
    proposal
      .pick({
        customerId: true,
        currency: true,
        stepId: true,
        documentId: true,
        step: true,
        channel: true,
        claimedCents: true,
        warnings: true,
      })
      .extend({ references: z.array(z.string()), documentIds: z.array(id) }),
  ),
  /** What is owed and not proposed, with all the reasons, and the message that will come about it if nothing is paid. */
  heldBack: z.array(heldBack.extend({ next: nextMessage.nullable() })),
  /** What the messages proposed leave out of their documents, and why: the rest of each is claimed. */
  notClaimed: z.array(
    z.object({
      documentId: id,
      reference: z.string(),
      reason: z.enum(['dispute', 'creditNoteAwaited']),
      amountCents: cents,
      currency: z.string(),
      /** The dispute. */
      subjectId: id.nullable(),
    }),
  ),
  /** The first message to come, today's among them, if nothing is paid; null where none comes within a year. */
  next: nextMessage.nullable(),
});
export type WhyNot = z.infer<typeof whyNot>;

/** What was claimed in principal, and at which level, when a message was read. */
const agreed = z.object({ claimedCents: cents, level: z.int() });

const typedWords = Object.fromEntries(
  rewrittenParts.map((part) => [part, z.string().max(longest.text).nullable()]),
) as Record<RewrittenPart, z.ZodNullable<z.ZodString>>;

const letterWords = z.object({
  /** The parts that may be rewritten; `own`: what was written in the place of the usual words, paragraphs apart by an empty line. */
  parts: z.array(z.object({ part: z.enum(rewrittenParts), usual: z.string(), own: z.string().nullable() })),
  /** What the words were written for, where the message is of another day or claims something else now: they are read again before it leaves. Else null. */
  writtenFor: agreed.extend({ writtenOn: z.string() }).nullable(),
});

const planned = ['documents', 'reminders', 'scenarios', 'customers', 'plans', 'promises'] as const;
const asked = {
  asOf: day,
  search: text.optional(),
  /** Also the messages that wait for a day on which their scenario sends. */
  opensClosedDays: z.boolean().optional(),
};
const byReason = { reason: z.enum(holdReasons).optional() };

export const reminders = {
  proposals: query(...planned)
    .input(z.object({ ...asked, customerId: id.optional(), ...listPage(proposalList) }))
    /** `totalCents` is what is claimed in the ledger's currency. */
    .output(
      listRows(proposal).extend({
        totalCents: cents,
        heldBackCount: z.int(),
        closed: closedDay,
      }),
    ),
  /** The messages of these keys (`messageKeyOf`) that are proposed on a day, in the order of the engine. */
  proposed: query(...planned)
    .input(z.object({ asOf: day, keys: z.array(text).min(1).max(50_000) }))
    .output(z.array(proposal).max(500)),
  exportProposals: exportOf({ ...asked, ...selectionExport(proposalList) }, ...planned),
  /** `isAhead`: as `simulate` sees that day, every message of the days before it having been confirmed. */
  heldBack: query(...planned)
    .input(z.object({ ...asked, ...byReason, isAhead: z.boolean().optional(), ...listPage(heldBackList) }))
    .output(listRows(heldBack)),
  exportHeldBack: exportOf({ ...asked, ...byReason, ...listExport(heldBackList) }, ...planned),
  /**
   * The messages from `from` to `to` if nothing is paid but what is dated already, each is confirmed on its day and registered letters are
   * presented within a week, by day: a page of the projection from today, or from `from` where that is past. @throws `validation` / `range`
   */
  simulate: query(...planned)
    .input(z.object({ from: day, to: day, ...page }))
    .output(pageOf(simulatedMessage)),
  /** Why a customer, or one of its documents, is not reminded today, and when it will be. @throws `not_found` / `customer` */
  whyNot: query(...planned, 'firm')
    .input(z.object({ customerId: id, documentId: id.optional() }))
    .output(whyNot),
  /**
   * Notes that a window has the firm open today. Days on which none has are missed, whatever a terminal does in them; a day already noted is
   * left as it is.
   */
  noteUse: command('use'),
  /**
   * The messages of the days on which no window had the firm open, which are proposed today; null where there are none, or it was said what
   * becomes of them. `skipCount`: how many may be passed over; `lastOn`: the day on which the last one leaves when they are put off;
   * `lastChoice`: what the firm chose after the absence before.
   */
  missed: query(...planned, 'firm', 'use').output(
    z
      .object({
        fromOn: z.string(),
        toOn: z.string(),
        count: z.int(),
        skipCount: z.int(),
        lastOn: z.string(),
        lastChoice: z.enum(missedChoices).nullable(),
      })
      .nullable(),
  ),
  /** Says what becomes of them, once. `fromOn`: the first day missed. @throws `conflict` / `missedSettled` */
  settleMissed: command('reminders', 'customers', 'documents', 'use').input(
    z.object({ choice: z.enum(missedChoices), fromOn: day }),
  ),
  /**
   * The words of the letter of a message, part by part, which may be written otherwise for this time.
   * @throws `not_found` / `customer`, `conflict` / `notProposed`
   */
  words: query('documents', 'reminders', 'firm', 'customers')
    .input(messageKey.extend({ asOf: day }))
    .output(letterWords),
  /**
   * Keeps the words written for one message as it was read; null, or the usual words: they stay. They go with its letter.
   * @throws as `words`, `conflict` / `notAsAgreed`, `validation` / `letterTooLong`, `unprintable`
   */
  saveWords: command('reminders').input(messageKey.extend({ asOf: day, agreed, ...typedWords })),
  /** The letter as it would be printed, marked as a preview; nothing is recorded. */
  preview: query('documents', 'reminders', 'firm', 'customers')
    .input(messageKey.extend({ asOf: day }))
    .output(viewableFile),
  /**
   * Records the reminders, freezes their letters and advances the levels, in one transaction after every PDF is made. What cannot leave is
   * named and left out; when nothing can, its reason is the error. @throws `conflict`, `validation` / `LeftOutReason`, `conflict` / `notToday`
   */
  confirm: command('reminders', 'letters', 'documents', 'customers', 'interactions')
    .input(
      z.object({
        /** `call`: how a call ended, which is recorded as an interaction; of a message that is no call, nothing. `agreed`: what was claimed, and at which level, when it was agreed to; anything else is refused. */
        messages: z
          .array(
            messageKey.extend({
              call: callReport.optional(),
              agreed: agreed.optional(),
            }),
          )
          .min(1)
          .max(mostConfirmed),
        asOf: day,
        opensClosedDays: z.boolean().optional(),
      }),
    )
    .output(
      eventIterator(
        progress,
        z.object({
          reminders: z.int(),
          letterIds: z.array(id),
          /** The messages asked for that did not leave, and why. */
          leftOut: z.array(leftOut),
        }),
      ),
    ),
  list: query('reminders')
    .input(z.object({ customerId: id.optional(), ...page }))
    .output(pageOf(reminderRow)),
};
