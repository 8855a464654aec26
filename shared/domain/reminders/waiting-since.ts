import { addDays, type Day, earlierDay, laterDay } from '../values/days.ts';
import type { FreeLine, Message } from './message.ts';

/**
 * The day since which a message waits: that of the document of it which has waited longest since its step was reached, or since the last
 * message about it. Where there is not room for all that a customer is due, the longest wait goes first, and nobody waits behind what is
 * sent again and again.
 */
export function waitingSince({ lines }: Message, asOf: Day): Day {
  return lines.flatMap(dueSince).reduce((first, day) => earlierDay(first, day), asOf);
}

function dueSince({ document, next, isReached }: FreeLine): Day[] {
  if (next === null || !isReached) return [];
  return [document.remindedOn === null ? next.on : laterDay(next.on, addDays(document.remindedOn, 1))];
}
