import { addDays, type Day, laterDay } from '../values/days.ts';
import type { ReminderDocument } from './types.ts';

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
export function provenFrom({ remindedOn }: Pick<ReminderDocument, 'remindedOn'>, asOf: Day): Day {
  return laterDay(presentedOn(remindedOn ?? asOf), addDays(asOf, 1));
}
