import type { Day } from '../values/days.ts';
import { sumCents } from '../values/money.ts';
import { deductedSum, undisputedOf } from './accounts.ts';
import { deductedCredits, paidElsewhere } from './deductions.ts';
import { type FreeLine, freeLine, type Message, messageFor } from './message.ts';
import { nextClaim, nextStep } from './next-step.ts';
import { priorityOf } from './priority.ts';
import type { HeldBack, HoldReason, Proposal } from './proposal.ts';
import { amountReasons, customerReasons, documentReasons, mergeReasons, type Reason, stepReason } from './reasons.ts';
import type { Account, OwedDocument } from './types.ts';

export type AccountPlan = { readonly proposal: Proposal | null; readonly heldBack: readonly HeldBack[] };

/** Whether `account` gets a message on `asOf`, and why each document without one is held back. */
export function planAccount(account: Account, asOf: Day): AccountPlan {
  const own = new Map<OwedDocument, Reason[]>();
  const free: FreeLine[] = [];
  for (const document of account.debits) {
    const reasons = documentReasons(document, account.reasons.ofDocuments.get(document.id) ?? [], asOf);
    own.set(document, reasons);
    if (reasons.length === 0 && document.dueOn !== null) free.push(freeLine(document, document.dueOn, account, asOf));
  }
  const message = messageFor(account, free);
  const shared = [...customerReasons(account, asOf), ...amountReasons(account, message)];
  const listed = new Set(message?.lines.map((line) => line.document));
  for (const [document, reasons] of own)
    if (!listed.has(document)) reasons.push(...unreachedReasons(account, document, asOf));
  if (message && shared.length === 0) {
    const others = account.debits.filter((document) => !listed.has(document));
    return { proposal: makeProposal(account, message), heldBack: heldRows(account, others, own, []) };
  }
  return { proposal: null, heldBack: heldRows(account, account.debits, own, shared) };
}

/** A courtesy step passed over for a more serious message leaves the document waiting for its first step after the due date. */
function unreachedReasons(account: Account, document: OwedDocument, asOf: Day): Reason[] {
  if (document.dueOn === null) return [];
  const { steps } = account.scenario;
  const facts = { ...document, dueOn: document.dueOn, toleratedDays: account.customer.toleratedDays };
  const next = nextStep(steps, facts, asOf);
  if (!next || next.on > asOf) return [stepReason(next)];
  return next.isCourtesy ? [stepReason(nextClaim(steps, facts))] : [];
}

/** One row per document, with the reasons of the customer and its own. */
function heldRows(
  { customer, currency }: Account,
  documents: readonly OwedDocument[],
  own: ReadonlyMap<OwedDocument, readonly Reason[]>,
  shared: readonly Reason[],
): HeldBack[] {
  return documents.map((document) => ({
    customerId: customer.id,
    customer: customer.code,
    customerName: customer.name,
    documentId: document.id,
    reference: document.reference,
    openCents: document.openCents,
    owedCents: document.owedCents + document.disputedCents,
    disputedCents: document.disputedCents,
    currency,
    ...mergeReasons([...shared, ...(own.get(document) ?? [])]),
  }));
}

function makeProposal(account: Account, { step, lines, totalCents, claimedCents }: Message): Proposal {
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
    channel: step.channel,
    tone: step.tone,
    isFormalNotice: step.isFormalNotice,
    totalCents,
    creditCents: totalCents - claimedCents,
    disputedCents: sumCents(lines.map(({ document }) => document.disputedCents)),
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
    priority: priorityOf({
      claimedCents,
      oldestDaysLate,
      level: step.level,
      hasBrokenPromise: lines.some(({ document }) => document.hasBrokenPromise),
    }),
    documents: lines.map(({ document, dueOn, daysLate, levelAfter }) => ({
      id: document.id,
      reference: document.reference,
      issuedOn: document.issuedOn,
      dueOn,
      daysLate,
      openCents: undisputedOf(document),
      disputedCents: document.disputedCents,
      owedCents: document.owedCents,
      level: levelAfter,
    })),
    warnings: warningsOf(account, lines, step.channel),
  };
}

function warningsOf(account: Account, lines: readonly FreeLine[], channel: Proposal['channel']): HoldReason[] {
  const isEstimated = lines.some(({ document }) => /Terms$|^bucket$/.test(document.dueOrigin));
  const isPosted = channel === 'letter' || channel === 'registered';
  return [
    ...(account.creditCents > 0 ? (['creditToAllocate'] as const) : []),
    ...(isEstimated ? (['estimatedDueDate'] as const) : []),
    ...(isPosted && !account.customer.hasAddress ? (['incompleteAddress'] as const) : []),
    ...(isPosted && !account.senderHasAddress ? (['senderAddress'] as const) : []),
  ];
}
