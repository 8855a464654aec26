import type { ContactDuty, StepCopy, StepRecipient } from '../kinds.ts';
import { isSpoken } from '../scenarios/channel-facts.ts';
import type { Proposal } from './proposal.ts';
import type { ReminderContact, ReminderStep } from './types.ts';

/** Who may be written to of a customer: its contacts in their order, and the firm's salesperson for it. */
export type Addressees = {
  readonly name: string;
  readonly contacts: readonly ReminderContact[];
  readonly salesperson: string | null;
};

/** Who has a copy of a message, and as what. */
export type Copy = { readonly as: StepCopy; readonly name: string };

type Asked = Pick<ReminderStep, 'recipient' | 'channel'>;

/**
 * The contact that a step is addressed to: of those whose duty it asks for, the preferred one before the first; where there is none, the
 * preferred contact; else null, the customer itself. Only those with a telephone number are called, anybody rather than nobody.
 */
export function recipientOf(
  { recipient, channel }: Asked,
  { contacts }: Pick<Addressees, 'contacts'>,
): ReminderContact | null {
  if (channel !== 'call') return contactFor(recipient, contacts);
  const reachable = contacts.filter(({ phone }) => phone !== null && phone !== '');
  return contactFor(recipient, reachable) ?? reachable[0] ?? null;
}

/**
 * Who has a copy of what a step prints, once each and in the order of the step: the firm's salesperson where the card names one, and the
 * contacts asked for that there are. Whom the message is addressed to has none, nor has the customer itself.
 */
export function copiesOf(step: Asked & Pick<ReminderStep, 'copies'>, customer: Addressees): Copy[] {
  if (isSpoken(step.channel)) return [];
  const recipient = recipientOf(step, customer);
  const copies = step.copies.flatMap((as): Copy[] => {
    if (as === 'salesperson') return customer.salesperson ? [{ as, name: customer.salesperson }] : [];
    const contact = as === 'preferred' ? contactFor(as, customer.contacts) : ofDuty(as, customer.contacts);
    return contact === null || contact === recipient ? [] : [{ as, name: contact.name }];
  });
  return copies.filter(
    ({ name }, at) => name !== customer.name && copies.findIndex((other) => other.name === name) === at,
  );
}

/** Whether a contact has a name of its own: one that a list gave without any was named after the customer or its mail address. */
export function hasOwnName({ name, email }: Pick<ReminderContact, 'name' | 'email'>, customerName: string): boolean {
  return name !== customerName && name !== email;
}

function contactFor(recipient: StepRecipient, contacts: readonly ReminderContact[]): ReminderContact | null {
  const own = recipient === 'preferred' ? null : ofDuty(recipient, contacts);
  return own ?? contacts.find(({ isPreferred }) => isPreferred) ?? null;
}

function ofDuty(duty: ContactDuty, contacts: readonly ReminderContact[]): ReminderContact | null {
  const all = contacts.filter((contact) => contact.duty === duty);
  return all.find(({ isPreferred }) => isPreferred) ?? all[0] ?? null;
}

/** What is kept of whom a message was addressed to, and of who had a copy, once it was sent: their names, as they were then. */
export function addressedNames({ recipient, copies }: Pick<Proposal, 'recipient' | 'copies'>) {
  return {
    addressedTo: recipient?.name ?? null,
    copiedTo: copies.length === 0 ? null : copies.map(({ name }) => name).join(', '),
  };
}
