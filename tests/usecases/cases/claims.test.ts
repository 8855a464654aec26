import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { importFile, makeFile, makeImportContext } from '../set-up/import-steps.ts';
import { caseFile, caseFirm, expectedOf } from './case-firm.ts';
import { lettersOf, noticeOf } from './case-letters.ts';

describe('38-paid-opening-lowers-or-blocks-the-claim', () => {
  const name = '38-paid-opening-lowers-or-blocks-the-claim';

  test('a payment that settled the opening comes off no later invoice, and holds none back', async () => {
    const { client, context, reminders } = await caseFirm(name, ['123456782FEC20241231.txt']);
    const { proposed } = await reminders('2024-12-31');
    expect(proposed.toSorted((a, b) => (a.customer < b.customer ? -1 : 1))).toEqual([
      { customer: 'CA', claimedCents: 70_000, documents: ['V-1'] },
      { customer: 'CB', claimedCents: 25_000, documents: ['V-2'] },
    ]);
    // The ledger allocates the credits to the opening entry, so that none is left to deduct.
    const { rows } = await client.reminders.proposals({ asOf: '2024-12-31' });
    expect(rows.map((row) => [row.creditCents, row.elsewhere])).toEqual(
      rows.map(() => [0, { creditCents: 0, references: [] }]),
    );
    const letters = await lettersOf(context, '2024-12-31');
    expect(letters.map((letter) => [letter.recipient.code, letter.totals.toPayCents, letter.credits])).toEqual([
      ['CA', 70_000, []],
      ['CB', 25_000, []],
    ]);
  });

  test('without any code, it is the older debt that it pays by law', async () => {
    const text = readFileSync(caseFile(name, '123456782FEC20241231.txt'), 'utf8').replace(/AAA[TX]/g, '');
    const context = makeImportContext();
    await importFile(context, makeFile('123456782FEC20241231.txt', text));
    const { rows } = await call(remindersHandlers.proposals, { asOf: '2024-12-31' }, { context });
    expect(rows.map((row) => [row.claimedCents, row.creditCents, row.elsewhere])).toEqual(
      [70_000, 25_000].map((claimed) => [claimed, 0, { creditCents: 60_000, references: ['RAN'] }]),
    );
  });
});

describe('02-penalty-on-money-already-received', () => {
  const name = '02-penalty-on-money-already-received';
  const asOf = '2024-12-31';

  test('interest runs on what was received from its day only, in the list and in the notice', async () => {
    const { client, context } = await caseFirm(name, ['123456782FEC20241231.txt']);
    const [penalty] = await client.penalties.list({ asOf });
    const expected = expectedOf(name);
    expect(expected).toMatchObject({
      'due_F-7': penalty?.dueOn,
      'penalty_F-7': {
        lawful_if_net_of_receipts: penalty?.periods.map((period) => ({
          from: period.from,
          to: period.to,
          days: period.days,
          base: (period.baseCents / 100).toFixed(2),
          rate: period.ratePercent?.toFixed(2),
          amount: ((period.interestCents ?? 0) / 100).toFixed(2),
        })),
        total: ((penalty?.interestCents ?? 0) / 100).toFixed(2),
      },
    });
    expect(penalty).toMatchObject({ openCents: 120_000, owedCents: 50_000, interestCents: 6230, indemnityCents: 4000 });
    const notice = await noticeOf(context, 'C27', asOf);
    expect(notice?.totals).toMatchObject({
      openCents: 120_000,
      creditCents: 70_000,
      penaltyCents: 6230,
      indemnityCents: 4000,
      toPayCents: 60_230,
    });
  });
});

describe('17-reminders-json-says-the-gross', () => {
  test('what the list claims is what its letter claims, less the same credit', async () => {
    const table = { asOf: '2026-03-28' } as const;
    const { client, context } = await caseFirm('17-reminders-json-says-the-gross', ['encours.csv'], { table });
    const [proposal] = (await client.reminders.proposals({ asOf: '2026-03-28', opensClosedDays: true })).rows;
    expect(proposal).toMatchObject({ totalCents: 100_000, creditCents: 50_000, claimedCents: 50_000 });
    expect(proposal?.credits).toMatchObject([{ kind: 'payment', reference: 'VIR-88', deductedCents: 50_000 }]);
    const [letter] = await lettersOf(context, '2026-03-28');
    expect(letter?.totals).toMatchObject({ openCents: 100_000, creditCents: 50_000, toPayCents: 50_000 });
  });
});

describe('one-invoice-three-due-dates', () => {
  const name = 'one-invoice-three-due-dates';
  const asOf = '2025-12-31';

  test('the indemnity of an invoice of three due dates is owed once', async () => {
    const { client, context } = await caseFirm(name, ['split-invoice-FEC20251231.txt']);
    const rows = await client.penalties.list({ asOf });
    expect(rows.map((row) => [row.dueOn, row.indemnityCents])).toEqual([
      ['2025-02-28', 4000],
      ['2025-03-31', 0],
      ['2025-04-30', 0],
    ]);
    expect((await noticeOf(context, 'C1', asOf))?.totals.indemnityCents).toBe(4000);
  });

  test('a notice for the first due date asks for it, that for the next ones does not ask again and says so', async () => {
    const { context } = await caseFirm(name, ['split-invoice-FEC20251231.txt']);
    const first = await noticeOf(context, 'C1', '2025-03-15', { isIssued: true });
    expect([first?.documents.length, first?.totals.indemnityCents]).toEqual([1, 4000]);
    const next = await noticeOf(context, 'C1', asOf);
    expect(next?.totals.indemnityCents).toBe(0);
    expect(next?.penalties.every((penalty) => penalty.indemnityAskedOn === '2025-03-15')).toBe(true);
  });
});

describe('05-collective-account-gets-a-letter', () => {
  const name = '05-collective-account-gets-a-letter';

  test('an account on which customers are not separated gets no letter, and the import says so', async () => {
    const { client, context, previews, reminders } = await caseFirm(name, ['123456782FEC20241231.txt']);
    expect(await reminders('2024-12-31')).toEqual({
      proposed: [],
      held: { 'OD-95': ['collectiveAccount'], 'OD-96': ['collectiveAccount'] },
    });
    const { currencies } = await client.balance.get({ asOf: '2024-12-31' });
    expect(currencies.map((part) => part.totalCents)).toEqual([1_282_005]);
    expect(previews[0]?.fileIssues.filter(({ code }) => code !== 'noPayments')).toEqual([
      { code: 'collectiveAccount', details: { account: '411100', count: 2, balanceCents: 1_282_005 } },
    ]);
    expect(await lettersOf(context, '2024-12-31')).toEqual([]);
  });

  test('the user can say that it is somebody', async () => {
    const { context, reminders } = await caseFirm(name, ['123456782FEC20241231.txt']);
    context.session.firm?.connection.exec('update customers set is_miscellaneous = 0');
    expect((await reminders('2024-12-31')).proposed).toMatchObject([{ claimedCents: 1_282_005 }]);
  });
});
