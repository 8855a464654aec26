import { createHash } from 'node:crypto';
import { type OpenFile, openFirmFile } from '../../db/file/open.ts';
import { appendEvent } from '../../db/journal/journal.ts';
import { letterFacts } from '../../db/queries/letters/insert-letter.ts';
import { requireDocument } from '../../db/queries/receivables/manual-documents.ts';
import { allocations, customers, documents, letters, proofs, registeredLetters, reminders } from '../../db/schema.ts';
import { now } from './firm-file.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 a frozen letter');
const sha256 = createHash('sha256').update(pdf).digest('hex');

const document = {
  customerId: 1,
  kind: 'invoice',
  side: 'debit',
  issuedOn: '2026-01-10',
  bookedOn: '2026-01-10',
  amountCents: 10_000,
  openCents: 10_000,
  recordedAt: now,
} as const;

export const acting = { user: { name: 'test' }, now: () => now };

const letter = {
  kind: 'formalNotice',
  number: 1,
  customerId: 1,
  title: 'Mise en demeure',
  addressedTo: null,
  issuedOn: '2026-03-01',
  template: 'formal-notice',
  templateVersion: 1,
  totalCents: 6_000,
  pageCount: 1,
  sha256,
  recordedAt: now,
} as const;

const reminder = {
  step: 'Mise en demeure',
  stepId: null,
  level: 3,
  channel: 'registered',
  issuedOn: '2026-03-01',
  totalCents: 6_000,
  currency: 'EUR',
  isFormalNotice: true,
  deadlineOn: null,
} as const;

/** One customer: an invoice half paid, one settled, the payment of both; a registered letter with its proof; four events. */
export function makeLedger(): OpenFile {
  const file = openFirmFile(':memory:', { now });
  file.db.transaction((tx) => {
    tx.insert(customers).values({ code: 'C1', name: 'Durand', searchText: 'durand', recordedAt: now }).run();
    tx.insert(documents)
      .values([
        { ...document, reference: 'F1', sourceKey: '1', openCents: 6_000 },
        { ...document, reference: 'F2', sourceKey: '2', openCents: 0, settledOn: '2026-02-01' },
        {
          ...document,
          reference: 'R1',
          sourceKey: '3',
          kind: 'payment',
          side: 'credit',
          issuedOn: '2026-02-01',
          bookedOn: '2026-02-01',
          amountCents: 15_000,
          openCents: 1_000,
        },
      ])
      .run();
    const allocation = {
      creditDocumentId: 3,
      effectiveOn: '2026-02-01',
      origin: 'lettering',
      recordedAt: now,
    } as const;
    tx.insert(allocations)
      .values([
        { ...allocation, debitDocumentId: 1, amountCents: 4_000 },
        { ...allocation, debitDocumentId: 2, amountCents: 10_000 },
        { ...allocation, debitDocumentId: 1, amountCents: 500, voidedAt: now },
      ])
      .run();
    tx.insert(letters)
      .values({ ...letter, pdf })
      .run();
    const { step: stepName, ...facts } = reminder;
    tx.insert(reminders)
      .values({ ...facts, customerId: 1, stepName, letterId: 1, state: 'issued', recordedAt: now })
      .run();
    tx.insert(registeredLetters).values({ letterId: 1, state: 'prepared', recordedAt: now }).run();
    tx.insert(proofs)
      .values({
        registeredLetterId: 1,
        kind: 'deposit',
        fileName: 'depot.pdf',
        mediaType: 'application/pdf',
        sha256,
        recordedAt: now,
        content: pdf,
      })
      .run();
    const updated = { kind: 'firm.update', data: { changes: {} } } as const;
    appendEvent(tx, acting, updated);
    appendEvent(tx, acting, updated);
    appendEvent(tx, acting, {
      kind: 'reminders.issue',
      subjectId: 1,
      customerId: 1,
      data: {
        ...reminder,
        openCents: [],
        levels: [],
        references: 'F1',
        addressedTo: null,
        copiedTo: null,
        hasOwnWords: false,
        letterNumber: 1,
        sha256,
        letter: letterFacts(letter),
        journalHead: null,
      },
    });
    appendEvent(tx, acting, updated);
    for (const id of [1, 2, 3]) {
      const { kind, nature, side, reference, label, issuedOn, amountCents, currency } = requireDocument(tx, id);
      const due = { dueOn: null, dueOrigin: 'none' as const };
      const data = { kind, nature, side, reference, label, issuedOn, ...due, amountCents, currency };
      appendEvent(tx, acting, { kind: 'documents.create', subjectId: id, customerId: 1, data });
    }
    appendEvent(tx, acting, {
      kind: 'letters.addProof',
      subjectId: 1,
      customerId: 1,
      data: { letterNumber: 1, proofId: 1, proof: 'deposit', fileName: 'depot.pdf', sha256 },
    });
  });
  return file;
}
