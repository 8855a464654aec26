import { z } from 'zod';
import {
  adjustmentNatures,
  augustRules,
  channels,
  closedDayRules,
  directions,
  documentKinds,
  messageScopes,
  offeredChannels,
  stepCopies,
  stepModes,
  stepRecipients,
  stepTriggers,
  tones,
} from '../domain/kinds.ts';
import { readyScenarios } from '../domain/scenarios/ready.ts';
import { followingBy, scenarioRule } from '../domain/scenarios/rules.ts';
import { command, query } from './common/base.ts';
import { cents, day, id, instant, text } from './common/values.ts';

/** Bounds of a scenario; its screen says them. */
export const mostStepDays = 730;
export const mostDeadlineDays = 60;
export const mostDaysBetween = 90;
export const mostSteps = 20;
export const mostContacts = 30;
export const mostScenarios = 100;
export const mostAssigned = 10_000;
export const mostRules = 50;

/** Who has a copy of what a step prints, each once. */
export const stepCopyList = z
  .array(z.enum(stepCopies))
  .max(stepCopies.length)
  .refine((copies) => new Set(copies).size === copies.length)
  .readonly();

export const scenarioStep = z.object({
  /** Identity of a step, the same after it is moved or renamed; null for a new one. */
  id: id.nullable(),
  level: z.int().min(1).max(mostSteps),
  name: text.min(1),
  trigger: z.enum(stepTriggers),
  /** `before` only of the due date. */
  direction: z.enum(directions),
  days: z.int().min(0).max(mostStepDays),
  channel: z.enum(offeredChannels),
  tone: z.enum(tones),
  isFormalNotice: z.boolean(),
  deadlineDays: z.int().min(0).max(mostDeadlineDays),
  mode: z.enum(stepModes),
  /** Where the customer has no such contact, the preferred one, else the customer itself. */
  recipient: z.enum(stepRecipients),
  copies: stepCopyList,
  /** The least that a message of this step claims. */
  minimumCents: cents.min(0),
  /** The least that is owed of a document for it to reach this step. */
  minimumDocumentCents: cents.min(0),
  /** Above it a person looks at the message before it leaves; null: no ceiling. */
  ceilingCents: cents.min(0).nullable(),
});
export type ScenarioStep = z.infer<typeof scenarioStep>;

/** What the user writes of a scenario. */
export const scenario = z.object({
  id,
  name: text.min(1),
  minimumCents: cents.min(0),
  minimumDaysBetween: z.int().min(0).max(mostDaysBetween),
  /** Contacts over thirty days, whatever the channel; null: no cap. */
  mostContacts: z.int().min(1).max(mostContacts).nullable(),
  messagesPer: z.enum(messageScopes),
  /** Messages after the due date about a document, before it waits for the formal notice; null: no limit. */
  mostReminders: z.int().min(1).max(mostSteps).nullable(),
  /** Days of the week from 1, Monday, to 7, Sunday; public holidays are closed whatever they say. */
  sendingDays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)))
    .readonly(),
  closedDayRule: z.enum(closedDayRules),
  augustRule: z.enum(augustRules),
  steps: z.array(scenarioStep).min(1).max(mostSteps),
});
export type Scenario = z.infer<typeof scenario>;

/** A scenario as it stands among the others. */
export const listedScenario = scenario.extend({
  /** Followed by every customer to whom no other is assigned. */
  isDefault: z.boolean(),
  /** No longer offered; what was sent by its steps still counts. */
  isArchived: z.boolean(),
  /** Customers who follow it, by name, by a rule or by default. */
  customerCount: z.int(),
  /** Customers to whom it is assigned by name, and those who follow it by a rule: archiving it asks which one they follow next. */
  assignedCount: z.int(),
  ruledCount: z.int(),
  /** Rules that lead to it. */
  ruleCount: z.int(),
});
export type ListedScenario = z.infer<typeof listedScenario>;

/** Most documents, and messages of each kind, that a trial shows. */
export const mostTried = 500;

/** A message of a trial, or one that was sent. */
const triedMessage = z.object({
  on: day,
  step: z.string(),
  level: z.int(),
  channel: z.enum(channels),
  claimedCents: cents,
  currency: z.string(),
  documentIds: z.array(id),
});
export type TriedMessage = z.infer<typeof triedMessage>;

const one = z.object({ id });

export const scenarios = {
  /** All of them in the user's order, the archived ones last. */
  list: query('scenarios', 'customers', 'documents').output(z.array(listedScenario)),
  /** Adds one of the ready scenarios, or a copy of one of the firm's. @throws `duplicate` / `scenarioName`, `validation` / `scenarios` (too many) */
  create: command('scenarios')
    .input(z.object({ name: text.min(1), from: z.union([z.enum(readyScenarios), id]) }))
    .output(one),
  /** `read`: the scenario as its form had read it. @throws `duplicate` / `scenarioName`, `validation` / `levels`, `stepBefore`, `stepOrder` */
  save: command('scenarios', 'reminders').input(scenario.extend({ read: scenario.optional() })),
  /** Puts the scenarios named in this order. */
  order: command('scenarios').input(z.object({ ids: z.array(id).min(1).max(mostScenarios) })),
  /** Makes it the one that every customer without another follows. @throws `conflict` / `scenarioArchived` */
  makeDefault: command('scenarios', 'reminders').input(one),
  /**
   * Offers it no longer. `customersTo`: what those to whom it is assigned follow from then on, and where the rules that lead to it lead; null:
   * by the other rules, else the default.
   * @throws `conflict` / `defaultScenario`, `in_use` / `scenarioAssigned` without it
   */
  archive: command('scenarios', 'customers', 'reminders').input(one.extend({ customersTo: id.nullable().optional() })),
  restore: command('scenarios', 'reminders').input(one),
  /** Assigns a scenario to customers; null: they follow the firm's default again. @throws `conflict` / `scenarioArchived` */
  assign: command('scenarios', 'customers', 'reminders').input(
    z.object({ customerIds: z.array(id).min(1).max(mostAssigned), scenarioId: id.nullable() }),
  ),
  /** The rules that give a scenario to the customers to whom none is assigned: the first that a customer meets decides. */
  rules: query('scenarios', 'customers', 'documents').output(
    z.array(scenarioRule.extend({ customerCount: z.int() })).max(mostRules),
  ),
  /** `read`: the rules as they were read. @throws `not_found` / `scenario`, `conflict` / `changedElsewhere`, `scenarioArchived` */
  saveRules: command('scenarios', 'customers', 'reminders').input(
    z.object({ rules: z.array(scenarioRule).max(mostRules), read: z.array(scenarioRule).max(mostRules).optional() }),
  ),
  /**
   * What a scenario, as it is written here, would have sent to a customer over the last six months, and what it will send over the next two; with
   * what was really sent. @throws `not_found` / `customer`, `validation` / `levels`, `stepOrder`
   */
  try: query('scenarios', 'customers', 'documents', 'reminders', 'plans', 'promises')
    .input(z.object({ scenario, customerId: id }))
    .output(
      z.object({
        /** The first day of the past that is replayed, today, and the last day that is projected. */
        from: day,
        today: day,
        to: day,
        /** The debits open on some day between, the first due first; of more than the most, those of which a message speaks. */
        documents: z
          .array(
            z.object({
              id,
              kind: z.enum(documentKinds),
              nature: z.enum(adjustmentNatures).nullable(),
              reference: z.string(),
              issuedOn: z.string(),
              dueOn: z.string().nullable(),
              /** The day on which it was paid whole; null while it is not. */
              settledOn: z.string().nullable(),
              amountCents: cents,
              currency: z.string(),
            }),
          )
          .max(mostTried),
        documentCount: z.int(),
        past: z.array(triedMessage).max(mostTried),
        coming: z.array(triedMessage).max(mostTried),
        sent: z.array(triedMessage).max(mostTried),
      }),
    ),
  /** The scenario that a customer follows and why, and those assigned to it before, the latest first. */
  ofCustomer: query('scenarios', 'customers', 'documents', 'reminders')
    .input(z.object({ customerId: id }))
    .output(
      z.object({
        scenarioId: id.nullable(),
        by: z.enum(followingBy),
        /** The rule by which it is followed, where it is one. */
        rule: scenarioRule.nullable(),
        /** Contacts of the last thirty days, and how many the scenario allows; null: no cap. */
        pressure: z.object({ count: z.int(), most: z.int().nullable() }),
        history: z.array(
          z.object({ scenario: z.string().nullable(), from: instant, to: instant.nullable(), author: z.string() }),
        ),
      }),
    ),
};
