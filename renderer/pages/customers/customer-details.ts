import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { customerKinds, languages, paymentSectors, publicBuyers, termsKinds } from '../../../shared/domain/kinds.ts';

type ContactForm = {
  id: number | null;
  name: string;
  role: string;
  email: string;
  phone: string;
  isPreferred: boolean;
};

/** The details as the fields of the form hold them: text, empty where nothing is known. */
export type DetailsForm = {
  name: string;
  kind: string;
  siren: string;
  vatNumber: string;
  addressLine1: string;
  addressLine2: string;
  postcode: string;
  city: string;
  country: string;
  termsKind: string;
  termsDays: number | null;
  termsDayOfMonth: number | null;
  sector: string;
  publicBuyer: string;
  language: string;
  isMiscellaneous: boolean;
  customerGroup: string;
  salesperson: string;
  responsible: string;
  creditLimitCents: number | null;
  notes: string;
  contacts: ContactForm[];
};

export const newContact: ContactForm = { id: null, name: '', role: '', email: '', phone: '', isPreferred: false };

/** A contact line in which nothing is typed: it is not saved. */
export function isEmpty(contact: ContactForm | undefined): boolean {
  return [contact?.name, contact?.role, contact?.email, contact?.phone].every((text) => (text ?? '').trim() === '');
}

export function detailsOf(customer: Outputs['customers']['get']): DetailsForm {
  return {
    name: customer.name,
    kind: customer.kind,
    siren: customer.siren ?? '',
    vatNumber: customer.vatNumber ?? '',
    addressLine1: customer.addressLine1 ?? '',
    addressLine2: customer.addressLine2 ?? '',
    postcode: customer.postcode ?? '',
    city: customer.city ?? '',
    country: customer.country,
    termsKind: customer.termsKind ?? '',
    termsDays: customer.termsDays,
    termsDayOfMonth: customer.termsDayOfMonth,
    sector: customer.sector ?? '',
    publicBuyer: customer.publicBuyer ?? 'state',
    language: customer.language,
    isMiscellaneous: customer.isMiscellaneous,
    customerGroup: customer.customerGroup ?? '',
    salesperson: customer.salesperson ?? '',
    responsible: customer.responsible ?? '',
    creditLimitCents: customer.creditLimitCents ?? null,
    notes: customer.notes ?? '',
    contacts: customer.contacts.map((contact) => ({
      ...contact,
      role: contact.role ?? '',
      email: contact.email ?? '',
      phone: contact.phone ?? '',
    })),
  };
}

/** Empty text means not known; empty contact lines are left out. */
export function toInput(id: number, form: DetailsForm): Inputs['customers']['update'] {
  const known = (text: string) => (text.trim() === '' ? null : text.trim());
  const termsKind = termsKinds.find((kind) => kind === form.termsKind) ?? null;
  return {
    id,
    details: {
      name: form.name,
      kind: customerKinds.find((kind) => kind === form.kind) ?? 'business',
      siren: known(form.siren),
      vatNumber: known(form.vatNumber),
      addressLine1: known(form.addressLine1),
      addressLine2: known(form.addressLine2),
      postcode: known(form.postcode),
      city: known(form.city),
      country: form.country.trim().toUpperCase(),
      termsKind,
      termsDays: termsKind === null ? null : (form.termsDays ?? 0),
      termsDayOfMonth: termsKind === null ? null : form.termsDayOfMonth,
      sector: sectorOf(form),
      publicBuyer: form.kind === 'public' ? (publicBuyers.find((known) => known === form.publicBuyer) ?? null) : null,
      language: languages.find((language) => language === form.language) ?? 'fr',
      isMiscellaneous: form.isMiscellaneous,
      customerGroup: known(form.customerGroup),
      salesperson: known(form.salesperson),
      responsible: known(form.responsible),
      creditLimitCents: form.creditLimitCents,
      notes: known(form.notes),
    },
    contacts: form.contacts
      .filter((contact) => !isEmpty(contact))
      .map((contact) => ({
        ...contact,
        role: known(contact.role),
        email: known(contact.email),
        phone: known(contact.phone),
      })),
  };
}

/** The sector of the customer; null: that of the firm. */
export function sectorOf(form: Pick<DetailsForm, 'sector'>) {
  return paymentSectors.find((known) => known === form.sector) ?? null;
}
