import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { id, oneOf } from './columns.ts';
import { scenarios } from './scenarios.ts';

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
    /** Days late by which it is known to pay; null: none. */
    toleratedDays: integer('tolerated_days'),
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
    /** Null: not said. */
    duty: text('duty', { enum: kinds.contactDuties }),
    email: text('email'),
    phone: text('phone'),
    isPreferred: integer('is_preferred', { mode: 'boolean' }).notNull().default(false),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('contacts_customer').on(table.customerId),
    index('contacts_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    oneOf('contacts_duty', 'duty', kinds.contactDuties),
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
