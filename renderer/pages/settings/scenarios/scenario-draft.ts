import { mostStepDays, type Scenario, type ScenarioStep } from '../../../../shared/contract/scenarios.ts';

/** A step being edited; `key` keeps its fields in place while others come and go, a new one has no id yet. */
export type DraftStep = ScenarioStep & { readonly key: string };
export type ScenarioDraft = Omit<Scenario, 'steps'> & { readonly steps: readonly DraftStep[] };

/** A scenario as its form holds it: numbers as they are typed. */
export function draftOf(scenario: Scenario): ScenarioDraft {
  return { ...scenario, steps: scenario.steps.map((step) => ({ ...step, key: String(step.id) })) };
}

/** The scenario of a draft whose fields are right. */
export function toScenario(draft: ScenarioDraft): Scenario {
  return { ...draft, steps: draft.steps.map(({ key: _key, ...step }) => step) };
}

/** Numbers the steps from 1 in their order. A step keeps its id wherever it stands. */
export function withLevels(steps: readonly DraftStep[]): readonly DraftStep[] {
  return steps.map((step, index) => ({ ...step, level: index + 1 }));
}

/** One more step after the one at `index`, halfway to the next; ten days after the last. */
export function insertStep(steps: readonly DraftStep[], index: number, name: string): readonly DraftStep[] {
  const [before, after] = [steps[index], steps[index + 1]];
  const from = before === undefined ? -2 : dayOf(before);
  const day = after === undefined ? Math.min(mostStepDays, from + 10) : Math.floor((from + dayOf(after)) / 2);
  const added: DraftStep = {
    key: `new ${1 + Math.max(0, ...steps.map(({ key }) => Number(/^new (\d+)$/.exec(key)?.[1] ?? 0)))}`,
    id: null,
    level: 0,
    name,
    trigger: 'dueDate',
    direction: day < 0 ? 'before' : 'after',
    days: Math.abs(day),
    channel: 'letter',
    tone: 'firm',
    isFormalNotice: false,
    deadlineDays: 8,
    mode: 'batch',
    recipient: 'preferred',
    copies: [],
    minimumCents: 0,
    minimumDocumentCents: 0,
    ceilingCents: null,
  };
  return withLevels([...steps.slice(0, index + 1), added, ...steps.slice(index + 1)]);
}

/** Days from the due date, negative before it. */
function dayOf({ direction, days }: ScenarioStep): number {
  return direction === 'before' ? -days : days;
}
