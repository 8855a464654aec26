import { z } from 'zod';
import { type CustomerKind, customerKinds } from '../kinds.ts';
import { addMonths, type Day } from '../values/days.ts';
import { foldText } from '../values/fold-text.ts';
import type { Cents } from '../values/money.ts';

/** A country of a rule that stands for every one but France. */
export const abroad = 'abroad';

/** Longest relation a rule may ask for: fifty years. */
export const mostMonths = 600;

const months = z.int().min(0).max(mostMonths).nullable();
const amount = z.int().min(0).nullable();

/** A rule that gives a scenario to the customers who meet all its conditions; null: any. */
export const scenarioRule = z.object({
  scenarioId: z.int().positive(),
  kind: z.enum(customerKinds).nullable(),
  /** The grouping on the card, whatever its case and accents. */
  customerGroup: z.string().trim().min(1).max(500).nullable(),
  /** A code of ISO 3166, or `abroad`. */
  country: z.string().max(10).nullable(),
  /** Open documents less credits in the ledger's currency, cents: at least, and less than. */
  owedFromCents: amount,
  owedBelowCents: amount,
  /** Months since the first document: at least, and less than. */
  monthsFrom: months,
  monthsBelow: months,
});
export type ScenarioRule = z.infer<typeof scenarioRule>;

/** Conditions that every customer meets. */
export const noCondition = {
  kind: null,
  customerGroup: null,
  country: null,
  owedFromCents: null,
  owedBelowCents: null,
  monthsFrom: null,
  monthsBelow: null,
} as const satisfies Omit<ScenarioRule, 'scenarioId'>;

/** What the rules look at. */
export type RuleFacts = {
  readonly kind: CustomerKind;
  readonly customerGroup: string | null;
  readonly country: string;
  readonly owedCents: Cents;
  /** The day of the first document; null without any: the relation begins today. */
  readonly firstOn: Day | null;
};

/** By what a customer follows its scenario: its own assignment, the first rule it meets, or the default of the firm. */
export const followingBy = ['customer', 'rule', 'default'] as const;
export type Following = {
  readonly scenarioId: number | null;
  readonly by: (typeof followingBy)[number];
  /** The rule, where it is one. */
  readonly rule: ScenarioRule | null;
};

/** The scenarios a customer may be given. */
export type Assigning = {
  /** In the user's order: the first that a customer meets decides. Those of an archived scenario are passed over. */
  readonly rules: readonly ScenarioRule[];
  readonly archivedIds: ReadonlySet<number>;
  readonly defaultId: number | null;
};

/** The scenario that a customer follows on `asOf`, and why. */
export function followedBy(
  { assignedId, facts }: { readonly assignedId: number | null; readonly facts: RuleFacts },
  { rules, archivedIds, defaultId }: Assigning,
  asOf: Day,
): Following {
  if (assignedId !== null) return { scenarioId: assignedId, by: 'customer', rule: null };
  const rule = rules.find((each) => !archivedIds.has(each.scenarioId) && isMet(each, facts, asOf));
  if (rule) return { scenarioId: rule.scenarioId, by: 'rule', rule };
  return { scenarioId: defaultId, by: 'default', rule: null };
}

/** Whether a customer meets every condition of a rule on `asOf`. */
export function isMet(rule: ScenarioRule, facts: RuleFacts, asOf: Day): boolean {
  const { kind, customerGroup, country, owedFromCents, owedBelowCents, monthsFrom, monthsBelow } = rule;
  if (kind !== null && kind !== facts.kind) return false;
  if (customerGroup !== null && foldText(customerGroup) !== foldText(facts.customerGroup ?? '')) return false;
  if (country === abroad ? facts.country === 'FR' : country !== null && country !== facts.country) return false;
  if (owedFromCents !== null && facts.owedCents < owedFromCents) return false;
  if (owedBelowCents !== null && facts.owedCents >= owedBelowCents) return false;
  const firstOn = facts.firstOn ?? asOf;
  if (monthsFrom !== null && addMonths(firstOn, monthsFrom) > asOf) return false;
  return monthsBelow === null || addMonths(firstOn, monthsBelow) > asOf;
}

/** The days of a span on which a condition on the age of a relation that began on `firstOn` begins or ceases to be met, in their order. */
export function ageDays(
  rules: readonly ScenarioRule[],
  firstOn: Day | null,
  { from, to }: { readonly from: Day; readonly to: Day },
): Day[] {
  if (firstOn === null) return [];
  const months = rules.flatMap(({ monthsFrom, monthsBelow }) => [monthsFrom, monthsBelow]);
  const days = months.flatMap((count) => (count === null ? [] : [addMonths(firstOn, count)]));
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort();
}
