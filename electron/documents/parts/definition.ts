import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { JournalHead } from '../../../shared/domain/events/journal-head.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';

/** A kind of document that leaves as pages. Its layout is loaded when the first of its kind is made. */
export type PageDefinition<Content> = {
  readonly layout: () => Promise<(content: Content) => TDocumentDefinitions>;
};

/** What every letter says of itself. */
export type LetterContent = {
  /** Null on a preview: numbers are given when the letter is frozen. */
  readonly letterNumber: number | null;
  /** The last event of the journal before the letter; printed on it unless it is a preview. */
  readonly journalHead: JournalHead | null;
  readonly issuedOn: Day;
};

/** A kind of letter: numbered, frozen, and stored with what it was made with. */
export type LetterDefinition<Content extends LetterContent> = PageDefinition<Content> & {
  /** Name of the wording. */
  readonly template: (content: Content) => string;
  /** Raised whenever the wording or the layout changes. */
  readonly templateVersion: number;
  /** What the letter is about, or asks for; zero where it is about no amount, which lists show as a dash. */
  readonly totalCents: (content: Content) => Cents;
};
