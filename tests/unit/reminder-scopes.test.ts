import { describe, expect, test } from 'vitest';
import type { MessageScope } from '../../shared/domain/kinds.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderDocument, ReminderInput } from '../../shared/domain/reminders/types.ts';
import { credit, customer, dispute, inputOf, invoice, standard } from './reminder-cases.ts';
import { customers, inTurn, scenario } from './reminder-causes.ts';

type Messages = readonly (readonly [level: number, currency: string, claimedCents: number, documents: string])[];

/** The messages of a situation, where the scenario writes once about all that a customer owes, and where it writes about each document. */
type Case = {
  readonly documents: readonly ReminderDocument[];
  readonly values?: Partial<ReminderInput>;
} & Readonly<Record<MessageScope, Messages>>;

const first = invoice(1, { dueOn: '2025-05-31' });
const second = invoice(2, { dueOn: '2025-06-10', openCents: 50_000 });
const dollars = invoice(3, { dueOn: '2025-06-10', currency: 'USD', openCents: 70_000 });

const cases: Readonly<Record<string, Case>> = {
  'two invoices at the same step': {
    documents: [first, second],
    customer: [[2, 'EUR', 150_000, 'F1 F2']],
    document: [
      [2, 'EUR', 100_000, 'F1'],
      [2, 'EUR', 50_000, 'F2'],
    ],
  },
  'two invoices at different steps: one message at the highest, or each at its own': {
    documents: [{ ...first, level: 3 }, second],
    customer: [[4, 'EUR', 150_000, 'F1 F2']],
    document: [
      [4, 'EUR', 100_000, 'F1'],
      [2, 'EUR', 50_000, 'F2'],
    ],
  },
  'an invoice reached by no step is listed with the others, never by itself': {
    documents: [first, { ...second, dueOn: '2025-06-27' }],
    customer: [[2, 'EUR', 150_000, 'F1 F2']],
    document: [[2, 'EUR', 100_000, 'F1']],
  },
  'a level reached in another tool is that from which each goes on': {
    documents: [
      { ...first, level: 3 },
      { ...second, level: 5 },
    ],
    customer: [[4, 'EUR', 100_000, 'F1']],
    document: [[4, 'EUR', 100_000, 'F1']],
  },
  'two currencies are never one message': {
    documents: [first, second, dollars],
    customer: [
      [2, 'EUR', 150_000, 'F1 F2'],
      [2, 'USD', 70_000, 'F3'],
    ],
    document: [
      [2, 'EUR', 100_000, 'F1'],
      [2, 'USD', 70_000, 'F3'],
      [2, 'EUR', 50_000, 'F2'],
    ],
  },
  'a credit pays the oldest debt, and comes off the message that lists it': {
    documents: [first, second, credit(9, 40_000)],
    customer: [[2, 'EUR', 110_000, 'F1 F2']],
    document: [
      [2, 'EUR', 60_000, 'F1'],
      [2, 'EUR', 50_000, 'F2'],
    ],
  },
  'a credit that pays the oldest whole leaves the rest of it to the next': {
    documents: [first, second, credit(9, 120_000)],
    customer: [[2, 'EUR', 30_000, 'F2']],
    document: [[2, 'EUR', 30_000, 'F2']],
  },
  'a credit pays nothing in another currency': {
    documents: [first, dollars, credit(9, 40_000, { currency: 'USD' })],
    customer: [
      [2, 'EUR', 100_000, 'F1'],
      [2, 'USD', 30_000, 'F3'],
    ],
    document: [
      [2, 'EUR', 100_000, 'F1'],
      [2, 'USD', 30_000, 'F3'],
    ],
  },
  'what is disputed of one is claimed by neither': {
    documents: [first, second],
    values: { reasonsToWait: [dispute(1, { coversCents: 30_000 })] },
    customer: [[2, 'EUR', 120_000, 'F1 F2']],
    document: [
      [2, 'EUR', 70_000, 'F1'],
      [2, 'EUR', 50_000, 'F2'],
    ],
  },
  'one below the minimum is worth a message only with the others': {
    documents: [first, { ...second, openCents: 999 }],
    customer: [[2, 'EUR', 100_999, 'F1 F2']],
    document: [[2, 'EUR', 100_000, 'F1']],
  },
  'the contacts that are left are shared by all the messages of the customer, the most pressing first': {
    documents: [first, second, dollars],
    values: { customers: [customer({ contactedOn: ['2025-06-10', '2025-06-12'] })], scenarios: [capped(3)] },
    customer: [[2, 'EUR', 150_000, 'F1 F2']],
    document: [[2, 'EUR', 100_000, 'F1']],
  },
  'after a message of the day before about anything, nothing leaves': {
    documents: [first, second, dollars],
    values: { customers: [customer({ remindedOn: new Map([['USD', '2025-06-29']]) })] },
    customer: [],
    document: [],
  },
};

function capped(mostContacts: number) {
  return { ...standard, mostContacts };
}

function messagesOf({ documents, values }: Case, messagesPer: MessageScope): Messages {
  const { proposals } = planReminders(scenario({ messagesPer })(inputOf(documents, values)));
  return proposals.map(({ level, currency, claimedCents, documents: listed, documentId }) => {
    const references = listed.map(({ reference }) => reference);
    // A message about a document says which it is.
    expect(documentId).toBe(messagesPer === 'document' ? listed[0]?.id : null);
    return [level, currency, claimedCents, references.join(' ')] as const;
  });
}

describe.each(Object.entries(cases))('%s', (_name, each) => {
  test('one message per customer', () => {
    expect(messagesOf(each, 'customer')).toEqual(each.customer);
  });

  test('one message per document', () => {
    expect(messagesOf(each, 'document')).toEqual(each.document);
  });
});

test('a message of the same day keeps from leaving what it could have listed, and nothing else', () => {
  const documents = [{ ...first, remindedOn: '2025-06-30', level: 2 }, second, dollars];
  const sent = customers({ remindedOn: new Map([['EUR', '2025-06-30']]), contactedOn: ['2025-06-30'] });
  const leaving = (messagesPer: MessageScope) =>
    planReminders(inTurn(scenario({ messagesPer }), sent)(inputOf(documents))).proposals.flatMap((row) =>
      row.documents.map(({ reference }) => reference),
    );
  expect(leaving('customer')).toEqual(['F3']);
  expect(leaving('document')).toEqual(['F3', 'F2']);
});
