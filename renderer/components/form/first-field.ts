const fields = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/** The first field of a form in its order; of several to choose one from, the chosen one. */
export function firstField(form: HTMLElement | null): HTMLElement | null {
  const first = form?.querySelector<HTMLInputElement>(fields) ?? null;
  if (first?.type !== 'radio') return first;
  const chosen = [...(form?.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked') ?? [])];
  return chosen.find(({ name }) => name === first.name) ?? first;
}
