import { createRouterClient, ORPCError } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { readEventData } from '../../../db/journal/read-events.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { FirmSettings } from '../../../shared/contract/firm.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { makeContext, type TestContext } from '../../make-context.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';

let context: TestContext;
let client: ReturnType<typeof clientOf>;
const clientOf = (of: TestContext) => createRouterClient(router, { context: of });

beforeEach(() => {
  context = makeContext();
  client = clientOf(context);
  return () => context.session.firm?.close();
});

async function settings(): Promise<FirmSettings> {
  const { isDemonstration: _, ...rest } = await client.firm.get();
  return rest;
}

async function defaultScenario(): Promise<Scenario> {
  const [scenario] = await client.scenarios.list();
  if (!scenario) throw new Error('no scenario');
  return scenario;
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return error.data?.reason ? `${error.code}: ${error.data.reason}` : error.code;
  }
}

function lastEvent() {
  const row = context.session.firm?.connection
    .prepare<[], { kind: string; author: string; data: string }>(
      'SELECT kind, data, people.name AS author FROM events JOIN people ON people.id = author_id ORDER BY events.id DESC',
    )
    .get();
  return { kind: row?.kind, author: row?.author, data: readEventData(row?.data ?? '')?.facts };
}

test('identity and letterhead are saved as typed, identifiers without their spaces', async () => {
  const iban = 'FR76 3000 6000 0112 3456 7890 189';
  const typed = { name: ' Atelier Mercier ', siren: '732 829 320', iban, bic: 'agrifrpp', city: 'Colmar' };
  await client.firm.update({
    ...(await settings()),
    ...typed,
    holidayPlace: 'alsaceMoselle',
    lateRateBasisPoints: 1215,
  });
  expect(await client.firm.get()).toMatchObject({
    name: 'Atelier Mercier',
    siren: '732829320',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
    city: 'Colmar',
    holidayPlace: 'alsaceMoselle',
    lateRateBasisPoints: 1215,
  });
});

test('the journal keeps the old and the new value of what changed, and nothing when nothing did', async () => {
  await client.firm.update({ ...(await settings()), city: 'Lyon', termsDays: 45 });
  const event = {
    kind: 'firm.update',
    author: 'test',
    data: {
      changes: {
        city: { old: null, new: 'Lyon' },
        // Terms are undone as a whole: half of them would be terms nobody agreed.
        termsKind: { old: 'net', new: 'net' },
        termsDays: { old: 30, new: 45 },
        termsDayOfMonth: { old: null, new: null },
      },
    },
  };
  expect(lastEvent()).toEqual(event);
  await client.firm.update(await settings());
  expect(lastEvent()).toEqual(event);
  expect((await checkedFirm(client)).ok).toBe(true);
});

test('a wrong BIC, e-mail, VAT number or French postcode is refused with its reason; empty texts are nothing', async () => {
  const before = await settings();
  const wrong: Partial<FirmSettings>[] = [
    { bic: 'BNPAFRP' },
    { bic: 'NOT A BIC AT ALL' },
    { email: 'personne' },
    { email: 'a b@c.fr' },
    { vatNumber: 'FR00404833048' },
    { vatNumber: 'TVA?' },
    { postcode: '3500' },
    { postcode: 'ABCDE' },
  ];
  for (const fields of wrong)
    expect(await failureOf(client.firm.update({ ...before, name: 'Other', ...fields }))).toBe(
      `validation: ${Object.keys(fields)[0]}`,
    );
  expect(await settings()).toEqual(before);
  const right = {
    bic: 'BNPA FR PP XXX',
    email: ' compta@exemple.fr ',
    vatNumber: 'FR 83 404833048',
    postcode: '35000',
  };
  await client.firm.update({ ...before, ...right, city: ' ', phone: '' });
  expect(await settings()).toMatchObject({
    bic: 'BNPAFRPPXXX',
    email: 'compta@exemple.fr',
    vatNumber: 'FR83404833048',
    postcode: '35000',
    city: null,
    phone: null,
  });
  await client.firm.update({ ...before, country: 'BE', postcode: '1000', vatNumber: 'BE0404833048' });
  expect((await settings()).postcode).toBe('1000');
});

test('a wrong SIREN or IBAN is refused and nothing is saved', async () => {
  const before = await settings();
  for (const siren of ['732829321', '73282932', 'ABC', '7328293200'])
    expect(await failureOf(client.firm.update({ ...before, siren }))).toBe('validation: siren');
  for (const iban of ['FR7630006000011234567890188', 'FR76 3000', 'FR763000600001123456789018', 'XX', '12'])
    expect(await failureOf(client.firm.update({ ...before, name: 'Other', iban }))).toBe('validation: iban');
  for (const iban of ['DE89370400440532013000', 'BE68 5390 0754 7034', ''])
    expect(await failureOf(client.firm.update({ ...before, iban }))).toBe('none');
  expect(await settings()).toEqual(before);
});

test('values out of their bounds are refused', async () => {
  const before = await settings();
  const refusals = [
    [{ name: ' ' }, 'missing'],
    [{ termsDays: 181 }, 'tooLarge'],
    [{ termsDays: 1.5 }, 'unfitField'],
    [{ country: 'FRA' }, 'tooLong'],
    [{ country: 'XY' }, 'unfitField'],
    [{ country: 'SU' }, 'unfitField'],
    [{ city: 'x'.repeat(501) }, 'tooLong'],
  ] as const;
  for (const [wrong, reason] of refusals)
    expect(await failureOf(client.firm.update({ ...before, ...wrong }))).toBe(`validation: ${reason}`);
});

test('the scenario is changed with its steps', async () => {
  const before = await defaultScenario();
  const [first, second] = before.steps;
  if (!first || !second) throw new Error('no steps');
  const changed = { ...before, name: 'Relance douce', minimumCents: 5000, steps: [first, { ...second, days: 12 }] };
  await client.scenarios.save(changed);
  expect(await defaultScenario()).toEqual(changed);
  expect(lastEvent()).toMatchObject({ kind: 'scenarios.save', data: { after: { minimumCents: 5000 } } });
});

test('a scenario that could not be followed is refused', async () => {
  const scenario = await defaultScenario();
  const { steps } = scenario;
  const save = (change: Partial<Scenario>) => failureOf(client.scenarios.save({ ...scenario, ...change }));
  expect(await save({ steps: [] })).toBe('validation: missing');
  expect(await save({ steps: steps.slice(1) })).toBe('validation: levels');
  expect(await save({ steps: steps.map((step) => ({ ...step, level: 1 })) })).toBe('validation: levels');
  const backwards = steps.map((step, index) => (index === 3 ? { ...step, days: 14 } : step));
  expect(await save({ steps: backwards })).toBe('validation: stepOrder');
  expect(await save({ id: 99 })).toBe('not_found: scenario');
  expect(await defaultScenario()).toEqual(scenario);
});

test('the verification of a firm says what was looked at', async () => {
  const { ok, checks } = await checkedFirm(client);
  expect(ok).toBe(true);
  expect(checks.find((check) => check.name === 'journal')).toEqual({ name: 'journal', ok: true, detail: '1' });
  context.session.firm?.connection.exec('DROP TRIGGER events_no_update');
  expect((await checkedFirm(client)).ok).toBe(false);
});
