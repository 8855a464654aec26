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
import type { ProjectionInput } from '../../shared/domain/reminders/ahead/changes-ahead.ts';
import { carriedLevel } from '../../shared/domain/reminders/carried-level.ts';
import type {
  ReminderDocument,
  ReminderInput,
  ReminderScenario,
  ReminderStep,
} from '../../shared/domain/reminders/types.ts';
import { addDays, type Day } from '../../shared/domain/values/days.ts';
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
      lastContactOn: fc.option(day(-120, 0)),
      habitDays: fc.option(fc.integer({ min: -10, max: 60 })),
      creditLimitCents: fc.option(fc.integer({ min: 0, max: 300_000 })),
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
      /** By a registered letter of which nothing proves yet that it was presented. */
      unprovenSince: fc.option(day(-30, 0), { freq: 3 }),
    }),
    { maxLength: 15 },
  )
  .map((rows) =>
    rows.map(({ unprovenSince, ...row }, index) => {
      const isUnproven = unprovenSince !== null && row.level > 0;
      const dueOrigin = row.dueOn === null ? 'none' : row.dueOrigin;
      return invoice(index + 1, { ...row, dueOrigin, isUnproven, remindedOn: isUnproven ? unprovenSince : null });
    }),
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

/** A ledger that changes by itself, day by day: as long as nobody does anything. */
export type LedgerAhead = { readonly inputOn: (on: Day) => ReminderInput; readonly projection: ProjectionInput };

const another: ReminderScenario = {
  ...standard,
  id: 2,
  name: 'Court',
  minimumDaysBetween: 4,
  steps: [step(11, { level: 1, days: 2 }), step(12, { level: 2, days: 20, tone: 'firm', channel: 'call' })],
};

/**
 * Any ledger in which invoices are dated later, payments dated later settle one that is open, and customers come to follow another scenario.
 */
export const anyLedgerAhead: fc.Arbitrary<LedgerAhead> = fc
  .record({
    start: anyInput,
    invoices: fc.array(
      fc.record({
        customerId: fc.integer({ min: 1, max: 4 }),
        bookedOn: day(1, 45),
        terms: fc.integer({ min: 0, max: 30 }),
        currency: fc.constantFrom('EUR', 'EUR', 'USD'),
        openCents: fc.integer({ min: 1, max: 200_000 }),
      }),
      { maxLength: 4 },
    ),
    payments: fc.array(fc.record({ documentId: fc.integer({ min: 1, max: 15 }), on: day(1, 45) }), { maxLength: 2 }),
    switches: fc.array(fc.record({ customerId: fc.integer({ min: 1, max: 4 }), on: day(1, 60) }), { maxLength: 2 }),
  })
  .map(({ start, invoices, payments, switches }) => {
    const coming = invoices.map(({ terms, ...values }, index) =>
      invoice(100 + index, { ...values, issuedOn: values.bookedOn, dueOn: addDays(values.bookedOn, terms) }),
    );
    const scenarios = [...start.scenarios, another];
    const isSwitched = (customerId: number, on: Day) =>
      switches.some((each) => each.customerId === customerId && each.on <= on);
    const carried = (document: ReminderDocument, on: Day) => {
      const [from] = start.scenarios;
      return from && isSwitched(document.customerId, on) ? carriedLevel(from, document.level, another) : document.level;
    };
    const inputOn = (on: Day): ReminderInput => {
      const paid = new Set(payments.flatMap((each) => (each.on <= on ? [each.documentId] : [])));
      const open = [...start.documents, ...coming.filter(({ bookedOn }) => bookedOn <= on)];
      return {
        ...start,
        asOf: on,
        scenarios,
        customers: start.customers.map((row) => ({ ...row, scenarioId: isSwitched(row.id, on) ? 2 : null })),
        documents: open
          .filter(({ id, customerId }) => !paid.has(id) && customerId <= start.customers.length)
          .map((document) => ({ ...document, level: carried(document, on) })),
      };
    };
    const owners = new Map(start.documents.map(({ id, customerId }) => [id, customerId]));
    const days = [
      ...coming.map(({ customerId, bookedOn: on }) => ({ customerId, on })),
      ...payments.map(({ documentId, on }) => ({ customerId: owners.get(documentId) ?? 0, on })),
      ...switches,
    ];
    const changes = start.customers.flatMap(({ id: customerId }) =>
      [...new Set(days.flatMap((each) => (each.customerId === customerId ? [each.on] : [])))].map((on) => {
        const whole = inputOn(on);
        const customers = whole.customers.filter(({ id }) => id === customerId);
        const documents = whole.documents.filter((document) => document.customerId === customerId);
        return { on, customerId, input: { ...whole, customers, documents } };
      }),
    );
    return {
      inputOn,
      projection: { ...inputOn(asOf), changes: changes.toSorted((a, b) => (a.on < b.on ? -1 : 1)) },
    };
  });
