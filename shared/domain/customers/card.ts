import { z } from 'zod';
import { customerKinds, languages, paymentSectors, publicBuyers, termsKinds } from '../kinds.ts';
import { mostTermsDays } from '../values/terms.ts';

const text = z.string().trim().max(500).nullable();
const longText = z.string().trim().max(5000).nullable();

/**
 * Groups of fields that a merge decides, and a list of customers completes, as a whole: half an address would be wrong.
 */
type Part =
  | 'kind'
  | 'siren'
  | 'vatNumber'
  | 'address'
  | 'terms'
  | 'sector'
  | 'creditLimit'
  | 'language'
  | 'customerGroup'
  | 'salesperson'
  | 'responsible';

type Field = {
  readonly schema: z.ZodType;
  /** The part of the card it belongs to; null where a merge decides nothing. */
  readonly part: Part | null;
  /** In a merge: where the card that stays says nothing, the other one completes it. */
  readonly isCompleted: boolean;
  /** Whether a list of customers may give it. */
  readonly isListed: boolean;
};

function field<Schema extends z.ZodType, const Facts extends Omit<Field, 'schema'>>(schema: Schema, facts: Facts) {
  return { schema, ...facts };
}

const address = { part: 'address', isCompleted: true, isListed: true } as const;
/** Never completed by a merge: a card without terms of its own states that the firm's terms apply. */
const terms = { part: 'terms', isCompleted: false, isListed: true } as const;
const unmerged = { part: null, isCompleted: false, isListed: false } as const;

/**
 * Every field of a customer's card, in its order. The contract, the merge of two customers, lists of customers and the journal's changes
 * follow from it: a field more is a line here, its column, its words and its place in the form.
 */
export const cardFields = {
  name: field(z.string().trim().max(500).min(1), { part: null, isCompleted: false, isListed: true }),
  kind: field(z.enum(customerKinds), { part: 'kind', isCompleted: false, isListed: true }),
  siren: field(text, { part: 'siren', isCompleted: true, isListed: true }),
  vatNumber: field(text, { part: 'vatNumber', isCompleted: true, isListed: true }),
  addressLine1: field(text, address),
  addressLine2: field(text, address),
  postcode: field(text, address),
  city: field(text, address),
  country: field(z.string().length(2), address),
  /** Null: the firm's own terms. */
  termsKind: field(z.enum(termsKinds).nullable(), terms),
  termsDays: field(z.int().min(0).max(mostTermsDays).nullable(), terms),
  /** Null: any day. */
  termsDayOfMonth: field(z.int().min(1).max(31).nullable(), terms),
  /** What this customer buys; null: the sector of the firm. Absent: unchanged. */
  sector: field(z.enum(paymentSectors).nullable().optional(), { part: 'sector', isCompleted: false, isListed: false }),
  /** Of a public buyer; null: the State or a local authority. Absent: unchanged. */
  publicBuyer: field(z.enum(publicBuyers).nullable().optional(), { part: 'kind', isCompleted: false, isListed: false }),
  /** What the firm lets the customer owe; null: no limit; absent: unchanged. */
  creditLimitCents: field(z.int().min(0).nullable().optional(), {
    part: 'creditLimit',
    isCompleted: true,
    isListed: true,
  }),
  language: field(z.enum(languages), { part: 'language', isCompleted: false, isListed: true }),
  isMiscellaneous: field(z.boolean(), unmerged),
  /** Groupings of the aged balance; absent: unchanged. */
  customerGroup: field(text.optional(), { part: 'customerGroup', isCompleted: true, isListed: true }),
  salesperson: field(text.optional(), { part: 'salesperson', isCompleted: true, isListed: true }),
  responsible: field(text.optional(), { part: 'responsible', isCompleted: true, isListed: true }),
  /** The notes of both cards are kept by a merge. */
  notes: field(longText, unmerged),
} as const satisfies Record<string, Field>;

type Fields = typeof cardFields;
export type CardField = keyof Fields;
type Schemas = { [Name in CardField]: Fields[Name]['schema'] };

const declared = Object.entries<Field>(cardFields);

/** Names of the card's fields, in its order. */
export const cardFieldNames = Object.keys(cardFields).filter((name): name is CardField =>
  Object.hasOwn(cardFields, name),
);

/** The schema of each field, as an object schema takes them. */
export const cardSchemas = Object.fromEntries(declared.map(([name, { schema }]) => [name, schema])) as Schemas;

/** A card as it is typed, sent and stored. */
export type Card = z.infer<z.ZodObject<Schemas>>;

/** The fields of a card out of a row that holds more. */
export function pickCard(row: Card): Card {
  return Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(cardFields, name))) as Card;
}

/** Parts of a card in its order: what a merge decides one by one. */
export const cardParts = [...new Set(declared.flatMap(([, { part }]) => part ?? []))];
export type CardPart = Part;

/** The fields of a part. */
export function fieldsOf(part: CardPart): readonly CardField[] {
  return cardFieldNames.filter((name) => cardFields[name].part === part);
}
