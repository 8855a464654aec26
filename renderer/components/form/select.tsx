import { Select as LibrarySelect, type SelectProps } from '@mantine/core';
import { useState } from 'react';

/**
 * A choice among a few. Its options are drawn once it has the focus: the library draws those of every choice with the screen, each with bars to
 * scroll by, and measures where they would open, a fifth of the time in which a screen of fields comes.
 */
export function Select<Value extends string = string>({ comboboxProps, onFocus, ...props }: SelectProps<Value>) {
  const [isNear, setNear] = useState(false);
  return (
    <LibrarySelect
      {...props}
      comboboxProps={{ keepMounted: isNear, ...comboboxProps }}
      onFocus={(event) => {
        setNear(true);
        onFocus?.(event);
      }}
    />
  );
}
