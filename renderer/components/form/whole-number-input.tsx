import { TextInput, type TextInputProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useText } from '../text/text.tsx';
import { wholeNumberNotation } from './notations.ts';
import { useEntry } from './use-entry.ts';

type WholeNumberInputProps = Omit<
  TextInputProps,
  'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'error' | 'required'
> & {
  least: number;
  most: number;
  error?: string | undefined;
  /** See `useEntry`. */
  tellsAsTyped?: boolean;
} & (
    | { required: true; value: number; onChange: (value: number) => void }
    | { required?: false; value: number | null; onChange: (value: number | null) => void }
  );

/**
 * A number of days or of instalments. A number beyond the limits is refused with a sentence, never changed in silence; the
 * arrow keys add and take away one.
 */
export function WholeNumberInput({ least, most, error, tellsAsTyped, ...props }: WholeNumberInputProps) {
  const text = useText();
  function tell(value: number | null) {
    if (!props.required) props.onChange(value);
    else if (value !== null) props.onChange(value);
  }
  const { value, required = false } = props;
  const notation = wholeNumberNotation(text, { least, most, required });
  const { inputProps, choose } = useEntry({ value, notation, tell, error, tellsAsTyped });
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    inputProps.onKeyDown(event);
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const read = notation.read(event.currentTarget.value);
    if (step === 0 || 'fault' in read) return;
    event.preventDefault();
    choose(Math.min(most, Math.max(least, (read.value ?? least - step) + step)));
  }
  return (
    <TextInput
      {...props}
      aria-required={required}
      required={false}
      inputMode="numeric"
      {...inputProps}
      onKeyDown={onKeyDown}
    />
  );
}
