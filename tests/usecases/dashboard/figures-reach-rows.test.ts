import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  customers,
  letters,
  planDocuments,
  planInstalments,
  plans,
  promises,
  registeredLetters,
} from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { questionOf } from '../../../renderer/components/list/list-view.ts';
import {
  balanceColumn,
  balanceOn,
  disputesIn,
  promisesIn,
  watchedAddresses,
  workOf,
} from '../../../renderer/pages/home/addresses.ts';
import { readFilters } from '../../../shared/contract/common/listing.ts';
import { customerFilters } from '../../../shared/contract/customers.ts';
import type { Figure } from '../../../shared/contract/dashboard.ts';
import { workViews } from '../../../shared/contract/worklist.ts';
import { balanceColumns, standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { watchedNames } from '../../../shared/domain/dashboard/watched.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import { balanceList } from '../../../shared/domain/lists/balance-list.ts';
import { disputeList } from '../../../shared/domain/lists/dispute-list.ts';
import { promiseList } from '../../../shared/domain/lists/promise-list.ts';
import { registeredList } from '../../../shared/domain/lists/registered-list.ts';
import { workList } from '../../../shared/domain/lists/work-list.ts';
import { amountsByCurrency } from '../../../shared/domain/values/amounts-by-currency.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

const asOf = '2025-06-30';
const limit = 500;

/** A firm with several things behind each figure of the first page, and others that stand just beside them. */
function office() {
  const context = collectionContext();
  const { db } = context;
  const client = createRouterClient(router, { context });
  const [elan = 0, sage = 0, houx = 0, orme = 0] = ['ELAN', 'SAGE', 'HOUX', 'ORME'].map((code) =>
    addCustomer(db, code, { responsible: code === 'ELAN' ? 'Paul' : 'Zoé', creditLimitCents: 100_000 }),
  );
  const invoice = (customerId: number, reference: string, dueOn: string | null, more = {}) =>
    addInvoice(db, customerId, reference, 100_000, dueOn, more);
  for (const [index, dueOn] of ['2025-06-29', '2025-06-30', '2025-07-01', '2025-07-07', '2025-07-08'].entries()) {
    const documentId = invoice(elan, `P${index}`, '2025-05-20');
    savePromise(db, { customerId: elan, dueOn, documentIds: [documentId], amountCents: 10_000 + index, graceDays: 2 });
  }
  const dollars = invoice(sage, 'USD1', '2025-05-20', { currency: 'USD' });
  const inDollars = { customerId: sage, dueOn: '2025-07-02', documentIds: [dollars], amountCents: 700 };
  db.update(promises)
    .set({ currency: 'USD' })
    .where(eq(promises.id, savePromise(db, inDollars)))
    .run();
  for (const [index, dueOn] of ['2025-06-10', '2025-06-20'].entries())
    savePromise(db, {
      customerId: sage,
      dueOn,
      documentIds: [invoice(sage, `B${index}`, '2025-05-01')],
      amountCents: 20_000,
    });
  for (const [index, untilOn] of ['2025-06-15', '2025-06-29', '2025-07-15'].entries())
    openDispute(context, {
      documentId: invoice(houx, `D${index}`, '2025-05-01'),
      amountCents: 30_000 + index,
      openedOn: '2025-06-01',
      untilOn,
    });
  const planned = invoice(orme, 'E1', '2025-03-31');
  pay(db, orme, planned, 10_000, '2025-06-01');
  for (const [index, state] of (['accepted', 'proposed'] as const).entries()) {
    const values = { customerId: orme, principalCents: 100_000, proposedOn: '2025-05-01' };
    const recordedAt = '2025-05-01T08:00:00.000Z';
    const { id: planId } = db
      .insert(plans)
      .values({ ...values, number: index + 1, state, recordedAt })
      .returning({ id: plans.id })
      .get();
    db.insert(planDocuments).values({ planId, documentId: planned, openCents: 100_000 }).run();
    for (const [place, dueOn] of ['2025-06-15', '2025-06-30', '2025-07-07', '2025-07-20', '2025-08-20'].entries())
      db.insert(planInstalments)
        .values({ planId, position: place + 1, dueOn, amountCents: 20_000 })
        .run();
  }
  for (const [index, state] of (['prepared', 'deposited', 'presented', 'received'] as const).entries()) {
    const frozen = { template: 'formalNotice', templateVersion: 1, totalCents: 1, pageCount: 1, sha256: '' };
    const recordedAt = '2025-06-01T08:00:00.000Z';
    const { id: letterId } = db
      .insert(letters)
      .values({
        ...frozen,
        kind: 'formalNotice',
        number: index + 1,
        customerId: houx,
        title: 'Mise en demeure',
        issuedOn: '2025-06-01',
        recordedAt,
        pdf: new Uint8Array(),
      })
      .returning({ id: letters.id })
      .get();
    db.insert(registeredLetters).values({ letterId, state, recordedAt }).run();
  }
  return { db, client, ids: { elan, sage, houx, orme } };
}

type Client = ReturnType<typeof office>['client'];
/** The conditions of a list in an address, as the contract takes them. */
const conditionsIn = <Column extends string>(list: List<Column>, text: string | null) =>
  questionOf({ sort: [], where: readFilters(list, text) }).where;

type Rows = { readonly count: number; readonly rows: readonly { readonly currency: string }[] };

const figureOf = <Row extends { readonly currency: string }>(
  rows: readonly Row[],
  amountOf: (row: Row) => number | null,
): Figure => ({
  count: rows.length,
  amounts: amountsByCurrency(rows.map((row) => ({ currency: row.currency, amountCents: amountOf(row) }))),
});

/** The rows that an address shows, as its page asks for them, as a figure. */
async function reached(client: Client, address: string, responsible?: string): Promise<Figure> {
  const { pathname, searchParams: asked } = new URL(address, 'http://amiable');
  const whole = (page: Rows) => expect(page.rows).toHaveLength(page.count);
  if (pathname === '/promises') {
    const page = await client.promises.list({ where: conditionsIn(promiseList, asked.get('where')), limit });
    whole(page);
    return figureOf(page.rows, ({ leftCents }) => leftCents);
  }
  if (pathname === '/disputes') {
    const page = await client.disputes.list({ where: conditionsIn(disputeList, asked.get('where')), limit });
    whole(page);
    return figureOf(page.rows, ({ disputedCents }) => disputedCents);
  }
  if (pathname === '/letters') {
    const where = conditionsIn(registeredList, asked.get('registered.where'));
    const page = await client.letters.registered({ where, limit });
    whole(page);
    return { count: page.count, amounts: [] };
  }
  expect(pathname).toBe('/reminders');
  const view = workViews.find((each) => each === asked.get('view')) ?? 'all';
  const where = conditionsIn(workList, asked.get('workwhere'));
  expect(where.length).toBeGreaterThan(0);
  const whose = asked.get('whose') === 'all' || responsible === undefined ? {} : { responsible };
  const page = await client.worklist.list({ asOf, view, where, ...whose, limit });
  whole(page);
  return figureOf(page.rows, ({ amountCents }) => amountCents);
}

test('what is watched opens the rows that it counts and adds up, whoever the worklist is narrowed to', async () => {
  const { client } = office();
  const watched = await client.dashboard.watched();
  for (const name of watchedNames)
    expect([name, await reached(client, watchedAddresses[name](asOf), 'Paul')]).toEqual([name, watched[name]]);
  const counts = Object.fromEntries(watchedNames.map((name) => [name, watched[name].count]));
  expect(counts).toEqual({
    promisesToday: 1,
    promisesWeek: 4,
    promisesMissed: 2,
    disputesLate: 2,
    instalmentsLate: 1,
    deadlinesWeek: 0,
    registered: 3,
  });
  expect(watched.promisesWeek.amounts).toEqual([
    { currency: 'EUR', amountCents: 30_006 },
    { currency: 'USD', amountCents: 700 },
  ]);
});

test('a delay that a letter gave is watched in its last week, and opens its line to come', async () => {
  const context = collectionContext({ today: '2025-07-07' });
  const lilas = addCustomer(context.db, 'LILAS');
  addInvoice(context.db, lilas, 'F1', 120_000, '2025-05-31');
  const client = createRouterClient(router, { context });
  const day = context.today();
  const steps = await client.reminders.confirm({ messages: await messagesTo(client, [lilas], day), asOf: day });
  for (let step = await steps.next(); !step.done; step = await steps.next());
  for (const [today, count] of [
    [day, 0],
    ['2025-07-08', 1],
    ['2025-07-14', 1],
    ['2025-07-15', 0],
  ] as const) {
    const later = createRouterClient(router, { context: { ...context, today: () => today } });
    const { deadlinesWeek } = await later.dashboard.watched();
    const { searchParams } = new URL(watchedAddresses.deadlinesWeek(today), 'http://amiable');
    const where = conditionsIn(workList, searchParams.get('workwhere'));
    const page = await later.worklist.list({ asOf: today, view: 'ahead', where, limit });
    expect(deadlinesWeek).toEqual(figureOf(page.rows, ({ amountCents }) => amountCents));
    expect([today, deadlinesWeek.count]).toEqual([today, count]);
  }
});

test.each([undefined, 'Paul', 'Zoé'])(
  'what is to be done by kind opens the lines of that kind (%s)',
  async (responsible) => {
    const { client } = office();
    await client.tasks.add({ customerId: null, text: 'Relevés', dueOn: asOf });
    const work = await client.dashboard.work(responsible === undefined ? {} : { responsible });
    expect(work.length).toBeGreaterThan(0);
    for (const { kind, ...figure } of work)
      expect([kind, await reached(client, workOf(kind), responsible)]).toEqual([kind, figure]);
    const whole = await client.worklist.list({ asOf, ...(responsible === undefined ? {} : { responsible }), limit });
    expect(work.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count);
  },
);

test('what is expected within a week and a month is the sum of what its window lists, promises and instalments', async () => {
  const { client } = office();
  const { expected } = await client.dashboard.get();
  for (const [days, figure] of [
    [7, expected.week],
    [30, expected.month],
  ] as const) {
    const rows = await client.dashboard.receipts({ days });
    expect(figureOf(rows, ({ amountCents }) => amountCents)).toEqual(figure);
    expect(rows.every(({ dueOn }) => dueOn <= addDays(asOf, days))).toBe(true);
  }
  // The promise of yesterday is in its grace; the instalment of mid-June is late, not expected, and half of it was paid.
  expect(expected.week).toEqual({
    count: 7,
    amounts: [
      { currency: 'EUR', amountCents: 10_000 + 10_001 + 10_002 + 10_003 + 2 * 20_000 },
      { currency: 'USD', amountCents: 700 },
    ],
  });
  expect(expected.month.count).toBe(9);
});

test('the figures of the ledger open the rows whose columns add up to them', async () => {
  const { db, client } = office();
  const home = await client.dashboard.get();
  const filter = customerFilters.find((each) => each === 'overdue');
  const { sums } = await client.customers.list({ ...(filter ? { filter } : {}), limit });
  expect(sums.overdueCents).toBe(home.overdueCents);
  const balance = await client.balance.get({ asOf });
  expect(balance.currencies[0]?.totalCents).toBe(home.openCents);
  const list = balanceList(balanceColumns(standardBuckets));
  for (const { name, amountCents } of home.columns) {
    const { searchParams } = new URL(balanceColumn(name), 'http://amiable');
    const where = conditionsIn(list, searchParams.get('where'));
    expect(where).toHaveLength(1);
    const page = await client.balance.get({ asOf, where, limit });
    const [own] = page.currencies;
    expect(own?.totals[name] ?? 0).toBe(amountCents);
    expect(own?.rows.every(({ columns }) => columns[name] !== 0) ?? true).toBe(true);
  }
  const euros = (figure: Figure) => figure.amounts.find(({ currency }) => currency === 'EUR')?.amountCents ?? 0;
  const promised = await reached(client, promisesIn(['running']));
  expect([promised.count, euros(promised)]).toEqual([home.promises.running, home.promises.toComeCents]);
  const missed = await reached(client, promisesIn(['broken', 'partlyKept']));
  expect(missed.count).toBe(home.promises.broken);
  const disputed = await reached(client, disputesIn('open', 'late'));
  expect([disputed.count, euros(disputed)]).toEqual([home.disputes.open, home.disputes.disputedCents]);
  expect((await reached(client, disputesIn('late'))).count).toBe(home.disputes.late);
  expect(db.select().from(customers).all()).toHaveLength(4);
});

test('each month of what was overdue opens the balance of its last day, whose late columns are the figure', async () => {
  const { client } = office();
  const { months, beginsOn } = await client.dashboard.overdueMonths();
  expect(months.map(({ on }) => on)).toEqual([
    '2024-06-30',
    '2024-07-31',
    '2024-08-31',
    '2024-09-30',
    '2024-10-31',
    '2024-11-30',
    '2024-12-31',
    '2025-01-31',
    '2025-02-28',
    '2025-03-31',
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
  ]);
  expect(beginsOn).toBe('2025-01-15');
  for (const { on, overdueCents } of months) {
    expect(balanceOn(on)).toBe(`/balance?asOf=${on}`);
    const own = (await client.balance.get({ asOf: on })).currencies.find(({ currency }) => currency === 'EUR');
    const late = Object.entries(own?.totals ?? {}).filter(([column]) => column.startsWith('late'));
    expect([on, late.reduce((sum, [, cents]) => sum + cents, 0)]).toEqual([on, overdueCents]);
  }
  expect(months.at(-1)?.overdueCents).toBe((await client.dashboard.get()).overdueCents);
});
