import { z } from 'zod';
import { proposalReasons } from '../domain/allocations/allocation-proposals.ts';
import { actKinds } from '../domain/events/registry.ts';
import { adjustmentNatures, documentKinds, sides, writtenOffNatures } from '../domain/kinds.ts';
import { allocationProposalList } from '../domain/lists/allocation-proposal-list.ts';
import { openDocumentList } from '../domain/lists/document-list.ts';
import { command, query, topics } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, selectionExport } from './common/listing.ts';
import { cents, day, id, pageOf, text } from './common/values.ts';

/** The largest amount one document may have: a billion euros. */
const amount = cents.min(1).max(100_000_000_000);

/** A manual document; its one day is both its issue day and its booking day. */
export const documentEntry = z.object({
  customerId: id,
  kind: z.enum(documentKinds),
  /** Read for an adjustment only: the other kinds have one possible side. */
  side: z.enum(sides),
  /** What an adjustment is, where the user says it; not read for the other kinds. */
  nature: z.enum(adjustmentNatures).nullable().optional(),
  reference: text.min(1).max(100),
  label: text,
  issuedOn: day,
  /** Null: by the terms of the customer or of the firm. Only invoices have a due date. */
  dueOn: day.nullable(),
  amountCents: amount,
});
export type DocumentEntry = z.infer<typeof documentEntry>;

/** What a small remainder is written off as. */
export const writtenOffAs = z.enum(writtenOffNatures);

/** An amount of a credit document to set against a debit document. */
export const allocationEntry = z.object({ debitDocumentId: id, creditDocumentId: id, amountCents: amount });
export type AllocationEntry = z.infer<typeof allocationEntry>;

const proposedDocument = z.object({
  id,
  kind: z.enum(documentKinds),
  reference: z.string(),
  label: z.string(),
  issuedOn: day,
  openCents: cents,
});

export const allocationProposal = z.object({
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  currency: z.string(),
  reason: z.enum(proposalReasons),
  credit: proposedDocument,
  /** `takenCents`: the part of the credit that would pay the debit. */
  debits: z.array(proposedDocument.extend({ takenCents: cents })),
});
export type ProposedAllocation = z.infer<typeof allocationProposal>;

/** Most open documents of one side that the editor of allocations shows. */
export const mostOpenDocuments = 500;

const ofCustomer = { customerId: id.optional() };
/** Cents by column of amounts; none where the rows are of several currencies. */
const sums = z.record(z.string(), z.int());

export const allocations = {
  /** Creates all the allocations or none, each effective from the later of the two booking days. */
  create: command('customers', 'documents', 'reminders', 'plans').input(
    z.object({ allocations: z.array(allocationEntry).min(1).max(500) }),
  ),
  /** Voids a manual allocation. One made from lettering is refused, since it would come back with the next import. */
  void: command('customers', 'documents', 'reminders', 'plans').input(z.object({ id })),
  /**
   * Proposes what the open credits may pay, with the reason, for one customer or for all, customer by customer. The
   * proposals of a page can be accepted together by `create`; until then nothing is saved. Only in another order, or under conditions, are
   * those of every customer computed, counted and added up.
   */
  proposals: query('customers', 'documents')
    .input(z.object({ ...ofCustomer, ...listPage(allocationProposalList) }))
    .output(pageOf(allocationProposal).extend({ count: z.int().nullable(), sums })),
  /** How many proposals there are and what their amounts add up to, where `proposals` does not count them. */
  proposalTotals: query('customers', 'documents')
    .input(z.object(ofCustomer))
    .output(z.object({ count: z.int(), sums })),
  /** The open documents of one side as the editor lists them, with what is chosen of each so far. */
  exportOpen: exportOf(
    {
      customerId: id,
      side: z.enum(sides),
      chosen: z.array(z.object({ id, chosenCents: cents })).max(mostOpenDocuments),
      ...listExport(openDocumentList),
    },
    'customers',
    'documents',
  ),
  exportProposals: exportOf({ ...ofCustomer, ...selectionExport(allocationProposalList) }, 'customers', 'documents'),
};

/** Something the user did; `details` fill the blanks of the sentence `edits.<kind>`, `doneOn` is the day it was done where that is not today. */
export const edit = z.object({
  /** Names the act, or its undoing, to ask for the one before it. */
  id,
  kind: z.enum(actKinds),
  doneOn: day.nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A step that was made. `hasChanged` is false when all was already as it would have left it: the step is then over, with no way back. */
const step = edit.extend({ hasChanged: z.boolean() }).nullable();

/** Of the steps older than this act or undoing, which was refused. */
const before = id.optional();

/** Undo and redo of what the user did, today or before. Letters and imports are corrected, never undone here. */
export const edits = {
  /** The acts that undo and redo would take now. */
  state: query(...topics)
    .input(z.object({ before }).optional())
    .output(z.object({ undo: edit.nullable(), redo: edit.nullable() })),
  /**
   * Takes back the last edit and says which; null when there is none. After an act that lasts (a letter, an import) it is
   * refused and says what to do instead; `past` then takes back the edit before it, once the user has chosen to.
   */
  undo: command(...topics)
    .input(z.object({ past: z.boolean().default(false), before }).optional())
    .output(step),
  /** Does again what was taken back last and says which; null when there is none, or when anything was done since. */
  redo: command(...topics)
    .input(z.object({ before }).optional())
    .output(step),
};
