import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Notation, receive, settle, showValue, typeText } from './entry.ts';
import { useTyped, useUnsaved } from './unsaved-forms.tsx';

type EntryOptions<Value> = {
  readonly value: Value;
  readonly notation: Notation<Value>;
  readonly tell: (value: Value) => void;
  /** A fault that the form itself found. */
  readonly error?: string | undefined;
  /** The form has each right text at once, because something follows what is typed; Escape gives it back what it had before. */
  readonly tellsAsTyped?: boolean | undefined;
};

/**
 * The state of a text field that holds a value. The form gets the value when the field is left, on Enter, and before the
 * form is left. A wrong text is not given to the form: it stays with its sentence until it is corrected, or discarded with
 * Escape; one that is only too large is kept then too. Meanwhile the form cannot be sent (`isRight`) nor left without a question, and a filter does not apply.
 */
export function useEntry<Value extends string | number | null>(options: EntryOptions<Value>) {
  const { value, notation, tell, error, tellsAsTyped = false } = options;
  const [kept, setKept] = useState(() => showValue(value, notation));
  const entry = receive(kept, value, notation);
  const { fault } = entry;
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(value);
  const [isInForm, setInForm] = useState(false);
  useEffect(() => {
    input.current?.setCustomValidity(fault ?? '');
    setInForm(input.current?.form != null);
  }, [fault]);
  useUnsaved(fault !== null && isInForm, async () => false);

  const settleOnce = useTyped(!entry.isSettled, () => {
    const settled = settle(entry, notation);
    setKept(settled);
    if (settled.fault === null && settled.value !== value) tell(settled.value);
  });

  function choose(chosen: Value) {
    setKept(showValue(chosen, notation));
    if (chosen !== value) tell(chosen);
  }

  function giveUp() {
    const kept = tellsAsTyped ? before.current : value;
    setKept(showValue(kept, notation));
    if (kept !== value) tell(kept);
  }

  const isHeld = !entry.isSettled || fault !== null;
  const read = isHeld ? notation.read(entry.text) : null;
  const isTooLarge = read !== null && 'fault' in read && read.isTooLarge === true;
  const inputProps = {
    ref: input,
    value: entry.text,
    error: fault ?? error,
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => {
      const typed = event.currentTarget.value;
      if (entry.isSettled) before.current = value;
      setKept(typeText(entry, typed, notation));
      if (!tellsAsTyped) return;
      const meant = notation.read(typed);
      if ('value' in meant && meant.value !== value) tell(meant.value);
    },
    onBlur: settleOnce,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter' || (event.key === 'Escape' && isTooLarge)) settleOnce();
      else if (event.key === 'Escape' && isHeld) giveUp();
    },
    // The first Escape is the field's: the window around it stays open. Once it was said that an amount is too large, Escape is the window's.
    ...(isHeld && !(isTooLarge && entry.isSettled) ? { 'data-mantine-stop-propagation': true } : {}),
  };
  return { inputProps, choose };
}
