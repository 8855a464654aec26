import { readFileSync } from 'node:fs';
import { call, createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { penaltiesHandlers } from '../../../electron/usecases/penalties/index.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import { importFile, makeFile } from '../set-up/import-steps.ts';
import { expectTied } from '../set-up/import-ties.ts';
import { eur } from '../set-up/small-ledger.ts';
import { caseFile, caseFirm } from './case-firm.ts';
import { lettersOf } from './case-letters.ts';

const name = '19-exchange-difference-dunned';
const partly = 'paid-in-part-in-its-currency';
const file = '123456782FEC20240630.txt';

test('an invoice paid in its currency is reminded no more, while what is left ties to the accounts', async () => {
  const { context, client, reminders } = await caseFirm(name, [file]);
  const { totalCents } = eur(await client.balance.get({ asOf: '2024-06-30' }));
  expect(totalCents).toBe(1_463);
  expectTied(context);
  expect(await reminders('2024-06-30')).toEqual({
    proposed: [],
    held: { 'F-US1': expect.arrayContaining(['exchangeDifference']) },
  });
  // Before the payment, it is owed.
  expect((await reminders('2024-06-10')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 92_000 }]);
  const { rows } = await client.documents.list({});
  const invoice = rows.find(({ reference }) => reference === 'F-US1');
  const details = await client.documents.get({ id: invoice?.id ?? 0 });
  expect(details).toMatchObject({ exchangeCents: 1_463, openCents: 1_463, foreignCurrency: 'USD' });
  expect(await call(penaltiesHandlers.list, { asOf: '2024-06-30' }, { context })).toEqual([]);
});

test('an invoice paid in part in its currency is claimed at its own rate, the difference being nobody’s', async () => {
  const { context, client, reminders } = await caseFirm(partly, [file]);
  const { totalCents } = eur(await client.balance.get({ asOf: '2024-06-30' }));
  expect(totalCents).toBe(46_732);
  expectTied(context);
  expect((await reminders('2024-05-10')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 92_000 }]);
  expect((await reminders('2024-06-30')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 46_000 }]);
  const [penalties] = await client.penalties.list({ asOf: '2024-06-30' });
  const bases = penalties?.periods.map(({ from, baseCents }) => [from, baseCents]);
  expect(bases).toEqual([
    [expect.stringMatching(/^2024-0[34]/), 92_000],
    ['2024-05-15', 46_000],
  ]);
  const [letter] = lettersOf(context, '2024-06-30');
  expect(letter?.totals).toMatchObject({ openCents: 46_000, creditCents: 0, toPayCents: 46_000 });
  const invoice = (await client.documents.list({})).rows.find(({ kind }) => kind === 'invoice');
  const details = await client.documents.get({ id: invoice?.id ?? 0 });
  expect(details).toMatchObject({ openCents: 46_732, exchangeCents: 732 });
});

test('a payment in its currency that nobody has allocated leaves no difference to claim either', async () => {
  const unlettered = (from: string) =>
    makeFile(file, readFileSync(caseFile(from, file), 'latin1').replaceAll('\tAA\t', '\t\t'));
  const whole = await caseFirm(name, []);
  await importFile(whole.context, unlettered(name));
  expect(await whole.reminders('2024-06-30')).toEqual({
    proposed: [],
    held: { 'F-US1': ['noBalance', 'paymentToAllocate'] },
  });
  expect(await whole.client.penalties.list({ asOf: '2024-06-30' })).toEqual([]);
  const part = await caseFirm(partly, []);
  await importFile(part.context, unlettered(partly));
  expect((await part.reminders('2024-06-30')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 46_000 }]);
  const [penalties] = await part.client.penalties.list({ asOf: '2024-06-30' });
  expect(penalties?.periods.map(({ baseCents }) => baseCents)).toEqual([92_000, 46_000]);
  const [letter] = lettersOf(part.context, '2024-06-30');
  expect(letter?.totals).toMatchObject({ openCents: 91_268, creditCents: 45_268, toPayCents: 46_000 });
});

test('an invoice paid in part at a better rate is claimed at its own rate too, the gain being nobody’s', async () => {
  const better = (lettering: string) => {
    const text = readFileSync(caseFile(partly, file), 'latin1').replaceAll('452,68', '470,00');
    return makeFile(file, text.replaceAll('\tAA\t', `\t${lettering}\t`));
  };
  const allocated = await caseFirm(partly, []);
  await importFile(allocated.context, better('AA'));
  const { client, context } = allocated;
  expect(eur(await client.balance.get({ asOf: '2024-06-30' })).totalCents).toBe(45_000);
  expectTied(context);
  expect((await allocated.reminders('2024-06-30')).proposed).toMatchObject([
    { customer: 'CUSA', claimedCents: 46_000 },
  ]);
  const [letter] = lettersOf(context, '2024-06-30');
  expect(letter?.totals).toMatchObject({ openCents: 46_000, creditCents: 0, toPayCents: 46_000 });
  const invoice = (await client.documents.list({})).rows.find(({ kind }) => kind === 'invoice');
  expect(await client.documents.get({ id: invoice?.id ?? 0 })).toMatchObject({
    openCents: 45_000,
    exchangeCents: -1_000,
  });

  const unallocated = await caseFirm(partly, []);
  await importFile(unallocated.context, better(''));
  expect((await unallocated.reminders('2024-06-30')).proposed).toMatchObject([{ claimedCents: 46_000 }]);
  const [other] = lettersOf(unallocated.context, '2024-06-30');
  expect(other?.totals).toMatchObject({ openCents: 92_000, creditCents: 46_000, toPayCents: 46_000 });

  for (const { client } of [allocated, unallocated]) {
    const [penalties] = await client.penalties.list({ asOf: '2024-06-30' });
    expect(penalties?.periods.map(({ baseCents }) => baseCents)).toEqual([92_000, 46_000]);
  }
});

test.each([
  ['the difference booked', '766000', 'Écart de change'],
  ['a debt converted at the end of the year', '477000', 'Écart de conversion'],
])(
  'an entry of nothing in the currency (%s) is neither reminded nor waiting for a due date',
  async (_what, account, label) => {
    const { context, client, reminders } = await caseFirm(name, []);
    const entry = `OD\tOpérations diverses\t3\t20240615`;
    const lines = [
      `${entry}\t411000\tClients\tCUSA\tAcme Boston\tODC1\t20240615\t${label}\t20,00\t0,00\t\t\t20240615\t0,00\tUSD\r\n`,
      `${entry}\t${account}\t${label}\t\t\tODC1\t20240615\t${label}\t0,00\t20,00\t\t\t20240615\t0,00\tUSD\r\n`,
    ];
    const { control } = await importFile(
      context,
      makeFile(file, readFileSync(caseFile(name, file), 'latin1') + lines.join('')),
    );
    expect(control.differenceCents).toBe(0);
    expect(eur(await client.balance.get({ asOf: '2024-06-30' })).totalCents).toBe(3_463);
    expect(await reminders('2024-06-30')).toEqual({
      proposed: [],
      held: { 'F-US1': ['exchangeDifference'], ODC1: ['exchangeDifference'] },
    });
  },
);

test('a software that writes a zero in the columns of currencies says nothing of the debt', async () => {
  const { context, reminders } = await caseFirm(name, []);
  const text = readFileSync(caseFile(name, file), 'latin1').replaceAll('1000,00\tUSD', '0,00\tUSD');
  await importFile(context, makeFile(file, text));
  expect((await reminders('2024-06-30')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 1_463 }]);
});

test.each([
  ['worse', '452,68', 732],
  ['better', '470,00', -1_000],
])(
  'a plan spreads what is owed of it at a %s rate, and follows what is paid in its currency',
  async (_rate, paidFirst, exchangeCents) => {
    const text = readFileSync(caseFile(partly, file), 'latin1').replaceAll('452,68', paidFirst);
    const { context, client } = await caseFirm(partly, []);
    await importFile(context, makeFile(file, text));
    const { plans } = createRouterClient(router, { context: { ...context, today: () => '2024-06-30' } });
    const invoice = (await client.documents.list({})).rows.find(({ kind }) => kind === 'invoice');
    const asked = { documentIds: [invoice?.id ?? 0], includePenalties: false, includeIndemnities: false };
    const terms = { ...asked, firstOn: '2024-07-15', frequency: 'month', count: 2 } satisfies PlanTerms;
    const { principalCents, instalments } = await plans.simulate(terms);
    expect(principalCents).toBe(46_000);
    const { id } = await plans.create({ customerId: invoice?.customerId ?? 0, terms, instalments, note: null });
    await plans.accept({ id, acceptedOn: '2024-06-30' });

    const [july, august] = [paid('20240710', '250,00', '225,00'), paid('20240812', '250,00', '224,00')];
    const pay = (more: string) => importFile(context, makeFile(file.replace('0630', '0831'), text + more));
    await pay(july);
    expect(await plans.get({ id })).toMatchObject({ paidCents: 23_000, nextDueOn: '2024-08-15', lateCents: 0 });
    const { rows } = eur(await client.balance.get({ asOf: '2024-07-31', basis: 'promised' }));
    expect(rows).toMatchObject([{ columns: { notDue: 46_000 + exchangeCents - 22_500 } }]);
    await pay(july + august);
    expect(await plans.get({ id })).toMatchObject({ paidCents: 46_000, nextDueOn: null, state: 'completed' });
    await expect(plans.simulate(terms)).rejects.toMatchObject({ data: { reason: 'planDocument' } });
  },
);

/** The lines of a FEC by which the invoice receives `dollars`, booked at `euros`. */
function paid(on: string, dollars: string, euros: string): string {
  const [entry, rest] = [`BQ\tBanque\t${on}\t${on}`, `F-US1\t${on}\tVirement`];
  return [
    `${entry}\t512000\tBanque\t\t\t${rest}\t${euros}\t0,00\t\t\t${on}\t${dollars}\tUSD\r\n`,
    `${entry}\t411000\tClients\tCUSA\tAcme Boston\t${rest}\t0,00\t${euros}\tAA\t${on}\t${on}\t${dollars}\tUSD\r\n`,
  ].join('');
}
