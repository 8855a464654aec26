import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { customers, events, letters, plans } from '../../../db/schema.ts';
import { letterDefinitionOf } from '../../../electron/documents/registry.ts';
import { type Draft, issueFrozen } from '../../../electron/usecases/letters/index.ts';
import { router } from '../../../electron/usecases/router.ts';
import { letterKinds } from '../../../shared/domain/kinds.ts';
import { AppError } from '../../../shared/errors.ts';
import { sampleLetter, sampleLetters } from '../../letter-samples.ts';
import { addCustomer, addInvoice, collectionContext, inlineJobs } from '../set-up/collection-ledger.ts';

/** A proposed plan of one customer, and a client whose pages are made while `meanwhile` happens. */
async function plannedFirm(meanwhile: () => unknown) {
  const made = collectionContext({ jobs: inlineJobs(() => void meanwhile()) });
  const client = createRouterClient(router, { context: made });
  const customerId = addCustomer(made.db, 'PLAN');
  const documentIds = [addInvoice(made.db, customerId, 'P1', 90_000, '2025-06-15')];
  const terms = { documentIds, firstOn: '2025-07-15', frequency: 'month' as const, count: 3 };
  const { instalments } = await client.plans.simulate(terms);
  const { id } = await client.plans.create({ customerId, terms, instalments, note: null });
  return { db: made.db, client, id, customerId, documentIds };
}

test.for([
  {
    change: 'the plan is cancelled',
    reason: 'planState',
    act: (firm: Awaited<ReturnType<typeof plannedFirm>>) => firm.db.update(plans).set({ state: 'cancelled' }).run(),
  },
  {
    change: 'the customer moves',
    reason: 'planChanged',
    act: (firm: Awaited<ReturnType<typeof plannedFirm>>) => firm.db.update(customers).set({ city: 'Brest' }).run(),
  },
])('no agreement is frozen when $change while its pages are made', async ({ act, reason }) => {
  let meanwhile = () => {};
  const firm = await plannedFirm(() => meanwhile());
  const before = firm.db.select().from(events).all().length;
  meanwhile = () => void act(firm);
  await expect(firm.client.plans.agreement({ id: firm.id })).rejects.toMatchObject({
    code: 'conflict',
    data: { reason },
  });
  expect(firm.db.select().from(letters).all()).toEqual([]);
  expect(firm.db.select().from(events).all()).toHaveLength(before);
  meanwhile = () => {};
  if (reason === 'planChanged') await firm.client.plans.agreement({ id: firm.id });
});

test('a letter more than those that were made is refused', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'C1');
  let count = 0;
  const issuing = issueFrozen(
    context,
    {
      gather: (_reader, { journalHead }) => {
        count += 1;
        const drafts = Array.from({ length: count }, (_, index): Draft => {
          const request = sampleLetter({ letterNumber: 1 + index, journalHead });
          return { request, customerId, title: 'Relance', addressedTo: null };
        });
        return { drafts };
      },
      changed: (_made, place) => new AppError('conflict', { details: { place } }),
      record: () => null,
    },
    {},
  );
  await expect(issuing).rejects.toMatchObject({ code: 'conflict', details: { place: 1 } });
  expect(context.db.select().from(letters).all()).toEqual([]);
});

test('letters of any kind are frozen by what their kind declares, numbered one after the other', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'C1');
  const frozen = await issueFrozen(
    context,
    {
      gather: (_reader, { firstNumber, journalHead }) => ({
        drafts: letterKinds.map((kind, index): Draft => {
          const request = sampleLetters[kind]({ letterNumber: (firstNumber ?? 0) + index, journalHead });
          return { request, customerId, title: kind, addressedTo: null };
        }),
      }),
      changed: () => new AppError('conflict'),
      record: (_tx, _gathered, made) => made,
    },
    {},
  );
  const stored = context.db.select().from(letters).all();
  expect(
    stored.map(({ kind, number, template, templateVersion }) => ({ kind, number, template, templateVersion })),
  ).toEqual(
    letterKinds.map((kind, index) => {
      const { template, templateVersion } = letterDefinitionOf(kind);
      const { content } = sampleLetters[kind]({ letterNumber: 1, journalHead: null });
      return { kind, number: index + 1, template: template(content as never), templateVersion };
    }),
  );
  for (const [index, { id, evidence }] of frozen.entries()) {
    const { kind, number, sha256, title, totalCents, pageCount, issuedOn } = stored[index] ?? {};
    expect(stored[index]?.id).toBe(id);
    expect(evidence).toMatchObject({
      letterNumber: number,
      sha256,
      letter: { kind, title, totalCents, pageCount, issuedOn },
    });
  }
});
