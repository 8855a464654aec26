/** Runs one piece of work at a time for each owner, in the order they came; one that fails does not stop the next. */
export function oneAtATime<Owner extends object>() {
  const turns = new WeakMap<Owner, Promise<unknown>>();
  return function inTurn<Result>(owner: Owner, work: () => Promise<Result>): Promise<Result> {
    const turn = (turns.get(owner) ?? Promise.resolve()).then(work, work);
    turns.set(owner, turn);
    return turn;
  };
}
