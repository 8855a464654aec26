import { readLetterFirm } from '../../../db/queries/firm/logo.ts';
import { readLetterCustomers } from '../../../db/queries/reminders/letter-data.ts';
import { readInvoicesUnderPlan, readNotifiedInvoices } from '../../../db/queries/reminders/penalties.ts';
import type { Reader } from '../../../db/types.ts';
import { invoiceKey } from '../../../shared/domain/law/indemnities.ts';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';
import { accountsOf } from '../../../shared/domain/reminders/accounts.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
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
      penalties: proposal.isFormalNotice ? penaltiesOfNotice(proposal) : [],
    });
  });
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
