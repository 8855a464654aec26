import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { documents } from '../../db/schema.ts';
import { makeContext } from '../make-context.ts';
import { addCustomer, addInvoice } from '../usecases/set-up/collection-ledger.ts';
import { smallLedger } from '../usecases/set-up/small-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

const name = 'Société =Été; "Sud"';
const address = () => `${window.location.pathname}${window.location.search}`;
const textOf = (element: Element | null | undefined) => spaced(element?.textContent);
const cellsOf = (row: Element | null | undefined) => [...(row?.querySelectorAll('td') ?? [])].map(textOf);
const totals = () => cellsOf(document.querySelector('tfoot tr'));
const day = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const choose = (group: string, option: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name: option });
const shown = () => screen.findByText(name);
const status = () => textOf(screen.getAllByRole('status').find(({ textContent }) => textContent?.includes('411')));

test('the columns add up, and it says so', async () => {
  mount('/balance', smallLedger());
  await shown();
  expect(totals()).toEqual([
    'Total EUR',
    '1,00',
    '6,00',
    '50,00',
    '–0,00',
    '90,00',
    '60,00',
    '−0,70',
    '−0,80',
    '−0,90',
    '204,60',
  ]);
  await waitFor(() => expect(status()).toContain('Somme des colonnesÉcart : 0,00 €'));
  expect(status()).toContain('1 client');
});

test('the address says which balance: buckets, base, currency, search', async () => {
  mount('/balance?buckets=10,100&currency=USD', smallLedger());
  await shown();
  expect(screen.getByRole('columnheader', { name: '1 à 10 j' })).toBeTruthy();
  expect(screen.getByRole('columnheader', { name: 'Plus de 100 j' })).toBeTruthy();
  expect(totals().at(0)).toBe('Total USD');
  expect(totals().at(-1)).toBe('1 234,56');
});

test('what the address has wrong is not followed', async () => {
  mount('/balance?asOf=2025-02-31&buckets=90,30&basis=x&group=y&knownOn=hier', smallLedger());
  await shown();
  expect(day('Date d’arrêté').value).toBe('30/06/2025');
  expect(screen.getByRole('columnheader', { name: '1 à 30 j' })).toBeTruthy();
  expect(screen.queryByText(/Rien n’était connu/)).toBeNull();
});

test('the end of last month is one press away, and said in a sentence', async () => {
  const user = mount('/balance', smallLedger());
  await shown();
  await user.click(screen.getByRole('button', { name: 'Fin du mois dernier' }));
  expect(address()).toBe('/balance?asOf=2025-05-31');
  expect(await screen.findByText(/Arrêtée au 31\/05\/2025 avec tout ce qui est connu aujourd’hui/)).toBeTruthy();
  await waitFor(() => expect(totals()[4]).toBe('40,00'));
  await user.click(screen.getByRole('button', { name: 'Aujourd’hui' }));
  expect(address()).toBe('/balance');
});

test('a date to come says what it supposes', async () => {
  mount('/balance?asOf=2025-12-31', smallLedger());
  await shown();
  expect(screen.getByText(/Date à venir : ce qui sera en retard le 31\/12\/2025/)).toBeTruthy();
});

test('a day typed is the day shown', async () => {
  const user = mount('/balance', smallLedger());
  await shown();
  await user.clear(day('Date d’arrêté'));
  await user.type(day('Date d’arrêté'), '31/12/2024{Enter}');
  expect(address()).toBe('/balance?asOf=2024-12-31');
  expect(await screen.findByText('Aucune créance ouverte à cette date.')).toBeTruthy();
});

test('as it was known before the first import, it says that nothing was known and proves nothing', async () => {
  const user = mount('/balance?asOf=2025-03-31', smallLedger());
  await shown();
  await user.click(choose('Ce que l’on sait', 'À l’époque'));
  expect(address()).toBe('/balance?asOf=2025-03-31&knownOn=2025-03-31');
  expect(
    await screen.findByText(
      /Rien n’était connu le 31\/03\/2025.*le premier import, ou la première saisie, est du 01\/06\/2025/,
    ),
  ).toBeTruthy();
  expect(screen.queryByText(/Écart : 0,00/)).toBeNull();
  expect(screen.getByText('Aucune écriture connue à cette date')).toBeTruthy();
  await user.click(choose('Ce que l’on sait', 'Aujourd’hui'));
  expect(address()).toBe('/balance?asOf=2025-03-31');
  await shown();
});

test('known then starts from today where the date is not past', async () => {
  const user = mount('/balance', smallLedger());
  await shown();
  await user.click(choose('Ce que l’on sait', 'À l’époque'));
  expect(address()).toBe('/balance?knownOn=2025-06-30');
  expect((await screen.findByLabelText<HTMLInputElement>('Connue au')).value).toBe('30/06/2025');
});

test('buckets that do not increase are said and not applied', async () => {
  const user = mount('/balance', smallLedger());
  await shown();
  const buckets = screen.getByLabelText<HTMLInputElement>('Tranches (jours)');
  expect(buckets.value).toBe('30, 60, 90');
  await user.clear(buckets);
  await user.type(buckets, '60, 30{Enter}');
  expect(screen.getByText('Bornes croissantes attendues, par exemple 30, 60, 90')).toBeTruthy();
  expect(address()).toBe('/balance');
  await user.clear(buckets);
  await user.type(buckets, '45 90{Enter}');
  expect(address()).toBe('/balance?buckets=45%2C90');
  expect(await screen.findByRole('columnheader', { name: '46 à 90 j' })).toBeTruthy();
});

test('a currency is chosen, and the other stays apart', async () => {
  const user = mount('/balance', smallLedger());
  await shown();
  await user.click(choose('Devise', 'USD'));
  await waitFor(() => expect(totals().at(-1)).toBe('1 234,56'));
  expect(address()).toBe('/balance?currency=USD');
  await user.click(choose('Devise', 'EUR'));
  await waitFor(() => expect(totals().at(-1)).toBe('204,60'));
});

test('sorting is in the address, the largest first', async () => {
  const user = mount('/balance', smallLedger());
  await shown();
  await user.click(within(screen.getByRole('columnheader', { name: 'Total' })).getByRole('button'));
  expect(address()).toBe('/balance?sort=-total');
});

test('an amount opens the documents it is made of, whose sum it is', async () => {
  const user = mount('/balance', smallLedger());
  const row = (await shown()).closest('tr');
  const cell = within(row as HTMLElement).getByText('50,00');
  await user.click(cell);
  const drawer = await screen.findByRole('dialog', { name: /31 à 60 j$/ });
  expect(await within(drawer).findByText('F2')).toBeTruthy();
  expect(within(drawer).getByText('F3')).toBeTruthy();
  expect(textOf(drawer)).toContain('2 pièces au 30/06/2025');
  expect(address()).toContain('cell=');
});

test('a customer opens its card', async () => {
  const user = mount('/balance', smallLedger());
  await user.click(await shown());
  expect(await screen.findByRole('heading', { name, level: 1 })).toBeTruthy();
});

test('a search without an answer says so, and is kept in the address', async () => {
  const user = mount('/balance', smallLedger());
  await shown();
  await user.type(screen.getByRole('searchbox', { name: 'Nom ou code du client' }), 'zzz');
  expect(await screen.findByText('Aucun résultat')).toBeTruthy();
  expect(address()).toBe('/balance?search=zzz');
});

test('what is exported is what is on screen', async () => {
  const context = smallLedger();
  const user = mount('/balance?asOf=2025-05-31&currency=EUR', context);
  await shown();
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
  await waitFor(() => expect(context.made).toHaveLength(1));
  const csv = new TextDecoder().decode(context.made[0]?.content);
  expect(csv).toContain('31/05/2025');
  expect(csv).toContain(totals().at(-1));
});

test('a document changed elsewhere shows here by itself', async () => {
  const context = smallLedger();
  mount('/balance', context);
  await shown();
  context.session.firm?.db.update(documents).set({ openCents: 0, settledOn: '2025-06-30' }).run();
  for (const tell of context.firms.listeners) tell({ firm: 'test', topics: ['documents'] });
  expect(await screen.findByText('Aucune créance ouverte à cette date.')).toBeTruthy();
});

test('a firm with nothing in it says where to begin', async () => {
  mount('/balance', makeContext());
  expect(await screen.findByText(/Ce dossier n’a encore aucune facture/)).toBeTruthy();
});

test('columns are as wide as their amounts, down to the totals, whatever the number of limits', async () => {
  const context = smallLedger();
  const { db } = context;
  addInvoice(db, addCustomer(db, 'GROS', { name: 'Gros client' }), 'G1', 987_654_321_09, '2025-07-15');
  addInvoice(db, addCustomer(db, 'GRAS', { name: 'Gras client' }), 'G2', 123_456_789_01, '2025-07-15');
  mount('/balance?buckets=5,10,15,20,25,30,35,40', context);
  await shown();
  expect(totals()).toContain('1 111 111 111,10');
  const template = document.querySelector('table')?.parentElement?.parentElement?.style.getPropertyValue('--columns');
  const widths = [...(template ?? '').matchAll(/minmax\((\d+)px/g)].map(([, width]) => Number(width));
  // Seven pixels and a half a figure of a bold total, and ten on each side.
  for (const [column, text] of totals().entries())
    if (column > 0) expect(widths[column]).toBeGreaterThanOrEqual(text.length * 7.5 + 20);
});

test('a balance that the options leave empty does not say that nothing is open', async () => {
  mount('/balance?disputed=only', smallLedger());
  expect(await screen.findByText('Aucune créance ouverte à cette date ne répond aux options choisies.')).toBeTruthy();
});
