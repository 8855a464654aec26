import { z } from 'zod';
import { letterKinds, proofKinds, registeredStates, stepRecipients } from '../domain/kinds.ts';
import { longest } from '../domain/letters/typed-letter.ts';
import { letterList } from '../domain/lists/letter-list.ts';
import { registeredList } from '../domain/lists/registered-list.ts';
import { command, query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, listRows, selectionExport } from './common/listing.ts';
import { cents, day, fileToken, id, offeredFile, optionalText, text, viewableFile } from './common/values.ts';

/** Names of the contact to whom a letter was addressed, and of those who had a copy; null: the customer itself, and nobody. */
const addressed = { addressedTo: z.string().nullable(), copiedTo: z.string().nullable() };

export const letterRow = z.object({
  id,
  number: z.int(),
  kind: z.enum(letterKinds),
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  title: z.string(),
  issuedOn: z.string(),
  totalCents: cents,
  currency: z.string(),
  ...addressed,
  pageCount: z.int(),
  sha256: z.string(),
  registeredId: id.nullable(),
  registeredState: z.enum(registeredStates).nullable(),
});
export type LetterRow = z.infer<typeof letterRow>;

export const proof = z.object({
  id,
  kind: z.enum(proofKinds),
  fileName: z.string(),
  sha256: z.string(),
  recordedAt: z.string(),
});

export const registeredLetter = z.object({
  id,
  letterId: id,
  letterNumber: z.int(),
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  title: z.string(),
  issuedOn: z.string(),
  totalCents: cents,
  currency: z.string(),
  ...addressed,
  number: z.string().nullable(),
  state: z.enum(registeredStates),
  depositedOn: z.string().nullable(),
  presentedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  note: z.string().nullable(),
  proofs: z.array(proof),
});
export type RegisteredLetter = z.infer<typeof registeredLetter>;

/** What is known of a registered letter on its way. */
const registeredFacts = z.object({
  number: z.string().trim().max(30).nullable(),
  state: z.enum(registeredStates),
  depositedOn: day.nullable(),
  presentedOn: day.nullable(),
  closedOn: day.nullable(),
  note: optionalText,
});

/** A letter the user types, to one customer. */
export const writtenLetter = z.object({
  customerId: id,
  subject: z.string().trim().min(1).max(longest.subject),
  text: z.string().trim().min(1).max(longest.text),
  /** Whom of the customer it is for: see `recipientOf`. */
  recipient: z.enum(stepRecipients).default('preferred'),
});

/** What narrows the list of letters beside its columns. */
const narrowed = { customerId: id.optional(), search: text.optional() };

/** Most letters in one file: it is made whole in memory. */
export const mostLettersInFile = 2000;

export const letters = {
  list: query('letters', 'customers')
    .input(z.object({ ...narrowed, ...listPage(letterList) }))
    .output(listRows(letterRow)),
  /** The list itself; the letters are those of `export`. */
  exportList: exportOf({ ...narrowed, ...selectionExport(letterList) }, 'letters', 'customers'),
  /** The frozen PDF, checked against its SHA-256 before it is shown. */
  view: query('letters').input(z.object({ id })).output(viewableFile),
  /** A typed letter as it would be printed, marked as a preview; nothing is recorded. */
  preview: query('customers', 'firm').input(writtenLetter).output(viewableFile),
  /** Makes and freezes a typed letter, and shows it as it leaves. */
  write: command('letters')
    .input(writtenLetter)
    .output(viewableFile.extend({ letterId: id })),
  /** One merged PDF, or one file each in a ZIP, of frozen letters. */
  export: query('letters')
    .input(
      z.object({
        ids: z.array(id).min(1).max(mostLettersInFile),
        as: z.enum(['merged', 'separate']),
        /** Which of several files this is, where one does not take all: for its name. */
        part: z.object({ number: z.int().min(1), of: z.int().min(1) }).optional(),
      }),
    )
    .output(offeredFile),
  registered: query('letters', 'customers')
    .input(z.object({ search: text.optional(), ...listPage(registeredList) }))
    .output(listRows(registeredLetter)),
  exportRegistered: exportOf({ search: text.optional(), ...listExport(registeredList) }, 'letters', 'customers'),
  updateRegistered: command('letters', 'reminders').input(
    registeredFacts.extend({ id, read: registeredFacts.optional() }),
  ),
  addProof: command('letters').input(z.object({ registeredId: id, kind: z.enum(proofKinds), fileToken })),
  viewProof: query('letters').input(z.object({ id })).output(viewableFile),
};
