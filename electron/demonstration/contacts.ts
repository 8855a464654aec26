import type { InteractionChannel } from '../../shared/domain/interactions/channels.ts';
import type { ReadyOutcome } from '../../shared/domain/interactions/outcomes.ts';
import { addDays, type Day } from '../../shared/domain/values/days.ts';
import type { MadeCustomer } from './customers.ts';
import { lateCustomers } from './follow-up.ts';
import type { Scene } from './scene.ts';

type Said = {
  readonly channel: InteractionChannel;
  readonly outcome: ReadyOutcome | null;
  readonly text: string;
  /** Days until the next contact, and what for. */
  readonly next?: readonly [days: number, note: string];
};

/** What late customers said lately, from the largest debt on; only the channels that a user would note here. */
const said: readonly Said[] = [
  {
    channel: 'callIn',
    outcome: 'asksForDocuments',
    text: 'La comptabilité ne retrouve pas la facture et demande un duplicata avec le bon de livraison signé.',
    next: [4, 'Vérifier que le duplicata est arrivé'],
  },
  {
    channel: 'emailIn',
    outcome: 'saysPaid',
    text: 'Virement annoncé\n\nBonjour, le virement est parti ce matin, vous devriez le recevoir sous 48 heures. Cordialement.',
  },
  {
    channel: 'visit',
    outcome: 'reached',
    text: 'Passage du commercial : la gérante confirme les montants, elle attend l’encaissement d’un chantier.',
    next: [9, 'Rappeler après la fin du chantier'],
  },
  { channel: 'callOut', outcome: 'noAnswer', text: 'Standard, puis sonnerie sans réponse.' },
  { channel: 'message', outcome: 'messageLeft', text: 'Message laissé au responsable des achats.' },
];

/** Interactions with a few late customers on `day`, one each. */
export async function noteInteractions(scene: Scene, made: readonly MadeCustomer[], day: Day): Promise<void> {
  const { client } = scene;
  const outcomes = new Map((await client.interactions.outcomes()).map(({ code, id }) => [code, id]));
  const customers = await lateCustomers(scene, made, ['late', 'drifting', 'partial']);
  for (const [place, { channel, outcome, text, next }] of said.entries()) {
    const customer = customers[place];
    if (!customer) continue;
    const { contacts } = await client.customers.get({ id: customer.id });
    const [oldest] = await client.promises.owed({ customerId: customer.id });
    await client.interactions.create({
      customerId: customer.id,
      channel,
      occurredAt: `${day}T0${8 + (place % 2)}:${10 + place * 7}:00.000Z`,
      person: contacts[0]?.name ?? null,
      outcomeId: (outcome && outcomes.get(outcome)) ?? null,
      text,
      documentIds: oldest ? [oldest.id] : [],
      nextOn: next ? addDays(day, next[0]) : null,
      nextNote: next?.[1] ?? null,
    });
  }
}
