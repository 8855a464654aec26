import type { Language } from '../domain/kinds.ts';
import { abroad, type ScenarioRule } from '../domain/scenarios/rules.ts';
import { countryName } from './country-name.ts';
import { formatCents } from './format.ts';
import { t } from './translate.ts';

/** The conditions of a rule in words: « Particulier · doit au moins 500,00 € ». */
export function ruleText(language: Language, rule: Omit<ScenarioRule, 'scenarioId'>): string {
  const { kind, customerGroup, country, owedFromCents, owedBelowCents, monthsFrom, monthsBelow } = rule;
  const conditions = [
    kind && t(language, `customers.kind.${kind}`),
    customerGroup && t(language, 'scenarios.ruleGroup', { group: customerGroup }),
    country && (country === abroad ? t(language, 'scenarios.ruleAbroad') : countryName(language, country)),
    owedFromCents !== null && t(language, 'scenarios.ruleOwedFrom', { amount: formatCents(language, owedFromCents) }),
    owedBelowCents !== null &&
      t(language, 'scenarios.ruleOwedBelow', { amount: formatCents(language, owedBelowCents) }),
    monthsFrom !== null && t(language, 'scenarios.ruleMonthsFrom', { count: monthsFrom }),
    monthsBelow !== null && t(language, 'scenarios.ruleMonthsBelow', { count: monthsBelow }),
  ].filter((condition) => typeof condition === 'string');
  return conditions.length === 0 ? t(language, 'scenarios.ruleEverybody') : conditions.join(' · ');
}
