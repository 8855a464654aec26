import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { lettersHandlers } from '../../../electron/usecases/letters/index.ts';
import { reportFormats } from '../../../shared/domain/reports/formats.ts';
import { collectionContext } from '../set-up/collection-ledger.ts';
import { wordsOf } from './written-reports.ts';

const handlers = { customers: customersHandlers, letters: lettersHandlers };

test.for(reportFormats)('a list without rows says so, under the conditions it was asked with: %s', async (format) => {
  const context = collectionContext();
  const client = createRouterClient(handlers, { context });
  await client.customers.export({ search: 'durand', where: [{ column: 'openCents', from: 100_00 }], format });
  await client.letters.exportList({ format });
  const [narrowed = '', whole = ''] = await Promise.all(context.made.map(wordsOf));
  expect(narrowed).toContain('durand');
  expect(narrowed).toContain('au moins 100,00');
  expect(narrowed).toContain('Aucune ligne ne répond à ces critères.');
  expect(whole).toContain('Cette liste ne contient aucune ligne.');
});
