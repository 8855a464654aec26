import type { CustomerKind, DocumentKind } from '../../../shared/domain/kinds.ts';

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
  readonly hasPenalties: boolean;
  readonly hasIndemnities: boolean;
  readonly isPenaltyIncomplete: boolean;
};

export type PartyFields = {
  readonly name: string;
  readonly legalForm: string | null;
  readonly capital: string | null;
  readonly siren: string | null;
  readonly registryCity: string | null;
  readonly vatNumber: string | null;
  readonly address: string;
};

/** Every word of the letters of one language. Plain spaces and apostrophes: typography is put on when a page is laid out. */
export type LetterTexts = {
  readonly preview: string;
  /** Company particulars, in the order of C. com. R123-237 and R123-238. */
  readonly legalLine: (party: PartyFields) => readonly string[];
  readonly customerCode: string;
  readonly letterNumber: (number: string) => string;
  readonly letterNumberLabel: string;
  readonly runningHead: (fields: { name: string; number: string | null; date: string; customer: string }) => string;
  /** What a transfer should say when the references are too many: who pays and for which letter. */
  readonly remittance: (customer: string, number: string) => string;
  readonly page: (page: number, count: number) => string;
  /** Number of the head of the journal, above its hash at the foot of each page. */
  readonly journal: (number: string) => string;
  readonly placeAndDate: (place: string | null, date: string) => string;
  readonly subjectLabel: string;
  readonly registered: string;
  readonly formalHeading: string;
  readonly creditor: string;
  readonly debtor: string;
  readonly siren: (siren: string) => string;
  readonly greeting: string;
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
    readonly credit: (fields: { kind: DocumentKind; reference: string; date: string; whole: string | null }) => string;
    /** Why no indemnity is asked for these invoices: an earlier notice, of that day, did. */
    readonly indemnityAsked: (fields: { references: string; date: string }) => string;
    readonly penalties: (date: string) => string;
    readonly penaltiesIncomplete: (date: string) => string;
    readonly indemnities: (fields: { count: number; each: string }) => string;
  };
  readonly toPay: Readonly<Record<ReminderVoice, string>>;
  readonly payBy: Readonly<Record<ReminderVoice, (fields: LetterFields) => string>>;
  readonly bank: {
    readonly heading: string;
    readonly holder: string;
    readonly bankName: string;
    readonly iban: string;
    readonly bic: string;
    readonly remittance: string;
    readonly scan: string;
  };
};

/** What the articles of an agreement may name. */
export type AgreementFields = {
  readonly creditor: string;
  readonly debtor: string;
  /** `12 300,05 €`, and in words where the currency has some. */
  readonly total: string;
  readonly totalInWords: string | null;
  readonly count: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly issuedOn: string;
  readonly claimsLaterPenalties: boolean;
  readonly cureDays: number;
  readonly hasIban: boolean;
  readonly isConsumer: boolean;
};

export type AgreementTexts = {
  readonly title: string;
  readonly planNumber: (number: string) => string;
  readonly runningHead: (fields: { number: string; creditor: string; debtor: string }) => string;
  readonly between: string;
  readonly and: string;
  readonly hereafterCreditor: string;
  readonly hereafterDebtor: string;
  readonly agreed: string;
  readonly articles: {
    readonly debt: ArticleText;
    readonly schedule: ArticleText;
    readonly payment: ArticleText;
    readonly allocation: ArticleText;
    readonly penalties: ArticleText;
    readonly acceleration: ArticleText;
    readonly rights: ArticleText;
    readonly originals: ArticleText;
  };
  readonly columns: {
    readonly reference: string;
    readonly issuedOn: string;
    readonly dueOn: string;
    readonly open: string;
    readonly position: string;
    readonly instalmentOn: string;
    readonly amount: string;
    readonly remaining: string;
  };
  readonly principal: string;
  readonly penalties: string;
  readonly indemnities: string;
  readonly total: string;
  readonly debtTotal: string;
  readonly noDueDate: string;
  readonly handwritten: { readonly heading: string; readonly model: (fields: AgreementFields) => string };
  readonly signature: {
    readonly creditor: string;
    readonly debtor: string;
    readonly capacity: string;
    readonly date: string;
  };
};

type ArticleText = { readonly heading: string; readonly text: (fields: AgreementFields) => readonly string[] };
