import { createRouterClient } from '@orpc/server';
import { checkLedger } from '../../../db/check/ledger.ts';
import { firm } from '../../../db/schema.ts';
import { allocationsHandlers } from '../../../electron/usecases/allocations/index.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { disputesHandlers } from '../../../electron/usecases/disputes/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { editsHandlers } from '../../../electron/usecases/edits/index.ts';
import { firmHandlers } from '../../../electron/usecases/firm/index.ts';
import { holdsHandlers } from '../../../electron/usecases/holds/index.ts';
import { interactionsHandlers } from '../../../electron/usecases/interactions/index.ts';
import { levelsHandlers } from '../../../electron/usecases/levels/index.ts';
import { plansHandlers } from '../../../electron/usecases/plans/index.ts';
import { promisesHandlers } from '../../../electron/usecases/promises/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { scenariosHandlers } from '../../../electron/usecases/scenarios/index.ts';
import type { CustomerDetails } from '../../../shared/contract/customers.ts';
import type { DocumentEntry } from '../../../shared/contract/edits.ts';
import { makeImportContext } from './import-steps.ts';

/** An empty firm on 30 June 2025 whose clock moves at each reading, and a client of what can be typed in it. */
export function editsContext() {
  const context = makeImportContext();
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  // No letter leaves without an address.
  db.update(firm).set({ addressLine1: '4 rue du Port', postcode: '44000', city: 'Nantes' }).run();
  const client = createRouterClient(
    {
      allocations: allocationsHandlers,
      customers: customersHandlers,
      holds: holdsHandlers,
      disputes: disputesHandlers,
      documents: documentsHandlers,
      edits: editsHandlers,
      firm: firmHandlers,
      interactions: interactionsHandlers,
      levels: levelsHandlers,
      plans: plansHandlers,
      promises: promisesHandlers,
      reminders: remindersHandlers,
      scenarios: scenariosHandlers,
    },
    { context },
  );
  return { context, db, client };
}

export const details: CustomerDetails = {
  name: 'Élan & Fils',
  kind: 'business',
  siren: null,
  vatNumber: null,
  addressLine1: '12 rue des Lilas',
  addressLine2: null,
  postcode: '69003',
  city: 'Lyon',
  country: 'FR',
  termsKind: null,
  termsDays: null,
  termsDayOfMonth: null,
  language: 'fr',
  isMiscellaneous: false,
  notes: null,
};

/** An invoice of 100,00 € of 10 March 2025 for `customerId`, but for `values`. */
export function entry(customerId: number, values: Partial<DocumentEntry> = {}): DocumentEntry {
  return {
    customerId,
    kind: 'invoice',
    side: 'debit',
    reference: 'F-1',
    label: 'Travaux',
    issuedOn: '2025-03-10',
    dueOn: null,
    amountCents: 10_000,
    ...values,
  };
}

/** The rules of the ledger that are broken; none, on a sound file. */
export function brokenRules({ db }: ReturnType<typeof editsContext>) {
  return checkLedger(db).filter((result) => !result.ok);
}
