import { readLetterFirm } from '../../../db/queries/firm/logo.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { readLetterCustomers } from '../../../db/queries/reminders/letter-data.ts';
import { readMessageWords } from '../../../db/queries/reminders/message-words.ts';
import { readInvoicesUnderPlan, readNotifiedInvoices } from '../../../db/queries/reminders/penalties.ts';
import type { Reader } from '../../../db/types.ts';
import { invoiceKey } from '../../../shared/domain/law/indemnities.ts';
import { areToReread, type OwnWords, type WordsOfMessage } from '../../../shared/domain/letters/own-words.ts';
import { accountsOf } from '../../../shared/domain/reminders/accounts.ts';
import { type MessageIdentity, messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { accountKey } from '../../../shared/domain/values/account-key.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  buildReminderLetter,
  type LetterPenalty,
  type ReminderLetterContent,
} from '../../documents/reminder/content.ts';
import type { LetterMarks } from '../letters/index.ts';
import { penaltiesOf } from '../penalties/index.ts';

/**
 * The content of the letters of `proposals` on the day of `input`; letters without a number are marked as previews. A formal notice claims
 * the penalties of the invoices it lists, and their indemnities unless an earlier notice or a plan claimed them.
 */
export function reminderLetters(
  reader: Reader,
  input: ReminderInput,
  proposals: readonly Proposal[],
  { firstNumber, journalHead }: LetterMarks,
): ReminderLetterContent[] {
  const firm = readLetterFirm(reader);
  const customers = readLetterCustomers(
    reader,
    proposals.map((proposal) => proposal.customerId),
  );
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const words = readMessageWords(
    reader,
    proposals.map((proposal) => proposal.customerId),
  );
  const penaltiesOfNotice = noticePenalties(reader, input, proposals);
  return proposals.map((proposal, index) => {
    const customer = customers.get(proposal.customerId);
    if (!customer) throw new AppError('not_found', { reason: 'customer' });
    return buildReminderLetter({
      firm,
      customer,
      tone: proposal.tone,
      isFormalNotice: proposal.isFormalNotice,
      isPreview: firstNumber === null,
      letterNumber: firstNumber === null ? null : firstNumber + index,
      journalHead,
      issuedOn: input.asOf,
      currency: proposal.currency,
      deadlineDays: proposal.deadlineDays,
      amounts: proposal,
      recipient: proposal.recipient,
      copies: proposal.copies,
      documents: proposal.documents.map((document) => ({
        ...document,
        amountCents: documents.get(document.id)?.amountCents ?? document.openCents,
      })),
      credits: proposal.credits,
      ownWords: wordsInForce(words, proposal, input.asOf),
      penalties: proposal.isFormalNotice ? penaltiesOfNotice(proposal) : [],
    });
  });
}

/**
 * The message that the engine proposes on `asOf`, and its letter marked as a preview.
 * @throws AppError `not_found` / `customer`, `conflict` / `notProposed`
 */
export function proposedLetter(
  reader: Reader,
  { asOf, ...message }: MessageIdentity & { readonly asOf: Day },
): { readonly proposal: Proposal; readonly content: ReminderLetterContent } {
  const { customerId } = message;
  const gathered = gatherReminderInput(reader, asOf, { customerId, opensClosedDays: true });
  const key = messageKeyOf(message);
  const proposals = planReminders(gathered).proposals.filter((proposal) => messageKeyOf(proposal) === key);
  const [content] = reminderLetters(reader, gathered, proposals, { firstNumber: null, journalHead: null });
  const [proposal] = proposals;
  if (proposal && content) return { proposal, content };
  const customer = gathered.customers[0]?.code;
  if (customer === undefined) throw new AppError('not_found', { reason: 'customer' });
  throw new AppError('conflict', { reason: 'notProposed', details: { customer } });
}

/** The words written for a message, as long as it claims what it did then, and leaves on that day. */
function wordsInForce(words: ReadonlyMap<string, WordsOfMessage>, proposal: Proposal, asOf: Day): OwnWords | null {
  const own = words.get(messageKeyOf(proposal));
  return own === undefined || areToReread(own, proposal, asOf) ? null : own;
}

/** Returns the function that gives the penalties and indemnities claimed by a formal notice for the documents it lists. */
function noticePenalties(
  reader: Reader,
  input: ReminderInput,
  proposals: readonly Proposal[],
): (proposal: Proposal) => LetterPenalty[] {
  if (!proposals.some((proposal) => proposal.isFormalNotice)) return () => [];
  const accounts = new Map(
    accountsOf(input).map((account) => [
      accountKey({ customerId: account.customer.id, currency: account.currency }),
      account,
    ]),
  );
  const notified = readNotifiedInvoices(reader, input.asOf);
  const claimed = new Set([...readInvoicesUnderPlan(reader), ...notified.keys()]);
  return (proposal) => {
    const account = accounts.get(accountKey(proposal));
    if (!account) return [];
    const documentIds = new Set(proposal.documents.map((document) => document.id));
    return penaltiesOf(reader, [account], input.asOf, { documentIds, claimed }).map((penalty) => ({
      reference: penalty.reference,
      dueOn: penalty.dueOn,
      periods: penalty.periods,
      indemnityCents: penalty.indemnityCents,
      indemnityAskedOn: notified.get(invoiceKey(penalty)) ?? null,
    }));
  };
}
