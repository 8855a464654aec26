/** A field between the text that stands in it and the value its form holds. */
export type Entry<Value> = {
  /** What the form holds. */
  readonly value: Value;
  readonly text: string;
  /** False while something is being typed that the form was not told of. */
  readonly isSettled: boolean;
  /** What is wrong with the text, said once the field was left; the form keeps the value it held. */
  readonly fault: string | null;
};

/** What a text says, or the sentence that says why it says nothing. */
export type ReadText<Value> = { readonly value: Value } | { readonly fault: string };

/** How the values of a field are read and written. */
export type Notation<Value> = {
  readonly read: (text: string) => ReadText<Value>;
  readonly write: (value: Value) => string;
};

/** A field that shows `value`: at first, after a choice, and when what was typed is given up. */
export function showValue<Value>(value: Value, { write }: Notation<Value>): Entry<Value> {
  return { value, text: write(value), isSettled: true, fault: null };
}

/** What was wrong is no longer said as soon as the text is right. */
export function typeText<Value>(entry: Entry<Value>, text: string, { read }: Notation<Value>): Entry<Value> {
  const isWrong = entry.fault !== null && 'fault' in read(text);
  return { ...entry, text, isSettled: false, fault: isWrong ? entry.fault : null };
}

/** The field is left: its text becomes a value, or stays where it is with what is wrong. */
export function settle<Value>(entry: Entry<Value>, notation: Notation<Value>): Entry<Value> {
  if (entry.isSettled) return entry;
  const read = notation.read(entry.text);
  if ('fault' in read) return { ...entry, isSettled: true, fault: read.fault };
  return showValue(read.value, notation);
}

/** The form holds `value` now; what is being typed, or is wrong about the same value, stays. */
export function receive<Value>(entry: Entry<Value>, value: Value, notation: Notation<Value>): Entry<Value> {
  if (!entry.isSettled) return { ...entry, value };
  return entry.fault !== null && entry.value === value ? entry : showValue(value, notation);
}
