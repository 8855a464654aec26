import type { Day } from '../values/days.ts';
import { type FreeLine, freeLine, type Message, messagesFor } from './message.ts';
import { nextClaim, nextStep, stepFacts } from './next-step.ts';
import type { HeldBack } from './proposal.ts';
import {
  customerReasons,
  documentReasons,
  mergeReasons,
  messageReasons,
  nextStepReasons,
  type Reason,
  stepReason,
  waitReasons,
} from './reasons.ts';
import type { Account, OwedDocument } from './types.ts';

/** A message that an account calls for, and what keeps it from leaving; it may leave when nothing does. */
export type Candidate = { readonly account: Account; readonly message: Message; readonly reasons: readonly Reason[] };

/** Where an account stands on a day: the messages it calls for, and what holds back each document whatever happens to them. */
export type AccountPlan = {
  readonly account: Account;
  readonly candidates: readonly Candidate[];
  readonly reasons: ReadonlyMap<OwedDocument, readonly Reason[]>;
};

/** The messages that `account` calls for on `asOf`, and why each document is held back that is in none which may leave. */
export function planAccount(account: Account, asOf: Day): AccountPlan {
  const own = new Map<OwedDocument, Reason[]>();
  const free: FreeLine[] = [];
  for (const document of account.debits) {
    const reasons = documentReasons(document, account.reasons.ofDocuments.get(document.id) ?? [], asOf);
    own.set(document, reasons);
    if (document.dueOn === null) continue;
    const line = freeLine(document, document.dueOn, account, asOf);
    reasons.push(...nextStepReasons(document, line.next));
    if (reasons.length === 0) free.push(line);
  }
  const messages = messagesFor(account, free);
  const listed = new Set(messages.flatMap(({ lines }) => lines.map(({ document }) => document)));
  const shared = customerReasons(account, asOf);
  const reasonsOf = (document: OwedDocument) => [...shared, ...waitReasons(account, document, asOf)];
  return {
    account,
    candidates: messages.map((message) => {
      const [first] = message.lines;
      const reasons = first ? reasonsOf(first.document) : shared;
      return { account, message, reasons: [...reasons, ...messageReasons(account, message, asOf)] };
    }),
    reasons: new Map(
      account.debits.map((document) => [
        document,
        [
          ...reasonsOf(document),
          ...(own.get(document) ?? []),
          ...(listed.has(document) ? [] : unreachedReasons(account, document, asOf)),
        ],
      ]),
    ),
  };
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
export function heldRows(
  { account, reasons }: AccountPlan,
  leaving: ReadonlySet<Message>,
  held: readonly Candidate[],
): HeldBack[] {
  const { customer, currency } = account;
  const documentsOf = ({ lines }: Message) => lines.map(({ document }) => document);
  const proposed = new Set([...leaving].flatMap(documentsOf));
  return account.debits
    .filter((document) => !proposed.has(document))
    .map((document) => {
      const waiting = held.find(({ message }) => documentsOf(message).includes(document));
      return {
        customerId: customer.id,
        customer: customer.code,
        customerName: customer.name,
        documentId: document.id,
        reference: document.reference,
        openCents: document.openCents,
        owedCents: document.owedCents,
        currency,
        ...mergeReasons([...(waiting?.reasons ?? []), ...(reasons.get(document) ?? [])]),
      };
    });
}
