import type { Language } from '../domain/kinds.ts';
import { hasOwnName } from '../domain/reminders/addressees.ts';
import type { Proposal } from '../domain/reminders/proposal.ts';
import { t } from './translate.ts';

type Addressed = Pick<Proposal, 'recipient' | 'customerName'>;

/** The name of the contact that a message is for with what it does, or its department where it has no name of its own; null: the customer itself. */
export function recipientText(language: Language, { recipient, customerName }: Addressed): string | null {
  if (recipient === null) return null;
  const { name, role, duty } = recipient;
  const department = duty === null || duty === 'other' ? null : t(language, `customers.duty.${duty}`);
  const does = role ?? department;
  if (does === null) return name;
  return hasOwnName(recipient, customerName) ? `${name}, ${does}` : does;
}

/** Who has a copy of a message; null where nobody has. */
export function copiesText(language: Language, { copies }: Pick<Proposal, 'copies'>): string | null {
  const names = copies.map(({ name }) => name).join(', ');
  return names === '' ? null : t(language, 'reminders.copiedTo', { names });
}
