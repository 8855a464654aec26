import { readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { finish } from '../../../electron/app/finish.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { apply, importFile, makeFile, makeImportContext, stage, year1, year2 } from '../set-up/import-steps.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

type Firm = ReturnType<typeof makeImportContext>;

function failing(context: Firm): Record<string, string> {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  return Object.fromEntries(
    checkFirm(db)
      .filter((check) => !check.ok)
      .map((check) => [check.name, check.detail]),
  );
}

/** Runs `statements` behind the application's back, returns the checks that fail only then, and takes the changes back. */
function found(context: Firm, ...statements: readonly string[]): string[] {
  const connection = context.session.firm?.connection;
  const before = failing(context);
  connection?.exec('SAVEPOINT attack');
  for (const sql of statements) expect(connection?.prepare(sql).run().changes).toBeGreaterThan(0);
  const after = failing(context);
  connection?.exec('ROLLBACK TO attack; RELEASE attack');
  return Object.keys(after).filter((name) => after[name] !== before[name]);
}

test('imported documents, allocations and lines changed in SQL are found', async () => {
  const context = makeImportContext();
  for (const path of [year1, year2]) await apply(context, (await stage(context, path)).batchId);
  const client = createRouterClient(router, { context });
  const [customer] = (await client.customers.list({})).rows;
  const typed = {
    customerId: customer?.id ?? 0,
    kind: 'invoice',
    side: 'debit',
    reference: 'MAIN-1',
    label: '',
  } as const;
  await client.documents.create({ ...typed, issuedOn: '2025-06-01', dueOn: '2025-06-20', amountCents: 5000 });
  const given = (await client.documents.list({ openOnly: true })).rows.find(
    (row) => row.kind === 'invoice' && row.reference !== 'MAIN-1',
  );
  await client.documents.setDueOn({ id: given?.id ?? 0, dueOn: '2025-12-24' });
  expect(failing(context)).toEqual({});

  const imported = 'batch_id IS NOT NULL';
  const one = `(SELECT min(id) FROM documents WHERE ${imported} AND kind = 'invoice' AND due_origin <> 'manual')`;
  const attacks: [sql: string, check: string][] = [
    [`UPDATE documents SET due_on = '2031-01-01' WHERE id = ${one}`, 'derivedDocuments'],
    [`UPDATE documents SET kind = 'adjustment' WHERE id = ${one}`, 'derivedDocuments'],
    [`UPDATE documents SET recorded_at = '2024-01-01T00:00:00.000Z' WHERE id = ${one}`, 'instants'],
    ["UPDATE earlier_documents SET recorded_until = '2025-06-30T09:00:00.000Z'", 'instants'],
    [`UPDATE documents SET due_on = '2031-01-01' WHERE id = ${given?.id}`, 'dueDates'],
    [`UPDATE documents SET due_origin = 'file' WHERE id = ${given?.id}`, 'dueDates'],
    ["UPDATE documents SET due_on = '2031-01-01' WHERE reference = 'MAIN-1'", 'dueDates'],
    ["UPDATE documents SET kind = 'adjustment' WHERE reference = 'MAIN-1'", 'manualDocuments'],
    ["UPDATE documents SET voided_at = recorded_at WHERE reference = 'MAIN-1'", 'manualDocuments'],
    ["UPDATE ledger_lines SET due_on = '2031-01-01' WHERE journal_kind = 'sales'", 'derivedDocuments'],
    ["UPDATE ledger_lines SET label = 'RAYÉ' WHERE id = (SELECT min(id) FROM ledger_lines)", 'derivedDocuments'],
    ["UPDATE allocations SET effective_on = '2031-01-01' WHERE id = 1", 'derivedDocuments'],
    ["UPDATE ledger_lines SET counts_until = '2025-02-01' WHERE verdict IS NOT NULL", 'countedLines'],
    [
      "UPDATE ledger_lines SET verdict = 'carried', decided_by = 2 WHERE id = (SELECT max(id) FROM ledger_lines)",
      'countedLines',
    ],
    ['UPDATE ledger_lines SET verdict = NULL, decided_by = NULL WHERE decided_by = 2', 'countedLines'],
    [
      `INSERT INTO earlier_verdicts (source, statement_id, verdict, counts_from, decided_by, ended_by)
        SELECT 'ledger', id, 'opening', booked_on, 1, 2 FROM ledger_lines WHERE decided_by = 2 LIMIT 1`,
      'countedLines',
    ],
  ];
  attacks.push(
    ['DELETE FROM ledger_lines WHERE batch_id = 2', 'imports'],
    [
      'UPDATE ledger_lines SET signed_cents = signed_cents - 1 WHERE id = (SELECT max(id) FROM ledger_lines)',
      'imports',
    ],
    ["UPDATE import_batches SET recorded_at = '2024-01-01T00:00:00.000Z' WHERE id = 1", 'imports'],
    ["UPDATE import_batches SET period_to = '2026-12-31' WHERE id = 2", 'imports'],
    ['UPDATE import_document_changes SET open_cents = 1 WHERE batch_id = 2', 'imports'],
    ["UPDATE import_batches SET state = 'undone' WHERE id = 2", 'imports'],
  );
  for (const [sql, check] of attacks) expect(found(context, sql), sql).toContain(check);
  // Lines and documents that are changed in the same way fit one another: only the seal of the import reveals it.
  const last = `(SELECT max(id) FROM documents WHERE ${imported} AND kind = 'invoice' AND open_cents = amount_cents)`;
  const alike = [
    `UPDATE ledger_lines SET due_on = '2031-01-01' WHERE reference = (SELECT reference FROM documents WHERE id = ${last})`,
    `UPDATE documents SET due_on = '2031-01-01', due_origin = 'file' WHERE id = ${last}`,
  ];
  expect(found(context, ...alike)).toEqual(['imports']);
  await context.jobs.close();
  context.session.firm?.close();
});

test('what an import refused, and what a list changed, changed in SQL is found', async () => {
  const context = makeImportContext();
  const cut = readFileSync(year1, 'utf8').replace('20240102', '20241399');
  await importFile(context, makeFile('cut.txt', cut));
  const client = createRouterClient(router, { context });
  const [customer] = (await client.customers.list({})).rows;
  const lists = [
    ['clients.csv', `Code;Nom;Ville;E-mail\n${customer?.code};${customer?.name};Lyon;nobody\n`],
    ['encaissements.csv', `Date de règlement;Code client;Montant\n15/01/2025;${customer?.code};12,00\n`],
  ] as const;
  for (const [name, content] of lists) {
    const fileToken = context.choose(makeFile(name, content), name);
    await finish(await client.imports.load({ source: { fileToken } }));
  }
  expect(failing(context)).toEqual({});
  const attacks = [
    "UPDATE import_issues SET code = 'noAmount' WHERE code = 'badDate'",
    "DELETE FROM import_issues WHERE code = 'badEmail'",
    "UPDATE import_issues SET raw = '' WHERE batch_id = 1",
    'UPDATE import_issues SET line_number = line_number + 1 WHERE batch_id = 1',
    `UPDATE import_changes SET data = replace(data, 'Lyon', 'Paris') WHERE data LIKE '%Lyon%'`,
    `UPDATE import_changes SET outcome = 'known' WHERE batch_id = 3`,
    'DELETE FROM import_changes WHERE batch_id = 3',
    "UPDATE import_batches SET summary = replace(summary, '1200', '1100') WHERE id = 3",
    'UPDATE import_batches SET issue_count = 0 WHERE id = 1',
  ];
  for (const sql of attacks) expect(found(context, sql), sql).toEqual(['imports']);
  await context.jobs.close();
  context.session.firm?.close();
});

test('reminders, letters, register, plans, promises, holds and tags changed in SQL are found', async () => {
  const context = collectionContext({ today: '2025-06-30' });
  const { db } = context;
  const client = createRouterClient(router, { context });
  context.session.firm?.connection.exec("UPDATE scenario_steps SET channel = 'registered'");
  const [first, second] = [addCustomer(db, 'LILAS'), addCustomer(db, 'MOULIN')];
  addInvoice(db, first, 'F1', 60_000, '2025-05-31');
  const planned = addInvoice(db, second, 'F2', 90_000, '2025-05-31');
  const steps = await client.reminders.confirm({
    messages: await messagesTo(client, [first], '2025-06-30'),
    asOf: '2025-06-30',
  });
  for (let step = await steps.next(); !step.done; ) step = await steps.next();
  const [registered] = (await client.letters.registered({})).rows;
  const progress = {
    number: '1A23456789012',
    depositedOn: '2025-06-30',
    presentedOn: null,
    closedOn: null,
    note: null,
  };
  await client.letters.updateRegistered({ id: registered?.id ?? 0, state: 'deposited', ...progress });
  const asked = { documentIds: [planned], includePenalties: false, includeIndemnities: false };
  const terms = { ...asked, firstOn: '2025-07-31', frequency: 'month', count: 3 } satisfies PlanTerms;
  const { instalments } = await client.plans.simulate(terms);
  const { id } = await client.plans.create({ customerId: second, terms, instalments, note: null });
  await client.plans.agreement({ id });
  await client.plans.accept({ id, acceptedOn: '2025-06-30' });
  const hold = { customerId: first, kind: 'other', reason: 'Livraison' } as const;
  await client.holds.add({ ...hold, untilOn: '2025-07-31' });
  await client.promises.record({ customerId: first, amountCents: 10_000, dueOn: '2025-07-07' });
  await client.customers.tag({ id: first, name: 'Été' });
  await client.customers.tag({ id: first, name: 'VIP' });
  await client.customers.untag({ id: first, name: 'vip' });
  for (const name of ['issuedLetters', 'reminders', 'registeredLetters', 'plans', 'promises', 'holds', 'tags'])
    expect(failing(context)).not.toHaveProperty(name);

  const attacks: [sql: string, check: string][] = [
    ["UPDATE letters SET kind = 'planAgreement' WHERE number = 1", 'issuedLetters'],
    ["UPDATE letters SET issued_on = '2025-01-01' WHERE number = 1", 'issuedLetters'],
    [`UPDATE letters SET customer_id = ${second} WHERE number = 1`, 'issuedLetters'],
    ['UPDATE letters SET total_cents = 1 WHERE number = 1', 'issuedLetters'],
    ['UPDATE letters SET total_cents = 1 WHERE number = 2', 'issuedLetters'],
    ["UPDATE reminders SET issued_on = '2025-01-01'", 'reminders'],
    ['UPDATE reminders SET level = level + 1', 'reminders'],
    ["UPDATE reminders SET state = 'proven'", 'reminders'],
    ['UPDATE reminder_documents SET open_cents = 1', 'reminders'],
    ['UPDATE reminder_documents SET level_before = level_before + 1', 'reminders'],
    ['UPDATE reminder_documents SET level_after = level_after + 1', 'reminders'],
    ['UPDATE reminder_documents SET step_id = (SELECT max(id) FROM scenario_steps)', 'reminders'],
    ['UPDATE reminders SET step_id = (SELECT max(id) FROM scenario_steps)', 'reminders'],
    ["UPDATE registered_letters SET number = '2B23456789012'", 'registeredLetters'],
    ["UPDATE registered_letters SET deposited_on = '2025-01-01'", 'registeredLetters'],
    ['DELETE FROM registered_letters', 'registeredLetters'],
    ['UPDATE plan_instalments SET amount_cents = amount_cents + 1 WHERE position = 1', 'plans'],
    ["UPDATE plan_instalments SET due_on = '2026-01-01' WHERE position = 3", 'plans'],
    ["UPDATE plans SET state = 'cancelled'", 'plans'],
    ['UPDATE promises SET amount_cents = 1', 'promises'],
    ["UPDATE promises SET due_on = '2026-01-01'", 'promises'],
    ['UPDATE promises SET ended_at = recorded_at', 'promises'],
    ['UPDATE promise_documents SET settled_cents = 1', 'promises'],
    ['DELETE FROM promise_documents', 'promises'],
    ['DELETE FROM holds', 'holds'],
    ["UPDATE holds SET until_on = '2030-01-01'", 'holds'],
    ['UPDATE holds SET ended_at = recorded_at', 'holds'],
    ['DELETE FROM customer_tags', 'tags'],
    ["UPDATE customer_tags SET name = 'Hiver'", 'tags'],
    ["UPDATE customer_tags SET key = 'hiver'", 'tags'],
    [`UPDATE customer_tags SET customer_id = ${second}`, 'tags'],
    [
      `INSERT INTO customer_tags (customer_id, name, key, recorded_at) VALUES (${second}, 'VIP', 'vip', '2025-06-30')`,
      'tags',
    ],
  ];
  for (const [sql, check] of attacks) expect(found(context, sql), sql).toContain(check);
  context.session.firm?.close();
});

test('lines of an open-items list, refused ones too, changed in SQL are found', async () => {
  const context = makeImportContext();
  const list = makeFile(
    'encours 30-06-2025.csv',
    [
      'Code client;N° facture;Date facture;Échéance;Solde',
      'C1;FA-1;01/05/2025;31/05/2025;120,00',
      'C2;FA-2;31/02/2025;31/05/2025;80,00',
    ].join('\r\n'),
  );
  await importFile(context, list);
  expect(failing(context)).toEqual({});
  for (const sql of [
    'UPDATE list_lines SET signed_cents = signed_cents - 1',
    "UPDATE list_lines SET due_on = '2031-01-01'",
    "UPDATE list_lines SET act = 'settlement'",
    'DELETE FROM list_lines',
    'UPDATE refused_lines SET signed_cents = 1',
    'DELETE FROM refused_lines',
  ])
    expect(found(context, sql), sql).toContain('imports');
  await context.jobs.close();
  context.session.firm?.close();
});

test('which list opened a dispute and which ended it, changed in SQL, is found', async () => {
  const context = makeImportContext();
  const list = (day: string, ...rows: string[]) =>
    makeFile(`ouvert-${day}.csv`, ['Code client;Nom;N° pièce;Date;Montant;Reste dû;Litige', ...rows].join('\n'));
  const row = (reference: string, flag: string) => `C1;Dupont;${reference};15/01/2025;100,00;100,00;${flag}`;
  await importFile(context, list('2025-05-31', row('F1', 'oui'), row('F2', 'oui')));
  await importFile(context, list('2025-06-30', row('F1', 'non'), row('F2', 'oui')));
  expect(failing(context)).toEqual({});
  for (const sql of [
    'UPDATE disputes SET batch_id = NULL WHERE ended_at IS NULL',
    'UPDATE disputes SET batch_id = 2 WHERE ended_at IS NULL',
    'UPDATE disputes SET ended_batch_id = 1 WHERE ended_at IS NOT NULL',
    'UPDATE disputes SET amount_cents = amount_cents - 1',
    "UPDATE disputes SET opened_on = '2025-01-01'",
    "UPDATE disputes SET until_on = '2031-01-01' WHERE ended_at IS NULL",
    'DELETE FROM disputes WHERE ended_at IS NULL',
  ])
    expect.soft(found(context, sql), sql).toEqual(['disputes']);
});
