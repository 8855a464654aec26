import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { contacts, customerTags } from '../../../db/schema.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { reportFormats } from '../../../shared/domain/reports/formats.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { pagesOf, tableOf } from './written-reports.ts';

/** Two customers nobody can reach, one in two currencies; others who can be, or who owe nothing. */
function ledger() {
  const context = collectionContext();
  const { db } = context;
  const add = (code: string, values: Parameters<typeof addCustomer>[2] = {}) => addCustomer(db, code, values);
  const contact = (customerId: number, values: Partial<typeof contacts.$inferInsert>) =>
    db
      .insert(contacts)
      .values({ customerId, name: 'Mme Roux', ...values })
      .run();
  const silent = add('SEUL', { city: 'Brest' });
  addInvoice(db, silent, 'F1', 1_000_05, '2025-05-31');
  addInvoice(db, silent, 'F2', 200_00, '2025-07-31');
  const named = add('NOMME', { city: null });
  contact(named, { email: '', phone: ' ' });
  addInvoice(db, named, 'F3', 50_00, '2025-06-01');
  addInvoice(db, named, 'U3', 70_00, '2025-06-01', { currency: 'USD' });
  addInvoice(db, named, 'A3', 80_00, null, { kind: 'creditNote', side: 'credit' });
  const mailed = add('COURRIEL');
  contact(mailed, { email: 'roux@exemple.fr' });
  const phoned = add('TELEPHONE');
  contact(phoned, {});
  contact(phoned, { phone: '02 98 00 00 00' });
  const second = add('STANDARD', { secondPhone: '02 98 00 00 01' });
  for (const id of [mailed, phoned, second]) addInvoice(db, id, `F${id}`, 10_00, '2025-06-01');
  add('RIEN');
  addInvoice(db, add('CREDITEUR'), 'A9', 5_00, null, { kind: 'creditNote', side: 'credit' });
  db.insert(customerTags).values({ customerId: named, name: 'Nord', key: 'nord', recordedAt: 'now' }).run();
  const client = createRouterClient({ customers: customersHandlers }, { context });
  return { context, client };
}

const headings = [
  'Client',
  'Code',
  'Devise',
  'Solde',
  'Échu',
  'Plus ancienne échéance',
  'Dernière relance',
  'Étape atteinte',
  'Scénario de relance',
  'État',
  'Étiquettes',
];
const nothing = ['', '', '', ''];
const followed = ['', '', 'Standard', ''];
const euros = ['Client NOMME', 'NOMME', 'EUR', -30_00, 50_00, '01/06/2025', ...followed, 'Nord'];
const nomme = [euros, ['Client NOMME', 'NOMME', 'USD', 70_00, 70_00, '01/06/2025', ...followed, 'Nord']];
const seul = ['Client SEUL', 'SEUL', 'EUR', 1_200_05, 1_000_05, '31/05/2025', ...followed, ''];
const total = (currency: string, open: number, overdue: number) => [
  `Total ${currency}`,
  '',
  currency,
  open,
  overdue,
  '',
  ...nothing,
  '',
];
const dollars = total('USD', 70_00, 70_00);

test('the list and its report are those who owe and have neither e-mail nor telephone, with the same totals', async () => {
  const { context, client } = ledger();
  const listed = await client.customers.list({ filter: 'noContact' });
  expect(listed.rows.map(({ code, openCents, overdueCents }) => [code, openCents, overdueCents])).toEqual([
    ['NOMME', -30_00, 50_00],
    ['SEUL', 1_200_05, 1_000_05],
  ]);
  expect(listed).toMatchObject({ count: 2, sums: { openCents: 1_170_05, overdueCents: 1_050_05 } });
  expect(listed.currencies).toEqual(['EUR', 'USD']);
  for (const format of reportFormats) await client.customers.export({ filter: 'noContact', format });
  const totals = [total('EUR', 1_170_05, 1_050_05), dollars];
  const [pdf, ...sheets] = context.made;
  for (const sheet of sheets) expect(await tableOf(sheet, 'Client')).toEqual([headings, ...nomme, seul, ...totals]);
  expect(sheets).toHaveLength(reportFormats.length - 1);
  const pages = await pagesOf(pdf);
  for (const line of [...nomme, seul, ...totals])
    expect(pages).toContain(
      line
        .filter((cell) => cell !== '')
        .map((cell) => (typeof cell === 'number' ? formatAmount('fr', cell) : cell))
        .join(' ')
        .replace(/[\s\u00a0\u202f]+/g, ' '),
    );
  expect(pages).toContain('2 clients');
});

test('the report follows the search, the tag, the order and the currency of the list', async () => {
  const { context, client } = ledger();
  const narrowed = [
    { tag: 'NORD' },
    { search: 'seul' },
    { sort: [{ by: 'openCents' as const, descending: true }] },
    { currency: 'EUR' },
    { currency: 'USD' },
  ];
  for (const asked of narrowed) await client.customers.export({ ...asked, filter: 'noContact', format: 'csv' });
  const tables = await Promise.all(context.made.map((file) => tableOf(file, 'Client')));
  expect(tables.map(([, ...lines]) => lines)).toEqual([
    [...nomme, total('EUR', -30_00, 50_00), dollars],
    [seul, total('EUR', 1_200_05, 1_000_05)],
    [seul, ...nomme, total('EUR', 1_170_05, 1_050_05), dollars],
    [euros, seul, total('EUR', 1_170_05, 1_050_05)],
    // As the list shows it: every customer nobody can reach, with what it owes in that currency.
    [nomme[1], [...seul.slice(0, 2), 'USD', 0, 0, '', ...followed, ''], dollars],
  ]);
});
