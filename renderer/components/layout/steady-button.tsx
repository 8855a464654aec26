import { type ComponentProps, type FocusEvent, type MouseEvent, useState } from 'react';

type SteadyButtonProps = ComponentProps<'button'> & { 'data-loading'?: boolean };

/**
 * The element of every button. It keeps the focus while what it asked for is made and where it is of no more use afterwards, because a browser
 * takes the focus from a button that is disabled; until the focus is moved on it is only said to be disabled, and a press does nothing.
 */
export function SteadyButton({ disabled = false, type = 'button', ...props }: SteadyButtonProps) {
  const [isFocused, setFocused] = useState(false);
  const isWaiting = props['data-loading'] === true;
  function onFocus(event: FocusEvent<HTMLButtonElement>) {
    setFocused(true);
    props.onFocus?.(event);
  }
  function onBlur(event: FocusEvent<HTMLButtonElement>) {
    setFocused(false);
    props.onBlur?.(event);
  }
  function onClick(event: MouseEvent<HTMLButtonElement>) {
    if (!disabled) return props.onClick?.(event);
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <button
      {...props}
      type={type}
      disabled={disabled && !isFocused}
      aria-disabled={disabled || props['aria-disabled']}
      aria-busy={isWaiting || undefined}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={onClick}
    />
  );
}
