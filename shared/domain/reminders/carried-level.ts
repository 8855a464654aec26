import { isSpoken } from '../scenarios/channel-facts.ts';
import type { ReminderScenario, ReminderStep } from './types.ts';

/**
 * The level at which a document stands in the scenario `to` after it reached `level` in the scenario `from`: that of the last step of
 * `to` which is no more serious than the one that was reached. So a customer who changes scenario is neither taken back to a first
 * reminder nor served a second notice. Of several steps of the same seriousness, as many count as were passed. In the same scenario, edited since,
 * it is the level of the last of the steps that were passed.
 */
export function carriedLevel(
  from: Pick<ReminderScenario, 'id' | 'steps'>,
  level: number,
  to: Pick<ReminderScenario, 'id' | 'steps'>,
): number {
  if (from.steps === to.steps) return level;
  if (from.id === to.id) {
    const passed = new Set(from.steps.flatMap((step) => (step.level <= level ? [step.id] : [])));
    return to.steps.findLast(({ id }) => id !== null && passed.has(id))?.level ?? 0;
  }
  const reached = from.steps.filter((step) => step.level <= level);
  const last = reached.at(-1);
  if (last === undefined) return 0;
  const seriousness = Math.max(...reached.map(seriousnessOf));
  const count = reached.filter((step) => seriousnessOf(step) === seriousness).length;
  const alike = to.steps.filter((step) => seriousnessOf(step) === seriousness).slice(0, count);
  return (alike.at(-1) ?? to.steps.findLast((step) => seriousnessOf(step) < seriousness))?.level ?? 0;
}

/** From 0, a word before the due date, to 7, a formal notice. What is said weighs less than a letter of the same tone. */
function seriousnessOf({ direction, tone, isFormalNotice, channel }: ReminderStep): number {
  if (isFormalNotice) return 7;
  if (direction === 'before') return 0;
  return { courteous: 1, firm: 3, formal: 5 }[tone] + Number(!isSpoken(channel));
}
