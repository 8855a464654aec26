import { join } from 'node:path';
import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { pickCard } from '../../../shared/domain/customers/card.ts';
import {
  applyList,
  card,
  changesOf,
  contactsOf,
  importList,
  makeLedgerContext,
  stageList,
} from '../set-up/customer-lists.ts';
import { dump, rowsOf, undo } from '../set-up/import-steps.ts';

const folder = join(import.meta.dirname, '../../fixtures/customers');
const french = join(folder, 'clients_cp1252.csv');
const english = join(folder, 'customers_en.csv');

const issuesOf = async (context: Awaited<ReturnType<typeof makeLedgerContext>>, batchId: number) =>
  (await call(importsHandlers.issues, { batchId }, { context })).rows;

describe('a list of customers', () => {
  test('is recognised as one, not refused for want of amounts', async () => {
    const context = await makeLedgerContext();
    const fileToken = context.choose(french, 'clients.csv');
    expect(await call(importsHandlers.inspect, { source: { fileToken } }, { context })).toMatchObject({
      kind: 'customers',
    });
    const asked = await call(importsHandlers.inspect, { source: { fileToken }, kind: 'openItems' }, { context });
    expect(asked.kind).toBe('openItems');
  });

  test('fills the cards the ledger left empty, whatever the codes, phones and terms look like', async () => {
    const context = await makeLedgerContext();
    const { counts } = await importList(context, french);
    expect(counts).toEqual({ new: 1, completed: 5, changed: 0, unchanged: 0, unmatched: 1 });
    expect(card(context, 'C00001')).toMatchObject({
      address_line1: '12 rue de la Monnaie',
      postcode: '35000',
      city: 'Rennes',
      siren: '732829320',
      vat_number: 'FR44732829320',
      terms_kind: 'daysThenEndOfMonth',
      terms_days: 30,
      credit_limit_cents: 1_500_000,
      contacts: [
        {
          name: 'Mme Anna Wojciechowski',
          role: 'Gérante',
          email: 'compta@wojciechowski.example',
          phone: '02 99 12 34 56 / 06 12 34 56 78',
          preferred: 1,
        },
      ],
    });
    expect(card(context, 'C00002')).toMatchObject({
      address_line2: 'Bâtiment B',
      terms_kind: 'daysThenEndOfMonth',
      terms_days: 45,
      contacts: [{ name: 'Brasserie L’Œuvre', email: 'contact@loeuvre.example', phone: '02 40 11 22 33' }],
    });
    expect(contactsOf(context, 'C00004').map(({ name, email }) => [name, email])).toEqual([
      ['Garage du Vieux Pont', 'garage@pont.example'],
      ['M. Le Bihan', 'atelier@pont.example'],
    ]);
    expect(card(context, 'C00028')).toMatchObject({ city: 'Pau', terms_kind: 'net', terms_days: 0 });
    expect(card(context, 'C09999')).toMatchObject({ name: 'Nouveau client', kind: 'business', country: 'FR' });
  });

  test('a value that is not right is told with its line, its column and itself; the rest of the row is kept', async () => {
    const context = await makeLedgerContext();
    const { batchId } = await importList(context, french);
    const issues = await issuesOf(context, batchId);
    const told = issues.map(({ line, code, details }) => [line, code, details.column ?? null, details.value ?? null]);
    expect(told).toEqual([
      [6, 'postcodeZero', 'CP', '1000'],
      [6, 'badEmail', 'E-mail', 'plume@example'],
      [7, 'badSiret', 'SIRET', '12345678901234'],
      [7, 'termsCeiling', null, null],
      [10, 'termsCeiling', null, null],
      [11, 'unknownCustomer', null, null],
    ]);
    // The list gives code 3 and the ledger C00003: the customer was recognised by name.
    expect(card(context, 'C00003')).toMatchObject({ postcode: '01000', city: 'Bourg-en-Bresse', terms_days: 60 });
  });

  test('in English, with foreign addresses and numbers', async () => {
    const context = await makeLedgerContext();
    const { counts, batchId } = await importList(context, english);
    expect(counts).toMatchObject({ completed: 2, new: 0 });
    expect(card(context, 'C00005')).toMatchObject({
      country: 'GB',
      postcode: 'BS1 1HT',
      vat_number: 'GB123456789',
      credit_limit_cents: 1_250_000,
      contacts: [{ name: 'John Ndiaye', role: 'CFO', phone: '+44 117 496 0000' }],
    });
    expect(card(context, 'C00006')).toMatchObject({
      country: 'BE',
      postcode: '1000',
      terms_kind: 'daysThenEndOfMonth',
    });
    expect(await issuesOf(context, batchId)).toEqual([]);
  });

  test('applied twice changes nothing the second time, and says so', async () => {
    const context = await makeLedgerContext();
    await importList(context, french);
    const before = dump(context);
    const again = await importList(context, french);
    expect(again.counts).toEqual({ new: 0, completed: 0, changed: 0, unchanged: 6, unmatched: 1 });
    expect(again.alreadyImportedAs).toBe('clients_cp1252.csv');
    expect(dump(context)).toEqual(before);
  });

  test('undone, every table is as before, and the list of imports shows both', async () => {
    const context = await makeLedgerContext();
    const before = dump(context);
    const { batchId } = await importList(context, french);
    expect(dump(context)).not.toEqual(before);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
    const { rows } = await call(importsHandlers.list, {}, { context });
    expect(rows[0]).toMatchObject({ state: 'undone', summary: { kind: 'customers', counts: { completed: 5 } } });
  });
});

describe('what is filled in already', () => {
  const list = (city: string) => ({
    text: `Code\tAdresse\tCP\tVille\tTéléphone\nC00001\t1 rue A\t35000\t${city}\t02 99 00 00 01\n`,
  });

  test('is kept, shown beside what the list says, and replaced only when asked', async () => {
    const context = await makeLedgerContext();
    await importList(context, list('Rennes'));
    const other = { text: 'Code\tAdresse\tVille\tPays\nC00001\t2 avenue B\tVitré\tFrance\n' };
    const batchId = await stageList(context, other);
    const kept = await changesOf(context, batchId);
    expect(kept.counts).toMatchObject({ unchanged: 1 });
    expect(kept.keptCount).toBe(1);
    expect(kept.rows[0]?.values).toEqual([
      { name: 'addressLine1', old: '1 rue A', next: '2 avenue B', isKept: true },
      { name: 'city', old: 'Rennes', next: 'Vitré', isKept: true },
    ]);
    await applyList(context, batchId, { replace: true, create: 'coded' });
    expect(card(context, 'C00001')).toMatchObject({ address_line1: '2 avenue B', city: 'Vitré' });
    await undo(context, batchId);
    expect(card(context, 'C00001')).toMatchObject({ address_line1: '1 rue A', city: 'Rennes' });
  });

  test('changed manually after the import, it stays when it is undone, and the report says what', async () => {
    const context = await makeLedgerContext();
    const { batchId } = await importList(context, list('Rennes'));
    const [{ id } = { id: 0 }] = rowsOf(context, "select id from customers where code = 'C00001'");
    const customer = await call(customersHandlers.get, { id: Number(id) }, { context });
    const details = { ...pickCard(customer), city: 'Cesson' };
    await call(customersHandlers.update, { id: Number(id), details, contacts: customer.contacts }, { context });
    await undo(context, batchId);
    expect(card(context, 'C00001')).toMatchObject({ address_line1: '1 rue A', city: 'Cesson', contacts: [] });
    const { rows } = await changesOf(context, batchId);
    expect(rows[0]?.keptSince).toEqual(['addressLine1', 'postcode', 'city']);
  });

  test('new terms move the due dates that were estimated, undoing them moves them back', async () => {
    const context = await makeLedgerContext();
    const dates = () =>
      rowsOf(
        context,
        "select id, due_on, due_origin from documents where customer_id = (select id from customers where code = 'C00001')",
      );
    const before = dates();
    const { batchId } = await importList(context, { text: 'Code\tConditions\nC00001\tfin de mois + 45 jours\n' });
    const estimated = dates().filter((row) => row.due_origin === 'customerTerms');
    expect(estimated.length).toBe(before.filter((row) => row.due_origin === 'firmTerms').length);
    expect(estimated.length).toBeGreaterThan(0);
    await undo(context, batchId);
    expect(dates()).toEqual(before);
  });
});

describe('whose row it is', () => {
  const names = {
    text: 'Nom\tVille\tSIREN\nMairie de Plouézec\tPlouézec\t\nCLINIQUE SAINT EVROULT\tÉvron\t732829320\n',
  };

  test('is told by the whole name, or the SIREN, where only one customer has it', async () => {
    const context = await makeLedgerContext();
    await importList(context, names);
    expect(card(context, 'C00027')).toMatchObject({ city: 'Plouézec' });
    expect(card(context, 'C00026')).toMatchObject({ city: 'Évron', siren: '732829320' });
    await importList(context, { text: 'SIREN\tE-mail\n732 829 320\tcompta@clinique.example\n' });
    expect(contactsOf(context, 'C00026')).toMatchObject([{ email: 'compta@clinique.example' }]);
  });

  test('is never guessed among several', async () => {
    const context = await makeLedgerContext();
    await importList(context, {
      text: 'Code\tNom\tSIREN\nC00001\t\t732829320\nX1\tAgence du Nord\t732829320\nX2\tAgence du Sud\t732829320\n',
    });
    const { batchId, counts } = await importList(context, {
      text: 'Nom\tSIREN\tVille\nAgence\t732829320\tLille\nAgence du Sud\t732829320\tNîmes\n',
    });
    expect(counts).toMatchObject({ completed: 1 });
    expect(card(context, 'X2')).toMatchObject({ city: 'Nîmes' });
    expect(await issuesOf(context, batchId)).toMatchObject([{ line: 2, code: 'ambiguousCustomer' }]);
  });

  test('unknown customers are created with a code, all of them, or none, as asked', async () => {
    const context = await makeLedgerContext();
    const text = 'Code\tNom\tVille\nN1\tAvec code\tLyon\n\tSans code\tBrest\n';
    const count = () => rowsOf(context, 'select count(*) as n from customers')[0]?.n;
    const batchId = await stageList(context, { text });
    const outcomes = async (create: 'coded' | 'all' | 'none') =>
      (await changesOf(context, batchId, { replace: false, create })).rows.map(({ outcome }) => outcome);
    expect(await outcomes('coded')).toEqual(['new', 'unmatched']);
    expect(await outcomes('all')).toEqual(['new', 'new']);
    expect(await outcomes('none')).toEqual(['unmatched', 'unmatched']);
    await applyList(context, batchId, { replace: false, create: 'all' });
    expect(count()).toBe(30);
    expect(card(context, 'SANSCODE')).toMatchObject({ city: 'Brest' });
    await undo(context, batchId);
    expect(count()).toBe(28);
  });

  test('by the code of a customer merged into another, it is that other', async () => {
    const context = await makeLedgerContext();
    const idOf = (code: string) => Number(rowsOf(context, 'select id from customers where code = ?', code)[0]?.id);
    const merge = { fromId: idOf('C00003'), intoId: idOf('C00002') };
    await call(customersHandlers.merge, merge, { context });
    const { batchId } = await importList(context, { text: 'Code\tVille\tE-mail\nC00003\tNantes\ta@plume.example\n' });
    expect(card(context, 'C00002')).toMatchObject({ city: 'Nantes', contacts: [{ email: 'a@plume.example' }] });
    expect(card(context, 'C00003')).toMatchObject({ city: null });
    await call(customersHandlers.unmerge, { id: merge.fromId }, { context });
    await undo(context, batchId);
    expect(card(context, 'C00002')).toMatchObject({ city: null, contacts: [] });
  });
});
