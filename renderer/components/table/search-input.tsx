import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '../text/text.tsx';

type SearchInputProps = { value: string; onChange: (value: string) => void; label?: string; width?: number };

/** Searches as one types, once the typing pauses; `/` from anywhere on the page brings the cursor here, the arrow down from here into the list. */
export function SearchInput({ value, onChange, label, width = 240 }: SearchInputProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 200);
  // Changed from elsewhere (Back, another search): what was still being typed is given up.
  useEffect(() => {
    tell.cancel();
    setTyped(value);
  }, [value, tell]);
  const name = label ?? t('common.search');
  return (
    <TextInput
      type="search"
      data-shortcut="search"
      aria-label={name}
      placeholder={name}
      w={width}
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      rightSection={
        typed === '' ? null : (
          <CloseButton
            size="xs"
            aria-label={t('common.clear')}
            onClick={() => {
              tell.cancel();
              setTyped('');
              onChange('');
            }}
          />
        )
      }
      value={typed}
      onKeyDown={(event) => {
        const list = event.key === 'ArrowDown' ? document.querySelector<HTMLElement>('main [role=grid]') : null;
        if (!list) return;
        event.preventDefault();
        list.focus();
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
