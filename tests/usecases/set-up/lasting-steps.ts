import { finish } from '../../../electron/app/finish.ts';
import { firmSettings } from '../../../shared/contract/firm.ts';
import type { Client } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { details, entry } from './edits-context.ts';
import { messagesTo } from './proposed-messages.ts';

/** Code of the customer who was sent a letter: no random act is done on its account, but on what it was sent. */
export const lastingCode = 'ANCIEN';

/** Code of the customer to whom the days before today, on which no window had the firm open, would have written. */
export const missedCode = 'MANQUÉ';

/** Code of the customer whose dispute was accepted in part, and who has a credit note to link to it. */
export const concededCode = 'ACCORD';

/** The last day on which a window had the firm open before today, Saturday 21 November 2026. */
export const usedBefore = '2026-11-06';

/** Day on which only that customer had a document. */
const closedOn = '2025-01-31';

/** Gives a firm what random acts can follow but not make: a registered letter, a closed balance, a dispute conceded. Returns the first customer's id. */
export async function startLasting(client: Client): Promise<number> {
  const address = { addressLine1: '4 rue du Port', postcode: '44000', city: 'Nantes' };
  await client.firm.update({ ...firmSettings.parse(await client.firm.get()), ...address });
  const [scenario] = await client.scenarios.list();
  if (!scenario) throw new Error('no scenario');
  const steps = scenario.steps.map((step) => ({ ...step, channel: 'registered' as const }));
  await client.scenarios.save({ ...scenario, steps });
  const { id: customerId } = await client.customers.create({ code: lastingCode, details, contacts: [] });
  await client.documents.create(entry(customerId, { reference: 'F-0', issuedOn: '2024-12-01', dueOn: '2024-12-31' }));
  const asOf = '2026-11-21';
  const messages = await messagesTo(client, [customerId], asOf);
  await finish(await client.reminders.confirm({ messages, asOf, opensClosedDays: true }));
  await client.editions.create({ asOf: closedOn });
  await concede(client);
  return customerId;
}

/** Gives a firm, on the last day on which it was used before `today`, an invoice of which the days between would have reminded. */
export async function startMissed({ client, setDay }: { client: Client; setDay: (day: Day) => void }, today: Day) {
  await client.reminders.noteUse();
  const { id } = await client.customers.create({ code: missedCode, details, contacts: [] });
  const values = { reference: 'F-M', issuedOn: '2026-10-01', dueOn: '2026-11-04', amountCents: 900_000 };
  await client.documents.create(entry(id, values));
  setDay(today);
  await client.reminders.noteUse();
}

async function concede(client: Client): Promise<void> {
  const { id: customerId } = await client.customers.create({ code: concededCode, details, contacts: [] });
  const dated = { issuedOn: '2026-10-01', dueOn: '2026-12-31' };
  const { id: documentId } = await client.documents.create(entry(customerId, { ...dated, reference: 'F-C' }));
  await client.documents.create(
    entry(customerId, {
      ...dated,
      kind: 'creditNote',
      side: 'credit',
      dueOn: null,
      reference: 'AV-C',
      amountCents: 500,
    }),
  );
  const [reason] = await client.disputes.reasons();
  const { ids } = await client.disputes.open({
    customerId,
    documents: [{ documentId, amountCents: 1_000 }],
    reasonId: reason?.id ?? 0,
    untilOn: '2026-12-15',
    owner: null,
  });
  const [id = 0] = ids;
  await client.disputes.resolve({ id, resolution: 'partlyAccepted', acceptedCents: 500, note: 'Accord' });
}

/** Acts that are never taken back, in turn: a letter, a closed balance, an import. */
export async function lastingStep(client: Client, customerId: number, index: number): Promise<void> {
  const steps = [
    () => client.letters.write({ customerId, subject: `Objet ${index}`, text: 'Bonjour.' }),
    () => client.editions.create({ asOf: closedOn }),
    () => importList(client, index),
  ];
  await steps[index % steps.length]?.();
}

async function importList(client: Client, index: number): Promise<void> {
  const source = { text: `Code\tNom\nLISTE${index}\tClient de liste ${index}`, name: `Liste ${index}` };
  const { batchId } = await finish(await client.imports.stage({ source }));
  await finish(await client.imports.apply({ batchId }));
}
