import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../shared/domain/days.ts';
import { parseDay } from './parse-day.ts';
import { useText } from './text.tsx';
import { useTyped } from './unsaved-forms.tsx';

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

/**
 * A day typed in any of the usual ways, or picked; told when the field is left, on Enter, and before its form is left.
 * What is no day is told as null, and the field says what is expected; where null is refused, the day before stands again.
 */
export function DayInput(props: DayInputProps) {
  const { t, day, language } = useText();
  const shown = props.value === null ? '' : day(props.value);
  const [typed, setTyped] = useState(shown);
  const [settledText, setSettled] = useState(shown);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [told, setTold] = useState({ day: props.value, before: props.value });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.value === told.day) return;
    const isKept = told.day === null && props.value === told.before;
    setProblem((found) => (isKept ? (found ?? t('common.dayWrong')) : null));
    setTold({ day: props.value, before: props.value });
    setTyped(shown);
    setSettled(shown);
  }, [props.value, told, shown, t]);
  // A form is not sent while it holds a text that is no day.
  useEffect(
    () => input.current?.setCustomValidity(props.value === null ? (problem ?? '') : ''),
    [props.value, problem],
  );

  const settleOnce = useTyped(typed !== settledText, settle);

  function show(text: string) {
    setTyped(text);
    setSettled(text);
  }

  function settle() {
    const isEmpty = typed.trim() === '';
    const read = isEmpty ? null : parseDay(typed, props.today);
    const isEarly = read !== null && props.minimum !== undefined && read < props.minimum;
    const settled = isEarly ? null : read;
    if (isEarly) setProblem(t('common.dayTooEarly', { date: day(props.minimum ?? read) }));
    else setProblem(isEmpty || read !== null ? null : t('common.dayWrong'));
    show(settled === null ? typed : day(settled));
    if (settled !== props.value) tell(settled);
  }

  function tell(settled: Day | null) {
    setTold({ day: settled, before: props.value });
    props.onChange(settled);
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
        ref={input}
        error={problem ?? props.error}
        required={props.required ?? false}
        disabled={props.disabled ?? false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settleOnce}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settleOnce();
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
            setProblem(null);
            show(picked === null ? '' : day(picked));
            tell(picked);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
