import fc from 'fast-check';
import { buckets } from '../../shared/domain/balance/buckets.ts';
import { reasonOfBucket } from '../../shared/domain/customers/reasons-to-wait.ts';
import {
  augustRules,
  closedDayRules,
  dueOrigins,
  holdKinds,
  holidayPlaces,
  messageScopes,
} from '../../shared/domain/kinds.ts';
import type { ReminderInput, ReminderScenario, ReminderStep } from '../../shared/domain/reminders/types.ts';
import { addDays } from '../../shared/domain/values/days.ts';
import { customer, dispute, hold, inputOf, invoice, planned, standard, step } from './reminder-cases.ts';

export const asOf = '2025-06-30';
/** A day from so many days before `asOf` to so many after it. */
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((offset) => addDays(asOf, offset));

const customers = fc
  .array(
    fc.record({
      hasAddress: fc.boolean(),
      remindedOn: fc
        .dictionary(fc.constantFrom('EUR', 'USD'), day(-20, 0))
        .map((days) => new Map(Object.entries(days))),
      reachedOn: fc.option(day(-20, 0)),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) => rows.map((row, index) => customer({ ...row, id: index + 1, code: `C${index + 1}` })));

const documents = fc
  .array(
    fc.record({
      customerId: fc.integer({ min: 1, max: 4 }),
      side: fc.constantFrom('debit', 'debit', 'debit', 'credit' as const),
      dueOn: fc.option(day(-120, 40), { freq: 10 }),
      dueOrigin: fc.constantFrom(...dueOrigins.filter((origin) => origin !== 'none')),
      openCents: fc.integer({ min: 1, max: 200_000 }),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
      isDoubtful: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
      level: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 15 },
  )
  .map((rows) =>
    rows.map((row, index) => invoice(index + 1, { ...row, dueOrigin: row.dueOn === null ? 'none' : row.dueOrigin })),
  );

/** Any ledger, on the standard scenario. */
export const input: fc.Arbitrary<ReminderInput> = fc
  .record({
    customers,
    documents,
    holds: fc.array(
      fc.record({
        kind: fc.constantFrom(...holdKinds),
        customerId: fc.integer({ min: 1, max: 4 }),
        documentId: fc.option(fc.integer({ min: 1, max: 15 }), { freq: 5 }),
        untilOn: day(-5, 20),
      }),
      { maxLength: 2 },
    ),
    accounts: fc.array(fc.record({ id: fc.integer({ min: 1, max: 4 }), bucket: fc.constantFrom(...buckets) }), {
      maxLength: 1,
    }),
    disputes: fc.array(
      fc.record({
        documentId: fc.integer({ min: 1, max: 15 }),
        coversCents: fc.integer({ min: 1, max: 200_000 }),
        untilOn: fc.option(day(-5, 20)),
      }),
      { maxLength: 4 },
    ),
    plannedIds: fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 2 }),
  })
  .map(({ customers, documents, holds, accounts, disputes, plannedIds }) => {
    const known = documents.filter((document) => document.customerId <= customers.length);
    const reasonsToWait = [
      ...plannedIds.map(planned),
      ...accounts.map(({ id, bucket }) => reasonOfBucket(id, bucket)),
      ...holds.map(hold),
      ...disputes.map(({ documentId, ...values }) => dispute(documentId, values)),
    ];
    return inputOf(known, { customers, reasonsToWait });
  });

/** Any scenario: whom it writes about, on which days, how often, and by which steps. */
const scenario: fc.Arbitrary<ReminderScenario> = fc
  .record({
    messagesPer: fc.constantFrom(...messageScopes),
    mostContacts: fc.option(fc.integer({ min: 1, max: 4 })),
    mostReminders: fc.option(fc.integer({ min: 1, max: 3 })),
    minimumDaysBetween: fc.integer({ min: 0, max: 20 }),
    sendingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.toSorted()),
    closedDayRule: fc.constantFrom(...closedDayRules),
    augustRule: fc.constantFrom(...augustRules),
    chained: fc.boolean(),
    minimumDocumentCents: fc.constantFrom(0, 0, 5000),
    fourth: fc.constantFrom<Partial<ReminderStep>>(
      { channel: 'letter' },
      { channel: 'registered', mode: 'task' },
      { channel: 'electronicRegistered', mode: 'single' },
    ),
  })
  .map(({ chained, minimumDocumentCents, fourth, ...values }) => ({
    ...standard,
    ...values,
    steps: [
      ...standard.steps.slice(0, 3),
      step(4, { days: chained ? 12 : 30, trigger: chained ? 'previousStep' : 'dueDate', tone: 'firm', ...fourth }),
      step(5, { days: 45, channel: 'registered', tone: 'formal', isFormalNotice: true }),
    ].map((each) => ({ ...each, minimumDocumentCents })),
  }));

/** Any ledger on any scenario, in any place of France. */
export const anyInput: fc.Arbitrary<ReminderInput> = fc
  .record({
    input,
    scenario,
    holidayPlace: fc.constantFrom(...holidayPlaces),
    contacts: fc.array(day(-29, 0), { maxLength: 3 }),
  })
  .map(({ input, scenario, holidayPlace, contacts }) => ({
    ...input,
    scenarios: [scenario],
    area: { holidayPlace },
    customers: input.customers.map((row) => ({ ...row, contactedOn: contacts.toSorted() })),
  }));
