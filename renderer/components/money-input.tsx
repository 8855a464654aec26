import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type Cents, parseCents } from '../../shared/domain/money.ts';
import classes from './money-input.module.css';
import { useText } from './text.tsx';
import { useTyped, useUnsaved } from './unsaved-forms.tsx';

type MoneyInputProps = {
  label?: string;
  ariaLabel?: string;
  value: Cents | null;
  onChange: (cents: Cents | null) => void;
  minimum?: Cents;
  error?: string | undefined;
  disabled?: boolean;
  width?: number;
};

/**
 * An amount typed with comma or dot, spaces or not; told when the field is left, on Enter, and before its form is left. What
 * is no amount is not told, and counts as something unsaved.
 */
export function MoneyInput(props: MoneyInputProps) {
  const { t, amount } = useText();
  const shown = props.value === null ? '' : amount(props.value);
  const [typed, setTyped] = useState(shown);
  const [settled, setSettled] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setSettled(shown);
    setWrong(false);
  }, [shown]);

  const input = useRef<HTMLInputElement>(null);
  // A form is not sent while it holds a text that is no amount.
  useEffect(() => input.current?.setCustomValidity(isWrong ? t('common.amountWrong') : ''), [isWrong, t]);

  const settleOnce = useTyped(typed !== settled, settle);
  useUnsaved(isWrong, async () => false);

  function settle() {
    const isEmpty = typed.trim() === '';
    const cents = isEmpty ? null : parseCents(typed);
    const isRefused = (!isEmpty && cents === null) || (cents !== null && cents < (props.minimum ?? cents));
    const text = isRefused ? typed : cents === null ? '' : amount(cents);
    setTyped(text);
    setSettled(text);
    setWrong(isRefused);
    if (!isRefused && cents !== props.value) props.onChange(cents);
  }

  return (
    <TextInput
      {...(props.label === undefined ? {} : { label: props.label })}
      ref={input}
      aria-label={props.ariaLabel}
      classNames={{ input: classes.input ?? '' }}
      w={props.width ?? 140}
      inputMode="decimal"
      rightSection="€"
      value={typed}
      error={isWrong ? t('common.amountWrong') : props.error}
      disabled={props.disabled ?? false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settleOnce}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settleOnce();
      }}
    />
  );
}
