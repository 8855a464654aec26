/** Takes what stands in a field as if it had been left. */
type Settle = () => void;

/** The fields with a text that their form was not told of yet, and who wants to know whether there are some. */
export function makeTypedFields() {
  const fields = new Set<Settle>();
  const listeners = new Set<() => void>();
  function announce() {
    for (const listener of listeners) listener();
  }
  return {
    add(settle: Settle) {
      fields.add(settle);
      announce();
    },
    delete(settle: Settle) {
      if (fields.delete(settle)) announce();
    },
    all: (): readonly Settle[] => [...fields],
    hasSome: () => fields.size > 0,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type TypedFields = ReturnType<typeof makeTypedFields>;
