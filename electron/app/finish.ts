/** Runs all steps of a long work and returns its result, or throws its error. */
export async function finish<Result>(steps: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
