import { TextInput } from '@mantine/core';
import { useText } from '../text/text.tsx';
import { durationNotation } from './notations.ts';
import { useEntry } from './use-entry.ts';

type DurationInputProps = {
  label: string;
  /** In seconds; null: not known. */
  value: number | null;
  onChange: (seconds: number | null) => void;
  error?: string | undefined;
  /** The path of its value in a form. */
  'data-path'?: string;
};

/** How long something took, typed as `2:14`, `2 min 14` or in whole minutes. */
export function DurationInput({ label, value, onChange, error, ...props }: DurationInputProps) {
  const text = useText();
  const { inputProps } = useEntry({ value, notation: durationNotation(text), tell: onChange, error });
  return (
    <TextInput label={label} w={110} placeholder={text.t('common.durationPlaceholder')} {...props} {...inputProps} />
  );
}
