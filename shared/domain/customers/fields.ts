import { type Card, type CardField, cardFieldNames, cardFields } from './card.ts';

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

type Listed = { [Name in CardField]: (typeof cardFields)[Name]['isListed'] extends true ? Name : never }[CardField];

/** What a customer file may say of a customer, as the card holds it; null where nothing is known. */
export type CustomerValues = { readonly [Name in Listed]: NonNullable<Card[Name]> | null };
export type ValueName = Listed;

export const valueNames = cardFieldNames.filter((name): name is ValueName => cardFields[name].isListed);

/** Nothing known. */
export const noValues = Object.fromEntries(valueNames.map((name) => [name, null])) as CustomerValues;

/** A contact of a customer. A null name stands for the customer itself (its general mail address or switchboard). */
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
