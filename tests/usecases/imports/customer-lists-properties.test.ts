import { writeFileSync } from 'node:fs';
import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { tried } from '../../generated-runs.ts';
import type { TestContext } from '../../make-context.ts';
import { applyList, card, importList, makeLedgerContext, stageList } from '../set-up/customer-lists.ts';
import { dump, makeFile, undo } from '../set-up/import-steps.ts';

const headings = [
  ...[
    'Code',
    'Nom',
    'SIREN',
    'Adresse',
    'CP',
    'Ville',
    'Pays',
    'E-mail',
    'Téléphone',
    'Contact',
    'Fonction',
    'Service',
  ],
  ...['Conditions', 'Plafond', 'Type', 'Langue', 'Groupe'],
];

const pick = (...values: string[]) => fc.constantFrom('', ...values);
/**
 * Identities of the rows. Code, name and SIREN are chosen together, so that an ambiguous row can become clear once another
 * row has been applied.
 */
const identities = [
  ['C00001', '', '732829320'],
  ['c00002', 'Brasserie L’Œuvre', '123456789'],
  ['C00003', 'Renommée', ''],
  ['C00004', '', '552100554'],
  ['', 'GARAGE DU VIEUX PONT', '552 100 554'],
  ['', 'ets rochefort muller', ''],
  ['N1', 'Nouveau un', '44306184100047'],
  ['N2', 'Nouveau deux', ''],
  ['0007', '', ''],
  ['7', 'Sept', ''],
  ['', 'Sans code', ''],
  ['', '', ''],
] as const;

/** A row as users' lists have them: some cells are right, others wrong, empty, repeated or contradictory. */
const row = fc
  .tuple(
    fc.constantFrom(...identities),
    pick('1 rue A', '2 rue B', '12 rue X 35000 Rennes', '=1+1'),
    pick('35000', '1000', 'ABC'),
    pick('Rennes', 'rennes', '44000 Nantes'),
    pick('France', 'BE', 'Nulle part'),
    pick('a@x.example', 'b@x.example', 'a@x.example; c@x.example', 'faux'),
    pick('0299123456', '+33 2 99 12 34 56', '+32 2 123 45 67', '12'),
    pick('Mme Durand', 'M. Petit'),
    pick('Comptable'),
    pick('Compta', 'Direction', 'Accueil'),
    pick('30 jours', '45 FDM', '45 FDM le 10', 'fin de mois + 60 jours', 'le 10 du mois suivant', 'un jour'),
    pick('1 500,00', '0', 'beaucoup'),
    pick('Particulier', 'Mairie', 'Entreprise'),
    pick('anglais', 'français'),
    pick('Nord', 'Sud'),
  )
  .map(([identity, ...cells]) => [...identity, ...cells]);
const list = fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) => ({
  text: [headings, ...rows].map((cells) => cells.join('\t')).join('\n'),
}));
const policy = fc.record({
  replace: fc.boolean(),
  create: fc.constantFrom('coded' as const, 'all' as const, 'none' as const),
});

test('whatever the lists, applying one again changes nothing, and undoing restores every table', async () => {
  await fc.assert(
    fc.asyncProperty(list, list, policy, async (first, second, how) => {
      const context = await makeLedgerContext();
      const empty = dump(context);
      const one = await applyNew(context, first, how);
      const between = dump(context);
      const two = await applyNew(context, second, how);
      const after = dump(context);
      const again = await applyNew(context, second, how);
      expect(again.counts).toMatchObject({ new: 0, completed: 0, changed: 0 });
      expect(dump(context)).toEqual(after);
      await undo(context, again.batchId);
      await undo(context, two.batchId);
      expect(dump(context)).toEqual(between);
      await undo(context, one.batchId);
      expect(dump(context)).toEqual(empty);
    }),
    tried(12),
  );
});

async function applyNew(
  context: TestContext,
  text: { text: string },
  how: { replace: boolean; create: 'coded' | 'all' | 'none' },
) {
  return applyList(context, await stageList(context, text), how);
}

test.for(['xlsx', 'csv'] as const)('the %s to fill, given back as it is, changes nothing', async (format) => {
  const context = await makeLedgerContext();
  const cells = [
    'Code\tNom\tAdresse\tComplément\tCP\tVille\tPays\tSIREN\tTVA intracom\tE-mail\tTél\tContact\tFonction\tConditions\tPlafond\tType\tLangue\tGroupe\tCommercial\tResponsable recouvrement\tService',
    'C00001\tConseil Wojciechowski\t1; rue "A"\tBât. B\t01000\tBourg\tFrance\t732829320\tFR44732829320\ta@x.example\t+33 2 99 12 34 56\tMme D\'Aoste\tGérante\t45 jours fin de mois\t1500,50\tEntreprise\tfrançais\tNord\t=Jean\tAnne\tDirection',
    'C00001\t\t\t\t\t\t\t\t\tb@x.example\t+32 2 123 45 67\tM. Petit\t\t\t\t\t\t\t\t',
    '00007\tZéros\tHigh Street 5\t\tBS1 1HT\tBristol\tGB\t\t\t\t\t\t\tfin de mois + 60 jours\t\tParticulier\tanglais\t\t\t',
    'C00002\t\t\t\t\t\t\t\t\t\t\t\t\tcomptant\t\tMairie\t\t\t\t',
    'C00003\t\t\t\t\t\t\t\t\t\t\t\t\t30 jours fin de mois le 10\t\t\t\t\t\t',
    'C00004\t\t\t\t\t\t\t\t\t\t\t\t\tfin de mois + 45 jours le 1er\t\t\t\t\t\t',
  ];
  await importList(context, { text: cells.join('\n') });
  const before = dump(context);
  await call(importsHandlers.template, { format }, { context });
  const made = context.made.at(-1);
  if (!made) throw new Error('nothing was made');
  const given = await importList(context, makeFile(made.name, made.content), { replace: true, create: 'coded' });
  expect(given.counts).toEqual({ new: 0, completed: 0, changed: 0, unchanged: 29, unmatched: 0 });
  expect(dump(context)).toEqual(before);
});

test('a workbook whose list is under titles, on a second sheet, with codes and postcodes as numbers', async () => {
  const context = await makeLedgerContext();
  const text = (value: string) => ({ value, type: String });
  const number = (value: number) => ({ value, type: Number });
  const cover = [[text('Édité par le logiciel de gestion')]];
  const sheet = [
    [text('Fichier clients')],
    [],
    ['N° client', 'Société', 'Adresse complète', 'Téléphone', 'Encours autorisé', 'SIRET'].map(text),
    [
      text('C00001'),
      text('Conseil Wojciechowski'),
      text('12 rue X, 35000 Rennes'),
      number(299123456),
      number(2500.5),
      number(73282932000074),
    ],
    [text('C00002'), text('Brasserie L’Œuvre'), text('BP 12345 quai de la Fosse 44000 Nantes'), null, null, null],
  ];
  const path = makeFile('clients.xlsx', '');
  writeFileSync(
    path,
    await writeWorkbook([
      { data: cover, sheet: 'Page de garde' },
      { data: sheet, sheet: 'Clients' },
    ]).toBuffer(),
  );
  await importList(context, path);
  expect(card(context, 'C00001')).toMatchObject({
    ...{
      address_line1: '12 rue X',
      postcode: '35000',
      city: 'Rennes',
      siren: '732829320',
      credit_limit_cents: 250_050,
    },
    contacts: [{ phone: '02 99 12 34 56' }],
  });
  // Two numbers of five figures: nothing says which is the postcode.
  expect(card(context, 'C00002')).toMatchObject({
    address_line1: 'BP 12345 quai de la Fosse 44000 Nantes',
    postcode: null,
  });
});
