import { getFirm } from '../../db/queries/firm.ts';
import { readLetterCustomers } from '../../db/queries/reminder-letter-data.ts';
import type { Reader } from '../../db/types.ts';
import type { Proposal } from '../../shared/contract/reminders.ts';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { AppError } from '../../shared/errors.ts';
import { buildReminderLetter, type ReminderLetterContent } from '../letters/reminder-letter.ts';
import { penaltiesOn } from './penalties.ts';

/**
 * What the letters of `proposals` say on the day of `input`, numbered from `firstNumber`, or marked as previews without
 * a number when it is null. Credits of the customer in the same currency are taken off; a formal notice claims the
 * penalties of the invoices it lists.
 */
export function reminderLetters(
  reader: Reader,
  input: ReminderInput,
  proposals: readonly Proposal[],
  firstNumber: number | null,
): ReminderLetterContent[] {
  const firm = getFirm(reader);
  const customers = readLetterCustomers(
    reader,
    proposals.map((proposal) => proposal.customerId),
  );
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const credits = Map.groupBy(
    input.documents.filter((document) => document.side === 'credit'),
    (document) => document.customerId,
  );
  return proposals.map((proposal, index) => {
    const customer = customers.get(proposal.customerId);
    if (!customer) throw new AppError('not_found', { reason: 'customer' });
    const listed = new Set(proposal.documents.map((document) => document.id));
    const penalties = proposal.isFormalNotice ? penaltiesOn(reader, input.asOf, proposal.customerId) : [];
    return buildReminderLetter({
      firm,
      customer,
      tone: proposal.tone,
      isFormalNotice: proposal.isFormalNotice,
      isPreview: firstNumber === null,
      letterNumber: firstNumber === null ? null : firstNumber + index,
      issuedOn: input.asOf,
      currency: proposal.currency,
      deadlineDays: deadlineDays(input, proposal),
      amounts: proposal,
      documents: proposal.documents.map((document) => ({
        ...document,
        amountCents: documents.get(document.id)?.amountCents ?? document.openCents,
      })),
      credits: (credits.get(proposal.customerId) ?? []).filter((credit) => credit.currency === proposal.currency),
      penalties: penalties.filter((penalty) => listed.has(penalty.id)),
    });
  });
}

/** Days the step of `proposal` gives to pay. */
function deadlineDays(input: ReminderInput, proposal: Proposal): number {
  const own = input.customers.find((customer) => customer.id === proposal.customerId)?.scenarioId;
  const scenario = input.scenarios.find(({ id }) => id === (own ?? input.defaultScenarioId));
  return scenario?.steps.find((step) => step.level === proposal.level)?.deadlineDays ?? 0;
}
