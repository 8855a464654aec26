import type { Priority } from '../domain/agenda/priority.ts';
import { type PriorityRule, priorityRules } from '../domain/agenda/priority-rules.ts';
import type { Language } from '../domain/kinds.ts';
import { t } from './translate.ts';

/** A sum of points with its parts, each with its measure: « 45 = 20 montant + 15 promesse non tenue + 10 silence 21 j ». */
export function partsText(language: Language, priority: Priority): string {
  const told = partTexts(language, priority);
  const { points } = priority;
  return told.length === 0 ? '0' : t(language, 'worklist.sum', { points: String(points), parts: told.join(' + ') });
}

/** The parts of a sum of points: « 20 montant », « 10 silence 21 j ». */
export function partTexts(language: Language, { parts, facts }: Priority): string[] {
  return priorityRules.flatMap((rule) => {
    const [own, value] = [parts[rule] ?? 0, facts[rule]];
    return own === 0 || value === null
      ? []
      : t(language, 'worklist.part', { points: String(own), rule: factText(language, rule, value) });
  });
}

/** What a rule found; the amount stands in a column of its own. */
function factText(language: Language, rule: PriorityRule, value: number): string {
  if (rule === 'amount') return t(language, 'worklist.part.amount');
  if (rule === 'brokenPromise')
    return value === 1 ? t(language, 'worklist.part.brokenPromise') : t(language, 'worklist.brokenPromises', { value });
  if (rule === 'deadline' && value === 0) return t(language, 'worklist.dueToday');
  if (rule === 'deadline' && value < 0) return t(language, 'worklist.dueIn', { value: -value });
  return t(language, `worklist.part.${rule}`, { value });
}
