import { expect, test } from 'vitest';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { brokenRules, details, editsContext, entry } from '../set-up/edits-context.ts';
import { rowsOf } from '../set-up/import-steps.ts';

async function firmWithCustomer() {
  const made = editsContext();
  const { id } = await made.client.customers.create({ code: 'ELAN', details, contacts: [] });
  const told = async () => {
    const { rows } = await made.client.customers.history({ id });
    return rows.map((row) => eventSentence('fr', row).replaceAll(/[\u00a0\u202f]/g, ' '));
  };
  const adjustments = () =>
    rowsOf(made.context, `select reference, nature from documents where kind = 'adjustment' and voided_at is null`);
  return { ...made, id, told, adjustments };
}

test('an adjustment entered manually is what the user says, in the list, the history and after undoing', async () => {
  const made = await firmWithCustomer();
  const { client, id, told, adjustments } = made;
  const discount = { kind: 'adjustment', side: 'credit', reference: 'ESC 1', amountCents: 250 } as const;
  await client.documents.create(entry(id, { ...discount, nature: 'discount' }));
  await client.documents.create(entry(id, { nature: 'discount' }));
  const { rows } = await client.documents.list({ customerId: id });
  expect(rows.map(({ reference, nature }) => [reference, nature])).toEqual(
    expect.arrayContaining([
      ['ESC 1', 'discount'],
      ['F-1', null],
    ]),
  );
  expect(await told()).toEqual(
    expect.arrayContaining(['Escompte ESC 1 de 2,50 € saisi à la main', 'Escompte ESC 1 de 2,50 €']),
  );
  const saved = rows.find(({ reference }) => reference === 'ESC 1');
  await client.documents.update({ ...entry(id, { ...discount, nature: 'transfer' }), id: saved?.id ?? 0 });
  expect(adjustments()).toEqual([{ reference: 'ESC 1', nature: 'transfer' }]);
  await client.edits.undo({});
  expect(adjustments()).toEqual([{ reference: 'ESC 1', nature: 'discount' }]);
  expect(brokenRules(made)).toEqual([]);
});

test.each([
  ['discount', 'Escompte de 0,40 € sur F-1'],
  ['writeOff', 'Passage en pertes de 0,40 € sur F-1'],
  ['difference', 'Écart de règlement de 0,40 € sur F-1'],
] as const)('a small remainder is written off as %s, and told so', async (nature, sentence) => {
  const made = await firmWithCustomer();
  const { client, id, told, adjustments } = made;
  const invoice = await client.documents.create(entry(id, { amountCents: 40 }));
  await client.documents.writeOff({ ...invoice, issuedOn: '2025-06-30', reason: 'Arrondi', nature });
  expect(adjustments()).toEqual([{ reference: 'F-1', nature }]);
  expect(await told()).toContain(sentence);
  await client.edits.undo({});
  expect(adjustments()).toEqual([]);
  await client.edits.redo({});
  expect(adjustments()).toEqual([{ reference: 'F-1', nature }]);
  expect(brokenRules(made)).toEqual([]);
});
