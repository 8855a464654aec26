import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkFirm } from '../../db/check/check.ts';
import type { OpenFile } from '../../db/file/open.ts';
import { appendEvent, verifyChain } from '../../db/journal/journal.ts';
import { acting, makeLedger } from './checked-ledger.ts';
import { now } from './firm-file.ts';

/** The names of the checks that fail, each with what it found. */
function issues({ db }: OpenFile): Record<string, string> {
  return Object.fromEntries(
    checkFirm(db)
      .filter((check) => !check.ok)
      .map((check) => [check.name, check.detail]),
  );
}

let file: OpenFile;
beforeEach(() => {
  file = makeLedger();
  return () => file.close();
});

test('a sound file passes every check', () => {
  expect(issues(file)).toEqual({});
  expect(checkFirm(file.db).map((check) => check.name)).toEqual([
    'file',
    'structure',
    'references',
    'merges',
    'journal',
    'settings',
    'people',
    'customerCards',
    'scenarios',
    'outcomes',
    'disputeReasons',
    'imports',
    'openAmounts',
    'settledDays',
    'allocations',
    'balances',
    'importedAccounts',
    'derivedDocuments',
    'countedLines',
    'instants',
    'reminders',
    'attachedProofs',
    'plans',
    'promises',
    'disputes',
    'holds',
    'tags',
    'interactions',
    'priorLevels',
    'manualDocuments',
    'registeredLetters',
    'dueDates',
    'letters',
    'issuedLetters',
    'letterHeads',
    'editions',
    'proofs',
    'attachments',
    'heads',
  ]);
});

describe('what was tampered with is found', () => {
  const noTriggers = 'DROP TRIGGER events_no_update; DROP TRIGGER events_no_delete;';
  const trigger = 'trigger events_no_update trigger events_no_delete';
  const attacks: [what: string, sql: string, found: Record<string, string>][] = [
    [
      'a byte of a letter',
      "UPDATE letters SET pdf = CAST(replace(pdf, 'frozen', 'frozem') AS BLOB)",
      { letters: '#1' },
    ],
    [
      'a letter replaced, its hash too',
      "UPDATE letters SET pdf = x'00', sha256 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'",
      { issuedLetters: '#1' },
    ],
    [
      'a letter removed',
      'PRAGMA foreign_keys = OFF; DELETE FROM letters',
      { references: 'registered_letters #1 reminders #1', reminders: '#1', issuedLetters: '#1' },
    ],
    [
      'a letter slipped in',
      'INSERT INTO letters (id, kind, number, customer_id, title, issued_on, template, template_version, total_cents, page_count, sha256, recorded_at, pdf, merged_from_id) SELECT 2, kind, 2, customer_id, title, issued_on, template, template_version, total_cents, page_count, sha256, recorded_at, pdf, merged_from_id FROM letters',
      { issuedLetters: '#2' },
    ],
    [
      'a proof replaced, its hash too',
      `UPDATE proofs SET content = x'00', sha256 = '${createHash('sha256')
        .update(Buffer.from([0]))
        .digest('hex')}'`,
      { attachedProofs: '#1' },
    ],
    ['a proof taken away', `UPDATE proofs SET voided_at = '${now}'`, { attachedProofs: '#1' }],
    ['a byte of a proof', "UPDATE proofs SET content = CAST(content || x'00' AS BLOB)", { proofs: '#1' }],
    ['an event', `${noTriggers} UPDATE events SET data = '{}' WHERE id = 2`, { structure: trigger, journal: '#2' }],
    [
      'the author of an event',
      `${noTriggers} INSERT INTO people (name, recorded_at) VALUES ('x', '${now}'); UPDATE events SET author_id = 2 WHERE id = 4`,
      { structure: trigger, journal: '#4', people: '#2' },
    ],
    ['an event removed', `${noTriggers} DELETE FROM events WHERE id = 2`, { structure: trigger, journal: '#2 #3' }],
    [
      'the last events removed',
      `${noTriggers} DELETE FROM events WHERE id > 2`,
      {
        structure: trigger,
        attachedProofs: '#1',
        journal: '#3 #4 #5 #6 #7 #8',
        reminders: '#1',
        manualDocuments: '#1 #2 #3',
        issuedLetters: '#1',
      },
    ],
    [
      'all events removed',
      `${noTriggers} DELETE FROM events`,
      {
        structure: trigger,
        attachedProofs: '#1',
        journal: '#1 #2 #3 #4 #5 #6 #7 #8',
        instants: 'documents #1 documents #2 documents #3 allocations #1 allocations #2 allocations #3',
        reminders: '#1',
        manualDocuments: '#1 #2 #3',
        issuedLetters: '#1',
      },
    ],
    ['an open amount', 'UPDATE documents SET open_cents = 5000 WHERE id = 1', { openAmounts: '#1', balances: '#C1' }],
    [
      'an amount',
      'UPDATE documents SET amount_cents = 10001 WHERE id = 1',
      { openAmounts: '#1', balances: '#C1', manualDocuments: '#1' },
    ],
    [
      'an open amount out of bounds',
      'PRAGMA ignore_check_constraints = ON; UPDATE documents SET open_cents = -1 WHERE id = 1; PRAGMA ignore_check_constraints = OFF',
      { file: 'documents', openAmounts: '#1', balances: '#C1' },
    ],
    ['an allocation brought back', 'UPDATE allocations SET voided_at = NULL', { openAmounts: '#1 #3' }],
    ['a settlement day', "UPDATE documents SET settled_on = '2026-01-31' WHERE id = 2", { settledDays: '#2' }],
    ['a settlement forgotten', 'UPDATE documents SET settled_on = NULL WHERE id = 2', { settledDays: '#2' }],
    [
      'a settlement of what is open',
      "UPDATE documents SET settled_on = '2026-02-01' WHERE id = 1",
      { settledDays: '#1' },
    ],
    [
      'an allocation turned round',
      'UPDATE allocations SET debit_document_id = 3, credit_document_id = 2 WHERE id = 2',
      { allocations: '#2' },
    ],
    [
      'a parent gone',
      'PRAGMA foreign_keys = OFF; DELETE FROM customers',
      { references: 'documents #1 documents #2 documents #3 letters #1 reminders #1', customerCards: '#1' },
    ],
    ['a merge', 'UPDATE customers SET merged_into_id = 1', { merges: '#C1', customerCards: '#1' }],
    [
      'a document given to another',
      `INSERT INTO customers (code, name, search_text, recorded_at) VALUES ('C2', 'Autre', 'autre c2', 'x');
        UPDATE documents SET customer_id = 2, merged_from_id = 1`,
      { merges: '#C1', customerCards: '#2' },
    ],
    ['a table added', 'CREATE TABLE hidden (x TEXT) STRICT', { structure: 'table hidden' }],
    ['an index dropped', 'DROP INDEX documents_open', { structure: 'index documents_open' }],
  ];
  for (const [what, sql, found] of attacks)
    test(what, () => {
      file.connection.exec(sql);
      expect(issues(file)).toEqual(found);
    });
});

test('twelve thousand events chain, and one changed among them is named', () => {
  file.db.transaction((tx) => {
    for (let number = 9; number <= 12_000; number++)
      appendEvent(tx, acting, {
        kind: 'firm.update',
        data: { changes: { b: { old: number, new: { d: 1, c: [2] } } } },
      });
  });
  expect(verifyChain(file.db)).toEqual({ count: 12_000, wrong: [] });
  file.connection.exec("DROP TRIGGER events_no_update; UPDATE events SET hash = 'forged' WHERE id = 7000");
  expect(verifyChain(file.db).wrong).toEqual([7000, 7001]);
});
