/** A text field that is being edited: its text, and the value that its form holds. */
export type Entry<Value> = {
  /** What the form holds. */
  readonly value: Value;
  readonly text: string;
  /** False while the user types a text that the form does not know yet. */
  readonly isSettled: boolean;
  /** Why the text is wrong, shown once the field was left. The form keeps its former value. */
  readonly fault: string | null;
};

/**
 * The value that a text means, or the sentence that says why it means none. `isTooLarge`: it means one that a figure less would make
 * right, so that Escape leaves it to be corrected.
 */
export type ReadText<Value> = { readonly value: Value } | { readonly fault: string; readonly isTooLarge?: boolean };

/** How the values of a field are read and written. */
export type Notation<Value> = {
  readonly read: (text: string) => ReadText<Value>;
  readonly write: (value: Value) => string;
};

/** A field that shows `value`: at first, after a choice, and when what was typed is given up. */
export function showValue<Value>(value: Value, { write }: Notation<Value>): Entry<Value> {
  return { value, text: write(value), isSettled: true, fault: null };
}

/** Typing removes the sentence about a wrong text as soon as the text is right. */
export function typeText<Value>(entry: Entry<Value>, text: string, { read }: Notation<Value>): Entry<Value> {
  const isWrong = entry.fault !== null && 'fault' in read(text);
  return { ...entry, text, isSettled: false, fault: isWrong ? entry.fault : null };
}

/** The user leaves the field: a right text becomes the value, a wrong one stays with its sentence. */
export function settle<Value>(entry: Entry<Value>, notation: Notation<Value>): Entry<Value> {
  if (entry.isSettled) return entry;
  const read = notation.read(entry.text);
  if ('fault' in read) return { ...entry, isSettled: true, fault: read.fault };
  return showValue(read.value, notation);
}

/** The form now holds `value`. A text that is being typed stays, and so does a wrong text while the value is the same. */
export function receive<Value>(entry: Entry<Value>, value: Value, notation: Notation<Value>): Entry<Value> {
  if (!entry.isSettled) return { ...entry, value };
  return entry.fault !== null && entry.value === value ? entry : showValue(value, notation);
}
