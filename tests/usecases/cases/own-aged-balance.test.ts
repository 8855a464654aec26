import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, createRouterClient } from '@orpc/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { editionsHandlers } from '../../../electron/usecases/editions/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { TestContext } from '../../make-context.ts';
import { importFile, makeFile, rowsOf, year1 } from '../set-up/import-steps.ts';
import { factsOf, firmOn, listOf, owedOn } from './list-case.ts';

const clientOf = (context: TestContext) =>
  createRouterClient({ balance: balanceHandlers, editions: editionsHandlers }, { context });

test('the aged balance of this product reads back', async () => {
  const name = '26-own-aged-balance-not-read-back';
  const context = firmOn('2026-03-31');
  const imported = await importFile(context, listOf(name, 'balance-agee-2026-03-31.csv'));
  const { batchId, issueCount, fileIssues, control } = imported;
  expect([issueCount, control.differenceCents]).toEqual([0, 0]);
  // An amount of a bucket has neither a number nor a day of its own.
  const warnings = await call(importsHandlers.warnings, { batchId }, { context });
  expect(new Set(warnings.lines.map(({ reason }) => reason))).toEqual(new Set(['largest']));
  expect(factsOf(name)).toMatchObject({ 'balance_2026-03-31': owedOn(context, '2026-03-31') });
  expect(fileIssues.map(({ code }) => code)).toContain('totalAgrees');
});

describe('what is exported reads back to the cent, customer by customer and column by column', () => {
  const asOf = '2024-11-30';
  const firm = firmOn('2025-06-30');
  const columnsOf = async (context: TestContext) => {
    const { currencies } = await clientOf(context).balance.get({ asOf });
    return currencies.map(({ currency, rows, totalCents }) => ({
      currency,
      totalCents,
      rows: Object.fromEntries(rows.map(({ code, columns, totalCents: own }) => [code, { ...columns, own }])),
    }));
  };
  beforeAll(async () => {
    await importFile(firm, year1);
    const more = [
      'Code client;Nom;N° pièce;Date;Échéance;Type;Montant;Devise',
      'ZZ1;-Tiret et Cie;AV-1;15/10/2024;;Avoir;12,50;EUR',
      'ZZ1;-Tiret et Cie;AC-1;15/10/2024;;Acompte;12,50;EUR',
      'ZZ1;-Tiret et Cie;OD-1;15/10/2024;;OD;7,00;EUR',
      'ZZ2;Dollar Inc;US-1;15/10/2024;31/10/2024;Facture;99,00;USD',
    ];
    await importFile(firm, makeFile('divers-2024-10-31.csv', more.join('\n')));
  });

  test.for([
    ['csv', 'fr', {}],
    ['xlsx', 'fr', {}],
    ['csv', 'en', {}],
    ['xlsx', 'en', { groupBy: 'band' }],
    ['csv', 'fr', { groupBy: 'band' }],
  ] as const)('%s, %s %j', async ([format, language, options]) => {
    writeFileSync(join(firm.platform.appFolder, 'preferences.json'), JSON.stringify({ language }));
    firm.made.length = 0;
    await clientOf(firm).balance.export({ asOf, format, ...options });
    await readsBack();
  });

  test.for(['csv', 'xlsx'] as const)('a stored edition, %s', async (format) => {
    const { id } = await clientOf(firm).editions.create({ asOf });
    firm.made.length = 0;
    await clientOf(firm).editions.export({ id, format });
    await readsBack();
  });

  async function readsBack() {
    const [made] = firm.made;
    const again = firmOn('2025-06-30');
    // The day is read in the file, not in its name.
    const path = makeFile(made?.name.endsWith('xlsx') ? 'balance.xlsx' : 'balance.csv', made?.content ?? '');
    expect(await importFile(again, path)).toMatchObject({ issueCount: 0, asOf });
    const [expected, found] = [await columnsOf(firm), await columnsOf(again)];
    expect(expected[0]?.rows.ZZ1).toMatchObject({ creditNotes: -1_250, deposits: -1_250, noDueDate: 700 });
    expect(found).toEqual(expected);
    expect(rowsOf(again, "select name from customers where code = 'ZZ1'")).toEqual([{ name: '-Tiret et Cie' }]);
  }
});
