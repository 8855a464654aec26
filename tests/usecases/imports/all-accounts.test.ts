import { expect, test } from 'vitest';
import { importFile, makeFile, makeImportContext, rowsOf, stage } from '../set-up/import-steps.ts';

const owed = (context: ReturnType<typeof makeImportContext>) =>
  rowsOf(
    context,
    `select code, sum(iif(side = 'debit', open_cents, -open_cents)) as cents
      from documents join customers on customers.id = customer_id group by code order by code`,
  );

test('a trial balance without auxiliaries is refused: its collective account is nobody, nor is the heading of a side', async () => {
  const lines = [
    'Compte;Intitulé;Débit;Crédit;Solde débiteur;Solde créditeur',
    '101000;Capital;;10000,00;;10000,00',
    '411000;Clients;500,00;240,00;260,00;',
    '512000;Banque;9740,00;;9740,00;',
  ];
  const moved = lines.map((line) => line.split(';').slice(0, 4).join(';'));
  const balances = lines.map((line) => line.split(';').toSpliced(2, 2).join(';'));
  for (const rows of [lines, moved, balances])
    await expect(stage(makeImportContext(), makeFile('balance-2025-12-31.csv', rows.join('\n')))).rejects.toMatchObject(
      {
        data: { reason: 'accountsWithoutCustomers' },
      },
    );
});

test.each([
  ['a part of a trial balance', ['512000;Banque;8000,00;200,00', '707000;Ventes de marchandises;0,00;9000,00']],
  [
    'the charges and the revenue',
    ['606100;Achats d’énergie;800,00;', '622600;Honoraires;100,00;', '706000;Prestations;;9000,00'],
  ],
])('%s, without an account of customers, is refused', async (_what, lines) => {
  const file = makeFile('balance-2025-12-31.csv', ['Compte;Libellé;Débit;Crédit', ...lines].join('\n'));
  await expect(stage(makeImportContext(), file)).rejects.toMatchObject({ data: { reason: 'noCustomerAccounts' } });
});

test('a list whose customers have numbers for codes is not taken for accounts', async () => {
  const context = makeImportContext();
  const lines = [
    'Compte;Nom;Facture;Date;Débit;Crédit',
    '512000;Banque Alimentaire;F1;02/01/2025;80,00;',
    '207000;Martin;F2;02/01/2025;20,00;',
  ];
  await importFile(context, makeFile('encours-2025-12-31.csv', lines.join('\n')));
  expect(owed(context)).toEqual([
    { code: '207000', cents: 2_000 },
    { code: '512000', cents: 8_000 },
  ]);
});

test('a journal whose customers are on no account 41 is refused, never read as debts of the bank and the sales', async () => {
  const rows = [
    'Journal;Date;Compte;Libellé;Débit;Crédit',
    'VE;01/02/2026;9DUPON;Facture 12;120,00;',
    'VE;01/02/2026;707000;Facture 12;;100,00',
    'VE;01/02/2026;445710;Facture 12;;20,00',
    'BQ;03/02/2026;512000;Vir Dupont;120,00;',
    'BQ;03/02/2026;9DUPON;Vir Dupont;;120,00',
  ];
  await expect(stage(makeImportContext(), makeFile('journal.csv', rows.join('\n')))).rejects.toMatchObject({
    data: { reason: 'noCustomerAccounts' },
  });
});

test('a trial balance with one account for each customer says what each owes', async () => {
  const context = makeImportContext();
  const rows = [
    'Compte;Intitulé;Solde débiteur;Solde créditeur',
    '101000;Capital;;10000,00',
    '411ALPHA;Alpha;120,00;',
    '411BETA;Bêta;;60,00',
    '512000;Banque;9940,00;',
  ];
  await importFile(context, makeFile('balance-2025-12-31.csv', rows.join('\n')));
  expect(owed(context)).toEqual([
    { code: '411ALPHA', cents: 12_000 },
    { code: '411BETA', cents: -6_000 },
  ]);
});

test.each([
  ['Num cpte', 'Tiers;Nom tiers', 'Mt D;Mt C'],
  ['Cpte', 'Tiers;Nom tiers', 'Débit;Crédit'],
  ['Gén.', 'Tiers;Nom tiers', 'Débit;Crédit'],
  ['Compte général', 'Tiers;Nom tiers', 'Débit;Crédit'],
  ['Racine', 'Code client;Nom', 'Montant D;Montant C'],
])(
  'a journal of all accounts is known by its column of accounts, here under « %s »',
  async (account, customer, amounts) => {
    const context = makeImportContext();
    const rows = [
      `Jour;Jnl;Mvt;${account};${customer};Num doc;Texte;${amounts}`,
      '02/01/2024;VE;1;411000;C1;Alpha;F1;Facture F1;120,00;0,00',
      '02/01/2024;VE;1;706000;;;F1;Facture F1;0,00;100,00',
      '02/01/2024;VE;1;445710;;;F1;Facture F1;0,00;20,00',
      '05/02/2024;BQ;2;411000;C1;Alpha;F1;Règlement F1;0,00;50,00',
      '05/02/2024;BQ;2;512000;;;F1;Règlement F1;50,00;0,00',
      '13/02/2024;VE;3;411000;C2;Bêta;F2;Facture F2;60,00;0,00',
      '13/02/2024;VE;3;706000;;;F2;Facture F2;0,00;60,00',
    ];
    const { fileIssues, issueCount } = await importFile(context, makeFile('journal-2024-12-31.csv', rows.join('\n')));
    expect(fileIssues).toContainEqual({ code: 'otherAccounts', details: { count: 4 } });
    expect(issueCount).toBe(0);
    expect(owed(context)).toEqual([
      { code: 'C1', cents: 7_000 },
      { code: 'C2', cents: 6_000 },
    ]);
    expect(rowsOf(context, 'select distinct issued_on as day from documents order by 1').map(({ day }) => day)).toEqual(
      ['2024-01-02', '2024-02-05', '2024-02-13'],
    );
  },
);

test('of a long journal too, whose first rows end within an entry', async () => {
  const context = makeImportContext();
  const entries = Array.from({ length: 450 }, (_, index) => [
    `15/01/2024;${index};411000;C1;Alpha;F${index};120,00;`,
    `15/01/2024;${index};706000;;;F${index};;100,00`,
    `15/01/2024;${index};445710;;;F${index};;20,00`,
  ]);
  const rows = ['Jour;Mvt;Racine;Code client;Nom;Num doc;Débit;Crédit', ...entries.flat()];
  const { fileIssues } = await importFile(context, makeFile('journal-2024-12-31.csv', rows.join('\n')));
  expect(fileIssues).toContainEqual({ code: 'otherAccounts', details: { count: 900 } });
  expect(owed(context)).toEqual([{ code: 'C1', cents: 5_400_000 }]);
});

test.each(['Jour', 'Jour compta', 'Créée'])(
  'a list whose day stands under « %s » keeps the day of each document',
  async (heading) => {
    const context = makeImportContext();
    const rows = [
      `Code client;Nom;N° pièce;${heading};Montant`,
      'C1;Alpha;F1;20240102;120,00',
      'C2;Bêta;F2;20240213;60,00',
    ];
    await importFile(context, makeFile('factures-2024-12-31.csv', rows.join('\n')));
    expect(rowsOf(context, 'select issued_on as day from documents order by 1').map(({ day }) => day)).toEqual([
      '2024-01-02',
      '2024-02-13',
    ]);
  },
);
