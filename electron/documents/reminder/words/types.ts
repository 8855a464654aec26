import type { AdjustmentNature, CustomerKind, DocumentKind } from '../../../../shared/domain/kinds.ts';
import type { CommonTexts } from '../../parts/words/types.ts';

/**
 * What a credit is called: its kind, or of an adjustment what it is where that is known. To the debtor a write-off is an adjustment like
 * others: the books give up hope, the creditor gives up nothing.
 */
export type CreditWord = DocumentKind | AdjustmentNature;

/** Which of the letters this is; also the name of its template. */
export type ReminderVoice = 'beforeDue' | 'reminder' | 'firmReminder' | 'formalNotice';

/** What the sentences of a letter may name; amounts and dates are already written in its language. */
export type LetterFields = {
  readonly count: number;
  readonly customerKind: CustomerKind;
  readonly toPay: string;
  readonly deadline: string;
  readonly deadlineDays: number;
  readonly issuedOn: string;
  /** A part of the documents is disputed, and not asked for. */
  readonly hasDisputed: boolean;
  readonly hasPenalties: boolean;
  readonly hasIndemnities: boolean;
  readonly isPenaltyIncomplete: boolean;
};

/** The words of reminders and formal notices in one language. Plain spaces and apostrophes: typography is put on when a page is laid out. */
export type ReminderTexts = {
  /** What a transfer should say when the references are too many: who pays and for which letter. */
  readonly remittance: (customer: string, number: string) => string;
  readonly registered: string;
  readonly formalHeading: string;
  readonly creditor: string;
  readonly debtor: string;
  readonly subject: Readonly<Record<ReminderVoice, (count: number) => string>>;
  /** Before the table of documents. */
  readonly opening: Readonly<Record<ReminderVoice, (fields: LetterFields) => readonly string[]>>;
  /** Between the amount to pay and the bank details. */
  readonly request: Readonly<Record<ReminderVoice, (fields: LetterFields) => readonly string[]>>;
  readonly farewell: Readonly<Record<ReminderVoice, string>>;
  readonly columns: {
    readonly reference: string;
    readonly issuedOn: string;
    readonly dueOn: string;
    readonly amount: string;
    readonly open: string;
    readonly daysLate: string;
  };
  readonly total: string;
  /** Which parts of the documents are not asked for, because the customer disputes them. */
  readonly notClaimed: (parts: readonly { reference: string; amount: string }[]) => string;
  /** Which parts of the documents are not asked for, because the firm conceded them and has not issued their credit note yet. */
  readonly conceded: (parts: readonly { reference: string; amount: string }[]) => string;
  readonly penaltyHeading: (date: string) => string;
  readonly penaltyColumns: {
    readonly reference: string;
    readonly period: string;
    readonly days: string;
    readonly base: string;
    readonly rate: string;
    readonly interest: string;
    readonly indemnity: string;
  };
  readonly period: (from: string, to: string) => string;
  readonly rateUnknown: string;
  readonly interestUnknown: string;
  readonly recap: {
    readonly open: (count: number) => string;
    /** `whole`: the amount of a credit of which only a part is taken off, the rest paying other debts. */
    readonly credit: (fields: { word: CreditWord; reference: string; date: string; whole: string | null }) => string;
    /** Why no indemnity is asked for these invoices: an earlier notice, of that day, did. */
    readonly indemnityAsked: (fields: { references: string; date: string }) => string;
    readonly penalties: (date: string) => string;
    readonly penaltiesIncomplete: (date: string) => string;
    readonly indemnities: (fields: { count: number; each: string }) => string;
  };
  readonly toPay: Readonly<Record<ReminderVoice, string>>;
  readonly payBy: Readonly<Record<ReminderVoice, (fields: LetterFields) => string>>;
};

/** All the words of a reminder. */
export type LetterTexts = CommonTexts & ReminderTexts;
