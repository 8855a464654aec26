import type { CustomerKind, Language, TermsKind } from '../kinds.ts';
import type { Cents } from '../values/money.ts';

/** What a column of a customer file can hold. */
export const customerFields = [
  'code',
  'name',
  'kind',
  'siren',
  'siret',
  'vatNumber',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'postcode',
  'city',
  'country',
  'terms',
  'creditLimit',
  'language',
  'customerGroup',
  'salesperson',
  'responsible',
  'contactName',
  'contactRole',
  'email',
  'phone',
  'mobile',
] as const;
export type CustomerField = (typeof customerFields)[number];

/** What a customer file may say of a customer, as the card holds it; null where nothing is known. */
export type CustomerValues = {
  readonly name: string | null;
  readonly kind: CustomerKind | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly termsKind: TermsKind | null;
  readonly termsDays: number | null;
  readonly termsDayOfMonth: number | null;
  readonly creditLimitCents: Cents | null;
  readonly language: Language | null;
  readonly customerGroup: string | null;
  readonly salesperson: string | null;
  readonly responsible: string | null;
};
export type ValueName = keyof CustomerValues;

export const valueNames = [
  'name',
  'kind',
  'siren',
  'vatNumber',
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'country',
  'termsKind',
  'termsDays',
  'termsDayOfMonth',
  'creditLimitCents',
  'language',
  'customerGroup',
  'salesperson',
  'responsible',
] as const satisfies readonly ValueName[];

/** Nothing known. */
export const noValues: CustomerValues = {
  name: null,
  kind: null,
  siren: null,
  vatNumber: null,
  addressLine1: null,
  addressLine2: null,
  postcode: null,
  city: null,
  country: null,
  termsKind: null,
  termsDays: null,
  termsDayOfMonth: null,
  creditLimitCents: null,
  language: null,
  customerGroup: null,
  salesperson: null,
  responsible: null,
};

/** Someone of a customer; a null name is the customer's own (its general mail address or switchboard). */
export type ContactValues = {
  readonly name: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/** One row of a customer file, understood. */
export type CustomerRow = {
  readonly lineNumber: number;
  /** `''` when the file gives none. */
  readonly code: string;
  readonly values: CustomerValues;
  readonly contacts: readonly ContactValues[];
  readonly raw: string;
};
