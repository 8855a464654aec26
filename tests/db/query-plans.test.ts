import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPaymentHabits } from '../../db/queries/agenda/standing.ts';
import { readBalance } from '../../db/queries/balance/balance.ts';
import { checkBalance } from '../../db/queries/balance/checks.ts';
import { listControlLines } from '../../db/queries/balance/control-lines.ts';
import { listBalanceDocuments } from '../../db/queries/balance/documents.ts';
import { readOverdueByMonth } from '../../db/queries/balance/overdue-on-days.ts';
import { listCustomers } from '../../db/queries/customers/customers.ts';
import { insertEdition } from '../../db/queries/editions/editions.ts';
import { listEvents } from '../../db/queries/journal/list-events.ts';
import { setDueDate } from '../../db/queries/receivables/document.ts';
import { listDocuments } from '../../db/queries/receivables/documents.ts';
import { requireDocument } from '../../db/queries/receivables/manual-documents.ts';
import { listLargestDebtors, readFreshness } from '../../db/queries/reminders/dashboard.ts';
import { gatherReminderInput } from '../../db/queries/reminders/input.ts';
import { findAnything } from '../../db/queries/search/search.ts';
import { addDays } from '../../shared/domain/values/days.ts';
import { foldText } from '../../shared/domain/values/fold-text.ts';
import { makeImportedFirm } from '../imported-firm.ts';
import { closedOn } from './closed-balance.ts';
import { balance, neverScan, past, today } from './indexed-questions.ts';
import { plansOf } from './recorded-queries.ts';

/** An instant after the imports and before a due date was corrected. */
const beforeCorrections = '2025-06-30T20:00:00.000Z';
const correctedAt = '2025-06-30T21:00:00.000Z';
const afterCorrections = '2025-06-30T22:00:00.000Z';

/** Both with and without the statistics of `analyze`, because SQLite then chooses other plans and a firm file may or may not have them. */
const files = await Promise.all(
  [false, true].map(async (isAnalyzed) => {
    const folder = mkdtempSync(join(tmpdir(), 'amiable-plans-'));
    const { firm } = (await makeImportedFirm(folder, { customers: 50, documents: 3_000 })).context.session;
    if (!firm) throw new Error('no firm is open');
    for (const asOf of Array.from({ length: 12 }, (_, month) => addDays(past, 30 * month)))
      firm.db.transaction((tx) => insertEdition(tx, closedOn(asOf)));
    firm.db.transaction((tx) =>
      setDueDate(tx, requireDocument(tx, 3), { dueOn: '2025-01-31', dueOrigin: 'manual' }, correctedAt),
    );
    if (isAnalyzed) firm.connection.exec('analyze');
    return firm;
  }),
);
afterAll(() => {
  for (const file of files) file.close();
});

/**
 * Steps of the plans that read a whole table, or the whole of an index that is not the one of open documents. The lines of
 * the imported files are not in the list: the control against the accounts is there to read them all.
 */
function fullScans(plans: readonly string[]): string[] {
  return plans
    .flatMap((plan) => plan.split('\n'))
    .filter((step) =>
      /^SCAN (documents|edition_rows|allocations|reminders|reminder_documents|events|holds|contacts|customer_tags)\b/.test(
        step,
      ),
    )
    .filter((step) => step !== 'SCAN documents USING COVERING INDEX documents_open');
}

describe.each(files.map((file, index) => [index === 0 ? 'without statistics' : 'with statistics', file] as const))(
  '%s',
  (_name, file) => {
    test.each(neverScan)('%s is read without going through a whole table', (_what, read) => {
      const plans = plansOf(file, read);
      expect(plans.length).toBeGreaterThan(0);
      expect(fullScans(plans)).toEqual([]);
    });

    test('whom to remind, and who owes most, is looked for among those who have an open document', () => {
      const plan = plansOf(file, (db) => {
        gatherReminderInput(db, today);
        listLargestDebtors(db, today, 8);
      }).join('\n');
      // Whom to write to, which scenario each follows, who owes most.
      expect(plan.match(/SEARCH customers USING INTEGER PRIMARY KEY/g)).toHaveLength(3);
      // The accounts of several debtors, which no index has.
      expect(plan.match(/SCAN customers\b/g)).toHaveLength(1);
    });

    test('how customers usually pay is read in an index alone', () => {
      const plan = plansOf(file, (db) => readPaymentHabits(db, past)).join('\n');
      expect(plan).toContain('SEARCH documents USING COVERING INDEX documents_settled (settled_on>? AND settled_on<?)');
    });

    test('what was overdue over twelve months is read in one pass, of what was open since, each with its own allocations', () => {
      const plans = plansOf(file, (db) => readOverdueByMonth(db, today, 12));
      expect(plans).toHaveLength(1);
      const [plan = ''] = plans;
      expect(plan.match(/MATERIALIZE late/g)).toHaveLength(1);
      expect(plan).toContain('SCAN documents USING COVERING INDEX documents_open');
      expect(plan).toContain('SEARCH documents USING INDEX documents_settled (settled_on>?)');
      expect(plan).toContain(
        'SEARCH allocations USING COVERING INDEX allocations_debit (debit_document_id=? AND effective_on>?)',
      );
    });

    test('documents are counted in an index', () => {
      const plan = plansOf(file, readFreshness).join('\n');
      expect(plan).toMatch(/SCAN documents USING COVERING INDEX/);
      expect(plan).not.toMatch(/SCAN documents$/m);
    });

    test('customers are sorted by their name as it is stored without accents, which is not made again for each', () => {
      const made: unknown[] = [];
      file.connection.function('fold_text', { deterministic: true }, (text) => {
        made.push(text);
        return foldText(String(text));
      });
      expect(listCustomers(file.db, { limit: 10 }, today).rows).toHaveLength(10);
      expect(made).toEqual([]);
    });

    test('the journal is read once, whatever sorts it, and its people, acts and customers by their id', () => {
      for (const by of ['id', 'author', 'step', 'customerName'] as const) {
        const plans = plansOf(file, (db) => listEvents(db, { sort: [{ by }] })).join('\n');
        expect(plans.match(/SCAN events/g)).toHaveLength(1);
        expect(plans).not.toMatch(/SCAN (people|customers|leading)\b|AUTOMATIC/);
      }
    });

    test('at a past date only documents open that day are touched, each with its own allocations', () => {
      const plan = plansOf(file, (db) => readBalance(db, { ...balance, asOf: past, knownAt: null })).join('\n');
      expect(plan).toContain('SCAN documents USING COVERING INDEX documents_open');
      expect(plan).toContain('SEARCH documents USING INDEX documents_settled (settled_on>?)');
      expect(plan).toContain(
        'SEARCH allocations USING COVERING INDEX allocations_debit (debit_document_id=? AND effective_on>?)',
      );
      expect(plan).not.toMatch(/SEARCH documents USING (COVERING )?INDEX documents_customer/);
    });

    test('as known at an instant, allocations are summed once a document, whatever the number of columns', () => {
      for (const knownAt of [beforeCorrections, afterCorrections]) {
        const plan = plansOf(file, (db) => readBalance(db, { ...balance, asOf: past, knownAt })).join('\n');
        expect(plan.match(/SEARCH allocations/g)).toHaveLength(2);
      }
    });

    test('as known before a document was corrected, what it was is searched document by document; known later, nothing is', () => {
      const read = (knownAt: string) =>
        plansOf(file, (db) => {
          readBalance(db, { ...balance, asOf: past, knownAt });
          checkBalance(db, { ...balance, asOf: past, knownAt });
        }).join('\n');
      const before = read(beforeCorrections);
      expect(before).toContain(
        'SEARCH earlier USING INDEX earlier_documents_document (document_id=? AND recorded_until=?) LEFT-JOIN',
      );
      expect(before).toContain(
        'SEARCH earlier_documents USING COVERING INDEX earlier_documents_document (document_id=? AND recorded_until>?)',
      );
      expect(`${before}\n${read(afterCorrections)}`).not.toMatch(/SCAN (earlier|earlier_documents)\b|AUTOMATIC/);
      expect(read(afterCorrections)).not.toContain('SEARCH earlier USING');
    });

    test('the documents of a cell are those of the customer, as known then', () => {
      for (const knownAt of [beforeCorrections, afterCorrections]) {
        const cell = { ...balance, customerId: 3, column: 'lateOver90', asOf: past, knownAt };
        const plan = plansOf(file, (db) => listBalanceDocuments(db, cell)).join('\n');
        expect(plan).toContain('SEARCH documents USING INDEX documents_customer (customer_id=?)');
        expect(plan).toContain('SEARCH documents USING INTEGER PRIMARY KEY (rowid=?)');
        // What a page shows is found in the few documents of the cell by an index made for them.
        expect(plan.replaceAll('SEARCH cell USING AUTOMATIC', '')).not.toMatch(/SCAN documents|AUTOMATIC/);
      }
    });

    test('disputes are found by an index, not read again for each document', () => {
      const at = '2025-06-01T08:00:00.000Z';
      const written = file.connection
        .prepare(
          `insert into disputes (customer_id, document_id, amount_cents, is_whole, reason_id, opened_on, until_on, recorded_at)
            select customer_id, id, 1, 0, 1, '2025-06-01', '2025-07-01', ? from documents where open_cents > 0 and side = 'debit' limit 5`,
        )
        .run(at);
      expect(written.changes).toBe(5);
      const plan = plansOf(file, (db) => readBalance(db, { ...balance, asOf: today, knownAt: null })).join('\n');
      file.connection.exec('delete from disputes');
      expect(plan).toMatch(/SEARCH disputed USING AUTOMATIC (PARTIAL )?COVERING INDEX \(document_id=\?\)/);
    });

    test('as known at an instant, what was settled and known by then is not touched', () => {
      for (const knownAt of [beforeCorrections, afterCorrections]) {
        const plan = plansOf(file, (db) => readBalance(db, { ...balance, asOf: past, knownAt })).join('\n');
        expect(plan).toContain('SEARCH documents USING INTEGER PRIMARY KEY (rowid=?)');
        expect(plan).toContain('SEARCH documents USING COVERING INDEX documents_settled (settled_on>?)');
        expect(plan).not.toMatch(/SCAN documents(?! USING (COVERING )?INDEX documents_(open|voided))/);
      }
    });

    test('the lines of a difference are those of the customer, whatever the size of the imports', () => {
      const question = { customers: ['C00003'], asOf: past };
      for (const of of ['accounts', 'balance'] as const) {
        const asked = { question: { ...question, of }, knownAt: null, limit: 10 };
        const plan = plansOf(file, (db) => listControlLines(db, asked)).join('\n');
        expect(plan).not.toMatch(/SCAN (ledger_lines|list_lines|refused_lines)\b/);
        if (of === 'accounts')
          expect(plan).toMatch(/SEARCH ledger_lines USING INDEX ledger_lines_batch \(batch_id=\? AND customer_code=\?/);
        expect(fullScans([plan])).toEqual([]);
      }
    });

    test('pages of all documents follow an index, so that the last one costs what the first does', () => {
      for (const [sort, index] of [
        ['issuedOn', 'documents_issued'],
        ['reference', 'documents_reference'],
        ['amount', 'documents_amount'],
      ] as const) {
        const { nextCursor } = listDocuments(file.db, { sort, limit: 10 });
        const plans = plansOf(file, (db) => listDocuments(db, { sort, limit: 10, cursor: nextCursor ?? '' }));
        const page = plans.find((plan) => plan.includes(index)) ?? '';
        expect(page).toMatch(new RegExp(`SEARCH documents USING INDEX ${index} \\(`));
        expect(page).not.toContain('USE TEMP B-TREE');
      }
    });

    test('the documents of a customer on a day are read once, never one by one among those that it owes', () => {
      for (const asOf of [past, today, '2030-12-31']) {
        const plans = plansOf(file, (db) => listDocuments(db, { customerId: 3, asOf }));
        const joins = plans.flatMap((plan) => plan.split('\n').filter((step) => step.endsWith('LEFT-JOIN')));
        for (const step of joins) expect(step).toMatch(/^SEARCH (step|\(subquery-\d+\)) USING .*(rowid|id)=\?/);
      }
    });

    test('the last payment is found from the end of an index, references through theirs', () => {
      expect(plansOf(file, readFreshness).join('\n')).toContain('SCAN documents USING INDEX documents_issued');
      const plan = plansOf(file, (db) => findAnything(db, 'fa12')).join('\n');
      expect(plan).toContain('SEARCH documents USING COVERING INDEX documents_reference (reference>? AND reference<?)');
    });
  },
);
