import { describe, expect, test } from 'vitest';
import { workbookOf } from '../workbook.ts';
import { read } from './read-list.ts';

describe('currencies', () => {
  const currenciesOf = async (text: string) =>
    (await read(text)).items.map(({ currency, openCents, foreignCents, foreignCurrency }) =>
      [openCents, currency, foreignCents, foreignCurrency].filter((value) => value !== null).join(' '),
    );
  const list = (...rows: string[]) => ['Client;Facture;Solde', ...rows].join('\n');
  test.for([
    ['1 200,00 $', '120000 USD'],
    ['$1,200.00', '120000 USD'],
    ['£300', '30000 GBP'],
    ['-£300.00', '-30000 GBP'],
    ['£-300.00', '-30000 GBP'],
    ['(USD 45.10)', '-4510 USD'],
    ['USD 45.10', '4510 USD'],
    ['45,10 usd', '4510 USD'],
    ['12 CHF', '1200 CHF'],
    ['1 200,00 $ CA', '120000 CAD'],
    ['US$ 45.10', '4510 USD'],
    ['$45.10 CAD', '4510 CAD'],
    ['1 200,00 €', '120000 EUR'],
    ['1 200,00 EUR', '120000 EUR'],
    ['12,50 euros', '1250 EUR'],
    ['€ 12,50-', '-1250 EUR'],
  ] as const)('%s', async ([text, expected]) => {
    expect(await currenciesOf(list(`D;F;${text}`))).toEqual([expected]);
  });
  test('a word that is no currency, or two currencies, are refused with its line', async () => {
    const { items, issues } = await read(list('D;F1;10,00 TTC', 'D;F2;10,00 k€', 'D;F3;$ 10,00 EUR'));
    expect(items).toEqual([]);
    expect(issues.map(({ lineNumber, code }) => [lineNumber, code])).toEqual([
      [2, 'badAmount'],
      [3, 'badAmount'],
      [4, 'badAmount'],
    ]);
  });
  test('the column of currencies says which dollars; what contradicts it is told with its line', async () => {
    const { items, issues } = await read(
      'Client;Facture;Solde;Devise\nD;F1;$10.00;CAD\nD;F2;10.00;USD\nD;F3;£10.00;USD\nD;F4;$10.00;EUR\nD;F5;$10.00;\n',
    );
    expect(items.map(({ reference, currency }) => [reference, currency])).toEqual([
      ['F1', 'CAD'],
      ['F2', 'USD'],
      ['F5', 'USD'],
    ]);
    expect(issues).toMatchObject([
      { lineNumber: 4, code: 'currencyDiffers', details: { value: '£10.00', currency: 'USD' } },
      { lineNumber: 5, code: 'currencyDiffers', details: { value: '$10.00', currency: 'EUR' } },
    ]);
  });
  test('the amounts of one row are in one currency; a zero is in any', async () => {
    const { items, issues } = await read(
      'Client;Facture;Montant;Payé;Solde\nD;F1;100,00 $;0,00 €;100,00 $\nD;F2;100,00 $;50,00 €;50,00 $\n',
    );
    expect(items).toMatchObject([{ reference: 'F1', currency: 'USD', openCents: 10_000 }]);
    expect(issues).toMatchObject([
      { lineNumber: 3, code: 'currenciesDiffer', details: { first: '100,00 $', second: '50,00 €' } },
    ]);
  });
  test('what was billed in another currency, by the sign of its own column', async () => {
    expect(
      await currenciesOf('Client;Facture;Solde;Montant en devise\nD;F1;92,00;$100.00\nD;F2;92,00 €;£80.00\n'),
    ).toEqual(['9200 EUR 10000 USD', '9200 EUR 8000 GBP']);
  });
  test('an aged balance in another currency', async () => {
    const { items } = await read('Client;Non échu;1-30;Total\nA;10,00 $;5,00 $;15,00 $\nB;1,00;2,00;3,00\n');
    expect(items.map(({ currency, signedCents }) => [currency, signedCents])).toEqual([
      ['USD', 1_000],
      ['USD', 500],
      ['EUR', 100],
      ['EUR', 200],
    ]);
  });
  test('the number formats of a workbook', async () => {
    const formats = [
      '[$$-409]#,##0.00',
      '#,##0.00 "USD"',
      '[$£-809]#,##0.00',
      '#,##0.00\\ [$CHF-100C]',
      '[$$-1009]#,##0.00',
      '#,##0.00\\ "€"',
      '[$-40C]#,##0.00',
    ];
    const rows = formats.map((format, index) => ['D', `F${index}`, { value: 10.5, format }] as const);
    const sheets = [
      { name: 'Notes & co', rows: [['rien', 'ici']] },
      { name: 'Créances', rows: [['Client', 'Facture', 'Solde'], ...rows, ['D', 'F9', 1]] },
    ];
    const { items, issues } = await read(workbookOf(sheets), { sheet: 'Créances' }, 'list.xlsx');
    expect(issues).toEqual([]);
    expect(items.map(({ currency }) => currency)).toEqual(['USD', 'USD', 'GBP', 'CHF', 'CAD', 'EUR', 'EUR', 'EUR']);
    expect(items.map(({ openCents }) => openCents)).toEqual([1_050, 1_050, 1_050, 1_050, 1_050, 1_050, 1_050, 100]);
  });
});
