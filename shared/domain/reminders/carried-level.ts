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
  let left = reached.filter((step) => seriousnessOf(step) === seriousness).length;
  const counted = to.steps.filter((step) => {
    const own = seriousnessOf(step);
    return own < seriousness || (own === seriousness && left-- > 0);
  });
  return counted.at(-1)?.level ?? 0;
}

/** From 0, a word before the due date, to 4, a formal notice. */
function seriousnessOf({ direction, tone, isFormalNotice }: ReminderStep): number {
  if (isFormalNotice) return 4;
  if (direction === 'before') return 0;
  return { courteous: 1, firm: 2, formal: 3 }[tone];
}
