import type { PriorityRule } from '../../../domain/agenda/priority.ts';

/** The list of everything that is to be done, whatever its kind. */
export const worklist = {
  title: 'Liste de travail',
  tableLabel: 'Tout ce qui est à faire, dans l’ordre des points',
  anyKind: 'Toutes les natures',
  empty: 'Rien à faire : tout est à jour.',
  asOf: 'Au',
  on: 'Jour',
  points: 'Points',
  view: 'Vue',
  'view.all': 'Tout',
  'view.today': 'Aujourd’hui',
  'view.late': 'En retard',
  'view.ahead': 'À venir',
  count_one: '{count} chose à faire',
  count_other: '{count} choses à faire',
  sum: '{points} = {parts}',
  part: '{points} {rule}',
  'rule.amount': 'montant',
  'rule.age': 'ancienneté',
  'rule.brokenPromise': 'promesse rompue',
  'rule.silence': 'silence',
  'rule.habit': 'plus tard que d’habitude',
  'rule.limit': 'plafond dépassé',
  'rule.deadline': 'jour venu',
  'rule.level': 'niveau',
} as const satisfies Record<`rule.${PriorityRule}`, string> & Record<string, string>;
