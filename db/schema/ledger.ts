import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { bytes, id, oneOf } from './columns.ts';
import { importBatches } from './imports.ts';
import { scenarios } from './scenarios.ts';

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
    /** Largest remainder of a document that may be written off as a payment difference. */
    writeOffLimitCents: integer('write_off_limit_cents').notNull().default(500),
    /** Upper limits of the aged balance in days late, as JSON; null = 30, 60, 90. */
    buckets: text('buckets'),
    /** JSON: the named sets of such limits (`bucketSets` of the contract); null: none yet. */
    bucketSets: text('bucket_sets'),
    isAlsaceMoselle: integer('is_alsace_moselle', { mode: 'boolean' }).notNull().default(false),
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
  ],
);

export const customers = sqliteTable(
  'customers',
  {
    id: id(),
    /** Auxiliary account, or the account itself where the ledger has no auxiliaries. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** Name in the latest file; `name` follows it until the user changes it. */
    importedName: text('imported_name'),
    /** True when an import created it: it is deleted when the last import that names it is undone. */
    isFromImport: integer('is_from_import', { mode: 'boolean' }).notNull().default(false),
    kind: text('kind', { enum: kinds.customerKinds }).notNull().default('business'),
    siren: text('siren'),
    vatNumber: text('vat_number'),
    addressLine1: text('address_line1'),
    addressLine2: text('address_line2'),
    postcode: text('postcode'),
    city: text('city'),
    country: text('country').notNull().default('FR'),
    secondPhone: text('second_phone'),
    termsKind: text('terms_kind', { enum: kinds.termsKinds }),
    termsDays: integer('terms_days'),
    termsDayOfMonth: integer('terms_day_of_month'),
    /** What this customer buys; null for the firm's sector. */
    sector: text('sector', { enum: kinds.paymentSectors }),
    /** Kind of public buyer; null for the State or a local authority, which have the shortest ceiling. */
    publicBuyer: text('public_buyer', { enum: kinds.publicBuyers }),
    language: text('language', { enum: kinds.languages }).notNull().default('fr'),
    creditLimitCents: integer('credit_limit_cents'),
    scenarioId: integer('scenario_id').references(() => scenarios.id, { onDelete: 'restrict' }),
    /** True for an account that is not one debtor (CLIENTS DIVERS) and for a factor: never reminded, not in the statistics. */
    isMiscellaneous: integer('is_miscellaneous', { mode: 'boolean' }).notNull().default(false),
    /** Three texts by which the aged balance may be grouped. */
    customerGroup: text('customer_group'),
    salesperson: text('salesperson'),
    responsible: text('responsible'),
    notes: text('notes'),
    /** The customer into which this one was merged, possibly merged itself. A merged customer is not listed and owns no documents. */
    mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => customers.id, { onDelete: 'restrict' }),
    /** Names and codes of the customer and of those merged into it, in lower case without accents, for search. */
    searchText: text('search_text').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [
    uniqueIndex('customers_code').on(table.code),
    index('customers_scenario').on(table.scenarioId),
    index('customers_merged').on(table.mergedIntoId).where(sql`merged_into_id is not null`),
    oneOf('customers_kind', 'kind', kinds.customerKinds),
    oneOf('customers_language', 'language', kinds.languages),
    check('customers_terms', sql`(${table.termsKind} is null) = (${table.termsDays} is null)`),
  ],
);

export const contacts = sqliteTable(
  'contacts',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    role: text('role'),
    email: text('email'),
    phone: text('phone'),
    isPreferred: integer('is_preferred', { mode: 'boolean' }).notNull().default(false),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('contacts_customer').on(table.customerId),
    index('contacts_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
  ],
);

/** Free words by which the user groups customers. */
export const customerTags = sqliteTable(
  'customer_tags',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    /** The name without case and accents (`tagKey`): an account has it once. */
    key: text('key').notNull(),
    recordedAt: text('recorded_at').notNull(),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('customer_tags_customer').on(table.customerId, table.key),
    index('customer_tags_key').on(table.key),
    uniqueIndex('customer_tags_own').on(table.customerId, table.key).where(sql`merged_from_id is null`),
    uniqueIndex('customer_tags_merged').on(table.mergedFromId, table.key).where(sql`merged_from_id is not null`),
  ],
);

export const documents = sqliteTable(
  'documents',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: kinds.documentKinds }).notNull(),
    /** What an imported adjustment is; null where its entry does not tell, and for other documents. */
    nature: text('nature', { enum: kinds.adjustmentNatures }),
    side: text('side', { enum: kinds.sides }).notNull(),
    reference: text('reference').notNull(),
    label: text('label').notNull().default(''),
    /** Date printed on the document: its age is counted from here. */
    issuedOn: text('issued_on').notNull(),
    /** Date in the accounts. It decides whether a balance at a date includes the document, so that the balance ties to 411. */
    bookedOn: text('booked_on').notNull(),
    dueOn: text('due_on'),
    dueOrigin: text('due_origin', { enum: kinds.dueOrigins }).notNull().default('none'),
    /** Always positive: `side` tells debit from credit. */
    amountCents: integer('amount_cents').notNull(),
    /** Present remainder, written in the transaction that changes the allocations. */
    openCents: integer('open_cents').notNull(),
    /** Last effective day of the allocations that brought `open_cents` to 0; null while open. */
    settledOn: text('settled_on'),
    currency: text('currency').notNull().default('EUR'),
    /** Amount in the invoice's own currency where the ledger is kept in another (FEC fields 17 and 18). */
    foreignCents: integer('foreign_cents'),
    foreignCurrency: text('foreign_currency'),
    isDoubtful: integer('is_doubtful', { mode: 'boolean' }).notNull().default(false),
    /** Import that brought it; null for a manual document. */
    batchId: integer('batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    /** Import whose applying made it from another import's lines (other numbering, eve of a gap); undoing that import deletes it. */
    madeByBatchId: integer('made_by_batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    sourceKey: text('source_key').notNull(),
    recordedAt: text('recorded_at').notNull(),
    voidedAt: text('voided_at'),
    /** The values the user entered, as JSON, while an import has taken over the document; undoing the import restores them. */
    manualValues: text('manual_values'),
    /** The customer on whose account it was made, when merged into `customer_id`; null otherwise. Other tables have the same column. */
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('documents_source_key').on(table.sourceKey),
    index('documents_customer').on(table.customerId, table.issuedOn, table.id),
    // Covers the aged balance. It holds `voided_at` because SQLite takes an index as covering only with the columns of its condition.
    index('documents_open')
      .on(
        table.customerId,
        table.currency,
        table.side,
        table.kind,
        table.dueOn,
        table.issuedOn,
        table.bookedOn,
        table.openCents,
        table.voidedAt,
      )
      .where(sql`open_cents > 0 and voided_at is null`),
    index('documents_settled').on(table.settledOn, table.bookedOn).where(sql`settled_on is not null`),
    index('documents_amount').on(table.amountCents),
    index('documents_issued').on(table.issuedOn, table.reference, table.kind),
    index('documents_voided').on(table.id).where(sql`voided_at is not null`),
    index('documents_reference').on(table.reference),
    index('documents_batch').on(table.batchId),
    index('documents_made').on(table.madeByBatchId).where(sql`made_by_batch_id is not null`),
    index('documents_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    check('documents_open_cents', sql`${table.openCents} between 0 and ${table.amountCents}`),
    check('documents_due', sql`(${table.dueOn} is null) = (${table.dueOrigin} = 'none')`),
    oneOf('documents_kind', 'kind', kinds.documentKinds),
    oneOf('documents_side', 'side', kinds.sides),
    oneOf('documents_due_origin', 'due_origin', kinds.dueOrigins),
  ],
);

/**
 * The facts of documents before corrections, for balances as known earlier: one row for each instant at which a fact changed. A document
 * that was never corrected has none.
 */
export const earlierDocuments = sqliteTable(
  'earlier_documents',
  {
    id: id(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    /** Instant of the correction: these facts were known until then. */
    recordedUntil: text('recorded_until').notNull(),
    kind: text('kind', { enum: kinds.documentKinds }).notNull(),
    reference: text('reference').notNull(),
    label: text('label').notNull(),
    issuedOn: text('issued_on').notNull(),
    bookedOn: text('booked_on').notNull(),
    amountCents: integer('amount_cents').notNull().default(0),
    dueOn: text('due_on'),
    dueOrigin: text('due_origin', { enum: kinds.dueOrigins }).notNull(),
    isDoubtful: integer('is_doubtful', { mode: 'boolean' }).notNull(),
    /** True when the document was then manual, no import having taken it over. */
    isManual: integer('is_manual', { mode: 'boolean' }).notNull(),
    voidedAt: text('voided_at'),
    /** Import that made the correction, which is undone with it; null for a manual correction. */
    correctedBatchId: integer('corrected_batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('earlier_documents_document').on(table.documentId, table.recordedUntil),
    index('earlier_documents_until').on(table.recordedUntil),
    index('earlier_documents_batch').on(table.correctedBatchId).where(sql`corrected_batch_id is not null`),
    oneOf('earlier_documents_kind', 'kind', kinds.documentKinds),
    oneOf('earlier_documents_due_origin', 'due_origin', kinds.dueOrigins),
  ],
);

export const allocations = sqliteTable(
  'allocations',
  {
    id: id(),
    debitDocumentId: integer('debit_document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    creditDocumentId: integer('credit_document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    amountCents: integer('amount_cents').notNull(),
    /** The later `booked_on` of the two documents, not the day of the lettering. */
    effectiveOn: text('effective_on').notNull(),
    origin: text('origin', { enum: kinds.allocationOrigins }).notNull(),
    recordedAt: text('recorded_at').notNull(),
    batchId: integer('batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    voidedAt: text('voided_at'),
    voidedBatchId: integer('voided_batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('allocations_debit').on(table.debitDocumentId, table.effectiveOn, table.voidedAt, table.amountCents),
    index('allocations_credit').on(table.creditDocumentId, table.effectiveOn, table.voidedAt, table.amountCents),
    index('allocations_batch').on(table.batchId),
    index('allocations_voided_batch').on(table.voidedBatchId),
    check('allocations_amount', sql`${table.amountCents} > 0`),
    oneOf('allocations_origin', 'origin', kinds.allocationOrigins),
  ],
);
