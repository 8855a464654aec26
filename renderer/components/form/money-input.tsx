import { TextInput, type TextInputProps } from '@mantine/core';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { type Text, useText } from '../text/text.tsx';
import classes from './money-input.module.css';
import { moneyNotation } from './notations.ts';
import { useEntry } from './use-entry.ts';

type MoneyInputProps = {
  label?: string;
  ariaLabel?: string;
  minimum?: Cents;
  maximum?: Cents;
  error?: string | undefined;
  disabled?: boolean;
  width?: number | string;
  /** Without the sign of the currency, in a column of amounts. */
  isBare?: boolean;
  description?: string | undefined;
  wrapperProps?: TextInputProps['wrapperProps'];
  /** The path of its value in a form. */
  'data-path'?: string;
  /** See `useEntry`. */
  tellsAsTyped?: boolean;
} & (
  | { required: true; value: Cents; onChange: (cents: Cents) => void }
  | { required?: false; value: Cents | null; onChange: (cents: Cents | null) => void }
);

/** An amount typed with comma or dot, spaces or not. */
export function MoneyInput(props: MoneyInputProps) {
  const text = useText();
  function tell(cents: Cents | null) {
    if (!props.required) props.onChange(cents);
    else if (cents !== null) props.onChange(cents);
  }
  const { minimum, maximum, required = false } = props;
  const notation = moneyNotation(text, { minimum, maximum, required });
  const { inputProps } = useEntry({
    value: props.value,
    notation,
    tell,
    error: props.error,
    tellsAsTyped: props.tellsAsTyped,
  });
  return (
    <TextInput
      {...(props.label === undefined ? {} : { label: props.label })}
      aria-label={props.ariaLabel}
      aria-required={required}
      data-path={props['data-path']}
      classNames={{ input: classes.input ?? '' }}
      w={props.width ?? (props.wrapperProps ? '100%' : 140)}
      description={props.description}
      {...(props.wrapperProps ? { wrapperProps: props.wrapperProps } : {})}
      inputMode="decimal"
      {...signOf(props, text)}
      disabled={props.disabled ?? false}
      {...inputProps}
    />
  );
}

/** The sign of the euro, on the side on which the language writes it. */
function signOf({ isBare = false }: MoneyInputProps, { money }: Text) {
  if (isBare) return {};
  return money(0).startsWith('€') ? { leftSection: '€' } : { rightSection: '€' };
}
