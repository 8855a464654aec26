import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { bytes, id, oneOf } from './columns.ts';

/**
 * The images that were printed at the head of letters; the one that is printed now is not voided. None is removed: an act that is undone
 * brings it back.
 */
export const logos = sqliteTable('logos', {
  id: id(),
  mediaType: text('media_type').notNull(),
  sha256: text('sha256').notNull(),
  recordedAt: text('recorded_at').notNull(),
  voidedAt: text('voided_at'),
  content: bytes('content').notNull(),
});

/** One row: the firm's identity, letterhead and defaults. */
export const firm = sqliteTable(
  'firm',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    siren: text('siren'),
    vatNumber: text('vat_number'),
    legalForm: text('legal_form'),
    /** As printed: `10 000 €`. Mandatory on letters for SARL and share companies (C. com. R123-238). */
    capital: text('capital'),
    registryCity: text('registry_city'),
    addressLine1: text('address_line1'),
    addressLine2: text('address_line2'),
    postcode: text('postcode'),
    city: text('city'),
    country: text('country').notNull().default('FR'),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
    iban: text('iban'),
    bic: text('bic'),
    bankName: text('bank_name'),
    signatoryName: text('signatory_name'),
    signatoryTitle: text('signatory_title'),
    termsKind: text('terms_kind', { enum: kinds.termsKinds }).notNull().default('net'),
    termsDays: integer('terms_days').notNull().default(30),
    /** Day of the month (1–31) on which payments are made; null when they are made on any day. */
    termsDayOfMonth: integer('terms_day_of_month'),
    /** What the firm sells: it decides the legal ceiling on payment terms. */
    sector: text('sector', { enum: kinds.paymentSectors }).notNull().default('general'),
    /** Contractual yearly late rate in hundredths of a percent; null = the default rate of L441-10 II. */
    lateRateBasisPoints: integer('late_rate_basis_points'),
    /** Days after the last booking imported beyond which nothing is sent; null: it is only said. */
    staleAfterDays: integer('stale_after_days'),
    /** Whether it is asked what becomes of the messages of days on which no window had the firm open. */
    asksMissedDays: integer('asks_missed_days', { mode: 'boolean' }).notNull().default(true),
    /** Largest remainder of a document that may be written off as a payment difference. */
    writeOffLimitCents: integer('write_off_limit_cents').notNull().default(500),
    /** Upper limits of the aged balance in days late, as JSON; null = 30, 60, 90. */
    buckets: text('buckets'),
    /** JSON: the named sets of such limits (`bucketSets` of the contract); null: none yet. */
    bucketSets: text('bucket_sets'),
    /** JSON: the points by rule that are not the usual ones (`PriorityScales`); null: all are usual. */
    priorityScales: text('priority_scales'),
    /** JSON: the texts of calls that are not the usual ones (`CallTexts`); null: all are usual. */
    callTexts: text('call_texts'),
    holidayPlace: text('holiday_place', { enum: kinds.holidayPlaces }).notNull().default('metropole'),
    isDemonstration: integer('is_demonstration', { mode: 'boolean' }).notNull().default(false),
    /** Version of the rules that derived the imported documents (`derivationRules`). */
    derivationRules: integer('derivation_rules').notNull().default(0),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    check('firm_single_row', sql`${table.id} = 1`),
    check('firm_terms_days', sql`${table.termsDays} between 0 and 180`),
    oneOf('firm_terms_kind', 'terms_kind', kinds.termsKinds),
    oneOf('firm_sector', 'sector', kinds.paymentSectors),
    oneOf('firm_holiday_place', 'holiday_place', kinds.holidayPlaces),
  ],
);

/** The days on which a window had the firm open. They are no evidence: nothing of them is in the journal. */
export const daysOfUse = sqliteTable(
  'days_of_use',
  {
    usedOn: text('used_on').primaryKey(),
    /** What becomes of the messages of the days missed before it; null: none was missed, or nothing is left of them. */
    absence: text('absence', { enum: kinds.absenceStates }),
  },
  () => [oneOf('days_of_use_absence', 'absence', kinds.absenceStates)],
);
