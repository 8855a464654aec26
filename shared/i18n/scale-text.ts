import { type PriorityRule, priorityRules, ruleUnits } from '../domain/agenda/priority-rules.ts';
import type { PriorityScale } from '../domain/agenda/priority-scale.ts';
import type { Language } from '../domain/kinds.ts';
import { formatCents, formatNumber, formatPercent } from './format.ts';
import { t } from './translate.ts';

/** The steps of a rule: « 500,00 € : 10, 2 000,00 € : 20 ». */
export function scaleText(language: Language, rule: PriorityRule, scale: PriorityScale): string {
  if (scale.length === 0) return t(language, 'priorities.scaleEmpty');
  return scale
    .map(([from, points]) =>
      t(language, 'priorities.scaleStep', { from: fromText(language, rule, from), points: String(points) }),
    )
    .join(', ');
}

/** The value that a step of a rule begins at, with its unit. */
export function fromText(language: Language, rule: PriorityRule, value: number): string {
  const unit = ruleUnits[rule];
  if (unit === 'cents') return formatCents(language, value);
  if (unit === 'percent') return formatPercent(language, value);
  const number = formatNumber(language, value);
  return unit === 'days' ? `${number} ${t(language, 'priorities.unit.days')}` : number;
}

/** True for the name of a rule. */
export function isRule(name: string): name is PriorityRule {
  return priorityRules.some((rule) => rule === name);
}
