import { z } from 'zod';
import { scenarioRule } from '../scenarios/rules.ts';
import { defineEvent } from './define.ts';
import { firstOf } from './first-of.ts';
import { id } from './values.ts';

const ofTheFirm = 'a scenario is the firm’s, not a customer’s';
/** A scenario as stored, with the ids of its steps; who restores it parses it. */
const scenario = z.looseObject({ name: z.string() });
const named = z.strictObject({ name: z.string() });
/** A scenario assigned to a customer; null: none, the default of the firm. */
const assigned = z.strictObject({ id, name: z.string() }).nullable();

export const scenarioEvents = {
  'scenarios.create': defineEvent({
    version: 1,
    subject: 'scenarios',
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ name: z.string(), scenario }),
  }),
  'scenarios.remove': defineEvent({
    version: 1,
    subject: 'scenarios',
    history: ofTheFirm,
    undo: 'answer',
    data: z.strictObject({ name: z.string(), scenario }),
  }),
  'scenarios.save': defineEvent({
    version: 1,
    subject: 'scenarios',
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ before: scenario, after: scenario }),
    naming: ([first]) => ({ name: first?.after.name ?? '' }),
  }),
  'scenarios.order': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ before: z.array(id), after: z.array(id) }),
  }),
  /** About two scenarios, the one that was the default and the one that is: of the firm as a whole. */
  'scenarios.makeDefault': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ name: z.string(), id, beforeId: id }),
  }),
  'scenarios.archive': defineEvent({
    version: 1,
    subject: 'scenarios',
    history: ofTheFirm,
    undo: 'inverse',
    data: named,
  }),
  'scenarios.restore': defineEvent({
    version: 1,
    subject: 'scenarios',
    history: ofTheFirm,
    undo: 'inverse',
    data: named,
  }),
  /** The rules as they were and as they are, whole. */
  'scenarios.saveRules': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ before: z.array(scenarioRule), after: z.array(scenarioRule) }),
  }),
  /** The customer follows another scenario from now on. */
  'scenarios.assign': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ customer: z.string(), before: assigned, after: assigned }),
    parts: () => ['scenario'],
    told: ({ after }) => (after === null ? { state: 'none' } : { state: 'one', name: after.name }),
    naming: (facts) => ({ name: firstOf(facts.map(({ customer }) => customer)) }),
  }),
};
