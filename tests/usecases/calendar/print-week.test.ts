import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { readPdf } from '../../read-pdf.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const monday = '2025-06-30';

test('a week is one sheet with its days, what they add up to and what stands on them, however much there is', async () => {
  const context = collectionContext({ today: monday });
  const { db } = context;
  for (let number = 1; number <= 60; number++) {
    const id = addCustomer(db, `C${number}`, { name: `Établissements Lefèvre et compagnie ${number}` });
    addInvoice(db, id, `F${number}`, 100_000 + number, '2025-06-18');
  }
  const client = createRouterClient(router, { context });
  await client.tasks.add({ customerId: null, text: 'Préparer les relevés', dueOn: '2025-07-02' });
  const { title } = await client.calendar.printWeek({ from: monday });
  expect(title).toBe('Semaine du 30/06/2025 au 06/07/2025');
  const [{ content = new Uint8Array() } = {}] = context.made;
  const { pages, text } = await readPdf(content);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.widthMm).toBeCloseTo(297, 0);
  for (const part of ['lundi 30/06', '60 à faire', 'dimanche 06/07', 'Préparer les relevés', '1 000,60 €'])
    expect(text).toContain(part);
  const shown = text.match(/Établissements Lefèvre/g)?.length ?? 0;
  expect(text).toContain(`+ ${60 - shown} autres`);
});
