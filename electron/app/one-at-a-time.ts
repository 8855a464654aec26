/** Returns a function that runs one piece of work at a time for each owner, in order; a failure does not stop the next one. */
export function oneAtATime<Owner extends object>() {
  const turns = new WeakMap<Owner, Promise<unknown>>();
  return function inTurn<Result>(owner: Owner, work: () => Promise<Result>): Promise<Result> {
    const turn = (turns.get(owner) ?? Promise.resolve()).then(work, work);
    turns.set(owner, turn);
    return turn;
  };
}
