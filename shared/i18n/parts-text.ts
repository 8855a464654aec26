import { type Priority, priorityRules } from '../domain/agenda/priority.ts';
import type { Language } from '../domain/kinds.ts';
import { t } from './translate.ts';

/** A sum of points with its parts: « 45 = 20 montant + 15 promesse non tenue + 10 silence ». */
export function partsText(language: Language, { points, parts }: Priority): string {
  const told = priorityRules.flatMap((rule) => {
    const own = parts[rule];
    return own === undefined
      ? []
      : t(language, 'worklist.part', { points: String(own), rule: t(language, `worklist.rule.${rule}`) });
  });
  return told.length === 0 ? '0' : t(language, 'worklist.sum', { points: String(points), parts: told.join(' + ') });
}
