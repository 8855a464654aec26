import { gatherProjectionInput } from '../../../db/queries/reminders/projection-input.ts';
import type { Db } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { WhyNot } from '../../../shared/contract/reminders.ts';
import { accountsOf, scenarioOf } from '../../../shared/domain/reminders/accounts.ts';
import { type ProjectedReminder, projectReminders } from '../../../shared/domain/reminders/ahead/project-reminders.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { OwedDocument, ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';

/** Days ahead in which the next message is looked for. */
const horizon = 366;

/**
 * What the engine proposes and holds back today of a customer, or of one of its documents, and what comes next: the plan and the projection
 * that the worklist and the calendar show.
 * @throws AppError `not_found` / `customer`
 */
export function whyNot(db: Db, { customerId, documentId }: Inputs['reminders']['whyNot'], today: Day): WhyNot {
  const to = addDays(today, horizon);
  const input = gatherProjectionInput(db, today, to, { customerId });
  if (input.customers.length === 0) throw new AppError('not_found', { reason: 'customer' });
  const isAsked = (id: number) => documentId === undefined || id === documentId;
  const { proposals, heldBack } = planReminders(input);
  const ahead = projectReminders(input, { from: today, to });
  const asked = ahead.filter(({ proposal }) => proposal.documents.some(({ id }) => isAsked(id)));
  return {
    asOf: today,
    reached: reachedOf(input, isAsked),
    proposals: proposals
      .filter(({ documents }) => documents.some((document) => isAsked(document.id)))
      .map(({ documents, currency, stepId, documentId: isAbout, step, channel, claimedCents, warnings }) => ({
        customerId,
        currency,
        stepId,
        documentId: isAbout,
        step,
        channel,
        claimedCents,
        warnings,
        references: documents.map(({ reference }) => reference),
        documentIds: documents.map(({ id }) => id),
      })),
    heldBack: heldBack
      .filter((row) => isAsked(row.documentId))
      .map((row) => ({
        ...row,
        next: nextOf(ahead.filter(({ proposal }) => proposal.documents.some((each) => each.id === row.documentId))),
      })),
    notClaimed: accountsOf(input).flatMap((account) => {
      const held = new Set(heldBack.map((row) => row.documentId));
      return account.debits.flatMap((debit) => (held.has(debit.id) || !isAsked(debit.id) ? [] : notClaimedOf(debit)));
    }),
    next: nextOf(asked),
  };
}

/** The parts of a document that a message leaves out. */
function notClaimedOf({ id, reference, currency, contested }: OwedDocument): WhyNot['notClaimed'] {
  return contested
    .filter(({ leftCents }) => leftCents > 0)
    .map(({ disputeId, isAwaited, leftCents: amountCents }) => {
      const reason = isAwaited ? 'creditNoteAwaited' : 'dispute';
      return { documentId: id, reference, reason, amountCents, currency, subjectId: disputeId };
    });
}

/** The highest level among the open documents asked about; null where none was ever reminded. */
function reachedOf(input: ReminderInput, isAsked: (id: number) => boolean): WhyNot['reached'] {
  const reminded = input.documents.filter(({ id, level }) => level > 0 && isAsked(id));
  const [highest] = reminded.toSorted(
    (a, b) => b.level - a.level || (b.remindedOn ?? '').localeCompare(a.remindedOn ?? ''),
  );
  if (!highest) return null;
  const { level, remindedOn } = highest;
  const step = scenarioOf(input, highest.customerId).steps.find((each) => each.level === level);
  return { level, step: step?.name ?? null, on: remindedOn };
}

function nextOf([first]: readonly ProjectedReminder[]): WhyNot['next'] {
  if (!first) return null;
  const { step, channel, currency } = first.proposal;
  return { on: first.on, step, channel, currency };
}
