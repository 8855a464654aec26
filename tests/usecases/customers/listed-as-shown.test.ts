import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { customerTags } from '../../../db/schema.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
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
  const client = createRouterClient({ customers: customersHandlers, documents: documentsHandlers }, { context });
  const add = (code: string, name: string, values: Parameters<typeof addCustomer>[2] = {}) =>
    addCustomer(db, code, { name, searchText: customerSearchText({ name, code }), ...values });
  const elan = add('411Z', 'Élan & Fils', { city: 'Nîmes', siren: '732829320' });
  const twin = add('411A', 'ÉLAN & fils', { city: '', kind: 'consumer' });
  const third = add('411M', 'Elan & Fils', { city: null, kind: 'public' });
  const oeuvre = add('C9', 'Œuvre du Port', { city: 'nimes' });
  const zinc = add('C1', 'ZINC');
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
  const hold = { kind: 'other', reason: 'litige', documentId: null, untilOn: '2025-12-31' } as const;
  await client.customers.addHold({ customerId: twin, ...hold });
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
