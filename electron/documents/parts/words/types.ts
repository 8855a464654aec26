import type { ContactDuty } from '../../../../shared/domain/kinds.ts';

export type PartyFields = {
  readonly name: string;
  readonly legalForm: string | null;
  readonly capital: string | null;
  readonly siren: string | null;
  readonly registryCity: string | null;
  readonly vatNumber: string | null;
  readonly address: string;
};

/** Words that letters of every kind share, in one language. Plain spaces and apostrophes: typography is put on when a page is laid out. */
export type CommonTexts = {
  readonly preview: string;
  /** Company particulars, in the order of C. com. R123-237 and R123-238. */
  readonly legalLine: (party: PartyFields) => readonly string[];
  readonly customerCode: string;
  readonly letterNumber: (number: string) => string;
  readonly letterNumberLabel: string;
  readonly runningHead: (fields: { name: string; number: string | null; date: string; customer: string }) => string;
  readonly page: (page: number, count: number) => string;
  /** Number of the head of the journal, above its hash at the foot of each page. */
  readonly journal: (number: string) => string;
  readonly placeAndDate: (place: string | null, date: string) => string;
  readonly subjectLabel: string;
  readonly siren: (siren: string) => string;
  readonly greeting: string;
  /** Whom in the customer's house a letter is for, the longest way to write it first: the window of an envelope is narrow. */
  readonly attention: (name: string) => readonly string[];
  /** The same by a department; none of one that has no name. */
  readonly attentionOfDuty: Readonly<Record<ContactDuty, readonly string[]>>;
  readonly copies: (names: string) => string;
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
