/** Gives the text of a field to its form as if the user had left the field. */
type Settle = () => void;

/** The fields whose text their form does not know yet, and the listeners to call when there are some or none. */
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
