import { readAgendaCustomers } from '../../db/queries/agenda/customer-facts.ts';
import { readPaymentHabits } from '../../db/queries/agenda/standing.ts';
import { balanceOfCustomer, readBalance } from '../../db/queries/balance/balance.ts';
import { checkBalance } from '../../db/queries/balance/checks.ts';
import { listBalanceDocuments } from '../../db/queries/balance/documents.ts';
import { ledgerBeginsAfter, readOverdueByMonth } from '../../db/queries/balance/overdue-on-days.ts';
import { getCustomer, listCustomers } from '../../db/queries/customers/customers.ts';
import { readWholeList } from '../../db/queries/customers/whole-list.ts';
import { compareEditions } from '../../db/queries/editions/comparison.ts';
import { listEditionRows } from '../../db/queries/editions/edition-rows.ts';
import { listCustomerHistory, listDocumentHistory } from '../../db/queries/history/history.ts';
import { readNextContacts, readNextContactsOf } from '../../db/queries/interactions/next-contacts.ts';
import { getDocument } from '../../db/queries/receivables/document.ts';
import { listDocuments } from '../../db/queries/receivables/documents.ts';
import { findLongDueDates } from '../../db/queries/receivables/long-due-dates.ts';
import { listLargestDebtors, readDashboardBalance, readOverdueBefore } from '../../db/queries/reminders/dashboard.ts';
import { findAnything } from '../../db/queries/search/search.ts';
import { readOpenTasks } from '../../db/queries/tasks/tasks.ts';
import type { Db } from '../../db/types.ts';

export const today = '2025-12-31';
export const past = '2025-06-30';
/** The options of the balance that are asked most. */
export const balance = { basis: 'due', buckets: [30, 60, 90], limit: 100 } as const;

const undisputed = { disputed: 'excluded', doubtful: 'excluded', knownAt: null } as const;

/** What the screens ask, which must not go through a whole table. */
export const neverScan: [string, (db: Db) => unknown][] = [
  ['the balance today', (db) => readBalance(db, { ...balance, asOf: today, knownAt: null })],
  ['the balance at a past date', (db) => readBalance(db, { ...balance, asOf: past, knownAt: null })],
  [
    'the balance of those who owe much for long, by amount then by code',
    (db) =>
      readBalance(db, {
        ...balance,
        asOf: today,
        knownAt: null,
        sort: [{ by: 'lateOver90', descending: true }, { by: 'code' }],
        where: [
          { column: 'lateOver90', from: 1 },
          { column: 'name', words: 'client' },
        ],
      }),
  ],
  ['the balance by issue date', (db) => readBalance(db, { ...balance, basis: 'issue', asOf: today, knownAt: null })],
  [
    'the balance by posting date, credits in their buckets',
    (db) => readBalance(db, { ...balance, basis: 'booked', credits: 'aged', asOf: past, knownAt: null }),
  ],
  [
    'the balance by promised date',
    (db) => readBalance(db, { ...balance, basis: 'promised', asOf: today, knownAt: null }),
  ],
  [
    'the balance by promised date at a past date',
    (db) => readBalance(db, { ...balance, basis: 'promised', asOf: past, knownAt: null }),
  ],
  [
    'the balance without disputes, credits deducted',
    (db) => readBalance(db, { ...balance, credits: 'deducted', filter: undisputed, asOf: past, knownAt: null }),
  ],
  [
    'its checks without disputes',
    (db) => checkBalance(db, { ...balance, filter: undisputed, asOf: past, knownAt: null }),
  ],
  [
    'the documents of a cell',
    (db) => listBalanceDocuments(db, { ...balance, customerId: 3, column: 'lateOver90', asOf: past, knownAt: null }),
  ],
  ['the rows of an edition', (db) => listEditionRows(db, { id: 2, limit: 10 })],
  [
    'two editions side by side',
    (db) => compareEditions(db, { before: 1, after: 2, sort: [{ by: 'late1to30', descending: true }], limit: 10 }),
  ],
  ['its checks', (db) => checkBalance(db, { ...balance, asOf: past, knownAt: null })],
  ['the balance of a customer', (db) => balanceOfCustomer(db, 3, past)],
  ['the customers', (db) => listCustomers(db, { filter: 'held', sort: [{ by: 'overdueCents' }] }, today)],
  ['the customers of a tag', (db) => listCustomers(db, { tag: 'VIP' }, today)],
  ['the report of all customers', (db) => readWholeList(db, { filter: 'all', sort: [], where: [] }, today)],
  [
    'the report of the customers without a contact',
    (db) => readWholeList(db, { filter: 'noContact', sort: [], where: [] }, today),
  ],
  [
    'the due dates of a customer beyond the ceiling',
    (db) => findLongDueDates(db, { id: 3, kind: 'business', sector: null, publicBuyer: null }),
  ],
  ['a customer', (db) => getCustomer(db, 3, past)],
  ['a chronology', (db) => listCustomerHistory(db, { id: 3 })],
  ['a chronology of interactions', (db) => listCustomerHistory(db, { id: 3, groups: ['interactions', 'messages'] })],
  ['the chronology of a document', (db) => listDocumentHistory(db, { id: 3 })],
  ['the next contacts of a month', (db) => readNextContacts(db, '2025-07-01', '2025-07-31')],
  ['the next contacts of a customer', (db) => readNextContactsOf(db, 3)],
  ['the documents of a customer', (db) => listDocuments(db, { customerId: 3 })],
  ['the documents of a customer in the past', (db) => listDocuments(db, { customerId: 3, asOf: past })],
  ['the open documents of a customer', (db) => listDocuments(db, { customerId: 3, openOnly: true })],
  [
    'the open documents of a customer in the past',
    (db) => listDocuments(db, { customerId: 3, openOnly: true, asOf: past }),
  ],
  ['all open documents in the past', (db) => listDocuments(db, { openOnly: true, asOf: past })],
  ['a document', (db) => getDocument(db, 3)],
  ['a search by amount', (db) => findAnything(db, '12,34')],
  ['the largest debtors', (db) => listLargestDebtors(db, today, 8)],
  ['the figures of the first page', (db) => readDashboardBalance(db, today)],
  ['what was overdue a month ago', (db) => readOverdueBefore(db, today)],
  ['what was overdue over twelve months', (db) => readOverdueByMonth(db, today, 12)],
  ['where the ledger begins', (db) => ledgerBeginsAfter(db, past)],
  ['the tasks to do', (db) => readOpenTasks(db, { from: '0001-01-01', to: today })],
  ['the tasks about a customer', (db) => readOpenTasks(db, { customerId: 3 })],
  ['how customers usually pay', (db) => readPaymentHabits(db, today)],
  ['how a customer usually pays', (db) => readPaymentHabits(db, today, 3)],
  ['what the worklist knows of the customers', (db) => readAgendaCustomers(db, today)],
];
