import { and, inArray, lte, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ExchangeFacts, exchangeDifferences } from '../../../shared/domain/receivables/exchange.ts';
import { carriedLevel } from '../../../shared/domain/reminders/carried-level.ts';
import type {
  ReminderCustomer,
  ReminderDocument,
  ReminderInput,
  ReminderScenario,
} from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { customers, documents, reminders } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { joinReachedStep, levelNow } from '../common/levels.ts';
import { getFirm } from '../firm/firm.ts';
import { readExchangeFacts } from '../receivables/exchange-differences.ts';
import { openDocumentsAt } from '../receivables/open-documents.ts';
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
  const open = readDocuments(reader, asOf, customerId);
  const owing = customerId === undefined ? open.documents.map((document) => document.customerId) : [customerId];
  const customers = readCustomers(reader, asOf, [...new Set(owing)]);
  const followed = new Map(customers.map(({ id, scenarioId }) => [id, scenarioId ?? defaultScenarioId]));
  return {
    asOf,
    customers,
    documents: withLevels(open.documents, { reached: readReached(reader, asOf), scenarios, followed }),
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

const openDocument = rowOf(
  documents,
  'id',
  'customerId',
  'kind',
  'nature',
  'side',
  'reference',
  'label',
  'issuedOn',
  'bookedOn',
  'dueOn',
  'dueOrigin',
  'amountCents',
  'openCents',
  'currency',
  'isDoubtful',
  'foreignCurrency',
);

function readDocuments(
  reader: Reader,
  asOf: Day,
  customerId: number | undefined,
): { documents: Omit<ReminderDocument, 'level'>[]; exchange: ExchangeFacts } {
  const rows = readRows(
    reader,
    openDocument,
    sql`
      select d.id, d.customer_id as customerId, d.kind, d.nature, d.side, d.reference, d.label, d.issued_on as issuedOn,
        d.booked_on as bookedOn, d.due_on as dueOn, d.due_origin as dueOrigin, d.amount_cents as amountCents, o.open_cents as openCents, d.currency,
        d.is_doubtful as isDoubtful, d.foreign_currency as foreignCurrency
      from (${openDocumentsAt(reader, { asOf, knownAt: null }, customerId)}) o cross join documents d on d.id = o.id`,
  );
  const foreign = rows.filter((row) => row.foreignCurrency !== null).map((row) => row.id);
  const exchange = readExchangeFacts(reader, foreign, { asOf, knownAt: null });
  const differences = exchangeDifferences(exchange.documents, exchange.pairs);
  const claimed = rows.map(({ foreignCurrency: _foreign, ...row }) => {
    const exchangeCents = differences.get(row.id) ?? 0;
    const isExchangeDifference = exchangeCents === row.openCents;
    return {
      ...row,
      // An exchange difference that a part payment in foreign currency leaves is owed by nobody: it is not claimed.
      openCents: isExchangeDifference ? row.openCents : row.openCents - exchangeCents,
      isDoubtful: row.isDoubtful === 1,
      exchangeCents,
      isExchangeDifference,
    };
  });
  return { documents: claimed, exchange };
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

type Levels = {
  readonly reached: ReadonlyMap<number, readonly Reached[]>;
  readonly scenarios: readonly ReminderScenario[];
  /** The scenario that each customer follows, by the customer's id. */
  readonly followed: ReadonlyMap<number, number | null>;
};

/** The documents, each with its level in the scenario that its customer follows, whichever scenario the messages were of. */
function withLevels(
  documents: readonly Omit<ReminderDocument, 'level'>[],
  { reached, scenarios, followed }: Levels,
): ReminderDocument[] {
  const byId = new Map<number | null, ReminderScenario>(scenarios.map((scenario) => [scenario.id, scenario]));
  return documents.map((document) => {
    const to = byId.get(followed.get(document.customerId) ?? null);
    const levels = (reached.get(document.id) ?? []).map(({ scenarioId, level }) => {
      const from = byId.get(scenarioId);
      return from && to ? carriedLevel(from, level, to) : level;
    });
    return { ...document, level: Math.max(0, ...levels) };
  });
}
