import type { PriorityScales } from '../agenda/priority-scale.ts';
import type {
  AdjustmentNature,
  Channel,
  ContactDuty,
  CustomerKind,
  Direction,
  DocumentKind,
  DueOrigin,
  MessageScope,
  Side,
  StepCopy,
  StepMode,
  StepRecipient,
  StepTrigger,
  Tone,
} from '../kinds.ts';
import type { HolidayArea } from '../law/holidays.ts';
import type { ExchangeFacts } from '../receivables/exchange.ts';
import type { SendingCalendar, SendingRules } from '../scenarios/sending-days.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { HeldBack, HoldReason, Proposal } from './proposal.ts';
import type { ReasonsToWait, ReasonToWait } from './reason-to-wait.ts';

export type ReminderStep = {
  /** Null in a step that was never saved. */
  readonly id: number | null;
  readonly level: number;
  readonly name: string;
  readonly trigger: StepTrigger;
  readonly direction: Direction;
  /** Days before or after what the step is counted from. */
  readonly days: number;
  readonly channel: Channel;
  readonly tone: Tone;
  readonly isFormalNotice: boolean;
  readonly deadlineDays: number;
  readonly mode: StepMode;
  readonly recipient: StepRecipient;
  /** Who has a copy of what is printed. */
  readonly copies: readonly StepCopy[];
  /** The least that a message of this step claims. */
  readonly minimumCents: Cents;
  /** The least that is owed of a document for it to reach this step. */
  readonly minimumDocumentCents: Cents;
  /** Above it a person looks at the message before it leaves; null: no ceiling. */
  readonly ceilingCents: Cents | null;
};

export type ReminderScenario = SendingRules & {
  readonly id: number;
  readonly name: string;
  /** No longer offered: nothing is sent by it. */
  readonly isArchived: boolean;
  readonly minimumCents: Cents;
  readonly minimumDaysBetween: number;
  /** Contacts over thirty days; null: no cap. */
  readonly mostContacts: number | null;
  readonly messagesPer: MessageScope;
  /** Messages after the due date about a document, before it waits for the formal notice; null: no limit. */
  readonly mostReminders: number | null;
  /** By level. */
  readonly steps: readonly ReminderStep[];
};

/** A contact of a customer, as messages know it. */
export type ReminderContact = {
  readonly name: string;
  readonly role: string | null;
  readonly duty: ContactDuty | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isPreferred: boolean;
};

/** A formal notice that was sent, the day by which it asks for payment, and the documents that it claims. */
export type FormalNotice = {
  readonly on: Day;
  readonly untilOn: Day;
  readonly documentIds: readonly number[];
};

export type ReminderCustomer = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  /** Null: the default scenario. */
  readonly scenarioId: number | null;
  /** Days late by which it is known to pay, and during which it is left alone; never a right: due dates and penalties stay. */
  readonly toleratedDays: number;
  /** Enough to post a letter. */
  readonly hasAddress: boolean;
  /** A telephone number, its own or of a contact. */
  readonly hasPhone: boolean;
  /** In the order in which they were entered. */
  readonly contacts: readonly ReminderContact[];
  /** The firm's salesperson for it; null: none is known. */
  readonly salesperson: string | null;
  /** The day of the last message about each currency that had one. */
  readonly remindedOn: ReadonlyMap<string, Day>;
  /** The last day on which it was reached by a contact that is no message of a scenario, such as a call by hand. */
  readonly reachedOn: Day | null;
  /** The formal notices sent to it whose delay may still run. */
  readonly notices: readonly FormalNotice[];
  /** Of any contact, whatever its outcome; null: there was none. */
  readonly lastContactOn: Day | null;
  /** By how many days after the due date it usually pays; null: it has no habit yet. */
  readonly habitDays: number | null;
  /** In the ledger's currency; null: no limit. */
  readonly creditLimitCents: Cents | null;
  /** The days of its contacts over the last thirty days, whatever the currency and the channel, the oldest first. */
  readonly contactedOn: readonly Day[];
};

/** A document open on the day asked for, of either side. */
export type ReminderDocument = {
  readonly id: number;
  readonly customerId: number;
  readonly kind: DocumentKind;
  readonly nature: AdjustmentNature | null;
  readonly side: Side;
  readonly reference: string;
  readonly label: string;
  readonly issuedOn: Day;
  readonly bookedOn: Day;
  readonly dueOn: Day | null;
  readonly dueOrigin: DueOrigin;
  readonly amountCents: Cents;
  /** Open cents without the exchange difference (`exchangeCents`, negative for a gain), except where all of it is one. */
  readonly openCents: Cents;
  readonly exchangeCents: Cents;
  readonly currency: string;
  readonly isDoubtful: boolean;
  /** True when it was settled in its own currency: what is left in the ledger's is an exchange difference. */
  readonly isExchangeDifference: boolean;
  /** Level of the last message about it; 0 = none yet. */
  readonly level: number;
  /** The promises to pay it that were broken, or kept only in part. */
  readonly brokenPromiseIds: readonly number[];
  /** The day of that message. */
  readonly remindedOn: Day | null;
  /** Messages sent about it after its due date. */
  readonly reminderCount: number;
  /** Whether that message was a registered letter that nothing proves to have been presented. */
  readonly isUnproven: boolean;
};

/** A part of a debit that is disputed, or that the firm conceded and whose credit note is to come. */
export type ContestedPart = {
  readonly disputeId: number | null;
  /** May be more than is open. */
  readonly coversCents: Cents;
  /** The day the dispute was opened. */
  readonly since?: Day | undefined;
  /** Conceded. */
  readonly isAwaited: boolean;
  /** The credit note that pays it. */
  readonly paidById?: number | undefined;
};

/** What credits not allocated leave of a contested part, and what they pay of it. */
export type ContestedShare = ContestedPart & {
  readonly leftCents: Cents;
  readonly paid: readonly {
    readonly creditId: number;
    readonly on: Day;
    readonly amountCents: Cents;
    readonly isCreditNote: boolean;
    /** The credit note came since it was contested, or is the one the firm named: it is about that part. */
    readonly settles: boolean;
  }[];
};

/** A debit with the credits not allocated that the law sets against it (see `imputeCredits`). */
export type OwedDocument = ReminderDocument & {
  readonly contested: readonly ContestedShare[];
  readonly deductions: readonly { readonly credit: ReminderDocument; readonly amountCents: Cents; readonly on: Day }[];
  /** What may be claimed: open − what is contested − Σ deductions from the rest. */
  readonly owedCents: Cents;
  /** What is disputed of it, once credits have paid a part: open = deductions + owed + disputed + awaited. */
  readonly disputedCents: Cents;
  /** What the firm conceded of it, and no credit has paid yet. */
  readonly awaitedCents: Cents;
};

/** Null: nothing was imported, or bookings of any age will do. */
export type Freshness = { readonly importedTo: Day | null; readonly mostDays: number | null };

export type ReminderInput = {
  readonly asOf: Day;
  readonly customers: readonly ReminderCustomer[];
  readonly documents: readonly ReminderDocument[];
  readonly scenarios: readonly ReminderScenario[];
  /** The points that order the messages. */
  readonly scales: PriorityScales;
  readonly defaultScenarioId: number | null;
  readonly reasonsToWait: readonly ReasonToWait[];
  /** Whether the firm's own address is enough to send letters from. */
  readonly senderHasAddress: boolean;
  /** How far the bookings imported go, and how old they may be for a message to leave: a payment since then may be missing. */
  readonly freshness: Freshness;
  /** Where the firm is established, for its public holidays. */
  readonly area: HolidayArea;
  /** Whether the user asked for the messages of a day on which none should leave. */
  readonly opensClosedDays: boolean;
  /** The facts from which the exchange differences of `documents` are computed. */
  readonly exchange: ExchangeFacts;
};

export type ReminderPlan = { readonly proposals: readonly Proposal[]; readonly heldBack: readonly HeldBack[] };

/** What one customer owes in one currency: the unit a message is decided on, since currencies are never added. */
export type Account = {
  readonly customer: ReminderCustomer;
  /** Those of the notices of the customer, in every currency, of which something is still owed. */
  readonly notices: readonly FormalNotice[];
  readonly currency: string;
  readonly debits: readonly OwedDocument[];
  /** What its open credits are, which wait to be allocated. */
  readonly toAllocate: readonly HoldReason[];
  readonly balanceCents: Cents;
  /** What the customer owes in the ledger's currency, whatever that of the account. */
  readonly ledgerBalanceCents: Cents;
  readonly scenario: ReminderScenario;
  readonly scales: PriorityScales;
  readonly reasons: ReasonsToWait;
  readonly senderHasAddress: boolean;
  readonly calendar: SendingCalendar;
  readonly freshness: Freshness;
  readonly opensClosedDays: boolean;
};
