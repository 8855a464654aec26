import { describe, expect, test } from 'vitest';
import { checkEvidence } from '../../../db/check/evidence.ts';
import type { disputeResolutions } from '../../../shared/domain/kinds.ts';
import { details, entry } from '../set-up/edits-context.ts';
import { differences } from '../set-up/live-rows.ts';
import { disputing } from './disputing.ts';

test('a dispute is about a part of a document, and never about more than is open and undisputed', async () => {
  const { client, customerId, first, second, reasonId, open, list } = await disputing();
  await open(first, 30_00);
  expect((await list())[0]).toMatchObject({
    reference: 'F1',
    state: 'open',
    amountCents: 30_00,
    disputedCents: 30_00,
    openCents: 100_00,
    reasonCode: 'price',
    reason: 'Prix',
    family: 'commercial',
    openedOn: '2025-06-30',
    untilOn: '2025-07-31',
    resolvedOn: null,
  });
  await expect(open(first, 70_01)).rejects.toMatchObject({
    data: { reason: 'disputeAmount', details: { reference: 'F1', freeCents: 70_00 } },
  });
  await open(first, 70_00);
  await expect(open(first, 1)).rejects.toMatchObject({ data: { reason: 'disputeAmount' } });
  const { rows } = await client.documents.ofCustomer({ customerId });
  expect(rows.map(({ reference, disputedCents }) => [reference, disputedCents])).toEqual([
    ['F1', 100_00],
    ['F2', 0],
  ]);
  expect(
    (await client.disputes.disputable({ customerId })).map(({ reference, freeCents }) => [reference, freeCents]),
  ).toEqual([
    ['F1', 0],
    ['F2', 200_00],
  ]);
  const asked = { customerId, reasonId, untilOn: '2025-07-31' };
  await expect(
    client.disputes.open({ ...asked, documents: [{ documentId: second, amountCents: 0 }] }),
  ).rejects.toThrow();
});

test('several documents are disputed in one act, undone as one', async () => {
  const { client, customerId, first, second, reasonId, rows, list } = await disputing();
  const before = rows();
  const documents = [
    { documentId: first, amountCents: 100_00 },
    { documentId: second, amountCents: 50_00 },
  ];
  const { ids } = await client.disputes.open({ customerId, documents, reasonId, untilOn: '2025-07-15', owner: 'Léa' });
  expect(ids).toHaveLength(2);
  expect((await list()).map(({ reference, owner }) => [reference, owner])).toEqual(
    expect.arrayContaining([
      ['F1', 'Léa'],
      ['F2', 'Léa'],
    ]),
  );
  await client.edits.undo();
  expect(differences(before, rows())).toEqual([]);
});

test('what is paid meanwhile is no longer disputed, the oldest dispute keeping its amount', async () => {
  const { client, context, customerId, first, open, list } = await disputing();
  await open(first, 60_00);
  await open(first, 40_00);
  const { id: creditDocumentId } = await client.documents.create(
    entry(customerId, {
      kind: 'payment',
      side: 'credit',
      reference: 'R1',
      amountCents: 70_00,
      issuedOn: context.today(),
    }),
  );
  await client.allocations.create({ allocations: [{ debitDocumentId: first, creditDocumentId, amountCents: 70_00 }] });
  const shown = (await list()).toSorted((a, b) => a.id - b.id);
  expect(shown.map((row) => [row.amountCents, row.disputedCents, row.openCents])).toEqual([
    [60_00, 30_00, 30_00],
    [40_00, 0, 30_00],
  ]);
  const { id: rest } = await client.documents.create(
    entry(customerId, {
      kind: 'payment',
      side: 'credit',
      reference: 'R2',
      amountCents: 30_00,
      issuedOn: context.today(),
    }),
  );
  await client.allocations.create({
    allocations: [{ debitDocumentId: first, creditDocumentId: rest, amountCents: 30_00 }],
  });
  expect((await list()).map(({ state }) => state)).toEqual(['settled', 'settled']);
});

test('its state on a day follows its days: not opened yet, open, late, settled by whom', async () => {
  const { client, first, open, list, context } = await disputing();
  const id = await open(first, 30_00, { openedOn: '2025-06-10', untilOn: '2025-06-20' });
  expect(await list('2025-06-09')).toEqual([]);
  expect((await list('2025-06-20'))[0]?.state).toBe('open');
  expect((await list('2025-06-21'))[0]?.state).toBe('late');
  Object.assign(context, { today: () => '2025-07-10' });
  await client.disputes.resolve({ id, resolution: 'rejected', resolvedOn: '2025-07-05', note: 'Devis signé' });
  expect((await list('2025-07-04'))[0]).toMatchObject({ state: 'late', disputedCents: 30_00, resolvedOn: null });
  expect((await list('2025-07-05'))[0]).toMatchObject({
    state: 'rejected',
    disputedCents: 0,
    resolvedOn: '2025-07-05',
    resolutionNote: 'Devis signé',
  });
  expect((await client.disputes.counts({})).rejected).toBe(1);
});

describe('a resolution', () => {
  test('by credit note is linked to one of the customer, in the currency', async () => {
    const { client, first, open, credit, list } = await disputing();
    const id = await open(first, 30_00);
    const wrong = { data: { reason: 'disputeCreditNote' } };
    await expect(client.disputes.resolve({ id, resolution: 'creditNote' })).rejects.toMatchObject(wrong);
    const other = await client.customers.create({ code: 'C2', details, contacts: [] });
    const { id: ofOther } = await client.documents.create(
      entry(other.id, { kind: 'creditNote', side: 'credit', reference: 'A9', amountCents: 30_00 }),
    );
    const toOther = client.disputes.resolve({ id, resolution: 'creditNote', creditNoteId: ofOther });
    await expect(toOther).rejects.toMatchObject(wrong);
    await expect(client.disputes.resolve({ id, resolution: 'creditNote', creditNoteId: first })).rejects.toMatchObject(
      wrong,
    );
    const { id: creditNoteId } = await credit('A1', 30_00);
    expect((await client.disputes.creditNotes({ id })).map(({ reference }) => reference)).toEqual(['A1']);
    await client.disputes.resolve({ id, resolution: 'creditNote', creditNoteId });
    expect((await list())[0]).toMatchObject({ state: 'creditNote', creditNote: 'A1', disputedCents: 0 });
    await expect(client.documents.void({ id: creditNoteId })).rejects.toMatchObject({ data: { reason: 'document' } });
  });

  test('in part says what is conceded, a cent at least and no more than was disputed', async () => {
    const { client, first, open, list } = await disputing();
    const id = await open(first, 30_00);
    const wrong = { data: { reason: 'acceptedAmount' } };
    await expect(client.disputes.resolve({ id, resolution: 'partlyAccepted' })).rejects.toMatchObject(wrong);
    await expect(
      client.disputes.resolve({ id, resolution: 'partlyAccepted', acceptedCents: 30_01 }),
    ).rejects.toMatchObject(wrong);
    await client.disputes.resolve({ id, resolution: 'partlyAccepted', acceptedCents: 12_00 });
    expect((await list())[0]).toMatchObject({ state: 'partlyAccepted', acceptedCents: 12_00 });
  });

  test('is neither in the future, nor before the opening, nor of what has ended', async () => {
    const { client, first, open } = await disputing();
    const id = await open(first, 30_00, { openedOn: '2025-06-10' });
    const wrong = { data: { reason: 'resolvedOn' } };
    const rejected = { id, resolution: 'rejected' } as const;
    await expect(client.disputes.resolve({ ...rejected, resolvedOn: '2025-07-01' })).rejects.toMatchObject(wrong);
    await expect(client.disputes.resolve({ ...rejected, resolvedOn: '2025-06-09' })).rejects.toMatchObject(wrong);
    await client.disputes.resolve(rejected);
    const ended = { data: { reason: 'disputeEnded' } };
    await expect(client.disputes.resolve(rejected)).rejects.toMatchObject(ended);
    await expect(client.disputes.withdraw({ id })).rejects.toMatchObject(ended);
  });

  test.each<[(typeof disputeResolutions)[number]]>([['creditNote'], ['partlyAccepted'], ['rejected'], ['abandoned']])(
    '« %s » is undone and done again, every table with it',
    async (resolution) => {
      const { db, client, first, open, credit, rows } = await disputing();
      const { id: creditNoteId } = await credit('A1', 30_00);
      const id = await open(first, 30_00);
      const before = rows();
      await client.disputes.resolve({
        id,
        resolution,
        creditNoteId: resolution === 'creditNote' ? creditNoteId : null,
        acceptedCents: resolution === 'partlyAccepted' ? 10_00 : null,
      });
      const after = rows();
      await client.edits.undo();
      expect(differences(before, rows())).toEqual([]);
      await client.edits.redo();
      expect(differences(after, rows())).toEqual([]);
      expect(checkEvidence(db).filter(({ ok }) => !ok)).toEqual([]);
    },
  );
});

test('a change is undone alone, what was changed since stays', async () => {
  const { db, client, first, reasonId, reasonOf, open, rows, list } = await disputing();
  const id = await open(first, 30_00);
  const before = rows();
  const said = { id, amountCents: 30_00, reasonId, owner: null, untilOn: '2025-07-31', note: null };
  await client.disputes.change({ ...said, amountCents: 45_00, reasonId: reasonOf('quality') });
  expect((await list())[0]).toMatchObject({ amountCents: 45_00, reasonCode: 'quality' });
  await client.edits.undo();
  expect(differences(before, rows())).toEqual([]);
  await client.edits.redo();
  const wrong = { data: { reason: 'disputeUntilOn' } };
  await expect(client.disputes.change({ ...said, untilOn: '2025-06-29' })).rejects.toMatchObject(wrong);
  await expect(client.disputes.change({ ...said, amountCents: 100_01 })).rejects.toMatchObject({
    data: { reason: 'disputeAmount' },
  });
  expect(checkEvidence(db).filter(({ ok }) => !ok)).toEqual([]);
});

test('one recorded by mistake is withdrawn: the document was never disputed', async () => {
  const { client, customerId, first, open, list, rows } = await disputing();
  const id = await open(first, 30_00, { openedOn: '2025-06-10' });
  const before = rows();
  await client.disputes.withdraw({ id });
  expect((await list('2025-06-20'))[0]).toMatchObject({ state: 'withdrawn', disputedCents: 0 });
  const { rows: documents } = await client.documents.ofCustomer({ customerId, asOf: '2025-06-20' });
  expect(documents.map(({ disputedCents }) => disputedCents)).toEqual([0, 0]);
  await client.edits.undo();
  expect(differences(before, rows())).toEqual([]);
});

test('a document in dispute is not withdrawn, and its disputes follow a merge of customers', async () => {
  const { client, customerId, first, open, list, rows } = await disputing();
  await open(first, 30_00);
  await expect(client.documents.void({ id: first })).rejects.toMatchObject({ data: { reason: 'document' } });
  const other = await client.customers.create({ code: 'C2', details, contacts: [] });
  const before = rows();
  await client.customers.merge({ fromId: customerId, intoId: other.id, take: [] });
  expect((await list())[0]).toMatchObject({ customer: 'C2', reference: 'F1' });
  await client.edits.undo();
  expect(differences(before, rows())).toEqual([]);
});

describe('the reasons of a firm', () => {
  test('are renamed, put in order, archived and added, and each act is undone', async () => {
    const { client, rows } = await disputing();
    const start = rows();
    const [price, discount] = await client.disputes.reasons();
    if (!price || !discount) throw new Error('a firm begins with reasons');
    const { code: _code, position: _position, ...values } = price;
    await client.disputes.changeReason({ ...values, name: 'Tarif', runsPenalties: true });
    await client.disputes.moveReason({ id: discount.id, direction: 'up' });
    const { id } = await client.disputes.addReason({ name: 'Délai', family: 'logistic', runsPenalties: false });
    const codes = (await client.disputes.reasons()).map(({ code }) => code);
    expect(codes.slice(0, 2)).toEqual(['discount', 'price']);
    expect(codes.at(-1)).toBe('delai');
    await client.disputes.changeReason({
      id,
      name: 'Délai',
      family: 'logistic',
      runsPenalties: false,
      isArchived: true,
    });
    expect((await client.disputes.reasons()).at(-1)).toMatchObject({ code: 'delai', isArchived: true });
    const taken = client.disputes.addReason({ name: 'TARIF', family: 'commercial', runsPenalties: false });
    await expect(taken).rejects.toMatchObject({ data: { reason: 'disputeReasonName' } });
    for (let acts = 0; acts < 4; acts++) await client.edits.undo();
    expect(differences(start, rows())).toEqual([]);
  });
});
