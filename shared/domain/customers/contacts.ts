import type { ContactValues } from './fields.ts';
import type { KnownContact } from './match.ts';
import { normalisePhone } from './phone.ts';
import { isAlike } from './values.ts';

export type NamedContact = ContactValues & { readonly name: string };

/** A contact to add (`id` null), or to change; `isKept` when what it holds already stays. */
export type ContactChange = {
  readonly id: number | null;
  readonly old: NamedContact | null;
  readonly next: NamedContact;
  readonly isKept: boolean;
};

const facts = ['name', 'role', 'duty', 'email', 'phone'] as const;

/** The contacts several rows give of one customer, each once: the same mail address, or the same name with no other address. */
export function uniteContacts(contacts: readonly ContactValues[]): ContactValues[] {
  const united: ContactValues[] = [];
  for (const contact of contacts) {
    const index = united.findIndex((other) => isOnePerson(other, contact));
    const other = united[index];
    if (!other) united.push(contact);
    else
      united[index] = {
        name: other.name ?? contact.name,
        role: other.role ?? contact.role,
        duty: other.duty ?? contact.duty,
        email: other.email ?? contact.email,
        phone: other.phone ?? contact.phone,
      };
  }
  return united;
}

function isOnePerson(a: ContactValues, b: ContactValues): boolean {
  if (a.email !== null && b.email !== null) return isAlike(a.email, b.email);
  if (a.name === null || b.name === null) return a.name === b.name;
  return isAlike(a.name, b.name);
}

/** What the file's contacts change of those known: who is not there is added, what is missing of one is filled. */
export function changesOfContacts(
  known: readonly KnownContact[],
  wanted: readonly ContactValues[],
  { customerName, replace }: { readonly customerName: string; readonly replace: boolean },
): ContactChange[] {
  const found = pairUp(known, wanted, customerName);
  const takenNames = new Set(known.map((contact) => contact.name));
  return wanted.flatMap((contact, index): ContactChange[] => {
    const partner = found.get(index);
    if (!partner) {
      const free = takenNames.has(customerName) ? (contact.email ?? customerName) : customerName;
      const next = { ...contact, name: contact.name ?? free };
      takenNames.add(next.name);
      return [{ id: null, old: null, next, isKept: false }];
    }
    const { id, ...old } = partner;
    // A contact without a name was given the customer's name or its mail address, which may be replaced.
    const isNamed = old.name !== customerName && old.name !== old.email;
    const isOpen = (fact: (typeof facts)[number]) => old[fact] === null || (fact === 'name' && !isNamed);
    const isHeld = (fact: (typeof facts)[number]) =>
      contact[fact] === null ||
      (fact === 'phone' ? samePhone(contact.phone, old.phone) : isAlike(old[fact], contact[fact]));
    const differing = facts.filter((fact) => !isHeld(fact));
    const applied = differing.filter((fact) => replace || isOpen(fact));
    const kept = differing.filter((fact) => !applied.includes(fact));
    const take = (names: readonly (typeof facts)[number][]): NamedContact => ({
      ...old,
      ...Object.fromEntries(names.map((fact) => [fact, contact[fact]])),
    });
    return [
      ...(applied.length > 0 ? [{ id, old, next: take(applied), isKept: false }] : []),
      ...(kept.length > 0 ? [{ id, old, next: take(kept), isKept: true }] : []),
    ];
  });
}

/** Pairs each wanted contact with a known one: by mail address, then by name, then by number; each known one once. */
function pairUp(
  known: readonly KnownContact[],
  wanted: readonly ContactValues[],
  customerName: string,
): ReadonlyMap<number, KnownContact> {
  const pairs = new Map<number, KnownContact>();
  const free = new Set(known);
  const tests: readonly ((contact: ContactValues, candidate: KnownContact) => boolean)[] = [
    (contact, { email }) => contact.email !== null && email !== null && isAlike(contact.email, email),
    (contact, { name }) => isAlike(contact.name ?? customerName, name),
    (contact, { phone }) => contact.name === null && samePhone(contact.phone, phone),
  ];
  for (const test of tests)
    for (const [index, contact] of wanted.entries()) {
      if (pairs.has(index)) continue;
      const partner = [...free].find((candidate) => test(contact, candidate));
      if (!partner) continue;
      pairs.set(index, partner);
      free.delete(partner);
    }
  return pairs;
}

function samePhone(a: string | null, b: string | null): boolean {
  const [first, second] = [a, b].map((phone) => (phone === null ? null : normalisePhone(phone, 'FR')));
  return first !== null && first === second;
}
