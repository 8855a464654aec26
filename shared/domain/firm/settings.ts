import { holidayPlaces, paymentSectors, termsKinds } from '../kinds.ts';
import { highestWriteOffLimitCents } from '../receivables/manual-documents.ts';
import {
  type CardOf,
  choiceOf,
  type FieldTypes,
  type FormOf,
  fieldTypes,
  nullable,
  numberOf,
  schemasOf,
} from '../values/card-fields.ts';
import { mostTermsDays } from '../values/terms.ts';

const { name, text, phone, email, flag, siren, vatNumber, iban, bic, postcode, country } = fieldTypes;

/**
 * Identity, letterhead, bank details and defaults of the firm, in their order. The contract, what is stored, the form and the journal's
 * changes follow from it: a setting more is a line here, its column, its words and its place in the form.
 */
export const settingFields = {
  name,
  siren,
  vatNumber,
  legalForm: text,
  capital: text,
  registryCity: text,
  addressLine1: text,
  addressLine2: text,
  postcode,
  city: text,
  country,
  phone,
  email,
  website: text,
  iban,
  bic,
  bankName: text,
  signatoryName: text,
  signatoryTitle: text,
  termsKind: choiceOf(termsKinds, 'customers.terms'),
  termsDays: numberOf('count', { least: 0, most: mostTermsDays }),
  /** Null: any day. */
  termsDayOfMonth: nullable(numberOf('count', { least: 1, most: 31 })),
  /** What is sold, for the ceiling of the law on payment terms. */
  sector: choiceOf(paymentSectors, 'customers.sector'),
  /** Hundredths of a percent a year; null: the default rate of L441-10 II. */
  lateRateBasisPoints: nullable(numberOf('rate', { least: 0, most: 10_000 })),
  holidayPlace: choiceOf(holidayPlaces, 'settings.place'),
  /** Days after the last booking imported beyond which nothing is sent; null: it is only said. */
  staleAfterDays: nullable(numberOf('count', { least: 1, most: 365 })),
  /** Whether it is asked what becomes of the messages of days on which no window had the firm open. */
  asksMissedDays: flag,
  /** What may remain of a document to be written off; 0: nothing is. */
  writeOffLimitCents: numberOf('cents', { least: 0, most: highestWriteOffLimitCents }),
} as const satisfies FieldTypes;

/** The schema of each setting, as an object schema takes them. */
export const settingSchemas = schemasOf(settingFields);

/** The settings as they are sent and stored, and as their form holds them. */
export type Settings = CardOf<typeof settingFields>;
export type SettingsForm = FormOf<typeof settingFields>;
