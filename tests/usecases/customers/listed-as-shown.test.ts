import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { customerTags } from '../../../db/schema.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { holdsHandlers } from '../../../electron/usecases/holds/index.ts';
import { levelsHandlers } from '../../../electron/usecases/levels/index.ts';
import { scenariosHandlers } from '../../../electron/usecases/scenarios/index.ts';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import type { ListedDocument } from '../../../shared/contract/documents.ts';
import { arrange, sumAmounts } from '../../../shared/domain/listing/arrange.ts';
import type { ColumnOf } from '../../../shared/domain/listing/columns.ts';
import { customerList } from '../../../shared/domain/lists/customer-list.ts';
import { documentList } from '../../../shared/domain/lists/document-list.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { customerWords } from '../../../shared/i18n/lists/customer-words.ts';
import { documentWords } from '../../../shared/i18n/lists/document-words.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { asked, filters, questions, valueIn } from '../set-up/list-questions.ts';

/** Names with and without accents, two alike, one of nothing but capitals; amounts of both signs, in two currencies, and none. */
async function ledger() {
  const context = collectionContext();
  const { db } = context;
  const client = createRouterClient(
    {
      customers: customersHandlers,
      documents: documentsHandlers,
      holds: holdsHandlers,
      levels: levelsHandlers,
      scenarios: scenariosHandlers,
    },
    { context },
  );
  const add = (code: string, name: string, values: Parameters<typeof addCustomer>[2] = {}) =>
    addCustomer(db, code, { name, searchText: customerSearchText({ name, code }), ...values });
  const elan = add('411Z', 'Élan & Fils', { city: 'Nîmes', siren: '732829320', creditLimitCents: 9_000 });
  const twin = add('411A', 'ÉLAN & fils', { city: '', kind: 'consumer', creditLimitCents: 50_000 });
  const third = add('411M', 'Elan & Fils', { city: null, kind: 'public' });
  const oeuvre = add('C9', 'Œuvre du Port', { city: 'nimes' });
  const zinc = add('C1', 'ZINC', { isMiscellaneous: true });
  const former = add('OLD', 'Durand');
  add('C3', 'Aucun');
  const first = addInvoice(db, elan, 'É1', 10_000, '2025-05-01', { label: 'Été' });
  addInvoice(db, elan, 'E2', 5_000, '2025-08-01', { label: 'été', issuedOn: '2025-02-01' });
  addInvoice(db, elan, 'A1', 700, null, { kind: 'creditNote', side: 'credit' });
  addInvoice(db, elan, 'U1', 900, '2025-06-29', { currency: 'USD' });
  pay(db, elan, first, 4_000, '2025-06-01');
  addInvoice(db, twin, 'F1', 20_000, '2025-06-01');
  addInvoice(db, third, 'F2', 300, '2025-06-01', { kind: 'deposit', side: 'credit' });
  addInvoice(db, oeuvre, 'F3', 800, '2025-04-30', { currency: 'USD' });
  addInvoice(db, former, 'F4', 1_500, '2025-01-31');
  for (const [customerId, name] of [
    [elan, 'Écoles'],
    [elan, 'Sud'],
    [zinc, 'sud'],
  ] as const)
    db.insert(customerTags).values({ customerId, name, key: name.toLowerCase(), recordedAt: 'now' }).run();
  await client.customers.merge({ fromId: former, intoId: zinc });
  const scenarios = new Map((await client.scenarios.list()).map((scenario) => [scenario.name, scenario]));
  const stepOf = (scenario: string, level: number) => scenarios.get(scenario)?.steps[level - 1]?.id ?? 0;
  // Followed by name, by the rules of a new firm (consumers, public buyers), by default; reached there, elsewhere, and nowhere.
  await client.scenarios.assign({ customerIds: [elan], scenarioId: scenarios.get('Ferme')?.id ?? 0 });
  const reached = { documentId: null, reachedOn: '2025-06-15' };
  await client.levels.record({ customerId: elan, ...reached, stepId: stepOf('Standard', 4) });
  await client.levels.record({ customerId: twin, ...reached, stepId: stepOf('Particulier', 2) });
  await client.levels.record({ customerId: oeuvre, ...reached, stepId: stepOf('Standard', 1) });
  const hold = { kind: 'other', reason: 'litige', untilOn: '2025-12-31' } as const;
  await client.holds.add({ customerId: twin, ...hold });
  return { client, elan, db, twin };
}

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
test('customers are sorted, narrowed and added up by what their cells show, page after page', async () => {
  const { client } = await ledger();
  for (const currency of ['EUR', 'USD']) {
    const { rows: all } = await client.customers.list({ currency, limit: 500 });
    all.sort((one, other) => one.id - other.id);
    const conditions = filters('name', 'openCents', 'oldestDueOn', 'kind', ['business', 'consumer', 'public'], 'level');
    for (const question of questions<ColumnOf<typeof customerList>>(customerList, conditions)) {
      const expected = arrange(
        customerList,
        all,
        question,
        valueIn<ColumnOf<typeof customerList>, CustomerRow>(customerWords),
      );
      const found = await client.customers.list({ currency, limit: 500, ...asked(question) });
      expect(idsOf(found.rows), JSON.stringify(question)).toEqual(idsOf(expected));
      expect(found.count).toBe(expected.length);
      if (expected.length > 0)
        expect(found.sums).toEqual(
          sumAmounts(customerList, expected, valueIn<ColumnOf<typeof customerList>, CustomerRow>(customerWords)),
        );
      const paged: number[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await client.customers.list({
          currency,
          limit: 1,
          ...asked(question),
          ...(cursor ? { cursor } : {}),
        });
        paged.push(...idsOf(page.rows));
        cursor = page.nextCursor;
      }
      expect(paged, JSON.stringify(question)).toEqual(idsOf(expected));
    }
  }
});

test('a customer is listed with the scenario it follows, by what, and the step it has reached there', async () => {
  const { client } = await ledger();
  const { rows } = await client.customers.list({ sort: [{ by: 'code' }] });
  expect(rows.map(({ code, scenario, following, level, step }) => [code, scenario, following, level, step])).toEqual([
    ['411A', 'Particulier', 'rule', 2, 'Deuxième rappel'],
    ['411M', 'Acheteur public', 'rule', 0, null],
    ['411Z', 'Ferme', 'customer', 3, 'Dernière relance'],
    ['C1', 'Standard', 'default', 0, null],
    ['C3', 'Standard', 'default', 0, null],
    ['C9', 'Standard', 'default', 1, 'Rappel courtois'],
  ]);
  const codesOf = async (where: Parameters<typeof client.customers.list>[0]['where']) =>
    (await client.customers.list({ sort: [{ by: 'code' }], where })).rows.map(({ code }) => code);
  expect(await codesOf([{ column: 'scenario', words: 'ferme' }])).toEqual(['411Z']);
  expect(await codesOf([{ column: 'following', among: ['rule'] }])).toEqual(['411A', '411M']);
  expect(await codesOf([{ column: 'step', words: 'derniere' }])).toEqual(['411Z']);
  expect(await codesOf([{ column: 'step', isEmpty: true }])).toEqual(['411M', 'C1', 'C3']);
});

test('so are the documents of a customer, now and at a past day', async () => {
  const { client, elan } = await ledger();
  for (const past of [{}, { asOf: '2025-05-15' }]) {
    const { rows: all } = await client.documents.ofCustomer({ customerId: elan, limit: 500, ...past });
    all.sort((one, other) => one.id - other.id);
    const conditions = filters('label', 'openCents', 'dueOn', 'kind', ['invoice', 'creditNote', 'payment'], 'daysLate');
    for (const question of questions<ColumnOf<typeof documentList>>(documentList, conditions)) {
      const expected = arrange(
        documentList,
        all,
        question,
        valueIn<ColumnOf<typeof documentList>, ListedDocument>(documentWords),
      );
      const found = await client.documents.ofCustomer({ customerId: elan, limit: 500, ...past, ...asked(question) });
      expect(idsOf(found.rows), JSON.stringify(question)).toEqual(idsOf(expected));
    }
  }
});

test('a customer above its credit limit is found by how much, in the ledger’s currency only', async () => {
  const { client, elan } = await ledger();
  const where = [{ column: 'overLimitCents' as const, from: 1 }];
  const { rows, sums } = await client.customers.list({ where });
  expect(rows).toMatchObject([{ id: elan, openCents: 10_300, creditLimitCents: 9_000, overLimitCents: 1_300 }]);
  expect(sums).toMatchObject({ overLimitCents: 1_300 });
  expect((await client.customers.list({ where, currency: 'USD' })).rows).toEqual([]);
});
