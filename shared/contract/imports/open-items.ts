import { z } from 'zod';
import { plainListKinds } from '../../domain/imports/kinds.ts';
import { documentKinds, importModes } from '../../domain/kinds.ts';
import { dateOrders, dayOrigins, listFields, rowKinds } from '../../domain/open-items/item.ts';
import { cents, day } from '../common/values.ts';
import { chosenColumns, chosenSheet, listInspection, mappedColumns } from './lists.ts';

/**
 * How an open-items list (CSV, TXT, XLSX) is read. An absent option is what the user last chose for the same headings,
 * else a guess.
 */
export const listOptions = z.strictObject({
  sheet: chosenSheet,
  columns: chosenColumns(listFields),
  /** Asked where every date of the file reads both ways. */
  dateOrder: z.enum(dateOrders).optional(),
  /** What a row is where no column says it. */
  rowKind: z.enum(rowKinds).optional(),
  mode: z.enum(importModes).optional(),
  /** The day the list was drawn up. */
  asOf: day.optional(),
});
export type ListOptions = z.infer<typeof listOptions>;

/** What an open-items list is understood to hold when it is read as the options say. */
export const openItemsInspection = listInspection.extend({
  kind: z.literal('openItems'),
  columns: mappedColumns(listFields),
  dateOrder: z.enum(dateOrders).nullable(),
  needsDateOrder: z.boolean(),
  rowKind: z.enum(rowKinds),
  mode: z.enum(importModes),
  asOf: day,
  dayOrigin: z.enum(dayOrigins),
  /** Some row holds a day of its own. */
  rowsTellDays: z.boolean(),
  /** The other kind of list that its headings may also mean, which the user is asked; null when there is none. */
  mayBe: z.enum(plainListKinds).nullable(),
  /**
   * The cut-off: last day of the imported accounting ledgers, up to which they alone say what their documents amount
   * to.
   */
  ledgerOn: z.string().nullable(),
  /** Day of the newest open-items list: an older one cannot be a snapshot (`snapshot`). */
  newestOn: z.string().nullable(),
  /** Totals, subtotals and repeated headings left aside. */
  skippedRows: z.int(),
  customers: z.int(),
  items: z.int(),
  /** Of the rows in the currency of the ledger. */
  amountCents: cents,
  openCents: cents,
  /** What is open in each other currency. */
  otherCurrencies: z.array(z.object({ currency: z.string(), openCents: cents })),
  /** The first rows as they are understood; null where the list says no amount. */
  understood: z
    .array(
      z.object({
        line: z.int(),
        customer: z.string(),
        kind: z.enum(documentKinds).nullable(),
        reference: z.string(),
        issuedOn: z.string().nullable(),
        dueOn: z.string().nullable(),
        amountCents: cents.nullable(),
        openCents: cents.nullable(),
        currency: z.string(),
      }),
    )
    .max(10),
});
export type OpenItemsInspection = z.infer<typeof openItemsInspection>;
