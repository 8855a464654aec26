import { expect, test } from 'vitest';
import { content, importFile, makeFile } from '../set-up/import-steps.ts';
import { documentsOf, factsOf, firmOn, listOf } from './list-case.ts';

test('rows alike keep each its own label when the list is imported again', async () => {
  const name = '40-reimport-changes-a-label';
  const context = firmOn('2026-03-31');
  const labels = () => documentsOf(context).map(({ label }) => label);
  await importFile(context, listOf(name, 'liste.csv'));
  const first = labels().toSorted().toReversed();
  const { documents } = await importFile(context, listOf(name, 'liste.csv'));
  expect(factsOf(name)).toMatchObject({
    after_first: first,
    after_second_import: labels().toSorted().toReversed(),
    documents_second: { new: documents.new, changed: documents.changed, unchanged: documents.unchanged },
  });
});

test('rows alike in everything but what is open of them change nothing the second time, in whatever order', async () => {
  const rows = [
    'C1;Client A;F-10;15/01/2025;15/02/2025;Lot A;55,00;55,00',
    'C1;Client A;F-10;15/01/2025;15/02/2025;Lot A;55,00;0,00',
    'C1;Client A;F-10;15/01/2025;15/02/2025;;55,00;20,00',
    'C1;Client A;F-10;15/01/2025;15/02/2025;;55,00;55,00',
  ];
  const list = (order: readonly string[]) =>
    makeFile(
      'encours-2025-06-30.csv',
      ['Code client;Nom;Piece;Date;Echeance;Libelle;Montant;Reste dû', ...order].join('\n'),
    );
  const context = firmOn('2026-03-31');
  await importFile(context, list(rows));
  const before = content(context);
  for (const order of [rows, rows.toReversed(), [2, 0, 3, 1].map((place) => rows[place] ?? '')]) {
    const { documents } = await importFile(context, list(order));
    expect(documents).toMatchObject({ new: 0, changed: 0 });
    expect(content(context)).toEqual(before);
  }
});
