import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { insertLetter } from '../../../db/queries/letters/insert-letter.ts';
import { customers, events, letters, proofs, registeredLetters, reminders } from '../../../db/schema.ts';
import { editsHandlers } from '../../../electron/usecases/edits/index.ts';
import { lettersHandlers } from '../../../electron/usecases/letters/index.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { sampleLetter, sampleNotice } from '../../letter-samples.ts';
import { makeContext } from '../../make-context.ts';
import { readPdf } from '../../read-pdf.ts';
import { addCustomer } from '../set-up/collection-ledger.ts';

/** A firm that has sent a reminder to LILAS and a registered formal notice to NOTICE. */
async function firmWithLetters() {
  const context = makeContext({ today: '2026-12-10' });
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  const requests = [sampleLetter({ letterNumber: 1 }), sampleNotice({ letterNumber: 2 })];
  const pdfs = await context.jobs.run('renderPdfs', requests, {});
  const ids = pdfs.map((pdf, index) =>
    db.transaction((tx) =>
      insertLetter(tx, {
        kind: index === 0 ? 'reminder' : 'formalNotice',
        number: index + 1,
        customerId: addCustomer(db, index === 0 ? 'LILAS' : 'NOTICE'),
        title: index === 0 ? 'Rappel' : 'Mise en demeure',
        addressedTo: null,
        issuedOn: '2026-11-21',
        template: 'reminder',
        templateVersion: 1,
        totalCents: 100_100,
        pageCount: pdf.pageCount,
        sha256: pdf.sha256,
        recordedAt: context.now(),
        pdf: pdf.content,
      }),
    ),
  );
  const [reminderId = 0, noticeId = 0] = ids;
  db.insert(reminders)
    .values({
      customerId: 2,
      stepName: 'Mise en demeure',
      level: 5,
      channel: 'registered',
      isFormalNotice: true,
      state: 'issued',
      issuedOn: '2026-11-21',
      totalCents: 100_100,
      letterId: noticeId,
      recordedAt: context.now(),
    })
    .run();
  const { id: registeredId } = db
    .insert(registeredLetters)
    .values({ letterId: noticeId, state: 'prepared', recordedAt: context.now() })
    .returning({ id: registeredLetters.id })
    .get();
  const client = createRouterClient({ letters: lettersHandlers }, { context }).letters;
  return { context, db, client, reminderId, noticeId, registeredId };
}

const step = { number: null, depositedOn: null, presentedOn: null, closedOn: null, note: null };

test('letters are listed newest first, searched by customer or number, and paged', async () => {
  const { client, registeredId } = await firmWithLetters();
  const all = await client.list({});
  expect(all.count).toBe(2);
  expect(all.rows.map((row) => [row.number, row.customer, row.registeredState])).toEqual([
    [2, 'NOTICE', 'prepared'],
    [1, 'LILAS', null],
  ]);
  expect(all.rows[0]?.registeredId).toBe(registeredId);
  const first = await client.list({ limit: 1 });
  expect(first.rows.map((row) => row.number)).toEqual([2]);
  const second = await client.list({ limit: 1, cursor: first.nextCursor ?? '' });
  expect(second.rows.map((row) => row.number)).toEqual([1]);
  expect(second.nextCursor).toBeNull();
  expect((await client.list({ search: 'lilas' })).rows.map((row) => row.number)).toEqual([1]);
  expect((await client.list({ search: '2' })).rows.map((row) => row.number)).toEqual([2]);
  expect((await client.list({ where: [{ column: 'kind', among: ['formalNotice'] }] })).count).toBe(1);
});

test('a letter is shown exactly as frozen, and no longer once its bytes have changed', async () => {
  const { client, context, db, noticeId } = await firmWithLetters();
  await client.view({ id: noticeId });
  const shown = context.made.at(-1);
  expect(shown?.mediaType).toBe('application/pdf');
  expect((await readPdf(shown?.content ?? new Uint8Array())).text).toContain('MISE EN DEMEURE DE PAYER');
  const altered = Uint8Array.from(shown?.content ?? []);
  altered[altered.length - 10] = 0;
  db.update(letters).set({ pdf: altered }).where(eq(letters.id, noticeId)).run();
  await expect(client.view({ id: noticeId })).rejects.toMatchObject({
    code: 'firm_damaged',
    data: { reason: 'letter' },
  });
  await expect(client.export({ ids: [noticeId], as: 'merged' })).rejects.toMatchObject({ code: 'firm_damaged' });
});

test('letters leave as one PDF in the order asked for, or as one file each with the very bytes', async () => {
  const { client, context, db, reminderId, noticeId } = await firmWithLetters();
  await client.export({ ids: [noticeId, reminderId], as: 'merged' });
  const merged = await readPdf(context.made.at(-1)?.content ?? new Uint8Array());
  expect(merged.pages[0]?.text).toContain('MISE EN DEMEURE');
  expect(merged.pages.at(-1)?.text).toContain('simple oubli');
  await client.export({ ids: [reminderId, noticeId], as: 'separate' });
  const files = unzipSync(context.made.at(-1)?.content ?? new Uint8Array());
  expect(Object.keys(files)).toEqual(['0001-LILAS.pdf', '0002-NOTICE.pdf']);
  await client.export({ ids: [reminderId], as: 'merged', part: { number: 1, of: 2 } });
  expect(context.made.at(-1)?.name).toBe(`courriers-${context.today()}-1-sur-2.pdf`);
  const hashes = Object.values(files).map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(hashes).toEqual(
    db
      .select({ sha256: letters.sha256 })
      .from(letters)
      .all()
      .map((row) => row.sha256),
  );
});

test('codes of customers that look like folders lead out of no archive, and none of the letters is lost', async () => {
  const { client, context, db, reminderId, noticeId } = await firmWithLetters();
  const rename = (from: string, code: string) =>
    db.transaction((tx) => tx.update(customers).set({ code }).where(eq(customers.code, from)).run());
  rename('LILAS', '../../CON');
  rename('NOTICE', 'a/b\\c:d');
  await client.export({ ids: [reminderId, noticeId], as: 'separate' });
  const files = unzipSync(context.made.at(-1)?.content ?? new Uint8Array());
  expect(Object.keys(files)).toEqual(['0001-..-..-CON.pdf', '0002-a-b-c d.pdf']);
});

test('a registered letter is followed to its end, each change an event, and proves its reminder', async () => {
  const { client, db, registeredId: id } = await firmWithLetters();
  const deposited = {
    ...step,
    id,
    number: '1a 123 456 7890 1',
    state: 'deposited' as const,
    depositedOn: '2026-11-23',
  };
  await client.updateRegistered(deposited);
  const [row] = (
    await client.registered({
      where: [{ column: 'state', among: ['deposited'] }],
      search: '1A 123',
    })
  ).rows;
  expect(row).toMatchObject({ id, number: '1A12345678901', depositedOn: '2026-11-23', customer: 'NOTICE', proofs: [] });
  expect(db.select().from(reminders).get()?.state).toBe('issued');
  await client.updateRegistered({
    ...deposited,
    state: 'unclaimed',
    presentedOn: '2026-11-25',
    closedOn: '2026-12-10',
  });
  expect(db.select().from(reminders).get()?.state).toBe('proven');
  const journal = db.select().from(events).where(eq(events.kind, 'letters.updateRegistered')).all();
  expect(journal).toHaveLength(2);
  expect(journal.at(-1)?.data).toContain('"state":"unclaimed"');
});

test('the journal says of each step of a registered letter which it is and its day, and of a correction what it changed', async () => {
  const { client, context, registeredId: id } = await firmWithLetters();
  const deposited = { ...step, id, state: 'deposited' as const, depositedOn: '2026-11-23' };
  await client.updateRegistered(deposited);
  await client.updateRegistered({ ...deposited, number: '1A 123 456 7890 1', note: 'Guichet' });
  await client.updateRegistered({ ...deposited, depositedOn: '2026-11-22' });
  const closed = { depositedOn: '2026-11-22', presentedOn: '2026-11-25', closedOn: '2026-12-10' };
  await client.updateRegistered({ ...deposited, ...closed, state: 'unclaimed' });
  const { rows } = await createRouterClient(router, { context }).journal.list({ limit: 4 });
  const told = (language: Language) => rows.map((row) => eventSentence(language, row).replace(/[\u00a0\u202f]/g, ' '));
  expect(told('fr')).toEqual([
    'Lettre recommandée n° 2 non réclamée, retournée le 10/12/2026',
    'Lettre recommandée n° 2 déposée à La Poste le 22/11/2026',
    'Suivi de la lettre recommandée n° 2 corrigé : Numéro de recommandé, Remarque',
    'Lettre recommandée n° 2 déposée à La Poste le 23/11/2026',
  ]);
  expect(told('en')[2]).toBe('Tracking of registered letter no. 2 corrected: Postal number, Remark');
});

test('a refused step changes nothing', async () => {
  const { client, db, registeredId: id } = await firmWithLetters();
  const before = db.select().from(registeredLetters).all();
  const wrong = [
    { ...step, id, state: 'deposited' as const },
    { ...step, id, state: 'deposited' as const, depositedOn: '2026-12-11' },
    { ...step, id, state: 'deposited' as const, depositedOn: '2026-11-20' },
    { ...step, id, state: 'prepared' as const, number: 'n° 12' },
  ];
  for (const change of wrong)
    await expect(client.updateRegistered(change)).rejects.toMatchObject({ code: 'validation' });
  expect(db.select().from(registeredLetters).all()).toEqual(before);
  expect(db.select().from(events).where(eq(events.kind, 'letters.updateRegistered')).all()).toEqual([]);
});

test('two windows on one registered letter each save what they changed; what both changed is refused', async () => {
  const { client, registeredId: id } = await firmWithLetters();
  const read = { ...step, state: 'prepared' as const };
  await client.updateRegistered({ ...read, id, note: 'Remise au guichet', read });
  await client.updateRegistered({ ...read, id, state: 'deposited', depositedOn: '2026-11-22', read });
  const both = { state: 'deposited', depositedOn: '2026-11-22', note: 'Remise au guichet' };
  expect((await client.registered({})).rows[0]).toMatchObject(both);
  const second = client.updateRegistered({ ...read, id, note: 'Autre', read });
  await expect(second).rejects.toMatchObject({ code: 'conflict', data: { reason: 'changedElsewhere' } });
  expect((await client.registered({})).rows[0]).toMatchObject(both);
});

test('saving what is already there is not an event', async () => {
  const { client, db, registeredId: id } = await firmWithLetters();
  await client.updateRegistered({ ...step, id, state: 'prepared' });
  expect(db.select().from(events).where(eq(events.kind, 'letters.updateRegistered')).all()).toEqual([]);
});

test('a proof is kept by its content, shown again as it was, and refused twice', async () => {
  const { client, context, db, registeredId } = await firmWithLetters();
  const path = join(context.platform.appFolder, 'scan');
  const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  writeFileSync(path, bytes);
  const add = () => client.addProof({ registeredId, kind: 'deposit', fileToken: context.choose(path, 'depot.pdf') });
  await add();
  const [row] = (await client.registered({})).rows;
  const [proof] = row?.proofs ?? [];
  expect(proof).toMatchObject({ kind: 'deposit', fileName: 'depot.pdf' });
  expect(proof?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  await client.viewProof({ id: proof?.id ?? 0 });
  expect(context.made.at(-1)?.mediaType).toBe('image/png');
  expect(Buffer.from(context.made.at(-1)?.content ?? []).equals(bytes)).toBe(true);
  await expect(add()).rejects.toMatchObject({ code: 'duplicate' });
  expect(db.select().from(events).where(eq(events.kind, 'letters.addProof')).all()).toHaveLength(1);
  db.update(proofs)
    .set({ content: Uint8Array.from([1]) })
    .run();
  await expect(client.viewProof({ id: proof?.id ?? 0 })).rejects.toMatchObject({ code: 'firm_damaged' });
});

test('a step written by mistake and a proof of something else are taken back, and the journal keeps both', async () => {
  const { client, context, db, registeredId: id } = await firmWithLetters();
  const { edits } = createRouterClient({ edits: editsHandlers }, { context });
  const path = join(context.platform.appFolder, 'scan');
  writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  const row = async () => (await client.registered({})).rows[0];
  const broken = () =>
    checkFirm(db).filter(({ name, ok }) => !ok && ['attachedProofs', 'registeredLetters'].includes(name));
  const stateOfReminder = () =>
    db
      .select({ state: reminders.state })
      .from(reminders)
      .innerJoin(registeredLetters, eq(registeredLetters.letterId, reminders.letterId))
      .get()?.state;
  await client.updateRegistered({ ...step, id, state: 'deposited', depositedOn: '2026-11-23' });
  const deposited = await row();
  const received = { presentedOn: '2026-11-23', closedOn: '2026-11-23' };
  await client.updateRegistered({ ...step, id, state: 'received', depositedOn: '2026-11-23', ...received });
  await client.addProof({ registeredId: id, kind: 'receipt', fileToken: context.choose(path, 'autre.pdf') });
  const last = await row();
  expect([last?.proofs.length, stateOfReminder()]).toEqual([1, 'proven']);

  expect(await edits.undo()).toMatchObject({ kind: 'letters.addProof', details: { fileName: 'autre.pdf' } });
  expect(await edits.undo()).toMatchObject({ kind: 'letters.updateRegistered' });
  expect([await row(), stateOfReminder()]).toEqual([deposited, 'issued']);
  expect(broken()).toEqual([]);
  await edits.redo();
  await edits.redo();
  expect([await row(), stateOfReminder()]).toEqual([last, 'proven']);
  expect(broken()).toEqual([]);
  const kinds = db.select({ kind: events.kind }).from(events).all().slice(-4);
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'letters.withdrawProof',
    'letters.updateRegistered',
    'letters.updateRegistered',
    'letters.addProof',
  ]);
});

test('a proof that is something else, too big or gone is refused and nothing is kept', async () => {
  const { client, context, db, registeredId } = await firmWithLetters();
  const path = join(context.platform.appFolder, 'scan.pdf');
  const add = () => client.addProof({ registeredId, kind: 'receipt', fileToken: context.choose(path, 'scan.pdf') });
  await expect(add()).rejects.toMatchObject({ code: 'file_unreadable' });
  writeFileSync(path, '<html>%PDF-1.7</html>');
  await expect(add()).rejects.toMatchObject({ code: 'file_format', data: { reason: 'proof' } });
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(10 * 1024 * 1024)]));
  await expect(add()).rejects.toMatchObject({ code: 'file_format', data: { reason: 'proofTooLarge' } });
  expect(db.select().from(proofs).all()).toEqual([]);
});
