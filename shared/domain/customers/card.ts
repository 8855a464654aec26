import { customerKinds, languages, paymentSectors, publicBuyers, termsKinds } from '../kinds.ts';
import {
  type CardOf,
  choiceOf,
  type FieldType,
  type FormOf,
  fieldTypes,
  nullable,
  numberOf,
  optional,
  schemasOf,
} from '../values/card-fields.ts';
import { mostTermsDays } from '../values/terms.ts';

/** A title by which a column of a list is known. */
export type Heading = {
  readonly pattern: RegExp;
  /** Titles are tried from the least rank: « Téléphone 2 » before « Téléphone ». */
  readonly rank: number;
  /** How sure it is, from 1 to 4: of two columns that look like the same field, the surest is read. */
  readonly certainty: number;
};

/** The column by which a list of customers says a field. */
export type Column = {
  /** Absent: that of the field. Terms are one column for three fields. */
  readonly name?: string;
  readonly headings: readonly Heading[];
  /** Characters, in the spreadsheet to fill. */
  readonly width?: number;
};

/** Longest delay a firm lets a customer have without a word. */
export const mostToleratedDays = 90;

type CardFacts = {
  /** What is decided apart when two customers become one, and completed together by a list: half an address would be wrong. Null: a merge decides nothing. */
  readonly part: string | null;
  /** In a merge: where the card that stays says nothing, the other one completes it. */
  readonly isCompleted: boolean;
  /** Null: no list of customers says it. */
  readonly column: Column | null;
};
type Field = FieldType & CardFacts;

function field<Type extends FieldType, const Facts extends CardFacts>(type: Type, facts: Facts) {
  return { ...type, ...facts };
}

/** A title, for a column. */
export const heading = (rank: number, pattern: RegExp, certainty = 4): Heading => ({ rank, pattern, certainty });

const { name, text, longText, phone, siren, vatNumber, postcode, country, flag } = fieldTypes;

const address = { part: 'address', isCompleted: true } as const;
/** Never completed by a merge: a card without terms of its own states that the firm's terms apply. */
const terms = {
  part: 'terms',
  isCompleted: false,
  column: {
    name: 'terms',
    width: 24,
    headings: [
      heading(14, /\b(?:conditions?|delais?|modalites?|terms?)\b/),
      heading(15, /\becheances?\b|\bpayment (?:delay|days)\b/, 3),
      heading(16, /\b(?:mode|type|code) (?:de |du )?(?:reglement|paiement)\b|\breglement\b/, 2),
    ],
  },
} as const;
const unmerged = { part: null, isCompleted: false, column: null } as const;

/**
 * Every field of a customer's card, in its order. The contract, the form, the merge of two customers, lists of customers and the
 * spreadsheet to fill, and the journal's changes follow from it: a field more is a line here, its column, its words and its place in the form.
 */
export const cardFields = {
  name: field(name, {
    part: null,
    isCompleted: false,
    column: { width: 32, headings: [heading(18, /\bnom commercial\b|\benseigne\b|\btrade name\b/, 1)] },
  }),
  kind: field(choiceOf(customerKinds, 'customers.kind'), {
    part: 'kind',
    isCompleted: false,
    column: { headings: [heading(24, /\b(?:type|nature|kind)\b/, 3)] },
  }),
  siren: field(siren, {
    part: 'siren',
    isCompleted: true,
    column: { headings: [heading(2, /\bsiren\b|\bsirene\b|\brcs\b|\b(?:company|registration) (?:number|no)\b/)] },
  }),
  vatNumber: field(vatNumber, {
    part: 'vatNumber',
    isCompleted: true,
    column: { headings: [heading(3, /\btva\b|\bvat\b|\btax (?:id|number|no)\b/)] },
  }),
  addressLine1: field(text, {
    ...address,
    column: {
      width: 32,
      headings: [
        heading(12, /\b(?:adresse|address|adr|addr)(?: ligne| line)? ?1?\b|\b(?:rue|street|voie)(?: ?1)?\b/, 3),
      ],
    },
  }),
  addressLine2: field(text, {
    ...address,
    column: {
      width: 24,
      headings: [
        heading(11, /\b(?:adresse|address|adr|addr|rue|ligne|line)(?: ligne| line)? ?2\b|\bcomplement\b|\bsuite\b/),
      ],
    },
  }),
  postcode: field(postcode, {
    ...address,
    column: { headings: [heading(8, /\b(?:code ?postal|cp|c p|postal ?code|post ?code|zip(?: ?code)?)\b/)] },
  }),
  city: field(text, {
    ...address,
    column: {
      headings: [
        heading(7, /\b(?:cp|code postal|zip|postcode)(?: et)? (?:ville|city|town)\b/),
        heading(9.5, /\b(?:ville|commune|city|town|localite)\b/),
      ],
    },
  }),
  country: field(country, { ...address, column: { headings: [heading(9, /\b(?:pays|country)\b/)] } }),
  /** Beside those of its contacts: the switchboard, a mobile. Absent: unchanged. */
  secondPhone: field(optional(phone), {
    part: 'secondPhone',
    isCompleted: true,
    column: { headings: [heading(4.5, /\b(?:autre|other|second|deuxieme) (?:tel|telephone|phone)\b/)] },
  }),
  /** Null: the firm's own terms. */
  termsKind: field(nullable(choiceOf(termsKinds, 'customers.terms')), terms),
  termsDays: field(nullable(numberOf('count', { least: 0, most: mostTermsDays })), terms),
  /** Null: any day. */
  termsDayOfMonth: field(nullable(numberOf('count', { least: 1, most: 31 })), terms),
  /** What this customer buys; null: the sector of the firm. Absent: unchanged. */
  sector: field(optional(nullable(choiceOf(paymentSectors, 'customers.sector'))), {
    part: 'sector',
    isCompleted: false,
    column: null,
  }),
  /** Of a public buyer; null: the State or a local authority. Absent: unchanged. */
  publicBuyer: field(optional(nullable(choiceOf(publicBuyers, 'customers.publicBuyer'))), {
    part: 'kind',
    isCompleted: false,
    column: null,
  }),
  /** What the firm lets the customer owe; null: no limit; absent: unchanged. */
  creditLimitCents: field(optional(nullable(numberOf('cents', { least: 0, most: Number.MAX_SAFE_INTEGER }))), {
    part: 'creditLimit',
    isCompleted: true,
    column: {
      name: 'creditLimit',
      headings: [
        heading(
          13,
          /\b(?:plafond|encours (?:autorise|max(?:i|imum|imal)?)|(?:credit|encours) (?:limit|autorise|max)|limite (?:de )?(?:credit|encours)|limit)\b/,
        ),
      ],
    },
  }),
  /** Days late by which it is known to pay (« paie toujours le 10 ») and during which nobody reminds it; null: none; absent: unchanged. */
  toleratedDays: field(optional(nullable(numberOf('count', { least: 0, most: mostToleratedDays }))), {
    part: 'toleratedDays',
    isCompleted: true,
    column: {
      headings: [
        heading(13.5, /\b(?:delai (?:de grace|tolere)|tolerance|jours? toleres?|tolerated (?:days|delay)|grace)\b/),
      ],
    },
  }),
  language: field(choiceOf(languages, 'app.languageName'), {
    part: 'language',
    isCompleted: false,
    column: { headings: [heading(20, /\b(?:langue|language)\b/)] },
  }),
  isMiscellaneous: field(flag, unmerged),
  /** Groupings of the aged balance; absent: unchanged. */
  customerGroup: field(optional(text), {
    part: 'customerGroup',
    isCompleted: true,
    column: { headings: [heading(23, /\b(?:groupes?|famille|categorie|group|category|segment)\b/, 3)] },
  }),
  salesperson: field(optional(text), {
    part: 'salesperson',
    isCompleted: true,
    column: {
      headings: [
        heading(
          19,
          /\b(?:commercial|commerciale|representant|vendeur|vrp|sales ?(?:person|man|rep)|account manager)\b/,
        ),
      ],
    },
  }),
  responsible: field(optional(text), {
    part: 'responsible',
    isCompleted: true,
    column: { headings: [heading(17, /\brecouvrement\b|\bgestionnaire\b|\bcollector\b|\bcredit manager\b/)] },
  }),
  /** The notes of both cards are kept by a merge. */
  notes: field(longText, unmerged),
} as const satisfies Record<string, Field>;

type Fields = typeof cardFields;
export type CardField = keyof Fields;
export const cardFieldNames = Object.keys(cardFields).filter((name): name is CardField =>
  Object.hasOwn(cardFields, name),
);

/** The schema of each field, as an object schema takes them. */
export const cardSchemas = schemasOf(cardFields);

/** A card as it is typed, sent and stored, and as its form holds it. */
export type Card = CardOf<Fields>;
export type CardForm = FormOf<Fields>;

/** Terms are a way of counting with its days, or neither: half of them would be terms nobody agreed. */
export function areTermsWhole({ termsKind, termsDays, termsDayOfMonth }: Card): boolean {
  return termsKind === null ? termsDays === null && termsDayOfMonth === null : termsDays !== null;
}

/** The fields of a card out of a row that holds more. */
export function pickCard(row: Card): Card {
  return Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(cardFields, name))) as Card;
}

/** Parts of a card in its order: what a merge decides one by one. */
export type CardPart = NonNullable<Fields[CardField]['part']>;
export const cardParts = [...new Set(cardFieldNames.flatMap((each) => cardFields[each].part ?? []))];

/** The fields of a part. */
export function fieldsOf(part: CardPart): readonly CardField[] {
  return cardFieldNames.filter((name) => cardFields[name].part === part);
}
