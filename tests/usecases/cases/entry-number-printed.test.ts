import { expect, test } from 'vitest';
import { caseFirm, expectedOf } from './case-firm.ts';

const name = '37-entry-number-printed-as-invoice-number';

test('the same number at two customers still names the invoices of both', async () => {
  const { client, previews } = await caseFirm(name, ['123456782FEC20241231.txt']);
  const { rows } = await client.documents.list({});
  const documents = rows.map(({ customer, reference }) => ({ customer, reference }));
  expect(expectedOf(name)).toMatchObject({ documents: documents.sort((a, b) => (a.customer < b.customer ? -1 : 1)) });
  expect(previews[0]?.reference.field).toBe('PieceRef');
});
