import type { Day } from '../values/days.ts';
import { type FreeLine, freeLine, type Message, messagesFor } from './message.ts';
import { nextClaim, nextStep, stepFacts } from './next-step.ts';
import type { HeldBack } from './proposal.ts';
import {
  afterMessageOf,
  customerReasons,
  documentReasons,
  mergeReasons,
  messageReasons,
  nextStepReasons,
  partReasons,
  type Reason,
  stepReason,
  waitReasons,
} from './reasons.ts';
import type { Account, OwedDocument } from './types.ts';

/** A message that an account calls for. */
export type Candidate = {
  readonly account: Account;
  readonly message: Message;
  /** What keeps this message from leaving beside what holds back its documents. */
  readonly reasons: readonly Reason[];
  /** Whether nothing at all keeps it from leaving. */
  readonly mayLeave: boolean;
};

/** Where an account stands on a day. */
export type AccountPlan = {
  readonly account: Account;
  readonly asOf: Day;
  readonly candidates: readonly Candidate[];
  /** What holds back everything the customer owes. */
  readonly shared: readonly Reason[];
  /** What keeps each document out of every message; one without such a reason is free. */
  readonly own: ReadonlyMap<OwedDocument, readonly Reason[]>;
};

/** The messages that `account` calls for on `asOf`, and what holds back its documents. */
export function planAccount(account: Account, asOf: Day): AccountPlan {
  const own = new Map<OwedDocument, readonly Reason[]>();
  const free: FreeLine[] = [];
  for (const document of account.debits) {
    const reasons = documentReasons(document, account.reasons.ofDocuments.get(document.id) ?? [], asOf);
    const line = document.dueOn === null ? null : freeLine(document, document.dueOn, account, asOf);
    if (line !== null) reasons.push(...nextStepReasons(document, line.next));
    if (reasons.length > 0) own.set(document, reasons);
    else if (line !== null) free.push(line);
  }
  const shared = customerReasons(account, asOf);
  const candidates: Candidate[] = [];
  for (const message of messagesFor(account, free)) {
    const [first] = message.lines;
    const wait = first ? waitReasons(account, first.document, asOf) : [];
    const before = candidates.find((each) => each.message === message.follows && each.mayLeave);
    const reasons = [
      ...messageReasons(account, message, asOf),
      ...(before ? afterMessageOf(account, before.message, asOf) : []),
    ];
    candidates.push({ account, message, reasons, mayLeave: shared.length + wait.length + reasons.length === 0 });
  }
  return { account, asOf, candidates, shared, own };
}

/** A courtesy step passed over for a more serious message leaves the document waiting for its first step after the due date. */
function unreachedReasons(account: Account, document: OwedDocument, asOf: Day): Reason[] {
  if (document.dueOn === null) return [];
  const { steps } = account.scenario;
  const facts = stepFacts(document, document.dueOn, account);
  const next = nextStep(steps, facts, asOf);
  if (!next || next.on > asOf) return [stepReason(next)];
  return next.isCourtesy ? [stepReason(nextClaim(steps, facts))] : [];
}

/** One row for each document of an account that none of the `leaving` messages lists, with every reason; `held`: the messages that wait. */
export function heldRows(plan: AccountPlan, leaving: ReadonlySet<Message>, held: readonly Candidate[]): HeldBack[] {
  const { account } = plan;
  const { customer, currency } = account;
  const proposed = new Set([...leaving].flatMap(documentsOf));
  const listed = new Set(plan.candidates.flatMap(({ message }) => documentsOf(message)));
  const waiting = new Map(
    held.flatMap(({ message, reasons }) => documentsOf(message).map((document) => [document, reasons])),
  );
  return account.debits
    .filter((document) => !proposed.has(document))
    .map((document) => ({
      customerId: customer.id,
      customer: customer.code,
      customerName: customer.name,
      documentId: document.id,
      reference: document.reference,
      openCents: document.openCents,
      owedCents: document.owedCents + document.disputedCents + document.awaitedCents,
      disputedCents: document.disputedCents,
      awaitedCents: document.awaitedCents,
      currency,
      ...mergeReasons([...(waiting.get(document) ?? []), ...standingReasons(plan, document, listed)]),
    }));
}

/** What holds back a document whatever happens to the messages of its account; one that no message lists says why. */
function standingReasons(
  { account, asOf, shared, own }: AccountPlan,
  document: OwedDocument,
  listed: ReadonlySet<OwedDocument>,
): Reason[] {
  return [
    ...shared,
    ...waitReasons(account, document, asOf),
    ...(own.get(document) ?? []),
    ...(listed.has(document) ? [] : unreachedReasons(account, document, asOf)),
    ...partReasons(document, account.reasons.ofDocuments.get(document.id) ?? [], asOf),
  ];
}

function documentsOf({ lines }: Message): OwedDocument[] {
  return lines.map(({ document }) => document);
}
