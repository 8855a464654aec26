import { z } from 'zod';
import { cardParts, cardSchemas } from '../domain/customers/card.ts';
import { mergeWarnings, movedThings } from '../domain/customers/merge.ts';
import { longestTag, tagKey } from '../domain/customers/tags.ts';
import { contactDuties, customerKinds } from '../domain/kinds.ts';
import { customerList } from '../domain/lists/customer-list.ts';
import { followingBy } from '../domain/scenarios/rules.ts';
import { command, query, type Topic } from './common/base.ts';
import { customerFactValues } from './common/customer-facts.ts';
import { exportOf } from './common/exports.ts';
import { historyExport, historyPage, historyRows } from './common/history.ts';
import { listPage, listRows, selectionExport } from './common/listing.ts';
import { cents, id, optionalText, text } from './common/values.ts';
import { hold } from './holds.ts';

export const customerFilters = ['all', 'open', 'overdue', 'credit', 'held', 'noContact', 'duplicates'] as const;

const everything: readonly Topic[] = [
  'customers',
  'documents',
  'reminders',
  'letters',
  'plans',
  'interactions',
  'editions',
];

/** What a customer's history tells. */
const told: readonly Topic[] = ['customers', 'reminders', 'letters', 'plans', 'imports', 'interactions'];

export const customerRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  openCents: cents,
  overdueCents: cents,
  oldestDueOn: z.string().nullable(),
  lastReminderOn: z.string().nullable(),
  level: z.int(),
  /** The step of that level in the scenario followed; null without one. */
  step: z.string().nullable(),
  /** The scenario that it follows, and by what. */
  scenario: z.string().nullable(),
  following: z.enum(followingBy),
  isHeld: z.boolean(),
  tags: z.array(z.string()),
  kind: z.enum(customerKinds),
  siren: z.string().nullable(),
  city: z.string().nullable(),
  ...customerFactValues,
});
export type CustomerRow = z.infer<typeof customerRow>;

export const customerDetails = z.object(cardSchemas);
export type CustomerDetails = z.infer<typeof customerDetails>;

export const contact = z.object({
  id: id.nullable(),
  name: text.min(1),
  role: optionalText,
  /** What it takes care of; null: not said. */
  duty: z.enum(contactDuties).nullable().default(null),
  email: optionalText,
  phone: optionalText,
  isPreferred: z.boolean(),
});

const card = { details: customerDetails, contacts: z.array(contact).max(20) };

export const tagName = z
  .string()
  .trim()
  .max(longestTag)
  .refine((name) => tagKey(name) !== '');

/** What narrows the list of customers beside its columns. */
const filtered = {
  filter: z.enum(customerFilters).default('all'),
  search: text.optional(),
  tag: tagName.optional(),
  /** Of the amounts: that of the ledger in the list, every one in the export, when absent. */
  currency: z.string().length(3).optional(),
};

const named = z.object({ id, code: z.string(), name: z.string() });
const mergedCard = named.extend({ details: customerDetails });
const merge = z.object({ fromId: id, intoId: id });

export const customers = {
  list: query('customers', 'documents', 'reminders', 'scenarios')
    .input(z.object({ ...filtered, ...listPage(customerList) }))
    .output(
      listRows(customerRow).extend({
        /** Those in which a customer listed owes something, that of the ledger first; on the first page only. */
        currencies: z.array(z.string()),
      }),
    ),
  export: exportOf(
    { ...filtered, ...selectionExport(customerList) },
    'customers',
    'documents',
    'reminders',
    'scenarios',
  ),
  get: query('customers', 'documents', 'reminders', 'plans', 'firm')
    .input(z.object({ id }))
    .output(
      customerDetails.extend({
        id,
        code: z.string(),
        openCents: cents,
        overdueCents: cents,
        level: z.int(),
        contacts: z.array(contact),
        tags: z.array(z.string()),
        holds: z.array(hold),
        balance: z.record(z.string(), cents),
        /** Open invoices whose given due date is later than the law allows: how many, and the first. */
        longDueDates: z.object({
          count: z.int(),
          rows: z.array(z.object({ id, reference: z.string(), dueOn: z.string(), lastOn: z.string() })),
        }),
        /** The customer it was merged into, and the instant; its own documents and follow-up are there. */
        mergedInto: named.extend({ mergedAt: z.string() }).nullable(),
        /** The customers merged into it, the latest first. */
        merged: z.array(named.extend({ mergedAt: z.string() })),
      }),
    ),
  /** The customer of a code; `survivorId` is its own id, or that of the customer it was merged into. */
  find: query('customers')
    .input(z.object({ code: text.min(1).max(40) }))
    .output(named.extend({ survivorId: id })),
  /** Customers that are possibly the same one, at most five. */
  duplicates: query('customers', 'documents')
    .input(z.object({ id }))
    .output(z.array(named.extend({ reason: z.enum(['siren', 'name']), openCents: cents }))),
  /** What uniting two customers would do. */
  mergePreview: query('customers', 'documents', 'reminders', 'plans')
    .input(merge)
    .output(
      z.object({
        into: mergedCard,
        from: mergedCard,
        /** By currency, credits deducted; the total is the same before and after. */
        open: z.array(z.object({ currency: z.string(), intoCents: cents, fromCents: cents, totalCents: cents })),
        /** What of `from` goes to `into`. */
        moved: z.record(z.enum(movedThings), z.int()),
        /** What the two cards say differently, and what the one that stays would take from the other. */
        differences: z.array(z.object({ field: z.enum(cardParts), isTaken: z.boolean() })),
        warnings: z.array(z.enum(mergeWarnings)),
      }),
    ),
  /** Makes one customer of two: `from` is no longer listed, all it had is with `into`. `take`: as previewed when absent. */
  merge: command(...everything).input(merge.extend({ take: z.array(z.enum(cardParts)).optional() })),
  /** Takes the merge of `id` into another back. */
  unmerge: command(...everything).input(z.object({ id })),
  /**
   * `read`: the card as the form had read it, so that what another window changed since stays. Every form of a card
   * does the same.
   */
  update: command('customers', 'documents', 'reminders').input(
    z.object({ id, ...card, read: z.object(card).optional() }),
  ),
  /** A code nobody has yet, made from the name. */
  suggestCode: query('customers')
    .input(z.object({ name: text }))
    .output(z.object({ code: z.string() })),
  create: command('customers')
    .input(z.object({ code: text.min(1).max(40), details: customerDetails, contacts: z.array(contact).max(20) }))
    .output(z.object({ id })),
  history: query(...told)
    .input(historyPage)
    .output(historyRows),
  exportHistory: historyExport(...told),
  /** Every tag in use, and how many customers have it. */
  tags: query('customers').output(z.array(z.object({ name: z.string(), customerCount: z.int() }))),
  /** A tag is told by its name, whatever its case and accents. */
  tag: command('customers').input(z.object({ id, name: tagName })),
  untag: command('customers').input(z.object({ id, name: tagName })),
};
