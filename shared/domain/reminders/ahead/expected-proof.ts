import { addDays, type Day, laterDay } from '../../values/days.ts';
import type { Account, ReminderDocument } from '../types.ts';

/**
 * Days after which what looks ahead supposes a registered letter presented: it is brought to the post within a working day or two, and La Poste
 * presents it within three.
 */
const presentedAfterDays = 7;

/** The day on which a registered letter sent on `sentOn` is supposed to be presented. */
export function presentedOn(sentOn: Day): Day {
  return addDays(sentOn, presentedAfterDays);
}

/**
 * The day from which what is projected from `asOf` on supposes that the last letter about a document is proven to have been presented: the day
 * after `asOf` where that is past and nothing proves it.
 */
function provenFrom({ remindedOn }: Pick<ReminderDocument, 'remindedOn'>, asOf: Day): Day {
  return laterDay(presentedOn(remindedOn ?? asOf), addDays(asOf, 1));
}

/** The days on which registered letters that nothing proves yet are supposed to be, in what is projected from `asOf` on. */
export function proofDays(accounts: readonly Account[], asOf: Day): Day[] {
  const days = new Set<Day>();
  for (const { debits } of accounts)
    for (const document of debits) if (document.isUnproven) days.add(provenFrom(document, asOf));
  return [...days];
}

/** The accounts on `on`, once the registered letters that a projection from `asOf` supposes presented by then are. */
export function presented(accounts: readonly Account[], asOf: Day, on: Day): readonly Account[] {
  return accounts.map((account) => ({
    ...account,
    debits: account.debits.map((document) =>
      document.isUnproven && provenFrom(document, asOf) <= on ? { ...document, isUnproven: false } : document,
    ),
  }));
}
