import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { type Card, type CardForm, cardFields } from '../../../shared/domain/customers/card.ts';
import { type ContactDuty, paymentSectors } from '../../../shared/domain/kinds.ts';
import { cardOf, formOf } from '../../../shared/domain/values/card-fields.ts';

type ContactForm = {
  id: number | null;
  name: string;
  role: string;
  duty: ContactDuty | '';
  email: string;
  phone: string;
  isPreferred: boolean;
};

/** The details as the fields of the form hold them: text, empty where nothing is known. */
export type DetailsForm = CardForm & { contacts: ContactForm[] };

export const newContact: ContactForm = {
  id: null,
  name: '',
  role: '',
  duty: '',
  email: '',
  phone: '',
  isPreferred: false,
};

/** A contact line in which nothing is typed: it is not saved. */
export function isEmpty(contact: ContactForm | undefined): boolean {
  return [contact?.name, contact?.role, contact?.email, contact?.phone].every((text) => (text ?? '').trim() === '');
}

/** The card of a customer as its form holds it: unknown values are empty texts. */
export function detailsOf(customer: Outputs['customers']['get']): DetailsForm {
  return {
    ...formOf(cardFields, customer),
    publicBuyer: customer.publicBuyer ?? 'state',
    contacts: customer.contacts.map((contact) => ({
      ...contact,
      role: contact.role ?? '',
      duty: contact.duty ?? '',
      email: contact.email ?? '',
      phone: contact.phone ?? '',
    })),
  };
}

/** The card a form holds: no days without their way of counting, and no public buyer who is not public. */
export function typedCard(form: CardForm): Card {
  const card = cardOf(cardFields, form);
  const hasTerms = card.termsKind !== null;
  return {
    ...card,
    termsDays: hasTerms ? (card.termsDays ?? 0) : null,
    termsDayOfMonth: hasTerms ? card.termsDayOfMonth : null,
    publicBuyer: card.kind === 'public' ? (card.publicBuyer ?? null) : null,
  };
}

/** Empty text means not known; empty contact lines are left out. */
export function toInput(id: number, { contacts, ...form }: DetailsForm): Inputs['customers']['update'] {
  const known = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    id,
    details: typedCard(form),
    contacts: contacts
      .filter((contact) => !isEmpty(contact))
      .map((contact) => ({
        ...contact,
        role: known(contact.role),
        duty: contact.duty || null,
        email: known(contact.email),
        phone: known(contact.phone),
      })),
  };
}

/** The sector of the customer; null: that of the firm. */
export function sectorOf(form: Pick<DetailsForm, 'sector'>) {
  return paymentSectors.find((known) => known === form.sector) ?? null;
}
