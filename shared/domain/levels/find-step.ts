import { foldText } from '../values/fold-text.ts';

type NamedStep = { readonly name: string; readonly level: number };

/** Words by which lists say that a customer was never reminded. */
const never = /^(?:0+|-+|aucune?|neant|none|non|no|jamais|never|pas de relance|non relancee?s?|not reminded)$/;
/** « 2 », « N° 2 », « Niveau 2 »: a step by its number in the scenario. */
const numbered = /^(?:n|no|niv|niveau|etape|rang|step|level)? ?[°.]? ?0*(\d{1,2})$/;

/** Whether a text says that no step was reached. */
export function saysNoStep(text: string): boolean {
  return never.test(foldText(text).trim());
}

/** The step that a text names among those of a scenario: by its name, whatever case and accents, or by its number; null when there is none. */
export function findStep<Step extends NamedStep>(steps: readonly Step[], text: string): Step | null {
  const wanted = foldText(text).trim();
  const named = steps.find(({ name }) => foldText(name).trim() === wanted);
  if (named) return named;
  const number = numbered.exec(wanted)?.[1];
  return steps.find(({ level }) => level === Number(number ?? 0)) ?? null;
}

/** The steps of a scenario as a refusal lists them: `1 Rappel, 2 Relance`. */
export function listSteps(steps: readonly NamedStep[]): string {
  return steps.map(({ level, name }) => `${level} ${name}`).join(', ');
}
