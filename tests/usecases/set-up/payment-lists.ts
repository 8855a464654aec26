import { basename } from 'node:path';
import { call } from '@orpc/server';
import { checkFirm } from '../../../db/check/check.ts';
import { finish } from '../../../electron/app/finish.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { ChangesOf, PreviewOf } from '../../../shared/contract/imports/kinds.ts';
import type { ImportOptions } from '../../../shared/contract/imports.ts';
import type { TestContext } from '../../make-context.ts';
import { details, editsContext, entry } from './edits-context.ts';
import { makeFile, rowsOf } from './import-steps.ts';

/**
 * A firm on 30 June 2025 with three customers and what they owe: Dupont F-101 of 100,00 and F-102 of 250,00, Martin F-201 and F-202 of
 * 80,00 each, and Durand nothing.
 */
export async function makePayersContext() {
  const { context, client } = editsContext();
  const ids = new Map<string, number>();
  for (const [code, name] of [
    ['C1', 'Dupont SARL'],
    ['C2', 'Martin et fils'],
    ['C3', 'Durand'],
  ] as const)
    ids.set(code, (await client.customers.create({ code, details: { ...details, name }, contacts: [] })).id);
  const idOf = (code: string) => ids.get(code) ?? 0;
  for (const [code, reference, amountCents, issuedOn] of [
    ['C1', 'F-101', 10_000, '2025-03-10'],
    ['C1', 'F-102', 25_000, '2025-04-10'],
    ['C2', 'F-201', 8_000, '2025-03-15'],
    ['C2', 'F-202', 8_000, '2025-04-15'],
  ] as const)
    await client.documents.create(entry(idOf(code), { reference, amountCents, issuedOn }));
  return { context, client, idOf };
}

const paymentHeadings = 'Date de règlement;Code client;Nom;Montant encaissé;Référence;Libellé;Facture';
/** A file of payments with every column, in the order: day, code, name, amount, reference, label, invoice. */
export const paymentList = (...rows: readonly string[]) =>
  makeFile('reglements.csv', `${[paymentHeadings, ...rows].join('\r\n')}\r\n`);
/** What the customers of `makePayersContext` owe before any payment. */
export const owed = [
  'C1 invoice F-101: 10000',
  'C1 invoice F-102: 25000',
  'C2 invoice F-201: 8000',
  'C2 invoice F-202: 8000',
];

/** Reads a list as one of payments and compares it. */
export async function stagePayments(context: TestContext, path: string, options: ImportOptions['payments'] = {}) {
  const source = { fileToken: context.choose(path, basename(path)) };
  const input = { source, kind: 'payments', options: { payments: options } } as const;
  return ofPayments(await finish(await call(importsHandlers.stage, input, { context })));
}

export async function applyPayments(context: TestContext, batchId: number, entersAlike = false) {
  return ofPayments(await finish(await call(importsHandlers.apply, { batchId, entersAlike }, { context })));
}

export async function importPayments(context: TestContext, path: string, entersAlike = false) {
  const { batchId } = await stagePayments(context, path);
  return applyPayments(context, batchId, entersAlike);
}

function ofPayments(preview: { readonly kind: string }): PreviewOf<'payments'> {
  if (preview.kind !== 'payments') throw new Error('not a list of payments');
  return preview as PreviewOf<'payments'>;
}

export async function paymentChangesOf(
  context: TestContext,
  batchId: number,
  entersAlike?: boolean,
): Promise<ChangesOf<'payments'>['rows']> {
  const changes = await call(importsHandlers.changes, { batchId, entersAlike, limit: 500 }, { context });
  if (changes.kind !== 'payments') throw new Error('not a list of payments');
  return changes.rows;
}

export const issuesOf = async (context: TestContext, batchId: number) =>
  (await call(importsHandlers.issues, { batchId }, { context })).rows.map(({ line, code, raw }) => ({
    line,
    code,
    raw,
  }));

/** What each customer's documents have left, as `code kind reference: cents`. */
export const leftOf = (context: TestContext) =>
  rowsOf(
    context,
    `select code || ' ' || documents.kind || ' ' || reference || ': ' || open_cents as left
      from documents join customers on customers.id = customer_id where voided_at is null order by code, issued_on, documents.id`,
  ).map(({ left }) => left);

/** What `check` finds wrong; nothing, in a sound file. */
export function wrongOf(context: TestContext) {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  return checkFirm(db).filter(({ ok }) => !ok);
}
