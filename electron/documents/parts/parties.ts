import type { FirmSettings } from '../../../shared/contract/firm.ts';
import type { CustomerKind, Language } from '../../../shared/domain/kinds.ts';
import { hasOwnName } from '../../../shared/domain/reminders/addressees.ts';
import type { ReminderContact } from '../../../shared/domain/reminders/types.ts';
import { addressLines, postalLines } from './address.ts';
import { commonTexts } from './words/index.ts';

/** The settings of the firm, and the image at the head of its letters as a `data:` address. */
export type LetterFirm = FirmSettings & { readonly logo?: string | null };

/** The columns of a customer a letter needs. */
export type LetterCustomer = {
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  readonly language: Language;
  readonly siren: string | null;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
};

/** The firm as its letterhead shows it; what companies must print is in C. com. R123-237 and R123-238. */
export type Sender = {
  readonly name: string;
  /** A `data:` address; null without a logo. */
  readonly logo: string | null;
  readonly addressLines: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly legalForm: string | null;
  readonly capital: string | null;
  readonly registryCity: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly bankName: string | null;
  readonly signatoryName: string | null;
  readonly signatoryTitle: string | null;
};

export type Recipient = {
  readonly code: string;
  readonly name: string;
  readonly siren: string | null;
  /** For the envelope's window (NF Z 10-011). */
  readonly postalLines: readonly string[];
  /** Whom the letter is for, where the window has no line left for it; null otherwise. */
  readonly attention: string | null;
  /** As people write it, for the body of a letter. */
  readonly addressLines: readonly string[];
};

/** The letterhead of `firm`. */
export function senderOf(firm: LetterFirm): Sender {
  return {
    name: firm.name,
    logo: firm.logo ?? null,
    addressLines: addressLines(firm, 'fr'),
    phone: firm.phone,
    email: firm.email,
    website: firm.website,
    siren: firm.siren,
    vatNumber: firm.vatNumber,
    legalForm: firm.legalForm,
    capital: firm.capital,
    registryCity: firm.registryCity,
    iban: firm.iban,
    bic: firm.bic,
    bankName: firm.bankName,
    signatoryName: firm.signatoryName,
    signatoryTitle: firm.signatoryTitle,
  };
}

/** The contact of a customer that a page is for. */
export type Addressee = Pick<ReminderContact, 'name' | 'email' | 'duty'>;

/** The ways to name the contact that a page is for, the longest first; one without a name of its own is written to by its department. */
export function attentionOf(
  { name, language }: Pick<LetterCustomer, 'name' | 'language'>,
  contact: Addressee | null,
): readonly string[] {
  if (contact === null) return [];
  const texts = commonTexts[language];
  if (hasOwnName(contact, name)) return texts.attention(contact.name);
  return contact.duty === null ? [] : texts.attentionOfDuty[contact.duty];
}

/** Whom a letter to `customer` is for. */
export function recipientOf(customer: LetterCustomer, contact: Addressee | null): Recipient {
  const attention = attentionOf(customer, contact);
  const inWindow = attention.find((way) => postalLines(customer, way).includes(way)) ?? null;
  return {
    code: customer.code,
    name: customer.name,
    siren: customer.siren,
    postalLines: postalLines(customer, inWindow),
    attention: inWindow === null ? (attention[0] ?? null) : null,
    addressLines: addressLines(customer, customer.language),
  };
}
