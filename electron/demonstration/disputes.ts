import { addDays, type Day } from '../../shared/domain/values/days.ts';
import type { MadeCustomer } from './customers.ts';
import { lateCustomers } from './follow-up.ts';
import type { Scene } from './scene.ts';

type Contested = {
  readonly reason: string;
  /** How much of the oldest invoice is contested. */
  readonly share: number;
  readonly openedOn: Day;
  readonly untilOn: Day;
  readonly owner: string;
  readonly note: string;
};

/** What customers contest on `day`: a part of an invoice, another past the day to settle it by, and one settled by a credit note. */
export async function dispute(scene: Scene, made: readonly MadeCustomer[], day: Day): Promise<void> {
  const disputing = await lateCustomers(scene, made, ['disputing']);
  const settled = await firstWithCreditNote(scene, disputing);
  const [partly, late] = disputing.filter(({ id }) => id !== settled?.customerId);
  if (partly)
    await open(scene, partly.id, {
      reason: 'quantity',
      share: 0.4,
      openedOn: addDays(day, -8),
      untilOn: addDays(day, 22),
      owner: 'Sophie Garnier',
      note: 'Deux palettes manquantes sur cinq, réserves portées sur le bon de livraison',
    });
  if (late)
    await open(scene, late.id, {
      reason: 'quality',
      share: 1,
      openedOn: addDays(day, -45),
      untilOn: addDays(day, -12),
      owner: 'Marc Delmas',
      note: 'Teinte non conforme à l’échantillon : expertise demandée par le client',
    });
  if (!settled) return;
  const contested = {
    reason: 'price',
    share: 0.25,
    openedOn: addDays(day, -30),
    untilOn: addDays(day, 5),
    owner: 'Sophie Garnier',
    note: 'Prix du devis non repris',
  };
  const id = await open(scene, settled.customerId, contested);
  if (id === null) return;
  const { creditNoteId } = settled;
  await scene.client.disputes.resolve({ id, resolution: 'creditNote', creditNoteId, note: 'Prix du devis accordé' });
}

async function open({ client }: Scene, customerId: number, contested: Contested): Promise<number | null> {
  const { reason, share, ...said } = contested;
  const [oldest] = await client.disputes.disputable({ customerId });
  const found = (await client.disputes.reasons()).find(({ code }) => code === reason);
  if (!oldest || !found) return null;
  const documents = [{ documentId: oldest.id, amountCents: Math.ceil(oldest.freeCents * share) }];
  const { ids } = await client.disputes.open({ customerId, documents, reasonId: found.id, ...said });
  return ids[0] ?? null;
}

async function firstWithCreditNote({ client }: Scene, among: readonly { readonly id: number }[]) {
  for (const { id: customerId } of among) {
    const { rows } = await client.documents.list({ customerId, side: 'credit', limit: 500 });
    const creditNote = rows.find(({ kind }) => kind === 'creditNote');
    if (creditNote) return { customerId, creditNoteId: creditNote.id };
  }
  return null;
}
