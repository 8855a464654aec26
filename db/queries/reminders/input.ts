import { and, inArray, lte, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { carriedLevel } from '../../../shared/domain/reminders/carried-level.ts';
import type {
  ReminderCustomer,
  ReminderDocument,
  ReminderInput,
  ReminderScenario,
} from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { customers, reminders } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { joinReachedStep, levelNow } from '../common/levels.ts';
import { getFirm } from '../firm/firm.ts';
import { readDocumentsOfBrokenPromises } from '../promises/broken.ts';
import { type ClaimableDocument, readClaimableDocuments } from '../receivables/claimable-documents.ts';
import { readEveryScenario } from '../scenarios/scenarios.ts';
import { readReasonsToWait } from './reasons-to-wait.ts';

/** States of messages that were sent to the customer. */
const sentStates = ['issued', 'proven'] as const;

/** Everything the reminder engine needs on `asOf`, for one customer or all who have an open document, in a fixed number of queries. */
export function gatherReminderInput(reader: Reader, asOf: Day, customerId?: number): ReminderInput {
  const scenarios = readEveryScenario(reader).map((stored) => ({
    ...stored,
    isArchived: stored.isArchived || stored.voidedAt !== null,
  }));
  const defaultScenarioId = scenarios.find((scenario) => scenario.isDefault)?.id ?? null;
  const open = readClaimableDocuments(reader, { asOf, knownAt: null }, customerId);
  const owing = customerId === undefined ? open.documents.map((document) => document.customerId) : [customerId];
  const customers = readCustomers(reader, asOf, [...new Set(owing)]);
  const followed = new Map(customers.map(({ id, scenarioId }) => [id, scenarioId ?? defaultScenarioId]));
  return {
    asOf,
    customers,
    documents: withHistory(open.documents, {
      reached: readReached(reader, asOf),
      scenarios,
      followed,
      broken: readDocumentsOfBrokenPromises(reader, asOf, customerId),
    }),
    exchange: open.exchange,
    scenarios,
    defaultScenarioId,
    reasonsToWait: readReasonsToWait(reader, asOf, customerId),
    senderHasAddress: isPostable(getFirm(reader)),
  };
}

const owingCustomer = rowOf(
  customers,
  'id',
  'code',
  'name',
  'kind',
  'scenarioId',
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'country',
);

/** Only the customers of open documents are asked about: reading all of a hundred thousand took half a second. */
function readCustomers(reader: Reader, asOf: Day, ids: readonly number[]): ReminderCustomer[] {
  const sent = reader
    .select({ customerId: reminders.customerId, currency: reminders.currency, lastOn: max(reminders.issuedOn) })
    .from(reminders)
    .where(and(inArray(reminders.state, [...sentStates]), lte(reminders.issuedOn, asOf)))
    .groupBy(reminders.customerId, reminders.currency)
    .all();
  const sentTo = Map.groupBy(sent, (row) => row.customerId);
  const rows = readRows(
    reader,
    owingCustomer,
    sql`
      select customers.id, code, name, kind, scenario_id as scenarioId, address_line1 as addressLine1, address_line2 as addressLine2, postcode, city, country
      from json_each(${JSON.stringify(ids)}) cross join customers on customers.id = value where merged_into_id is null order by customers.id`,
  );
  return rows.map(({ id, code, name, kind, scenarioId, ...address }) => ({
    id,
    code,
    name,
    kind,
    scenarioId,
    hasAddress: isPostable(address),
    remindedOn: new Map((sentTo.get(id) ?? []).flatMap(({ currency, lastOn }) => (lastOn ? [[currency, lastOn]] : []))),
  }));
}

const reachedRow = z.object({ documentId: z.int(), scenarioId: z.int().nullable(), level: z.int() });
type Reached = z.infer<typeof reachedRow>;

/**
 * The highest level reached by each document by `asOf` in each scenario of which a message was sent, in the present numbering of its
 * steps; the scenario is null where the step is not known.
 */
function readReached(reader: Reader, asOf: Day): ReadonlyMap<number, readonly Reached[]> {
  const rows = readRows(
    reader,
    reachedRow,
    sql`
      select reminder_documents.document_id as documentId, step.scenario_id as scenarioId, max(${levelNow}) as level
      from reminder_documents join reminders on reminders.id = reminder_documents.reminder_id ${joinReachedStep}
      where reminders.state in ${sentStates} and reminders.issued_on <= ${asOf}
      group by reminder_documents.document_id, step.scenario_id`,
  );
  return Map.groupBy(rows, (row) => row.documentId);
}

type History = {
  readonly reached: ReadonlyMap<number, readonly Reached[]>;
  readonly scenarios: readonly ReminderScenario[];
  /** The scenario that each customer follows, by the customer's id. */
  readonly followed: ReadonlyMap<number, number | null>;
  /** Documents about which a promise was broken. */
  readonly broken: ReadonlySet<number>;
};

/** The documents, each with its level in the scenario that its customer follows, whichever scenario the messages were of. */
function withHistory(
  documents: readonly ClaimableDocument[],
  { reached, scenarios, followed, broken }: History,
): ReminderDocument[] {
  const byId = new Map<number | null, ReminderScenario>(scenarios.map((scenario) => [scenario.id, scenario]));
  return documents.map((document) => {
    const to = byId.get(followed.get(document.customerId) ?? null);
    const levels = (reached.get(document.id) ?? []).map(({ scenarioId, level }) => {
      const from = byId.get(scenarioId);
      return from && to ? carriedLevel(from, level, to) : level;
    });
    return { ...document, level: Math.max(0, ...levels), hasBrokenPromise: broken.has(document.id) };
  });
}
