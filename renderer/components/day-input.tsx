import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Day } from '../../shared/domain/days.ts';
import { parseDay } from './parse-day.ts';
import { useText } from './text.tsx';

type DayInputProps = {
  label?: string;
  /** Spoken name where the label is not shown. */
  ariaLabel?: string;
  value: Day | null;
  onChange: (day: Day | null) => void;
  /** The user's today: `31/12` means this year's. */
  today: Day;
  minimum?: Day;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  width?: number;
};

/** A day typed in any of the usual ways, or picked; told when the field is left or on Enter. Arrow up and down move by a day. */
export function DayInput(props: DayInputProps) {
  const { t, day, language } = useText();
  const shown = props.value === null ? '' : day(props.value);
  const [typed, setTyped] = useState(shown);
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);

  function settle() {
    const read = typed.trim() === '' ? null : parseDay(typed, props.today);
    const isRefused =
      (typed.trim() !== '' && read === null) || (read !== null && props.minimum !== undefined && read < props.minimum);
    setWrong(isRefused);
    if (isRefused) return;
    if (read !== props.value) props.onChange(read);
    setTyped(read === null ? '' : day(read));
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus shadow="md">
      <TextInput
        {...(props.label === undefined ? {} : { label: props.label })}
        aria-label={props.ariaLabel}
        w={props.width ?? 140}
        inputMode="numeric"
        placeholder={t('common.dayPlaceholder')}
        value={typed}
        error={isWrong ? t('common.dayWrong') : props.error}
        required={props.required ?? false}
        disabled={props.disabled ?? false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
        }}
        rightSection={
          <Popover.Target>
            <ActionIcon
              size={24}
              disabled={props.disabled ?? false}
              aria-label={t('common.pickDay')}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={15} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <DatePicker
          locale={language}
          value={props.value}
          defaultDate={props.value ?? props.today}
          {...(props.minimum === undefined ? {} : { minDate: props.minimum })}
          onChange={(picked) => {
            props.onChange(picked);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
