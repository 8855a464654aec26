import { z } from 'zod';
import { type ContactDuty, contactDuties } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import { type Card, type CardField, type Column, cardFieldNames, cardFields, heading } from './card.ts';

type Fields = typeof cardFields;
type Listed = { [Name in CardField]: Fields[Name]['column'] extends null ? never : Name }[CardField];
/** The column that says a field: its own, or one with a name of its own. */
type ColumnOf<Name extends Listed> = Fields[Name]['column'] extends { readonly name: infer Other extends string }
  ? Other
  : Name;

/** Columns of a customer file that are no field of the card: its code, its contacts, and what completes other columns. */
const otherColumns = {
  code: { headings: [] },
  siret: { headings: [heading(1, /\bsiret\b/)] },
  addressLine3: {
    headings: [heading(10, /\b(?:adresse|address|adr|addr|rue|ligne|line)(?: ligne| line)? ?3\b|\blieu dit\b/)],
  },
  contactName: {
    headings: [heading(22, /\b(?:contacts?|interlocuteurs?|attention|correspondant|responsable)\b/, 3)],
  },
  contactRole: { headings: [heading(21, /\b(?:fonction|role|job ?title|position|qualite)\b/)] },
  contactDuty: { headings: [heading(21.5, /\b(?:service|department)\b/)] },
  email: { width: 30, headings: [heading(4, /\b(?:e ?mails?|mails?|courriels?|mel|adresse electronique)\b/)] },
  phone: { headings: [heading(6, /\b(?:tel ?\d?|telephone ?\d?|phone|tph|standard)\b/)] },
  mobile: { headings: [heading(5, /\b(?:mobile|portable|gsm|cell(?: ?phone)?)\b/)] },
  scenario: {
    width: 20,
    headings: [
      heading(
        0.3,
        /\bscenarios?\b|\b(?:plan|cycle|profil|politique) de relances?\b|\bdunning (?:plan|profile|procedure)\b/,
      ),
    ],
  },
  reachedStep: {
    width: 24,
    headings: [
      heading(
        0.2,
        /\b(?:niveau|etape|stade|degre)\b.*\brelances?\b|\brelances?\b.*\b(?:niveau|etape|stade|degre)\b|\b(?:reminder|dunning) (?:level|step|stage)\b/,
      ),
    ],
  },
  remindedOn: {
    headings: [
      heading(
        0.1,
        /\b(?:date|jour)\b.*\brelances?\b|\bderniere relance\b|\brelancee? (?:le|du)\b|\b(?:date|day) of (?:the )?(?:last )?reminder\b|\blast (?:reminder|dunning)\b|\b(?:reminder|dunning) date\b/,
      ),
    ],
  },
} as const satisfies Record<string, Column>;
type OtherColumn = keyof typeof otherColumns;

/** What a column of a customer file can hold. */
export type CustomerField = { [Name in Listed]: ColumnOf<Name> }[Listed] | OtherColumn;

/** What a customer file may say of a customer, as the card holds it; null where nothing is known. */
export type CustomerValues = { readonly [Name in Listed]: NonNullable<Card[Name]> | null };
export type ValueName = Listed;

export const valueNames = cardFieldNames.filter((name): name is ValueName => cardFields[name].column !== null);

/** The column that says a field of the card. */
export function columnOf(name: ValueName): CustomerField {
  const { column } = cardFields[name];
  return 'name' in column ? column.name : (name as CustomerField);
}

const cardColumns = new Map<CustomerField, Column>(valueNames.map((name) => [columnOf(name), cardFields[name].column]));

/** Every column there may be, with what is known of it. */
export const customerColumns: ReadonlyMap<CustomerField, Column> = new Map([
  ...cardColumns,
  ...(Object.entries(otherColumns) as [OtherColumn, Column][]),
]);

/** The columns as they are offered: the code, what the card says in its order, the contacts. */
export const customerFields: readonly CustomerField[] = [
  'code',
  ...[...cardColumns.keys()].flatMap((column): CustomerField[] => {
    if (column === 'siren') return ['siren', 'siret'];
    return column === 'addressLine2' ? ['addressLine2', 'addressLine3'] : [column];
  }),
  'contactName',
  'contactRole',
  'contactDuty',
  'email',
  'phone',
  'mobile',
  'scenario',
  'reachedStep',
  'remindedOn',
];

/** Nothing known. */
export const noValues = Object.fromEntries(valueNames.map((name) => [name, null])) as CustomerValues;

/** A contact of a customer. A null name stands for the customer itself (its general mail address or switchboard). */
export type ContactValues = {
  readonly name: string | null;
  readonly role: string | null;
  readonly duty: ContactDuty | null;
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

/** What a row says of the follow-up of its customer: a scenario and a step as they are written, and the day of the last reminder elsewhere. */
export type SaidFollowing = { readonly scenario: string; readonly step: string; readonly remindedOn: Day | null };

/** Nothing said of the follow-up. */
export const nothingSaid: SaidFollowing = { scenario: '', step: '', remindedOn: null };

/** One row of a customer file, understood. */
export const customerRow: z.ZodType<CustomerRow> = z.object({
  lineNumber: z.int(),
  code: z.string(),
  values: stagedValues,
  contacts: z.array(
    z.object({
      name: anyText,
      role: anyText,
      duty: z.enum(contactDuties).nullable().default(null),
      email: anyText,
      phone: anyText,
    }),
  ),
  following: z.object({ scenario: z.string(), step: z.string(), remindedOn: anyText }).default(nothingSaid),
  raw: z.string(),
});
export type CustomerRow = {
  readonly lineNumber: number;
  /** `''` when the file gives none. */
  readonly code: string;
  readonly values: CustomerValues;
  readonly contacts: readonly ContactValues[];
  readonly following: SaidFollowing;
  readonly raw: string;
};
