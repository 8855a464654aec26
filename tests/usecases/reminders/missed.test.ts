import { expect, test } from 'vitest';
import { type MissedChoice, missedChoices } from '../../../shared/domain/kinds.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { failureOf, makeApplication } from '../../hosts/application.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';
import { details, entry } from '../set-up/edits-context.ts';
import { differences, liveRows } from '../set-up/live-rows.ts';

/** Friday 6 November, the last day of use, and Monday 23 November 2026, the day of the return. */
const usedOn = '2026-11-06';
const today = '2026-11-23';

/** A firm left on Friday evening with one message to come on each of two days, one of the day of the return, and one that waits since before. */
async function firmAfterAbsence() {
  const application = makeApplication();
  const { client, setDay, host } = application;
  setDay(usedOn);
  await client.firms.create({ name: 'Congés' });
  await client.reminders.noteUse();
  const dues = [
    ['TOT', '2026-11-09'],
    ['TARD', '2026-11-19'],
    ['RETOUR', today],
    ['ANCIEN', '2026-10-28'],
  ] as const;
  const [scenario] = await client.scenarios.list();
  const first = scenario?.steps.find(({ direction }) => direction === 'after');
  if (!first) throw new Error('no reminder');
  /** A customer whose only invoice reaches its first reminder on `reachedOn`. */
  const owe = async (code: string, reachedOn: Day) => {
    const { id } = await client.customers.create({ code, details, contacts: [] });
    const dueOn = addDays(reachedOn, -first.days);
    const values = { reference: `F-${code}`, issuedOn: '2026-10-01', dueOn, amountCents: 90_000 };
    return await client.documents.create(entry(id, values));
  };
  for (const [code, reachedOn] of dues) await owe(code, reachedOn);
  setDay(today);
  await client.reminders.noteUse();
  const { firm } = host.context.session;
  if (!firm) throw new Error('no firm is open');
  const proposed = async (asOf = today) => {
    setDay(asOf);
    const { rows } = await client.reminders.proposals({ asOf });
    setDay(today);
    return rows.map(({ customer }) => customer).sort();
  };
  return { ...application, owe, proposed, rows: () => liveRows(firm.connection) };
}

const everybody = ['ANCIEN', 'RETOUR', 'TARD', 'TOT'];
/** Sixteen days were missed: what would have left on the Thursday leaves sixteen days later, on a Saturday, hence on the Monday after. */
const outcomes: Readonly<
  Record<MissedChoice, { readonly now: readonly string[]; readonly later: [string, string[]] }>
> = {
  catchUp: { now: everybody, later: ['2026-12-07', everybody] },
  shift: { now: ['ANCIEN', 'RETOUR'], later: ['2026-12-07', everybody] },
  skip: { now: ['ANCIEN', 'RETOUR'], later: ['2026-12-07', everybody] },
};

test('what the days of an absence would have sent is told at the return, and nothing else', async () => {
  const { client, host, setDay } = await firmAfterAbsence();
  expect(await client.reminders.missed()).toEqual({
    fromOn: '2026-11-07',
    toOn: '2026-11-22',
    count: 2,
    skipCount: 2,
    lastOn: '2026-12-05',
    lastChoice: null,
  });
  setDay(usedOn);
  expect(await client.reminders.missed()).toBeNull();
  await host.close();
});

test.each(missedChoices)('%s: done once, told in the journal, undone and done again as a whole', async (choice) => {
  const { client, proposed, rows, host } = await firmAfterAbsence();
  const before = rows();
  await client.reminders.settleMissed({ choice, fromOn: '2026-11-07' });
  const { now, later } = outcomes[choice];
  expect(await proposed()).toEqual(now);
  expect(await proposed(later[0])).toEqual(later[1]);
  expect(await client.reminders.missed()).toBeNull();
  expect(await failureOf(client.reminders.settleMissed({ choice, fromOn: '2026-11-07' }))).toBe(
    'conflict: missedSettled',
  );
  const settled = rows();
  expect(await client.edits.undo()).toMatchObject({ hasChanged: true });
  expect(differences(before, rows())).toEqual([]);
  expect(await proposed()).toEqual(everybody);
  expect(await client.reminders.missed()).toMatchObject({ count: 2 });
  await client.edits.redo();
  expect(differences(settled, rows())).toEqual([]);
  expect(await client.reminders.missed()).toBeNull();
  expect((await checkedFirm(client)).checks.filter(({ ok }) => !ok)).toEqual([]);
  await host.close();
});

test('a step passed over says so in the history of its customer, with its reason and who did it', async () => {
  const { client, host } = await firmAfterAbsence();
  await client.reminders.settleMissed({ choice: 'skip', fromOn: '2026-11-07' });
  const { rows } = await client.customers.list({ search: 'TARD' });
  const customerId = rows[0]?.id ?? 0;
  expect(await client.levels.ofCustomer({ customerId })).toMatchObject([
    {
      reference: 'F-TARD',
      reachedOn: '2026-11-19',
      skipReason: 'Jours manqués du 07/11/2026 au 22/11/2026',
      author: 'marie',
    },
  ]);
  expect(await client.reminders.list({ customerId })).toMatchObject({ rows: [] });
  await host.close();
});

test('a step passed over is no contact: nobody is said to have been contacted too recently', async () => {
  const { client, host, owe } = await firmAfterAbsence();
  await client.reminders.settleMissed({ choice: 'skip', fromOn: '2026-11-07' });
  const { customerId } = await owe('VOISIN', '2026-11-20').then(({ id }) => client.documents.get({ id }));
  const { rows } = await client.customers.list({ search: 'TARD' });
  const intoId = rows[0]?.id ?? 0;
  await client.customers.merge({ intoId, fromId: customerId });
  const { heldBack, proposals } = await client.reminders.whyNot({ customerId: intoId });
  expect(heldBack.flatMap(({ reasons }) => reasons)).not.toContain('tooSoonAfterLast');
  expect(proposals.flatMap(({ references }) => references)).toContain('F-VOISIN');
  await host.close();
});

test('a firm that does not want to be asked is not', async () => {
  const { client, host } = await firmAfterAbsence();
  const { isDemonstration: _, ...settings } = await client.firm.get();
  await client.firm.update({ ...settings, asksMissedDays: false });
  expect(await client.reminders.missed()).toBeNull();
  await host.close();
});

test('a day on which somebody only looked is not missed; one on which only a terminal wrote is', async () => {
  const { client, host, setDay, rename } = await firmAfterAbsence();
  setDay('2026-12-03');
  await rename('Écrit par un terminal');
  setDay('2026-12-18');
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-07' });
  await client.reminders.settleMissed({ choice: 'catchUp', fromOn: '2026-11-07' });
  await client.reminders.noteUse();
  setDay('2027-01-04');
  expect(await client.reminders.missed()).toBeNull();
  await host.close();
});

test('the question stays until it is answered: the same day, the day after, and behind another absence', async () => {
  const { client, host, setDay, open } = await firmAfterAbsence();
  const path = host.context.session.firm?.path ?? '';
  const asked = { fromOn: '2026-11-07', toOn: '2026-11-22', count: 2 };
  await client.firms.close();
  await open(path);
  await client.reminders.noteUse();
  expect(await client.reminders.missed()).toMatchObject(asked);
  for (const day of ['2026-11-24', '2026-11-30', '2026-12-04']) {
    setDay(day);
    expect(await client.reminders.missed()).toMatchObject(asked);
    await client.reminders.noteUse();
    expect(await client.reminders.missed()).toMatchObject(asked);
  }
  await client.reminders.settleMissed({ choice: 'skip', fromOn: '2026-11-07' });
  expect(await client.reminders.missed()).toBeNull();
  await client.edits.undo();
  expect(await client.reminders.missed()).toMatchObject(asked);
  await host.close();
});

test('a second absence is asked about once the first is answered, and each is undone by itself', async () => {
  const { client, host, setDay, owe } = await firmAfterAbsence();
  await owe('APRÈS', '2026-11-30');
  setDay('2026-12-14');
  await client.reminders.noteUse();
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-07', count: 2 });
  await client.reminders.settleMissed({ choice: 'catchUp', fromOn: '2026-11-07' });
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-24', toOn: '2026-12-13', count: 1 });
  await client.reminders.settleMissed({ choice: 'catchUp', fromOn: '2026-11-24' });
  expect(await client.reminders.missed()).toBeNull();
  await client.edits.undo();
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-24' });
  await client.edits.undo();
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-07' });
  await host.close();
});

test('what the firm chose is proposed after the next absence, by whoever asks, and not once it is undone', async () => {
  const { client, host, setDay, owe } = await firmAfterAbsence();
  await client.reminders.settleMissed({ choice: 'shift', fromOn: '2026-11-07' });
  await owe('APRÈS', '2026-11-30');
  setDay('2026-12-14');
  await client.reminders.noteUse();
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-24', lastChoice: 'shift' });
  await client.edits.undo({});
  await client.edits.undo({});
  await client.edits.undo({});
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-07', lastChoice: null });
  await host.close();
});

test('put off when it is answered some days later, a message still waits as many days as were missed', async () => {
  const { client, host, setDay, proposed } = await firmAfterAbsence();
  setDay('2026-11-24');
  await client.reminders.noteUse();
  await client.reminders.settleMissed({ choice: 'shift', fromOn: '2026-11-07' });
  expect(await proposed('2026-11-24')).toEqual(['ANCIEN', 'RETOUR']);
  expect(await proposed('2026-11-25')).toEqual(['ANCIEN', 'RETOUR', 'TOT']);
  expect(await proposed('2026-12-07')).toEqual(everybody);
  await host.close();
});

test('opening a firm changes nothing that is undone, told or backed up', async () => {
  const { client, host, setDay, open, backupsOf } = await firmAfterAbsence();
  const { path = '', recentId = '' } = host.context.session.firm ?? {};
  await client.firms.close();
  const backups = backupsOf(recentId);
  await open(path);
  const state = [await client.edits.state({}), (await client.journal.list({ limit: 1 })).rows];
  setDay('2026-11-24');
  await client.reminders.noteUse();
  await client.reminders.noteUse();
  expect([await client.edits.state({}), (await client.journal.list({ limit: 1 })).rows]).toEqual(state);
  const noted = host.context.session.firm?.connection.prepare('select * from days_of_use order by used_on').all();
  expect(noted).toEqual([
    { used_on: usedOn, absence: null },
    { used_on: today, absence: 'asked' },
    { used_on: '2026-11-24', absence: null },
  ]);
  await client.firms.close();
  expect(backupsOf(recentId)).toEqual(backups);
  await host.close();
});

test('an absence of which nothing is left is forgotten, and a weekend is none', async () => {
  const { client, host, setDay } = await firmAfterAbsence();
  const noted = () => host.context.session.firm?.connection.prepare('select * from days_of_use').all();
  for (const { id } of (await client.documents.list({})).rows) await client.documents.void({ id });
  setDay('2026-11-27');
  await client.reminders.noteUse();
  expect(noted()).toMatchObject([{ absence: null }, { absence: null }, { used_on: '2026-11-27', absence: 'asked' }]);
  setDay('2026-11-30');
  await client.reminders.noteUse();
  expect(noted()).toMatchObject(Array.from({ length: 4 }, () => ({ absence: null })));
  await host.close();
});

test('what comes with the import of the return was not known, and not missed', async () => {
  const { client, host } = await firmAfterAbsence();
  const before = await client.reminders.missed();
  const { id } = await client.customers.create({ code: 'NOUVEAU', details, contacts: [] });
  const dated = { issuedOn: '2026-10-01', dueOn: '2026-11-07', amountCents: 90_000 };
  await client.documents.create(entry(id, { ...dated, reference: 'F-N' }));
  expect(await client.reminders.missed()).toEqual(before);
  await host.close();
});
