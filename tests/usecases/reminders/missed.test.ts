import { expect, test } from 'vitest';
import { type MissedChoice, missedChoices } from '../../../shared/domain/kinds.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
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
  const dues = [
    ['TOT', '2026-11-09'],
    ['TARD', '2026-11-19'],
    ['RETOUR', today],
    ['ANCIEN', '2026-10-28'],
  ] as const;
  const [scenario] = await client.scenarios.list();
  const first = scenario?.steps.find(({ direction }) => direction === 'after');
  if (!first) throw new Error('no reminder');
  for (const [code, reachedOn] of dues) {
    const { id } = await client.customers.create({ code, details, contacts: [] });
    const dueOn = addDays(reachedOn, -first.days);
    const values = { reference: `F-${code}`, issuedOn: '2026-10-01', dueOn, amountCents: 90_000 };
    await client.documents.create(entry(id, values));
  }
  setDay(today);
  const { firm } = host.context.session;
  if (!firm) throw new Error('no firm is open');
  const proposed = async (asOf = today) => {
    setDay(asOf);
    const { rows } = await client.reminders.proposals({ asOf });
    setDay(today);
    return rows.map(({ customer }) => customer).sort();
  };
  return { ...application, proposed, rows: () => liveRows(firm.connection) };
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

test('a firm that does not want to be asked is not, nor one that was used the day before', async () => {
  const { client, host, setDay } = await firmAfterAbsence();
  const { isDemonstration: _, ...settings } = await client.firm.get();
  setDay('2026-11-22');
  await client.firm.update({ ...settings, signatoryName: 'Jean' });
  setDay(today);
  expect(await client.reminders.missed()).toBeNull();
  setDay('2026-12-18');
  expect(await client.reminders.missed()).toMatchObject({ fromOn: '2026-11-23' });
  await client.firm.update({ ...settings, asksMissedDays: false });
  expect(await client.reminders.missed()).toBeNull();
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
