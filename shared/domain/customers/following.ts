import { findStep, listSteps, saysNoStep } from '../levels/find-step.ts';
import { type Assigning, type Following, followedBy } from '../scenarios/rules.ts';
import type { Day } from '../values/days.ts';
import { foldText } from '../values/fold-text.ts';
import type { CustomerRow, CustomerValues, SaidFollowing } from './fields.ts';
import { type CustomerIssue, issueOn } from './issues.ts';

type Named = { readonly id: number; readonly name: string };

/** A scenario that a list may name. */
export type NamedScenario = Named & {
  readonly isArchived: boolean;
  readonly steps: readonly { readonly id: number | null; readonly level: number; readonly name: string }[];
};

/** A level that was reached in another tool, and the day of the last reminder there; null: not known. */
type Level = { readonly stepId: number; readonly step: string; readonly reachedOn: Day | null };

/** The scenario that a list assigns to a customer; `isKept` when the one assigned stays, because it was not to be replaced. */
export type ScenarioChange = { readonly old: Named | null; readonly next: Named; readonly isKept: boolean };
/** The level that a list takes over. */
export type LevelChange = { readonly old: Level | null; readonly next: Level; readonly isKept: boolean };

/** What the follow-up of the customers is compared with. */
export type FollowUp = {
  readonly scenarios: readonly NamedScenario[];
  readonly assigning: Assigning;
  /** The scenario that each customer follows, and the level taken over of it as a whole, by the customer's id. */
  readonly followed: ReadonlyMap<number, Following>;
  readonly levels: ReadonlyMap<number, Level>;
};

type Planned = { readonly scenario: ScenarioChange | null; readonly level: LevelChange | null };
type Asked = { readonly replace: boolean; readonly today: Day; readonly followUp: FollowUp };

/** What the rows of one customer change of its follow-up; `customerId` null: one that is new. */
export function planFollowing(
  rows: readonly CustomerRow[],
  { customerId, values }: { readonly customerId: number | null; readonly values: CustomerValues },
  asked: Asked,
): Planned & { readonly issues: readonly CustomerIssue[] } {
  const { followUp, replace, today } = asked;
  const [saidScenario, saidStep, saidDay] = [
    firstSaid(rows, 'scenario'),
    firstSaid(rows, 'step'),
    firstSaid(rows, 'remindedOn'),
  ];
  const issues = [saidScenario, saidStep, saidDay].flatMap((said) => said?.opposed ?? []);
  const offered = followUp.scenarios.filter(({ isArchived }) => !isArchived);
  const named = saidScenario && offered.find(({ name }) => foldText(name) === foldText(saidScenario.text));
  if (saidScenario && !named) {
    const known = offered.map(({ name }) => name).join(', ');
    issues.push(issueOn(saidScenario.row, 'unknownScenario', { scenario: saidScenario.text, known }));
    return { scenario: null, level: null, issues };
  }
  const following = customerId === null ? followedByNew(values, asked) : followUp.followed.get(customerId);
  const assignedId = following?.by === 'customer' ? following.scenarioId : null;
  const assigned = followUp.scenarios.find(({ id }) => id === assignedId);
  // One followed already, by a rule or by default, is no news: assigned to the customer, it would no longer follow the rules.
  const scenario = named && named.id !== following?.scenarioId ? changeOf(assigned, named, replace) : null;
  const reachedOn = saidDay?.text ?? null;
  const isToCome = reachedOn !== null && reachedOn > today;
  if (saidDay && isToCome) issues.push(issueOn(saidDay.row, 'remindedToCome', { remindedOn: saidDay.text }));
  if (!saidStep && saidDay) issues.push(issueOn(saidDay.row, 'remindedWithoutStep', { remindedOn: saidDay.text }));
  if (!saidStep || saysNoStep(saidStep.text)) return { scenario, level: null, issues };
  const of = named ?? followUp.scenarios.find(({ id }) => id === following?.scenarioId);
  const step = findStep(of?.steps ?? [], saidStep.text);
  if (step?.id == null) {
    const details = { step: saidStep.text, scenario: of?.name ?? '', known: listSteps(of?.steps ?? []) };
    return { scenario, level: null, issues: [...issues, issueOn(saidStep.row, 'unknownStep', details)] };
  }
  const next = { stepId: step.id, step: step.name, reachedOn: isToCome ? null : reachedOn };
  const old = (customerId === null ? undefined : followUp.levels.get(customerId)) ?? null;
  const isSame = old?.stepId === next.stepId && (next.reachedOn === null || old.reachedOn === next.reachedOn);
  return { scenario, level: isSame ? null : { old, next, isKept: old !== null && !replace }, issues };
}

function changeOf(assigned: Named | undefined, { id, name }: Named, replace: boolean): ScenarioChange {
  const old = assigned ? { id: assigned.id, name: assigned.name } : null;
  return { old, next: { id, name }, isKept: old !== null && !replace };
}

/** The scenario that a customer of the list follows once it is created. */
function followedByNew({ kind, customerGroup, country }: CustomerValues, { followUp, today }: Asked): Following {
  const facts = { kind: kind ?? 'business', customerGroup, country: country ?? 'FR', owedCents: 0, firstOn: null };
  return followedBy({ assignedId: null, facts }, followUp.assigning, today);
}

/** What the first row that says something of a fact says, and the issues of the rows that say otherwise; null where none does. */
function firstSaid(rows: readonly CustomerRow[], fact: keyof SaidFollowing) {
  const said = rows.flatMap((row) => {
    const text = row.following[fact];
    return text ? [{ row, text }] : [];
  });
  const [first, ...others] = said;
  if (!first) return null;
  const opposed = others
    .filter(({ text }) => foldText(text) !== foldText(first.text))
    .map(({ row, text }) =>
      fact === 'remindedOn'
        ? issueOn(row, 'remindedDaysDiffer', {
            line: String(first.row.lineNumber),
            firstOn: first.text,
            secondOn: text,
          })
        : issueOn(row, 'rowsDiffer', { line: String(first.row.lineNumber), first: first.text, second: text }),
    );
  return { ...first, opposed };
}
