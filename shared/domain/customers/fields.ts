import { z } from 'zod';
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

/** Someone of a customer; a null name is the customer's own (its general mail address or switchboard). */
export type ContactValues = {
  readonly name: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/**
 * What a list says of a field while it waits to be applied; absent from what an earlier version staged: null. The limits of the card are
 * asked when it is applied, with a word on the line, and refuse nothing here.
 */
function stagedValue(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return stagedValue(schema.unwrap() as z.ZodType);
  return (schema instanceof z.ZodString ? z.string() : schema instanceof z.ZodNumber ? z.int() : schema)
    .nullable()
    .default(null);
}

const stagedValues = z.object(
  Object.fromEntries(valueNames.map((name) => [name, stagedValue(cardFields[name].schema)])) as {
    [Name in ValueName]: z.ZodType<CustomerValues[Name]>;
  },
);

const anyText = z.string().nullable();

/** One row of a customer file, understood. */
export const customerRow: z.ZodType<CustomerRow> = z.object({
  lineNumber: z.int(),
  code: z.string(),
  values: stagedValues,
  contacts: z.array(z.object({ name: anyText, role: anyText, email: anyText, phone: anyText })),
  raw: z.string(),
});
export type CustomerRow = {
  readonly lineNumber: number;
  /** `''` when the file gives none. */
  readonly code: string;
  readonly values: CustomerValues;
  readonly contacts: readonly ContactValues[];
  readonly raw: string;
};
