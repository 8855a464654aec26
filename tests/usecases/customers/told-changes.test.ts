import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { details, editsContext } from '../set-up/edits-context.ts';

test('a card and settings that were changed are told with the labels of what changed, terms as one', async () => {
  const { context } = editsContext();
  const client = createRouterClient(router, { context });
  const { id } = await client.customers.create({ code: 'ELAN', details, contacts: [] });
  const contacts = [{ id: null, name: 'Zoé', role: null, email: null, phone: '0102030405', isPreferred: true }];
  const terms = { termsKind: 'net', termsDays: 45 } as const;
  await client.customers.update({ id, details: { ...details, ...terms, city: 'Vienne' }, contacts });
  const { isDemonstration: _isDemonstration, buckets: _buckets, ...firm } = await client.firm.get();
  await client.firm.update({ ...firm, website: 'atelier.example' });
  const told = ({ kind, details }: Parameters<typeof eventSentence>[1]) =>
    (['fr', 'en'] as const).map((language) =>
      eventSentence(language, { kind, details }).replace(/[\u00a0\u202f]/g, ' '),
    );
  const [settings, card] = (await client.journal.list({ limit: 2 })).rows;
  expect(card && told(card)).toEqual([
    'Fiche modifiée : Ville, Contacts, Conditions de règlement',
    'Customer details changed: Town, Contacts, Payment terms',
  ]);
  expect(settings && told(settings)).toEqual([
    'Paramètres de la société modifiés : Site',
    'Settings of the firm changed: Website',
  ]);
  const [ofCustomer] = (await client.customers.history({ id })).rows;
  expect(ofCustomer && told(ofCustomer)).toEqual(card && told(card));
});

test('an act that was undone is told as taken back, and again in force once it is done again', async () => {
  const { context } = editsContext();
  const client = createRouterClient(router, { context });
  const { id } = await client.customers.create({ code: 'ELAN', details, contacts: [] });
  const hold = { kind: 'other', reason: 'Essai', untilOn: '2025-12-31' } as const;
  await client.holds.add({ ...hold, customerId: id });
  const inForce = async () => {
    const { rows } = await client.customers.history({ id });
    return rows.filter(({ kind, isTakenBack }) => kind === 'holds.add' && !isTakenBack).length;
  };
  expect(await inForce()).toBe(1);
  await client.edits.undo();
  expect(await inForce()).toBe(0);
  expect((await client.customers.history({ id })).rows.filter(({ isTakenBack }) => isTakenBack)).toHaveLength(1);
  await client.edits.redo();
  expect(await inForce()).toBe(1);
});
