import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { customerTags } from '../../db/schema.ts';
import { customersHandlers } from '../../electron/usecases/customers/index.ts';
import { editionsHandlers } from '../../electron/usecases/editions/index.ts';
import { holdsHandlers } from '../../electron/usecases/holds/index.ts';
import type { TestContext } from '../make-context.ts';
import { tableOf } from '../usecases/exports/written-reports.ts';
import { addCustomer, addInvoice } from '../usecases/set-up/collection-ledger.ts';
import { smallLedger } from '../usecases/set-up/small-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

const textOf = (element: Element) => spaced(element.textContent);

function ledger() {
  const context = smallLedger();
  const one = addCustomer(context.db, 'UN', { salesperson: 'Durand' });
  addInvoice(context.db, one, 'G1', 700, '2025-06-20');
  addInvoice(context.db, one, 'G2', 300, '2025-07-20', { currency: 'USD' });
  return context;
}

/** An amount on screen in cents; anything else as it stands. */
function read(text: string): string | number {
  const amount = /^–?(−?[\d ]*\d,\d\d)$/.exec(text)?.[1];
  return amount === undefined ? text : Number(amount.replace(/[ ,]/g, '').replace('−', '-'));
}

/** The headings and lines of the table on screen, without the boxes to tick; the first cell of a line holds name and code. */
function shown() {
  const grid = screen.getByRole('grid');
  const lines = [...grid.querySelectorAll('tbody tr'), ...grid.querySelectorAll('tfoot tr')];
  const headings = within(grid).getAllByRole('columnheader').map(textOf);
  const first = headings[0] === '' ? 1 : 0;
  return {
    headings: headings.slice(first),
    lines: lines.map((line) => [...line.querySelectorAll('td')].slice(first).map((cell) => read(textOf(cell)))),
  };
}

async function exported(user: ReturnType<typeof mount>, context: TestContext, format: string, first = 'Code client') {
  context.made.length = 0;
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  await user.click(await screen.findByRole('menuitem', { name: new RegExp(format) }));
  await waitFor(() => expect(context.made).toHaveLength(1));
  const [headings = [], ...lines] = await tableOf(context.made[0], first);
  return { headings: headings.map((heading) => spaced(String(heading))), lines };
}

const addresses = [
  '/balance',
  '/balance?currency=USD',
  '/balance?group=salesperson&sort=-total',
  '/balance?credits=deducted&buckets=15,45',
  '/balance?asOf=2025-02-01&search=ete',
  '/balance?buckets=30,1500',
];

test.for(addresses)('the columns, currency, rows and totals exported are those on screen: %s', async (address) => {
  const context = ledger();
  const user = mount(address, context);
  await screen.findAllByText(/Société|Client UN/);
  const onScreen = shown();
  for (const format of ['CSV', 'XLSX']) {
    const { headings, lines } = await exported(user, context, format);
    expect(headings.slice(3)).toEqual(onScreen.headings.slice(1));
    expect(lines.map((line) => line.slice(3))).toEqual(onScreen.lines.map((line) => line.slice(1)));
    for (const [index, [, name]] of lines.entries()) expect(String(onScreen.lines[index]?.[0])).toContain(name);
  }
});

test.for(['/balance/editions/2', '/balance/editions/compare'])('so are those of closed balances: %s', async (path) => {
  const context = ledger();
  const client = createRouterClient({ editions: editionsHandlers }, { context });
  for (const asOf of ['2025-05-31', '2025-06-30']) await client.editions.create({ asOf });
  await client.editions.remark({ id: 2, customerId: 1, currency: 'EUR', remark: 'promis' });
  const user = mount(path, context);
  await screen.findAllByText(/Société/);
  const onScreen = shown();
  for (const format of ['CSV', 'XLSX']) {
    const { headings, lines } = await exported(user, context, format);
    expect(headings.slice(3)).toEqual(onScreen.headings.slice(1));
    for (const line of onScreen.lines) expect(lines.map((each) => each.slice(3))).toContainEqual(line.slice(1));
  }
});

const customerLists = ['all', 'overdue', 'noContact'].map(
  (filter) => `/customers?filter=${filter}&sort=-openCents&search=client`,
);

test.for([...customerLists, `${customerLists[0]}&currency=USD`, `${customerLists[2]}&currency=USD`])(
  'so are customers, under the filter and search and in the order of the list: %s',
  async (address) => {
    const context = ledger();
    const customerId = addCustomer(context.db, 'DEUX');
    addInvoice(context.db, customerId, 'G3', 900, '2025-06-01');
    context.db.insert(customerTags).values({ customerId, name: 'Nord', key: 'nord', recordedAt: 'now' }).run();
    const hold = { kind: 'other', reason: 'litige', untilOn: '2025-12-31' } as const;
    await createRouterClient({ holds: holdsHandlers }, { context }).holds.add({ customerId, ...hold });
    const user = mount(address, context);
    expect(await screen.findByText('Client UN')).toBeTruthy();
    expect(await screen.findByText('Client DEUX')).toBeTruthy();
    const onScreen = shown();
    const currency = address.includes('USD') ? 'USD' : 'EUR';
    for (const format of ['CSV', 'XLSX', 'HTML']) {
      const { headings, lines } = await exported(user, context, format, 'Client');
      expect(headings).toEqual(onScreen.headings.toSpliced(2, 0, 'Devise'));
      // A sheet has the currency beside each amount; what is nothing is a dash on screen, a zero or nothing in a sheet.
      expect(lines.map((line) => line.map((cell) => (cell === 0 ? '0,00' : cell)))).toEqual(
        onScreen.lines.map((line) =>
          line
            .map((cell) => (cell === 'Total' ? `Total ${currency}` : cell === 0 ? '0,00' : cell))
            .map((cell) => (typeof cell === 'string' && cell.startsWith('–') ? '' : cell))
            .toSpliced(2, 0, currency),
        ),
      );
    }
  },
);

test('so is the journal, of everybody or of one person', async () => {
  const context = ledger();
  const client = createRouterClient({ customers: customersHandlers }, { context });
  const marie = createRouterClient(
    { customers: customersHandlers },
    { context: { ...context, user: { name: 'Marie' } } },
  );
  await client.customers.tag({ id: 1, name: 'Nord' });
  await marie.customers.tag({ id: 1, name: 'Sud' });
  const user = mount('/journal', context);
  await screen.findByText('Étiquette « Sud » ajoutée');
  for (const count of [3, 1]) {
    await waitFor(() => expect(shown().lines).toHaveLength(count));
    const onScreen = shown();
    for (const format of ['CSV', 'XLSX', 'HTML']) {
      const { headings, lines } = await exported(user, context, format, 'N°');
      expect(headings).toEqual(onScreen.headings);
      // A sheet has the number as a number, which is read here as cents.
      const said = (cell: string | number) => spaced(String(typeof cell === 'number' ? cell / 100 : cell));
      expect(lines.map((line) => line.map(said))).toEqual(onScreen.lines);
      expect(typeof lines[0]?.[0]).toBe(format === 'XLSX' ? 'number' : 'string');
    }
    await user.click(screen.getByRole('combobox', { name: 'Par' }));
    await user.click(await screen.findByRole('option', { name: 'Marie' }));
  }
});
