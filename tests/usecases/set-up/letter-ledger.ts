import { letters, plans, registeredLetters, reminders } from '../../../db/schema.ts';
import { addCustomer, collectionContext } from './collection-ledger.ts';

const recordedAt = '2025-06-01T08:00:00.000Z';

/** Letters to two customers: a reminder in euros, one in dollars, the agreement of a plan in dollars, and one written by hand. */
export function letterLedger() {
  const context = collectionContext();
  const { db } = context;
  const elan = addCustomer(db, 'ELAN', { name: 'Élan & Fils' });
  const abri = addCustomer(db, 'ABRI', { name: 'Abri' });
  const add = (number: number, customerId: number, values: Partial<typeof letters.$inferInsert>) =>
    db
      .insert(letters)
      .values({
        kind: 'reminder',
        number,
        customerId,
        title: 'Rappel',
        issuedOn: `2025-06-0${number}`,
        template: 'reminder',
        templateVersion: 1,
        totalCents: number * 100,
        pageCount: 1,
        sha256: String(number),
        recordedAt,
        pdf: new Uint8Array(),
        ...values,
      })
      .returning({ id: letters.id })
      .get().id;
  const remind = (letterId: number, customerId: number, currency: string) =>
    db
      .insert(reminders)
      .values({
        customerId,
        stepName: 'Rappel',
        level: 1,
        channel: 'letter',
        state: 'issued',
        issuedOn: '2025-06-01',
        totalCents: 100,
        currency,
        letterId,
        recordedAt,
      })
      .run();
  remind(add(1, elan, {}), elan, 'EUR');
  remind(add(2, elan, { title: 'Écheance passée', pageCount: 3 }), elan, 'USD');
  const agreement = add(3, abri, { kind: 'planAgreement', title: 'Accord' });
  db.insert(plans)
    .values({
      number: 1,
      customerId: abri,
      state: 'accepted',
      principalCents: 300,
      penaltyCents: 0,
      indemnityCents: 0,
      currency: 'USD',
      claimsLaterPenalties: false,
      cureDays: 8,
      proposedOn: '2025-06-01',
      agreementLetterId: agreement,
      recordedAt,
    })
    .run();
  const written = add(4, abri, { kind: 'plainLetter', title: 'Bonjour', totalCents: 0 });
  db.insert(registeredLetters).values({ letterId: written, state: 'presented', recordedAt }).run();
  return { context, elan };
}
