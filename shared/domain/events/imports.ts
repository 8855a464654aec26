import { z } from 'zod';
import { fileQuestions } from '../imports/file-issues.ts';
import { sourceKinds } from '../imports/kinds.ts';
import { defineEvent } from './define.ts';
import { cents, count } from './values.ts';

const ofAll =
  'an import is of many customers; what it changes of one is told by `customers.import` or by its documents';
const file = { fileName: z.string(), sha256: z.string() };
/** Seal of all that the import brought (`db/journal/import-seals.ts`). */
const importSeal = z.string();
const counts = z.record(z.string(), count);
const derived = { customers: counts, documents: counts, allocations: counts };
/** A source of the ledger: what it changes is derived from its lines. */
const ofSource = { ...file, kind: z.enum(sourceKinds) };
/** A list of customers: what it changes of each is in an event of its own. */
const ofCustomers = { ...file, kind: z.literal('customers') };
/** A list of payments: each is in events of its own, as one entered by hand. */
const ofPayments = { ...file, kind: z.literal('payments') };

export const importEvents = {
  'imports.apply': defineEvent({
    version: 1,
    subject: 'import_batches',
    history: ofAll,
    undo: { lasting: 'lastingImport' },
    data: z.discriminatedUnion('kind', [
      z.strictObject({
        ...ofSource,
        ...derived,
        control: z.strictObject({
          ledgerCents: cents,
          openCents: cents,
          differenceCents: cents,
          manualCents: cents.optional(),
          unknownCount: count.optional(),
        }),
        issueCount: count,
        /** The questions about the file that the user answered with yes. */
        accepted: z.array(z.enum(fileQuestions)).optional(),
        /** Old and new values of documents that were there, the first ones. */
        changed: z.array(z.record(z.string(), z.unknown())),
        importSeal,
      }),
      z.strictObject({
        ...ofCustomers,
        policy: z.record(z.string(), z.unknown()),
        counts,
        codes: z.array(z.string()),
        importSeal,
      }),
      z.strictObject({ ...ofPayments, counts, enteredCents: cents, allocatedCents: cents, importSeal }),
    ]),
  }),
  'imports.undo': defineEvent({
    version: 1,
    subject: 'import_batches',
    history: ofAll,
    undo: { lasting: 'lastingImportUndone' },
    data: z.discriminatedUnion('kind', [
      z.strictObject({ ...ofSource, ...derived }),
      z.strictObject({ ...ofCustomers, kept: count }),
      z.strictObject({ ...ofPayments, withdrawn: count }),
    ]),
  }),
};
