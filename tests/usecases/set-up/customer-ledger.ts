import { createRouterClient } from '@orpc/server';
import { reminderDocuments, reminders } from '../../../db/schema.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { holdsHandlers } from '../../../electron/usecases/holds/index.ts';
import { searchHandlers } from '../../../electron/usecases/search/index.ts';
import { addCustomer, addInvoice, collectionContext, pay } from './collection-ledger.ts';

/** Today is 30 June 2025. ELAN owes and is late, CREDIT is owed, VIDE has nothing. */
export function ledger() {
  const context = collectionContext();
  const { db } = context;
  const elan = addCustomer(db, 'ELAN', { name: 'Élan & Fils', searchText: 'elan & fils elan' });
  const first = addInvoice(db, elan, 'FA-001', 120_000, '2025-05-31');
  pay(db, elan, first, 20_000, '2025-06-02');
  const second = addInvoice(db, elan, 'FA-002', 50_050, '2025-07-31', {
    issuedOn: '2025-06-15',
    bookedOn: '2025-06-15',
  });
  addInvoice(db, elan, 'AV-1', 5_000, null, { kind: 'creditNote', side: 'credit', issuedOn: '2025-06-20' });
  const credit = addCustomer(db, 'CREDIT');
  addInvoice(db, credit, 'RG-9', 700, null, { kind: 'payment', side: 'credit' });
  addCustomer(db, 'VIDE');
  const client = createRouterClient(
    { customers: customersHandlers, documents: documentsHandlers, holds: holdsHandlers, search: searchHandlers },
    { context },
  );
  return { context, db, client, elan, first, second };
}

export function remind({ db, elan, first }: ReturnType<typeof ledger>, level: number, state: 'issued' | 'cancelled') {
  const { id } = db
    .insert(reminders)
    .values({
      customerId: elan,
      stepName: 'Relance',
      level,
      channel: 'letter',
      state,
      issuedOn: `2025-06-1${level}`,
      totalCents: 1,
      recordedAt: '2025-06-10T08:00:00.000Z',
    })
    .returning({ id: reminders.id })
    .get();
  db.insert(reminderDocuments)
    .values({ reminderId: id, documentId: first, levelBefore: 0, levelAfter: level, openCents: 1 })
    .run();
}
