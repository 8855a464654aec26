import { TextInput, type TextInputProps } from '@mantine/core';
import { useText } from '../text/text.tsx';
import { rateNotation } from './notations.ts';
import { useEntry } from './use-entry.ts';

type RateInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'error'> & {
  /** Hundredths of a percent. */
  least: number;
  most: number;
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string | undefined;
};

/** A percentage typed with comma or dot, with or without its sign. */
export function RateInput({ least, most, error, value, onChange, ...props }: RateInputProps) {
  const text = useText();
  const notation = rateNotation(text, { least, most });
  const { inputProps } = useEntry({ value, notation, tell: onChange, error });
  return <TextInput inputMode="decimal" rightSection="%" {...props} {...inputProps} />;
}
