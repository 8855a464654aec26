import { isPosted } from '../scenarios/channel-facts.ts';
import type { Day } from '../values/days.ts';
import { sumCents } from '../values/money.ts';
import { deductedSum, undisputedOf } from './accounts.ts';
import { copiesOf, recipientOf } from './addressees.ts';
import { deductedCredits, paidElsewhere } from './deductions.ts';
import type { Message } from './message.ts';
import { priorityOf } from './priority.ts';
import type { HoldReason, Proposal } from './proposal.ts';
import type { Account, ReminderContact } from './types.ts';

/** What is shown and sent of a `message` to the customer of `account`. */
export function proposalOf(account: Account, message: Message, asOf: Day): Proposal {
  const { step, lines, totalCents, claimedCents } = message;
  const oldestDaysLate = Math.max(...lines.map((line) => line.daysLate));
  const listed = new Set(lines.map((line) => line.document));
  const elsewhere = paidElsewhere(account, listed);
  return {
    customerId: account.customer.id,
    customer: account.customer.code,
    customerName: account.customer.name,
    scenario: account.scenario.name,
    level: step.level,
    step: step.name,
    stepId: step.id,
    documentId: account.scenario.messagesPer === 'document' ? (lines[0]?.document.id ?? null) : null,
    channel: step.channel,
    tone: step.tone,
    mode: isAboveCeiling(message) && step.mode === 'batch' ? 'single' : step.mode,
    isFormalNotice: step.isFormalNotice,
    deadlineDays: step.deadlineDays,
    recipient: recipientFacts(recipientOf(step, account.customer)),
    copies: copiesOf(step, account.customer),
    totalCents,
    creditCents: totalCents - claimedCents,
    disputedCents: sumCents(lines.map(({ document }) => document.disputedCents)),
    awaitedCents: sumCents(lines.map(({ document }) => document.awaitedCents)),
    claimedCents,
    credits: deductedCredits([...listed]).map(({ credit, amountCents }) => ({
      id: credit.id,
      kind: credit.kind,
      nature: credit.nature,
      reference: credit.reference,
      issuedOn: credit.issuedOn,
      openCents: credit.openCents,
      deductedCents: amountCents,
    })),
    elsewhere: {
      creditCents: deductedSum(elsewhere),
      references: elsewhere.map((document) => document.reference).filter((reference) => reference !== ''),
    },
    currency: account.currency,
    oldestDaysLate,
    priority: priorityOf(account, message, asOf),
    documents: lines.map(({ document, dueOn, daysLate, levelAfter }) => ({
      id: document.id,
      reference: document.reference,
      issuedOn: document.issuedOn,
      dueOn,
      daysLate,
      openCents: undisputedOf(document),
      disputedCents: document.disputedCents,
      awaitedCents: document.awaitedCents,
      owedCents: document.owedCents,
      level: levelAfter,
    })),
    warnings: warningsOf(account, message),
  };
}

function recipientFacts(contact: ReminderContact | null): Proposal['recipient'] {
  if (contact === null) return null;
  const { name, role, duty, email, phone } = contact;
  return { name, role, duty, email, phone };
}

/** Above the ceiling of its step a person looks at the message: it leaves alone. */
function isAboveCeiling({ step, claimedCents }: Message): boolean {
  return step.ceilingCents !== null && claimedCents > step.ceilingCents;
}

function warningsOf(account: Account, message: Message): HoldReason[] {
  const { channel } = message.step;
  const isEstimated = message.lines.some(({ document }) => /Terms$|^bucket$/.test(document.dueOrigin));
  const goesByPost = isPosted(message.step);
  const warnings: [HoldReason, boolean][] = [
    ['estimatedDueDate', isEstimated],
    ['aboveCeiling', isAboveCeiling(message)],
    ['contactMissing', channel === 'call' && !account.customer.hasPhone],
    ['incompleteAddress', goesByPost && !account.customer.hasAddress],
    ['senderAddress', goesByPost && !account.senderHasAddress],
  ];
  return [...account.toAllocate, ...warnings.flatMap(([warning, isIn]) => (isIn ? [warning] : []))];
}
