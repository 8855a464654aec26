import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { disputesHandlers } from '../../../electron/usecases/disputes/index.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import type { TestContext } from '../../make-context.ts';
import { firmOn } from '../cases/list-case.ts';
import { editsContext } from '../set-up/edits-context.ts';
import { dump, importFile, makeFile, rowsOf, stage, undo } from '../set-up/import-steps.ts';
import { sample } from '../set-up/list-samples.ts';
import { openDispute } from '../set-up/open-dispute.ts';

const heading = 'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû;Litige';
const list = (day: string, ...rows: string[]) => makeFile(`ouvert-${day}.csv`, [heading, ...rows].join('\n'));
const row = (customer: string, reference: string, flag: string, euros = '100,00') =>
  `${customer};${customer === 'C1' ? 'Dupont' : 'Martin'};${reference};15/01/2025;15/02/2025;${euros};${euros};${flag}`;

const june = () => list('2025-06-30', row('C1', 'F1', 'Oui'), row('C1', 'F2', 'Non'), row('C2', 'F3', ''));

/** The disputes in force, by document. */
const disputed = (context: TestContext) =>
  rowsOf(
    context,
    `select reference from disputes join documents on documents.id = disputes.document_id
      where ended_at is null order by reference`,
  ).map(({ reference }) => reference);

const idOf = (context: TestContext, reference: string) =>
  rowsOf(context, 'select id, customer_id as customerId from documents where reference = ?', reference)[0] ?? {};

describe('a column of disputes', () => {
  test('opens a dispute on the documents it names, which the preview counts; importing again changes nothing', async () => {
    const context = firmOn('2025-06-30');
    const preview = await stage(context, june());
    expect(preview).toMatchObject({ disputes: { opened: 1, ended: 0 } });
    expect(disputed(context)).toEqual([]);
    await importFile(context, june());
    expect(disputed(context)).toEqual(['F1']);
    const { rows } = await call(disputesHandlers.list, {}, { context });
    expect(rows).toMatchObject([
      {
        reference: 'F1',
        state: 'open',
        amountCents: 10_000,
        disputedCents: 10_000,
        reasonCode: 'unspecified',
        fileName: 'ouvert-2025-06-30.csv',
        openedOn: '2025-06-30',
        untilOn: '2025-07-30',
      },
    ]);
    const { currencies } = await call(balanceHandlers.get, { asOf: '2025-06-30', disputed: 'only' }, { context });
    expect(currencies.map(({ totalCents }) => totalCents)).toEqual([10_000]);
    const disputes = rowsOf(context, 'select * from disputes');
    expect((await importFile(context, june())).disputes).toEqual({ opened: 0, ended: 0 });
    expect(rowsOf(context, 'select * from disputes')).toEqual(disputes);
  });

  test('ends the disputes it opened once it calls them disputed no more, or no longer lists them', async () => {
    const context = firmOn('2025-07-31');
    await importFile(context, list('2025-06-30', row('C1', 'F1', 'x'), row('C1', 'F2', 'x'), row('C2', 'F3', 'x')));
    expect(disputed(context)).toEqual(['F1', 'F2', 'F3']);
    const july = list('2025-07-31', row('C1', 'F1', ''), row('C2', 'F3', 'X'));
    expect(await stage(context, july)).toMatchObject({ disputes: { opened: 0, ended: 2 } });
    await importFile(context, july);
    expect(disputed(context)).toEqual(['F3']);
  });

  test('is undone with the import, disputes it ended go on, and the journal proves both', async () => {
    const context = firmOn('2025-07-31');
    const before = dump(context);
    const first = await importFile(context, june());
    const between = dump(context);
    const july = list('2025-07-31', row('C1', 'F1', 'non'), row('C1', 'F2', 'oui'), row('C2', 'F3', 'oui', '50,00'));
    const second = await importFile(context, july);
    expect(disputed(context)).toEqual(['F2', 'F3']);
    await undo(context, second.batchId);
    expect(dump(context)).toEqual(between);
    expect(disputed(context)).toEqual(['F1']);
    const file = context.session.firm;
    expect(file && checkFirm(file.db).filter(({ ok }) => !ok)).toEqual([]);
    await undo(context, first.batchId);
    expect(dump(context)).toEqual(before);
  });

  test('leaves alone what a person decided: a dispute of theirs, and one of the list that they ended', async () => {
    const context = firmOn('2025-06-30');
    await importFile(context, list('2025-06-29', row('C1', 'F1', 'oui'), row('C1', 'F2', 'non')));
    const [read] = rowsOf(context, 'select id from disputes');
    const by = { context };
    await call(disputesHandlers.resolve, { id: Number(read?.id), resolution: 'rejected' }, by);
    const { id: documentId, customerId } = idOf(context, 'F2');
    const documents = [{ documentId: Number(documentId), amountCents: 40_00 }];
    const [reason] = await call(disputesHandlers.reasons, undefined, by);
    const said = { customerId: Number(customerId), reasonId: reason?.id ?? 0, untilOn: '2025-12-31' };
    await call(disputesHandlers.open, { ...said, documents }, by);
    const { disputes } = await importFile(context, list('2025-06-30', row('C1', 'F1', 'oui'), row('C1', 'F2', 'non')));
    expect(disputes).toEqual({ opened: 0, ended: 0 });
    expect(disputed(context)).toEqual(['F2']);
  });

  test.each([
    ['movements', 'F1;15/01/2025;15/02/2025;100,00;Non', 'F2;15/01/2025;15/02/2025;100,00;Oui'],
    ['snapshot', 'F1;15/01/2025;15/02/2025;100,00;Non', 'F2;15/01/2025;15/02/2025;100,00;Oui'],
  ] as const)(
    'in a list older than %s already imported decides nothing about their documents',
    async (mode, ...rows) => {
      const context = firmOn('2025-07-31');
      const own = 'Code client;Nom;N° pièce;Date;Échéance;Montant;Litige';
      const file = (day: string, ...lines: string[]) =>
        makeFile(`export-${day}.csv`, [own, ...lines.map((line) => `C1;Dupont;${line}`)].join('\n'));
      await importFile(context, file('2025-06-30', ...rows), { table: { mode } });
      const between = dump(context);
      const older = rows.map((line) =>
        line.endsWith('Oui') ? line.replace('Oui', 'Non') : line.replace('Non', 'Oui'),
      );
      const { disputes, batchId } = await importFile(context, file('2025-05-31', ...older), {
        table: { mode: 'movements' },
      });
      expect(disputes).toEqual({ opened: 0, ended: 0 });
      expect(disputed(context)).toEqual(['F2']);
      await undo(context, batchId);
      expect(dump(context)).toEqual(between);
    },
  );

  test('in older movements still tells of the documents that newer movements do not name', async () => {
    const context = firmOn('2025-07-31');
    const file = (day: string, ...rows: string[]) => makeFile(`export-${day}.csv`, [heading, ...rows].join('\n'));
    const movements = { table: { mode: 'movements' } } as const;
    await importFile(context, file('2025-06-30', row('C1', 'F1', 'non')), movements);
    await importFile(context, file('2025-05-31', row('C1', 'F1', 'oui'), row('C1', 'F2', 'oui')), movements);
    expect(disputed(context)).toEqual(['F2']);
  });

  test('that says neither yes nor no is not read, and said', async () => {
    const context = firmOn('2025-06-30');
    const preview = await importFile(context, list('2025-06-30', row('C1', 'F1', 'Prix'), row('C1', 'F2', '')));
    expect(preview.disputes).toBeUndefined();
    expect(preview.fileIssues).toContainEqual({ code: 'unreadDisputes', details: { column: 'Litige', count: 1 } });
    expect(disputed(context)).toEqual([]);
  });

  test('that says it in some rows and a reason in others opens a dispute where it says yes, and tells the others', async () => {
    const context = firmOn('2025-06-30');
    const rows = [row('C1', 'F1', 'Oui'), row('C1', 'F2', 'Prix'), row('C1', 'F3', 'non'), row('C1', 'F4', '')];
    const preview = await importFile(context, list('2025-06-30', ...rows));
    expect(preview.disputes).toEqual({ opened: 1, ended: 0 });
    expect(preview.fileIssues).toContainEqual({ code: 'unreadDisputes', details: { column: 'Litige', count: 1 } });
    expect(disputed(context)).toEqual(['F1']);
  });

  test.each(['Contesté', 'En litige', 'Disputed', 'Is disputed', 'litigieux'])('is known by « %s »', async (name) => {
    const context = firmOn('2025-06-30');
    const text = [heading.replace('Litige', name), row('C1', 'F1', 'Y')].join('\n');
    await importFile(context, makeFile('ouvert-2025-06-30.csv', text));
    expect(disputed(context)).toEqual(['F1']);
  });
});

test('of a history whose last invoices are not settled yet, the disputed ones among them are held', async () => {
  const rows = readFileSync(sample('ibm_ar_60pct_customers_dmy.csv'), 'utf8').trim().split(/\r?\n/);
  const [first = '', ...others] = rows;
  const open = others.slice(-200).map((text) => {
    const cells = text.split(',');
    cells[8] = '';
    return cells.join(',');
  });
  const isDisputed = (text: string) => text.split(',')[7] === 'Yes';
  const context = firmOn('2014-01-31');
  const path = makeFile('invoices-2013-12-31.csv', [first, ...others.slice(0, -200), ...open].join('\n'));
  const preview = await importFile(context, path);
  expect(preview.disputes).toEqual({ opened: open.filter(isDisputed).length, ended: 0 });
  expect(disputed(context)).toEqual(
    open
      .filter(isDisputed)
      .map((text) => text.split(',')[3])
      .sort(),
  );
});

test('once a person changed a dispute that a list told, lists change nothing of it any more', async () => {
  const { context, client } = editsContext();
  await importFile(context, june());
  const [{ id = 0, reasonId = 0 } = {}] = (await client.disputes.list({})).rows;
  const said = { id, reasonId, amountCents: 10_000, owner: 'Léa', untilOn: '2025-09-30', note: null };
  await client.disputes.change(said);
  const { disputes } = await importFile(context, list('2025-07-01', row('C1', 'F1', 'non'), row('C1', 'F2', 'non')));
  expect(disputes).toEqual({ opened: 0, ended: 0 });
  expect(disputed(context)).toEqual(['F1']);
  await client.disputes.resolve({ id, resolution: 'abandoned' });
  await importFile(context, list('2025-07-02', row('C1', 'F1', 'oui'), row('C1', 'F2', 'non')));
  expect(disputed(context)).toEqual([]);
  const { rows } = await client.customers.history({ id: Number(idOf(context, 'F1').customerId) });
  const told = rows.filter(({ kind }) => kind.startsWith('disputes.')).map((row) => eventSentence('en', row));
  expect(told).toEqual([
    'Dispute of F1 abandoned by the customer: €100.00',
    'Dispute of F1 changed: Followed by, To settle by',
    'Dispute of F1, €100.00, read in the file “ouvert-2025-06-30.csv”',
  ]);
  const file = context.session.firm;
  expect(file && checkFirm(file.db).filter(({ ok }) => !ok)).toEqual([]);
});

test('a credit is not disputed and pays what is, and a list that no longer tells a dispute says so on its day', async () => {
  const context = firmOn('2025-07-31');
  await importFile(context, list('2025-06-30', row('C1', 'F1', 'oui'), row('C1', 'A1', 'oui', '-20,00')));
  expect(disputed(context)).toEqual(['F1']);
  await importFile(context, list('2025-07-31', row('C1', 'F1', 'non'), row('C1', 'A1', 'non', '-20,00')));
  const { rows } = await call(disputesHandlers.list, {}, { context });
  expect(rows).toMatchObject([{ state: 'lifted', resolvedOn: '2025-07-31', disputedCents: 0 }]);
  const only = await call(balanceHandlers.get, { asOf: '2025-07-15', disputed: 'only' }, { context });
  expect(only.currencies.map(({ totalCents }) => totalCents)).toEqual([8_000]);
});

test('an import whose document a person disputes is not undone, and says so', async () => {
  const context = firmOn('2025-06-30');
  const { batchId } = await importFile(context, list('2025-06-30', row('C1', 'F1', 'non')));
  openDispute(context, { documentId: Number(idOf(context, 'F1').id) });
  const before = dump(context);
  await expect(undo(context, batchId)).rejects.toMatchObject({
    data: { reason: 'import', details: { customer: 'C1', disputes: 1, holds: 0 } },
  });
  expect(dump(context)).toEqual(before);
});
