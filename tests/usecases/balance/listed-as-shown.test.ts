import { call, createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { editionsHandlers } from '../../../electron/usecases/editions/index.ts';
import { balanceColumns, standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { balanceList } from '../../../shared/domain/lists/balance-list.ts';
import { editionRowList } from '../../../shared/domain/lists/edition-row-list.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { balanceWords } from '../../../shared/i18n/lists/balance-words.ts';
import { editionRowWords } from '../../../shared/i18n/lists/edition-row-words.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { asked, questions, valueIn } from '../set-up/list-questions.ts';

const columns = balanceColumns(standardBuckets);
const conditions = [
  ...['dupont', 'DUPONT fils', '411'].map((words) => ({ column: 'name', words })),
  ...[{ from: 1 }, { to: 0 }, { from: 500, to: 900 }].map((bounds) => ({ column: 'total', ...bounds })),
  { column: 'lateOver90', from: 1 },
];
const conditionsOnCards = [
  ...[{ from: 1 }, { to: 12 }].map((bounds) => ({ column: 'creditLimitCents', ...bounds })),
  { column: 'overLimitCents', from: 1 },
  { column: 'isMiscellaneous', among: ['miscellaneous'] },
];

/** Three customers of one name, whose codes stand in another order than what they owe and than their ids. */
function ledger() {
  const context = collectionContext();
  const add = (code: string, name: string, card: Parameters<typeof addCustomer>[2] = {}) => {
    const customerId = addCustomer(context.db, code, { ...card, name, searchText: customerSearchText({ name, code }) });
    for (const [index, dueOn] of ['2025-01-31', '2025-06-10', '2025-08-01'].entries())
      addInvoice(context.db, customerId, `${code}-${index}`, (customerId * 37 + index * 11) % 17, dueOn);
  };
  for (const [code, name, card] of [
    ['411B', 'Dupont', { creditLimitCents: 12 }],
    ['411C', 'DUPONT', { isMiscellaneous: true }],
    ['411A', 'Dupont', { creditLimitCents: 900 }],
    ['411D', 'Dupont fils', { creditLimitCents: 0, isMiscellaneous: true }],
    ['411', 'Élan', {}],
  ] as const)
    add(code, name, card);
  return createRouterClient({ balance: balanceHandlers, editions: editionsHandlers }, { context });
}

test('a balance is sorted and narrowed by what its cells show: of customers of one name, the second column asked for decides', async () => {
  const client = ledger();
  const list = balanceList(columns);
  const read = async (question: object) =>
    (await client.balance.get({ asOf: '2025-06-30', limit: 500, ...question })).currencies.flatMap(({ rows }) => rows);
  const all = await read({});
  all.sort((one, other) => one.customerId - other.customerId);
  for (const question of questions(list, [...conditions, ...conditionsOnCards])) {
    const expected = arrange(list, all, question, valueIn(balanceWords(columns)));
    expect(await read(asked(question)), JSON.stringify(question)).toEqual(expected);
  }
});

test('so is a closed balance', async () => {
  const client = ledger();
  const edition = await client.editions.create({ asOf: '2025-06-30' });
  await client.editions.remark({ id: edition.id, customerId: 2, currency: 'EUR', remark: 'promis' });
  const list = editionRowList(columns, ['EUR']);
  const read = async (question: object) =>
    (await client.editions.rows({ id: edition.id, limit: 500, ...question })).rows;
  // A closed balance keeps its rows by code.
  const kept = await read({ sort: [{ by: 'code' }] });
  for (const question of questions(list, conditions)) {
    const expected = arrange(list, kept, question, valueIn(editionRowWords(columns)));
    expect(await read(asked(question)), JSON.stringify(question)).toEqual(expected);
  }
});

test('the documents of an amount are exported as they are shown', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, '411A', { name: 'Dupont' });
  for (const [reference, cents, dueOn] of [
    ['FA-1', 100_00, '2025-06-10'],
    ['FA-2', 30_00, '2025-06-20'],
    ['FA-3', 7_00, '2025-01-31'],
  ] as const)
    addInvoice(context.db, customerId, reference, cents, dueOn);
  const asked = { asOf: '2025-06-30', customerId, column: 'late1to30' };
  const sort = [{ by: 'openCents' as const }];
  const columns = ['reference' as const, 'openCents' as const];
  await call(balanceHandlers.exportDocuments, { ...asked, sort, columns, format: 'csv' }, { context });
  const [file] = context.made;
  expect(file?.name).toBe('pieces-411A-2025-06-30.csv');
  expect(await tableOf(file, 'Référence')).toEqual([
    ['Référence', 'Devise', 'Reste dû'],
    ['FA-2', 'EUR', 30_00],
    ['FA-1', 'EUR', 100_00],
    ['Total EUR', 'EUR', 130_00],
  ]);
});
