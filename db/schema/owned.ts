import { type SQL, sql } from 'drizzle-orm';
import type { MovedThing } from '../../shared/domain/customers/merge.ts';
import { contacts, customerTags } from './customers.ts';
import { disputes } from './disputes.ts';
import { editionRows } from './editions.ts';
import { plans } from './follow-up.ts';
import { interactionDocuments, interactions } from './interactions.ts';
import { allocations, documents, earlierDocuments } from './ledger.ts';
import { priorLevels } from './prior-levels.ts';
import { promises } from './promises.ts';
import { holds, letters, messageWords, reminders } from './reminders.ts';
import { runCustomers } from './runs.ts';
import { tasks } from './tasks.ts';

type Moving =
  | typeof contacts
  | typeof customerTags
  | typeof disputes
  | typeof documents
  | typeof holds
  | typeof interactions
  | typeof letters
  | typeof plans
  | typeof priorLevels
  | typeof promises
  | typeof reminders
  | typeof tasks;

/** A table whose rows follow a customer to the one it is merged into. */
export type Moved = {
  readonly table: Moving;
  readonly movesInMerge: true;
  /** Which of its rows a merge is announced with on a day; all unless it says otherwise. */
  readonly announced?: (today: string) => SQL;
};

/** A table whose rows belong to a customer. */
type Owned = (
  | Moved
  | { readonly table: typeof editionRows | typeof messageWords | typeof runCustomers; readonly movesInMerge: false }
) & {
  /** Rows that keep a manual customer from being deleted: all, none, or those of a condition; the others go with it. */
  readonly keepsCustomer: 'all' | 'none' | SQL;
  /** SQL of what to count when the user is told why a customer cannot be deleted; by default, rows. */
  readonly counted?: SQL;
};

/**
 * The tables whose rows belong to a customer, in the order in which rows are deleted with it. Merging, deleting, undoing an import and
 * `check` use this list. A test refuses a table of the schema with a `customer_id` that is neither here nor in `namesCustomers`.
 */
export const customerOwned = {
  /** A closed aged balance keeps its customers, merged since or not. */
  editions: {
    table: editionRows,
    movesInMerge: false,
    keepsCustomer: 'all',
    counted: sql`distinct edition_id`,
  },
  reminders: { table: reminders, movesInMerge: true, keepsCustomer: 'all' },
  plans: { table: plans, movesInMerge: true, keepsCustomer: 'all' },
  promises: {
    table: promises,
    movesInMerge: true,
    announced: () => sql`ended_at is null`,
    keepsCustomer: 'all',
  },
  disputes: {
    table: disputes,
    movesInMerge: true,
    announced: () => sql`ended_at is null`,
    keepsCustomer: 'all',
  },
  letters: { table: letters, movesInMerge: true, keepsCustomer: 'all' },
  /** Before the documents that they name. */
  levels: {
    table: priorLevels,
    movesInMerge: true,
    announced: () => sql`voided_at is null`,
    keepsCustomer: sql`voided_at is null`,
  },
  /** Before the documents that they name. */
  interactions: {
    table: interactions,
    movesInMerge: true,
    announced: () => sql`voided_at is null`,
    keepsCustomer: sql`voided_at is null`,
  },
  /** A task is no proof: it goes with a customer that is deleted, and keeps it only as long as it is to do. */
  tasks: {
    table: tasks,
    movesInMerge: true,
    announced: () => sql`done_on is null`,
    keepsCustomer: sql`done_on is null`,
  },
  holds: {
    table: holds,
    movesInMerge: true,
    announced: (today) => sql`ended_at is null and until_on >= ${today}`,
    keepsCustomer: sql`ended_at is null`,
  },
  documents: {
    table: documents,
    movesInMerge: true,
    announced: () => sql`voided_at is null`,
    keepsCustomer: sql`voided_at is null or batch_id is not null`,
  },
  /** Given by the user: a customer is not removed with them. The same tag of two united customers is kept on each account, shown once. */
  tags: { table: customerTags, movesInMerge: true, keepsCustomer: 'all' },
  contacts: { table: contacts, movesInMerge: true, keepsCustomer: 'none' },
  /** Words for a message to come: united with another account, the customer is sent another message. */
  messageWords: { table: messageWords, movesInMerge: false, keepsCustomer: 'none' },
  /** A run shows the customer into which one of its own was merged. */
  runs: { table: runCustomers, movesInMerge: false, keepsCustomer: 'none' },
} as const satisfies Record<MovedThing, Moved & Owned> & Record<string, Owned>;

export type CustomerOwned = keyof typeof customerOwned;
export const customerOwnedNames = Object.keys(customerOwned).filter(
  (name): name is CustomerOwned => name in customerOwned,
);
export const customerOwnedTables: readonly Owned[] = Object.values(customerOwned);
/** Tables whose rows move with a customer to the one into which it is merged. */
export const movedInMerge: readonly Moving[] = customerOwnedTables.flatMap((owned) =>
  owned.movesInMerge ? [owned.table] : [],
);

/** Tables that name a customer and outlive it. */
export const namesCustomers = {
  events: 'the journal is never rewritten',
} as const;

/** Rows deleted with a document when its customer is deleted: each table, with its column that names the document. */
export const documentOwned = [
  { table: allocations, column: allocations.debitDocumentId },
  { table: allocations, column: allocations.creditDocumentId },
  { table: earlierDocuments, column: earlierDocuments.documentId },
  { table: interactionDocuments, column: interactionDocuments.documentId },
  { table: priorLevels, column: priorLevels.documentId },
] as const;

/** Other columns that name documents: their rows are deleted before, or prevent the deletion of the customer. */
export const namesDocuments = {
  'disputes.document_id': 'a dispute keeps its customer',
  'disputes.credit_note_id': 'a dispute keeps its customer',
  'holds.document_id': 'a hold on a document is one on its customer',
  'plan_documents.document_id': 'a plan keeps its customer',
  'promise_documents.document_id': 'a promise keeps its customer',
  'reminder_documents.document_id': 'a reminder keeps its customer',
} as const;
