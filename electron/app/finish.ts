/** Takes every step of a long work to its end. Returns its result; throws what stops it. */
export async function finish<Result>(steps: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
