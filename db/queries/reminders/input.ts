import { and, inArray, lte, max, sql } from 'drizzle-orm';
import { type ExchangeFacts, exchangeDifferences } from '../../../shared/domain/receivables/exchange.ts';
import type { ReminderCustomer, ReminderDocument, ReminderInput } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { customers, documents, reminders } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { getFirm } from '../firm/firm.ts';
import { readExchangeFacts } from '../receivables/exchange-differences.ts';
import { openDocumentsAt } from '../receivables/open-documents.ts';
import { readEveryScenario } from '../scenarios/scenarios.ts';
import { readContacts } from './contacts.ts';
import { readFollowed } from './followed-scenarios.ts';
import { readReachedLevels, withLevels } from './reached-levels.ts';
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
  const ids = [...new Set(owing)];
  const followed = readFollowed(reader, { asOf, ids, open: open.documents });
  const customers = readCustomers(reader, asOf, ids).map((customer) => ({
    ...customer,
    scenarioId: followed.get(customer.id) ?? null,
  }));
  return {
    asOf,
    customers,
    documents: withLevels(open.documents, { reached: readReachedLevels(reader, asOf), scenarios, followed }),
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
  'toleratedDays',
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'country',
);

/** Only the customers of open documents are asked about: reading all of a hundred thousand took half a second. */
function readCustomers(reader: Reader, asOf: Day, ids: readonly number[]): Omit<ReminderCustomer, 'scenarioId'>[] {
  const sent = reader
    .select({ customerId: reminders.customerId, currency: reminders.currency, lastOn: max(reminders.issuedOn) })
    .from(reminders)
    .where(and(inArray(reminders.state, [...sentStates]), lte(reminders.issuedOn, asOf)))
    .groupBy(reminders.customerId, reminders.currency)
    .all();
  const sentTo = Map.groupBy(sent, (row) => row.customerId);
  const contacts = readContacts(reader, asOf);
  const rows = readRows(
    reader,
    owingCustomer,
    sql`
      select customers.id, code, name, kind, tolerated_days as toleratedDays, address_line1 as addressLine1, address_line2 as addressLine2, postcode, city, country
      from json_each(${JSON.stringify(ids)}) cross join customers on customers.id = value where merged_into_id is null order by customers.id`,
  );
  return rows.map(({ id, code, name, kind, toleratedDays, ...address }) => ({
    id,
    code,
    name,
    kind,
    toleratedDays: toleratedDays ?? 0,
    contactedOn: contacts.get(id) ?? [],
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
): { documents: Omit<ReminderDocument, 'level' | 'remindedOn'>[]; exchange: ExchangeFacts } {
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
