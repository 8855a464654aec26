import type { Proposal } from '../../shared/domain/reminders/proposal.ts';

/** One invoice of 120,00 € late by 40 days, by letter, that may leave; but for `values`. */
export function sampleProposal(values: Partial<Proposal> = {}): Proposal {
  return {
    customerId: 7,
    customer: 'C7',
    customerName: 'Garage Bréal',
    scenario: 'Standard',
    level: 1,
    step: 'Première relance',
    stepId: 2,
    documentId: null,
    channel: 'letter',
    recipient: null,
    copies: [],
    mode: 'batch',
    tone: 'firm',
    isFormalNotice: false,
    deadlineDays: 8,
    totalCents: 12_000,
    creditCents: 0,
    disputedCents: 0,
    awaitedCents: 0,
    claimedCents: 12_000,
    credits: [],
    elsewhere: { creditCents: 0, references: [] },
    currency: 'EUR',
    oldestDaysLate: 40,
    priority: { points: 12, parts: { amount: 5, age: 7, level: 0 } },
    documents: [
      {
        id: 70,
        reference: 'F70',
        issuedOn: '2025-04-21',
        dueOn: '2025-05-21',
        daysLate: 40,
        openCents: 12_000,
        disputedCents: 0,
        awaitedCents: 0,
        owedCents: 12_000,
        level: 0,
      },
    ],
    warnings: [],
    ...values,
  };
}
