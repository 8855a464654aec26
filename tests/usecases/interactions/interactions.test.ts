import { basename } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { calendarIcs } from '../../../electron/exports/ics.ts';
import { agendaItems } from '../../../electron/usecases/agenda/index.ts';
import { interactionsHandlers } from '../../../electron/usecases/interactions/index.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { TestContext } from '../../make-context.ts';
import { brokenRules, details, editsContext, entry } from '../set-up/edits-context.ts';
import { makeFile } from '../set-up/import-steps.ts';
import { differences, liveRows } from '../set-up/live-rows.ts';
import { mailPath } from './mail-path.ts';

type Written = Omit<Inputs['interactions']['create'], 'customerId'>;

const call: Written = {
  channel: 'callOut',
  occurredAt: '2025-06-30T08:15:00.000Z',
  person: 'Mme Petit · 04 72 00 00 00',
  outcomeId: null,
  text: 'Promet un virement vendredi.',
  documentIds: [],
  nextOn: null,
  nextNote: null,
};

async function firmWithCustomer() {
  const made = editsContext();
  const { id } = await made.client.customers.create({ code: 'C1', details, contacts: [] });
  const { id: documentId } = await made.client.documents.create(entry(id));
  const connection = made.context.session.firm?.connection;
  if (!connection) throw new Error('no firm');
  const outcomeId = async (code: string) => {
    const found = (await made.client.interactions.outcomes()).find((outcome) => outcome.code === code);
    if (!found) throw new Error(`no outcome ${code}`);
    return found.id;
  };
  const wrong = () => checkFirm(made.db).filter(({ ok }) => !ok);
  return { ...made, id, documentId, connection, outcomeId, wrong };
}

/** What another person records in the same firm. */
const asJean = (context: TestContext) =>
  createRouterClient(interactionsHandlers, { context: { ...context, user: { name: 'jean' } } });

test('a call nobody proposed is recorded with its outcome and documents, undone and done again', async () => {
  const { client, id, documentId, connection, outcomeId, wrong } = await firmWithCustomer();
  const before = liveRows(connection);
  const promises = await outcomeId('promises');
  const done = await client.interactions.create({
    ...call,
    customerId: id,
    outcomeId: promises,
    documentIds: [documentId, documentId],
  });
  expect(await client.interactions.get(done)).toMatchObject({
    outcome: 'Promet de régler',
    documents: [{ id: documentId, reference: 'F-1' }],
    person: call.person,
  });
  const recorded = liveRows(connection);
  expect(wrong()).toEqual([]);
  await client.edits.undo({});
  expect(differences(before, liveRows(connection))).toEqual([]);
  expect(wrong()).toEqual([]);
  await client.edits.redo({});
  expect(differences(recorded, liveRows(connection))).toEqual([]);
  expect(wrong()).toEqual([]);
});

test('a correction keeps the former text in the journal, and its undoing leaves what was changed since', async () => {
  const { client, id, connection, wrong } = await firmWithCustomer();
  const done = await client.interactions.create({ ...call, customerId: id });
  await client.interactions.update({ ...call, ...done, text: 'Promet un virement lundi.' });
  const { rows } = await client.customers.history({ id });
  expect(rows.find(({ kind }) => kind === 'interactions.update')?.details).toMatchObject({
    fields: 'interactions.text',
  });
  const data = connection.prepare("select data from events where kind = 'interactions.update'").pluck().get();
  expect(data).toContain('virement vendredi');
  await client.edits.undo({});
  expect((await client.interactions.get(done)).text).toBe(call.text);
  expect(wrong()).toEqual([]);
});

test('a form read before another window changed the same field is refused', async () => {
  const { client, id } = await firmWithCustomer();
  const done = await client.interactions.create({ ...call, customerId: id });
  await client.interactions.update({ ...call, ...done, text: 'Autre', read: call });
  await expect(client.interactions.update({ ...call, ...done, text: 'Encore', read: call })).rejects.toMatchObject({
    data: { reason: 'changedElsewhere' },
  });
  await client.interactions.update({ ...call, ...done, person: 'M. Roux', read: call });
  expect(await client.interactions.get(done)).toMatchObject({ text: 'Autre', person: 'M. Roux' });
});

test('an e-mail is kept with its attachments, each stored once, and a changed one is found', async () => {
  const { client, context, id, connection, wrong } = await firmWithCustomer();
  const choose = () => context.choose(mailPath, basename(mailPath));
  const read = await client.interactions.readFile({ customerId: id, fileToken: choose() });
  expect(read).toMatchObject({
    isMail: true,
    channel: 'emailIn',
    occurredAt: '2025-06-10T07:42:07.000Z',
    person: 'Hélène Créancey · helene.creancey@elan.example',
  });
  expect(read.text.split('\n')[0]).toBe('Facture F-1 : réserve à la réception');
  expect(read.files.map(({ name }) => name)).toEqual([
    'reserve-a-la-reception.eml',
    'Bon de livraison signé.pdf',
    'Réserves.txt',
  ]);
  const written = { ...call, customerId: id, channel: 'emailIn' as const, occurredAt: read.occurredAt ?? '' };
  const first = await client.interactions.create({ ...written, files: [{ fileToken: choose() }] });
  await client.interactions.create({ ...written, files: [{ fileToken: choose() }, { fileToken: choose() }] });
  const count = () => connection.prepare('select count(*) from attachments').pluck().get();
  expect(count()).toBe(3);
  const { files } = await client.interactions.get(first);
  const pdf = files[1];
  if (!pdf) throw new Error('no attachment');
  const view = await client.interactions.viewFile({ interactionId: first.id, attachmentId: pdf.id });
  expect(view).toMatchObject({ name: 'Bon de livraison signé.pdf', isViewable: true });
  await client.edits.undo({});
  await client.edits.redo({});
  expect([count(), wrong()]).toEqual([3, []]);
  connection.prepare("update attachments set content = x'00' where id = ?").run(pdf.id);
  expect(wrong().map(({ name }) => name)).toEqual(['attachments']);
  await expect(client.interactions.viewFile({ interactionId: first.id, attachmentId: pdf.id })).rejects.toMatchObject({
    data: { reason: 'attachment' },
  });
  const zero = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
  connection.prepare('update attachments set sha256 = ? where id = ?').run(zero, pdf.id);
  expect(wrong().map(({ name }) => name)).toEqual(['interactions']);
});

test('a file over ten megabytes or without a byte is refused by its name', async () => {
  const { client, context, id } = await firmWithCustomer();
  const read = (name: string, content: Uint8Array) =>
    client.interactions.readFile({ customerId: id, fileToken: context.choose(makeFile(name, content), name) });
  await expect(read('plan.pdf', new Uint8Array(10 * 1024 * 1024 + 1))).rejects.toMatchObject({
    data: { reason: 'attachmentTooLarge', details: { name: 'plan.pdf', megabytes: 10 } },
  });
  await expect(read('vide.pdf', new Uint8Array(0))).rejects.toMatchObject({ data: { reason: 'attachmentEmpty' } });
  expect(await read('photo.heic', new Uint8Array([1]))).toMatchObject({
    isMail: false,
    files: [{ name: 'photo.heic' }],
  });
});

test('a next contact stands until a later contact is recorded or it is ticked; a note answers nothing', async () => {
  const { client, db, id, connection, wrong } = await firmWithCustomer();
  const planned = { ...call, customerId: id, nextOn: '2025-07-04', nextNote: 'le virement' };
  const first = await client.interactions.create(planned);
  const next = () => client.interactions.nextOf({ customerId: id });
  const events = agendaItems(db, { from: '2025-07-01', to: '2025-07-05', today: '2025-07-05' });
  expect(events.map(({ kind, on, title, isLate }) => [kind, on, title, isLate])).toEqual([
    ['nextContact', '2025-07-04', 'le virement', true],
  ]);
  const firm = {
    name: 'Atelier',
    createdAt: '2025-01-01T00:00:00.000Z',
    now: '2025-06-30T00:00:00.000Z',
    timeZone: 'Europe/Paris',
  };
  expect(calendarIcs(events, 'fr', firm)).toMatch(/SUMMARY:Prochain contact\\, Élan & Fils.: le virement/);
  expect(await next()).toEqual([{ ...first, nextOn: '2025-07-04', nextNote: 'le virement', isLate: false }]);
  await client.interactions.create({
    ...call,
    customerId: id,
    channel: 'note',
    occurredAt: '2025-06-30T09:00:00.000Z',
  });
  expect(await next()).toHaveLength(1);
  const before = liveRows(connection);
  await client.interactions.markNext({ ...first, isDone: true });
  expect([await next(), wrong()]).toEqual([[], []]);
  await client.edits.undo({});
  expect(differences(before, liveRows(connection))).toEqual([]);
  await client.interactions.create({ ...call, customerId: id, occurredAt: '2025-06-30T09:30:00.000Z' });
  expect(await next()).toEqual([]);
  await client.edits.undo({});
  expect(await next()).toHaveLength(1);
});

test('what cannot be is refused by its field', async () => {
  const { client, id } = await firmWithCustomer();
  const other = await client.customers.create({ code: 'C2', details: { ...details, name: 'Roux' }, contacts: [] });
  const foreign = await client.documents.create(entry(other.id, { reference: 'R-1' }));
  const record = (part: Partial<Written>) => client.interactions.create({ ...call, customerId: id, ...part });
  const reasons: [Partial<Written>, string][] = [
    [{ occurredAt: '2025-07-02T08:00:00.000Z' }, 'occurredAt'],
    [{ nextNote: 'rappeler' }, 'nextOn'],
    [{ nextOn: '2025-06-01' }, 'nextOn'],
    [{ channel: 'note', text: '' }, 'noteText'],
    [{ documentIds: [foreign.id] }, 'document'],
    [{ outcomeId: 999 }, 'outcome'],
  ];
  for (const [part, reason] of reasons) await expect(record(part)).rejects.toMatchObject({ data: { reason } });
});

test('the contacts of a customer go with it when it is merged, and come back', async () => {
  const { client, id, connection, wrong } = await firmWithCustomer();
  const other = await client.customers.create({
    code: 'C2',
    details: { ...details, name: 'Élan et fils' },
    contacts: [],
  });
  const done = await client.interactions.create({ ...call, customerId: id });
  const before = liveRows(connection);
  const { moved } = await client.customers.mergePreview({ fromId: id, intoId: other.id });
  expect(moved.interactions).toBe(1);
  await client.customers.merge({ fromId: id, intoId: other.id });
  expect((await client.interactions.get(done)).customerId).toBe(other.id);
  expect(wrong()).toEqual([]);
  await client.edits.undo({});
  expect(differences(before, liveRows(connection))).toEqual([]);
});

test('a contact about documents of both keeps two customers merged until it is withdrawn', async () => {
  const { client, id, documentId } = await firmWithCustomer();
  const other = await client.customers.create({
    code: 'C2',
    details: { ...details, name: 'Élan et fils' },
    contacts: [],
  });
  await client.customers.merge({ fromId: id, intoId: other.id });
  const done = await client.interactions.create({ ...call, customerId: other.id, documentIds: [documentId] });
  await expect(client.customers.unmerge({ id })).rejects.toMatchObject({ data: { details: { interactions: 1 } } });
  await client.interactions.withdraw(done);
  await client.customers.unmerge({ id });
});

test('a customer with contacts is not deleted; withdrawn ones go with it, and come back', async () => {
  const { client, context, connection, wrong } = await firmWithCustomer();
  const { id } = await client.customers.create({ code: 'C9', details: { ...details, name: 'Neuf' }, contacts: [] });
  const undo = () => client.edits.undo({});
  const kept = await asJean(context).create({ ...call, customerId: id });
  await expect(undo()).rejects.toMatchObject({ code: 'in_use', data: { reason: 'customer' } });
  await asJean(context).withdraw(kept);
  await client.interactions.create({
    ...call,
    customerId: id,
    files: [{ fileToken: context.choose(mailPath, 'a.eml') }],
  });
  const recorded = liveRows(connection);
  await undo();
  await undo();
  expect(connection.prepare("select count(*) from customers where code = 'C9'").pluck().get()).toBe(0);
  expect(wrong()).toEqual([]);
  await client.edits.redo({});
  await client.edits.redo({});
  expect(differences(recorded, liveRows(connection))).toEqual([]);
  expect(wrong()).toEqual([]);
});

test('outcomes are added, renamed and archived; a contact keeps the one it has', async () => {
  const { client, id, connection, outcomeId, wrong } = await firmWithCustomer();
  const start = liveRows(connection);
  const { id: added } = await client.interactions.addOutcome({ name: 'Part en congés' });
  const names = async () => (await client.interactions.outcomes()).map(({ code, name }) => `${code} ${name}`);
  expect(await names()).toContain('part-en-conges Part en congés');
  await expect(client.interactions.addOutcome({ name: 'part en CONGES' })).rejects.toMatchObject({
    data: { reason: 'outcomeName' },
  });
  const done = await client.interactions.create({ ...call, customerId: id, outcomeId: added });
  await client.interactions.changeOutcome({ id: added, name: 'En congés', isArchived: true });
  await expect(client.interactions.create({ ...call, customerId: id, outcomeId: added })).rejects.toMatchObject({
    data: { reason: 'outcome' },
  });
  await client.interactions.update({ ...call, ...done, outcomeId: added, text: 'Revient lundi' });
  expect((await client.interactions.get(done)).outcome).toBe('En congés');
  expect(await outcomeId('noAnswer')).toBeGreaterThan(0);
  for (let step = 0; step < 4; step++) await client.edits.undo({});
  expect([differences(start, liveRows(connection)), wrong()]).toEqual([[], []]);
  for (let step = 0; step < 4; step++) await client.edits.redo({});
  expect([(await client.interactions.get({ id: done.id + 1 })).outcome, wrong()]).toEqual(['En congés', []]);
});

test('the ledger stays sound', async () => {
  const made = await firmWithCustomer();
  await made.client.interactions.create({ ...call, customerId: made.id });
  expect(brokenRules(made)).toEqual([]);
});
