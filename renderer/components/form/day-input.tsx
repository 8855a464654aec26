import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../shared/domain/values/days.ts';
import { useText } from '../text/text.tsx';
import { dayNotation } from './notations.ts';
import { useEntry } from './use-entry.ts';

type DayInputProps = {
  label?: string;
  /** Spoken name where the label is not shown. */
  ariaLabel?: string;
  /** The user's today: `31/12` means this year's. */
  today: Day;
  minimum?: Day | undefined;
  maximum?: Day | undefined;
  error?: string | undefined;
  disabled?: boolean;
  width?: number;
  /** False in a popover, which takes a press outside of itself for the wish to close. */
  withinPortal?: boolean;
  /** The path of its value in a form. */
  'data-path'?: string;
} & (
  | { required: true; value: Day; onChange: (day: Day) => void }
  | { required?: false; value: Day | null; onChange: (day: Day | null) => void }
);

/** A day typed in any of the usual ways, or picked. */
export function DayInput(props: DayInputProps) {
  const text = useText();
  const { t, language } = text;
  const { required = false, today, minimum, maximum, disabled = false, withinPortal = true } = props;
  const [isOpen, setOpen] = useState(false);
  function tell(day: Day | null) {
    if (!props.required) props.onChange(day);
    else if (day !== null) props.onChange(day);
  }
  const notation = dayNotation(text, { today, minimum, maximum, required });
  const { inputProps, choose } = useEntry({ value: props.value, notation, tell, error: props.error });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus shadow="md" withinPortal={withinPortal}>
      <TextInput
        {...(props.label === undefined ? {} : { label: props.label })}
        aria-label={props.ariaLabel}
        aria-required={required}
        data-path={props['data-path']}
        w={props.width ?? 140}
        placeholder={t('common.dayPlaceholder')}
        disabled={disabled}
        {...inputProps}
        onKeyDown={(event) => {
          inputProps.onKeyDown(event);
          if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
        }}
        rightSection={
          <Popover.Target>
            <ActionIcon size={24} disabled={disabled} aria-label={t('common.pickDay')} onClick={() => setOpen(!isOpen)}>
              <IconCalendar size={15} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <DatePicker
          locale={language}
          value={props.value}
          defaultDate={props.value ?? today}
          {...(minimum === undefined ? {} : { minDate: minimum })}
          {...(maximum === undefined ? {} : { maxDate: maximum })}
          onChange={(picked) => {
            choose(picked);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
