import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type {
  ReminderContact,
  ReminderCustomer,
  ReminderInput,
  ReminderScenario,
} from '../../../shared/domain/reminders/types.ts';
import { type Day, laterDay } from '../../../shared/domain/values/days.ts';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { contacts, customers, reminders } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { lastContactBy, readPaymentHabits } from '../agenda/standing.ts';
import { readClaimableDocuments } from '../common/claimable-documents.ts';
import { getFirm } from '../firm/firm.ts';
import { readScales } from '../firm/scales.ts';
import { readImportedTo } from '../imports/last-import.ts';
import { readBrokenPromises } from '../promises/broken.ts';
import { readEveryScenario } from '../scenarios/scenarios.ts';
import { readContacts, readLastReached } from './contacts.ts';
import { readFollowed } from './followed-scenarios.ts';
import { readNotices } from './notices.ts';
import { readPriorDays } from './prior-days.ts';
import { levelReader, readReachedLevels } from './reached-levels.ts';
import { readReasonsToWait } from './reasons-to-wait.ts';
import { readUnprovenDocuments } from './unproven-steps.ts';

/** Whose ledger, and how. */
export type Asked = {
  /** Of one customer; absent: of all who have an open document. */
  readonly customerId?: number | undefined;
  /** Also the messages that wait for a day on which their scenario sends. */
  readonly opensClosedDays?: boolean | undefined;
  /** A scenario that all of them follow instead, stored or not. */
  readonly tried?: ReminderScenario | undefined;
};

/** Everything the reminder engine needs on `asOf`, in a fixed number of queries. */
export function gatherReminderInput(
  reader: Reader,
  asOf: Day,
  { customerId, opensClosedDays = false, tried }: Asked = {},
): ReminderInput {
  const firm = getFirm(reader);
  const stored = readEveryScenario(reader);
  const scenarios = stored.map((scenario) => ({
    ...scenario,
    isArchived: scenario.isArchived || scenario.voidedAt !== null,
  }));
  const defaultScenarioId = scenarios.find((scenario) => scenario.isDefault)?.id ?? null;
  const open = readClaimableDocuments(reader, { asOf, knownAt: null }, customerId);
  const broken = readBrokenPromises(reader, asOf, customerId);
  const unproven = readUnprovenDocuments(reader, asOf);
  const owing = customerId === undefined ? open.documents.map((document) => document.customerId) : [customerId];
  const ids = [...new Set(owing)];
  const followed = readFollowed(reader, { asOf, ids, scenarios: stored, open: open.documents });
  const levelOf = levelReader({ reached: readReachedLevels(reader, asOf, customerId), scenarios, followed, tried });
  const documents = open.documents.map((document) => {
    const reached = levelOf(document);
    const brokenPromiseIds = broken.get(document.id);
    // Most documents of a hundred thousand are as they were read.
    if (reached === undefined && brokenPromiseIds === undefined) return document;
    const { level, remindedOn, reminderCount } = reached ?? document;
    const isUnproven = unproven.has(document.id);
    const own = { level, remindedOn, reminderCount, isUnproven };
    return { ...document, ...own, brokenPromiseIds: brokenPromiseIds ?? document.brokenPromiseIds };
  });
  const priorDays = readPriorDays(reader, asOf);
  const owingIn = Map.groupBy(
    open.documents.filter((document) => priorDays.has(document.customerId)),
    (document) => document.customerId,
  );
  const customers = readCustomers(reader, asOf, ids).map((customer) => ({
    ...customer,
    scenarioId: tried ? tried.id : (followed.get(customer.id) ?? null),
    remindedOn: withPriorDays(customer.remindedOn, priorDays.get(customer.id), owingIn.get(customer.id)),
  }));
  return {
    asOf,
    customers,
    documents,
    exchange: open.exchange,
    scenarios: tried ? [tried] : scenarios,
    scales: readScales(reader),
    defaultScenarioId,
    reasonsToWait: readReasonsToWait(reader, asOf, customerId),
    senderHasAddress: isPostable(firm),
    freshness: { importedTo: readImportedTo(reader), mostDays: firm.staleAfterDays },
    area: firm,
    opensClosedDays,
  };
}

type Days = ReminderCustomer['remindedOn'];

/** The days of the last messages with those of another tool; one about the customer as a whole was about each currency it owes in. */
function withPriorDays(
  sent: Days,
  prior: readonly { readonly currency: string | null; readonly lastOn: Day }[] = [],
  owing: readonly { readonly currency: string }[] = [],
): Days {
  if (prior.length === 0) return sent;
  const days = new Map(sent);
  for (const { currency, lastOn } of prior)
    for (const each of currency === null ? owing.map((document) => document.currency) : [currency])
      days.set(each, laterDay(days.get(each) ?? lastOn, lastOn));
  return days;
}

const owingCustomer = rowOf(
  customers,
  'id',
  'code',
  'name',
  'kind',
  'salesperson',
  'toleratedDays',
  'creditLimitCents',
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'country',
).extend({ hasPhone: z.int(), lastContactOn: z.string().nullable() });

/** Only the customers of open documents are asked about: reading all of a hundred thousand took half a second. */
function readCustomers(reader: Reader, asOf: Day, ids: readonly number[]): Omit<ReminderCustomer, 'scenarioId'>[] {
  const sentTo = readSentDays(reader, asOf);
  const onlyId = ids.length === 1 ? ids[0] : undefined;
  const contacted = readContacts(reader, asOf, onlyId);
  const reached = readLastReached(reader, asOf, onlyId);
  const notices = readNotices(reader, asOf);
  const people = readPeople(reader, ids);
  const habits = readPaymentHabits(reader, asOf, onlyId);
  const rows = readRows(
    reader,
    owingCustomer,
    sql`
      select customers.id, code, name, kind, salesperson, tolerated_days as toleratedDays, credit_limit_cents as creditLimitCents, ${lastContactBy(asOf)} as lastContactOn, address_line1 as addressLine1, address_line2 as addressLine2, postcode, city, country,
        exists (select 1 from contacts where customer_id = customers.id and coalesce(phone, '') <> '') as hasPhone
      from json_each(${JSON.stringify(ids)}) cross join customers on customers.id = value where merged_into_id is null order by customers.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    salesperson: row.salesperson,
    contacts: people.get(row.id) ?? [],
    toleratedDays: row.toleratedDays ?? 0,
    lastContactOn: row.lastContactOn,
    habitDays: habits.get(row.id) ?? null,
    creditLimitCents: row.creditLimitCents,
    reachedOn: reached.get(row.id) ?? null,
    notices: notices.get(row.id) ?? [],
    contactedOn: contacted.get(row.id) ?? [],
    hasAddress: isPostable(row),
    hasPhone: row.hasPhone === 1,
    remindedOn: new Map(sentTo.get(row.id)?.map(({ currency, lastOn }) => [currency, lastOn])),
  }));
}

const sentRow = rowOf(reminders, 'customerId', 'currency').extend({ lastOn: z.string() });

/** The day of the last message sent to each customer about each currency by `asOf`, by customer. */
function readSentDays(reader: Reader, asOf: Day): ReadonlyMap<number, readonly z.infer<typeof sentRow>[]> {
  const rows = readRows(
    reader,
    sentRow,
    sql`
      select customer_id as customerId, currency, max(issued_on) as lastOn
      from reminders where state in ('issued', 'proven') and issued_on <= ${asOf} group by customer_id, currency`,
  );
  return Map.groupBy(rows, (row) => row.customerId);
}

const person = rowOf(contacts, 'customerId', 'name', 'role', 'duty', 'email', 'phone', 'isPreferred');

/** The contacts of the customers `ids`, by customer, in the order in which they were entered. */
function readPeople(reader: Reader, ids: readonly number[]): ReadonlyMap<number, readonly ReminderContact[]> {
  const rows = readRows(
    reader,
    person,
    sql`
      select customer_id as customerId, name, role, duty, email, phone, is_preferred as isPreferred
      from json_each(${JSON.stringify(ids)}) cross join contacts on customer_id = value order by contacts.id`,
  );
  const found = rows.map(({ isPreferred, ...row }) => ({ ...row, isPreferred: isPreferred === 1 }));
  return Map.groupBy(found, ({ customerId }) => customerId);
}
