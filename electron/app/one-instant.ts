/** The same context with its clock stopped: a row and the event that tells of it bear one instant, which `check` compares. */
export function atOneInstant<Clocked extends { readonly now: () => string }>(context: Clocked): Clocked {
  const at = context.now();
  return { ...context, now: () => at };
}
