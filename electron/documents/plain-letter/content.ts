import { paragraphsOf, type TypedLetter } from '../../../shared/domain/letters/typed-letter.ts';
import type { LetterContent } from '../parts/definition.ts';
import type { PostedLetter } from '../parts/letter-page.ts';
import { type Addressee, type LetterCustomer, type LetterFirm, recipientOf, senderOf } from '../parts/parties.ts';

/** Everything a plain letter says. */
export type PlainLetterContent = PostedLetter & {
  readonly subject: string;
  readonly paragraphs: readonly string[];
};

export type PlainLetterInput = LetterContent & {
  readonly firm: LetterFirm;
  readonly customer: LetterCustomer;
  readonly contact: Addressee | null;
  readonly isPreview: boolean;
  /** Tidy: see `tidyLetter`. */
  readonly typed: TypedLetter;
};

/** Gathers what the letter says. */
export function buildPlainLetter(input: PlainLetterInput): PlainLetterContent {
  return {
    language: input.customer.language,
    isPreview: input.isPreview,
    letterNumber: input.letterNumber,
    journalHead: input.journalHead,
    sender: senderOf(input.firm),
    recipient: recipientOf(input.customer, input.contact),
    place: input.firm.city,
    issuedOn: input.issuedOn,
    subject: input.typed.subject,
    paragraphs: paragraphsOf(input.typed.text),
  };
}
