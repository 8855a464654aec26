import { z } from 'zod';
import { priorityFacts } from '../agenda/priority.ts';
import { priorityRules } from '../agenda/priority-rules.ts';
import { adjustmentNatures, channels, contactDuties, documentKinds, stepCopies, stepModes, tones } from '../kinds.ts';

const cents = z.int();
const id = z.int().positive();

/** Why something is not reminded: the closed list of the engine. */
export const holdReasons = [
  'noBalance',
  'creditToAllocate',
  'paymentToAllocate',
  'dispute',
  'creditNoteAwaited',
  'promise',
  'plan',
  'court',
  'collectiveProceedings',
  'factor',
  'directDebit',
  'excludedCustomer',
  'excludedDocument',
  'otherHold',
  'postponed',
  'miscellaneousCustomer',
  'collectiveAccount',
  'takings',
  'internalAccount',
  'settledInList',
  'exchangeDifference',
  'doubtful',
  'paymentNotImported',
  'belowMinimum',
  'belowMinimumDocument',
  'aboveCeiling',
  'tooSoonAfterLast',
  'noticeRunning',
  'contactCap',
  'dayClosed',
  'stepNotReached',
  'stepNotProven',
  'lastStepDone',
  'scenarioArchived',
  'noDueDate',
  'estimatedDueDate',
  'contactMissing',
  'incompleteAddress',
  'senderAddress',
] as const;
export type HoldReason = (typeof holdReasons)[number];

export const proposalDocument = z.object({
  id,
  reference: z.string(),
  issuedOn: z.string(),
  dueOn: z.string(),
  daysLate: z.int(),
  /** What is open of it, neither disputed nor conceded. */
  openCents: cents,
  /** What else is open of it: the customer disputes it, and the message does not ask for it. */
  disputedCents: cents,
  /** What else is open of it: the firm conceded it, and its credit note is to come. */
  awaitedCents: cents,
  /** Open less the credits not allocated that pay it by law. */
  owedCents: cents,
  level: z.int(),
});

/** One message to one customer about one currency, at the highest level that its documents have reached. */
export const proposal = z.object({
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  /** The name of the scenario that the customer follows. */
  scenario: z.string(),
  level: z.int(),
  step: z.string(),
  /** Identity of the step, whatever its name and place; null of a step that was never saved. */
  stepId: id.nullable(),
  /** The document that the message is about, where the scenario writes about each; null: all that the customer owes. */
  documentId: id.nullable(),
  channel: z.enum(channels),
  tone: z.enum(tones),
  /** `batch`: with others at once; `single`: alone, once it was looked at; `task`: nothing is printed, a person does it. */
  mode: z.enum(stepModes),
  isFormalNotice: z.boolean(),
  /** Days that its letter gives to pay. */
  deadlineDays: z.int(),
  /** The contact it is addressed to; null: the customer itself. */
  recipient: z
    .object({
      name: z.string(),
      role: z.string().nullable(),
      duty: z.enum(contactDuties).nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  /** Who has a copy of what is printed. */
  copies: z.array(z.object({ as: z.enum(stepCopies), name: z.string() })),
  /** Σ open amounts of `documents`, what is disputed or conceded left out. */
  totalCents: cents,
  /** Σ what credits not allocated yet pay of `documents`; taken off what is asked for. */
  creditCents: cents,
  /** Σ what else is open of `documents`, which the customer disputes and the message does not ask for. */
  disputedCents: cents,
  /** Σ what else is open of `documents`, which the firm conceded and does not ask for: its credit note is to come. */
  awaitedCents: cents,
  /** What the message asks for in principal: total − credits, above zero and never above the customer's balance. */
  claimedCents: cents,
  /** The credits taken off, in the order they came; `deductedCents` is the part that pays `documents`. */
  credits: z.array(
    z.object({
      id,
      kind: z.enum(documentKinds),
      /** What an adjustment is, where its entry tells. */
      nature: z.enum(adjustmentNatures).nullable(),
      reference: z.string(),
      issuedOn: z.string(),
      openCents: cents,
      deductedCents: cents,
    }),
  ),
  /** What the other credits not allocated pay: documents this message does not list, most often older ones. */
  elsewhere: z.object({ creditCents: cents, references: z.array(z.string()) }),
  currency: z.string(),
  oldestDaysLate: z.int(),
  /** Points of the order, those of each rule, and the facts they were given for; the same as in the worklist. */
  priority: z.object({ points: z.int(), parts: z.partialRecord(z.enum(priorityRules), z.int()), facts: priorityFacts }),
  documents: z.array(proposalDocument),
  /** What a careful user should look at before sending: estimated due dates…; a missing address keeps a letter from leaving. */
  warnings: z.array(z.enum(holdReasons)),
});
export type Proposal = z.infer<typeof proposal>;

/** An open debit document in no proposal, with its own reasons and those of its whole customer. */
export const heldBack = z.object({
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  documentId: id,
  reference: z.string(),
  openCents: cents,
  /** Open less the credits not allocated that pay it by law. */
  owedCents: cents,
  /** What of it is disputed. */
  disputedCents: cents,
  /** What of it the firm conceded, the credit note of which is to come. */
  awaitedCents: cents,
  currency: z.string(),
  reasons: z.array(z.enum(holdReasons)).min(1),
  /** Day the reasons end, where all have one; of a dispute, the day to settle it by, until it is past. */
  untilOn: z.string().nullable(),
  /** Every reason with its own last day, where it has one, and the hold, promise or plan that it is. */
  each: z.array(z.object({ reason: z.enum(holdReasons), untilOn: z.string().nullable(), subjectId: id.nullable() })),
});
export type HeldBack = z.infer<typeof heldBack>;
