/** What gives a thing to do its place in the worklist. */
export const priorityRules = [
  'amount',
  'age',
  'brokenPromise',
  'silence',
  'habit',
  'limit',
  'deadline',
  'level',
] as const;
export type PriorityRule = (typeof priorityRules)[number];

/** What the values of a rule are: cents, days, promises, percent, levels. */
export const ruleUnits = {
  amount: 'cents',
  age: 'days',
  brokenPromise: 'promises',
  silence: 'days',
  habit: 'days',
  limit: 'percent',
  deadline: 'days',
  level: 'levels',
} as const satisfies Record<PriorityRule, string>;
export type RuleUnit = (typeof ruleUnits)[PriorityRule];
