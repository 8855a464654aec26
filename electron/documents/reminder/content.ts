import type { JournalHead } from '../../../shared/domain/events/journal-head.ts';
import type { AdjustmentNature, CustomerKind, DocumentKind, Tone } from '../../../shared/domain/kinds.ts';
import { type OwnWords, type RewrittenPart, rewritableParts } from '../../../shared/domain/letters/own-words.ts';
import { paragraphsOf } from '../../../shared/domain/letters/typed-letter.ts';
import { letterDeadline } from '../../../shared/domain/reminders/formal-notice.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';
import type { PostedLetter } from '../parts/letter-page.ts';
import { type LetterCustomer, type LetterFirm, recipientOf, senderOf } from '../parts/parties.ts';
import type { ReminderVoice } from './words/types.ts';

export type LetterDocument = {
  readonly reference: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly amountCents: Cents;
  /** What is open, neither disputed nor conceded. */
  readonly openCents: Cents;
  /** What else is open: the customer disputes it, and the letter does not ask for it. */
  readonly disputedCents: Cents;
  /** What else is open: the firm conceded it, and its credit note is to come. */
  readonly awaitedCents: Cents;
  /** Zero or less: not due yet. */
  readonly daysLate: number;
};

/** A credit note, payment or deposit not allocated yet; `deductedCents` of it is taken off what is asked for. */
export type LetterCredit = {
  readonly kind: DocumentKind;
  readonly nature: AdjustmentNature | null;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly openCents: Cents;
  readonly deductedCents: Cents;
};

/** Late interest of one document over one half-year; `null` where the rate of that half-year is not known. */
export type LetterPenaltyPeriod = {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly baseCents: Cents;
  readonly ratePercent: number | null;
  readonly interestCents: Cents | null;
};

/** Late interest and recovery indemnity of one document, on the day of the letter (C. com. L441-10 II, D441-5). */
export type LetterPenalty = {
  readonly reference: string;
  readonly dueOn: Day;
  readonly periods: readonly LetterPenaltyPeriod[];
  readonly indemnityCents: Cents;
  /** The day of the earlier notice that asked for the indemnity of this invoice; null where none did. */
  readonly indemnityAskedOn: Day | null;
};

export type LetterTotals = {
  /** Σ open amounts of the documents, what is disputed left out. */
  readonly openCents: Cents;
  readonly creditCents: Cents;
  /** Interest at the known rates only. */
  readonly penaltyCents: Cents;
  readonly indemnityCents: Cents;
  /** What the letter asks for: open − credits + penalties + indemnities. */
  readonly toPayCents: Cents;
  /** A rate is missing: interest remains to be added to `toPayCents`, and the letter says so. */
  readonly isPenaltyIncomplete: boolean;
};

/** Everything a reminder or a formal notice says. */
export type ReminderLetterContent = PostedLetter & {
  readonly tone: Tone;
  readonly isFormalNotice: boolean;
  readonly customerKind: CustomerKind;
  readonly currency: string;
  readonly documents: readonly LetterDocument[];
  readonly credits: readonly LetterCredit[];
  /** Only in a formal notice. */
  readonly penalties: readonly LetterPenalty[];
  /** Who has a copy. */
  readonly copies: readonly string[];
  readonly totals: LetterTotals;
  /** Paragraphs written for this letter alone; null: the usual words. */
  readonly ownWords: Readonly<Record<RewrittenPart, readonly string[] | null>>;
  readonly deadlineOn: Day;
  /** Days given, from first presentation in a formal notice. */
  readonly deadlineDays: number;
};

export type LetterAmounts = Pick<Proposal, 'totalCents' | 'creditCents' | 'claimedCents'>;

export type ReminderLetterInput = {
  readonly firm: LetterFirm;
  readonly customer: LetterCustomer;
  readonly tone: Tone;
  readonly isFormalNotice: boolean;
  readonly isPreview: boolean;
  readonly letterNumber: number | null;
  readonly journalHead: JournalHead | null;
  readonly issuedOn: Day;
  readonly currency: string;
  readonly deadlineDays: number;
  /** What the engine claims for `documents` once `credits` are taken off. */
  readonly amounts: LetterAmounts;
  readonly documents: readonly LetterDocument[];
  readonly credits: readonly LetterCredit[];
  readonly recipient: Proposal['recipient'];
  readonly copies: Proposal['copies'];
  /** Written for this letter alone, where they are. */
  readonly ownWords: OwnWords | null;
  /** As of `issuedOn`; left out of anything but a formal notice. */
  readonly penalties: readonly LetterPenalty[];
};

/** Gathers what the letter says, with its totals. */
export function buildReminderLetter(input: ReminderLetterInput): ReminderLetterContent {
  const penalties = input.isFormalNotice ? input.penalties : [];
  return {
    language: input.customer.language,
    tone: input.tone,
    isFormalNotice: input.isFormalNotice,
    isPreview: input.isPreview,
    letterNumber: input.letterNumber,
    journalHead: input.journalHead,
    sender: senderOf(input.firm),
    recipient: recipientOf(input.customer, input.recipient),
    customerKind: input.customer.kind,
    place: input.firm.city,
    issuedOn: input.issuedOn,
    currency: input.currency,
    documents: input.documents,
    credits: input.credits,
    penalties,
    copies: input.copies.map(({ name }) => name),
    ownWords: ownParagraphs(input),
    totals: totalsOf(input.amounts, penalties),
    deadlineOn: letterDeadline(input, input.firm),
    deadlineDays: input.deadlineDays,
  };
}

/** The paragraphs of the parts that were rewritten and may be. */
function ownParagraphs({ ownWords, isFormalNotice }: Pick<ReminderLetterInput, 'ownWords' | 'isFormalNotice'>) {
  const parts = rewritableParts({ isFormalNotice });
  const own = (part: RewrittenPart) => {
    const text = ownWords?.[part] ?? null;
    return text === null || !parts.includes(part) ? null : paragraphsOf(text);
  };
  return { opening: own('opening'), request: own('request') };
}

function totalsOf(amounts: LetterAmounts, penalties: readonly LetterPenalty[]): LetterTotals {
  const periods = penalties.flatMap((penalty) => penalty.periods);
  const penaltyCents = sumCents(periods.map((period) => period.interestCents ?? 0));
  const indemnityCents = sumCents(penalties.map((penalty) => penalty.indemnityCents));
  return {
    openCents: amounts.totalCents,
    creditCents: amounts.creditCents,
    penaltyCents,
    indemnityCents,
    toPayCents: amounts.claimedCents + penaltyCents + indemnityCents,
    isPenaltyIncomplete: periods.some((period) => period.interestCents === null),
  };
}

/** Which kind of letter `content` is. */
export function reminderKind({ isFormalNotice }: Pick<ReminderLetterContent, 'isFormalNotice'>) {
  return isFormalNotice ? 'formalNotice' : 'reminder';
}

/** A courteous message about invoices none of which is due yet announces them instead of claiming them. */
export function reminderVoice(
  content: Pick<ReminderLetterContent, 'tone' | 'isFormalNotice' | 'documents'>,
): ReminderVoice {
  if (content.isFormalNotice) return 'formalNotice';
  if (content.documents.every((document) => document.daysLate <= 0)) return 'beforeDue';
  return content.tone === 'courteous' ? 'reminder' : 'firmReminder';
}
