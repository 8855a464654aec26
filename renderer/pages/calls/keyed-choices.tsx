import { Button, Input } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Keys } from '../../components/text/keys.tsx';
import classes from './calls.module.css';

export type KeyedChoice = {
  readonly name: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
};

type KeyedChoicesProps = {
  label: string;
  choices: readonly KeyedChoice[];
  /** Whether the digits choose among these now: they then stand beside the names. */
  isKeyed: boolean;
};

/** The digit of the choice at `place`; null from the eleventh on. */
export function digitOf(place: number): string | null {
  return place < 10 ? String((place + 1) % 10) : null;
}

/** Choices each of one press, by their digit too. */
export function KeyedChoices({ label, choices, isKeyed }: KeyedChoicesProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const wasKeyed = useRef(isKeyed);
  useEffect(() => {
    // What the next key chooses among is in sight, in a low window too.
    if (isKeyed && !wasKeyed.current) box.current?.scrollIntoView({ block: 'nearest' });
    wasKeyed.current = isKeyed;
  }, [isKeyed]);
  return (
    <fieldset className={classes.choices} ref={box}>
      <Input.Label component="legend">{label}</Input.Label>
      {choices.map(({ name, isChosen, choose }, place) => {
        const digit = isKeyed ? digitOf(place) : null;
        return (
          <Button
            key={name}
            variant={isChosen ? 'filled' : 'default'}
            size="compact-sm"
            aria-pressed={isChosen}
            aria-keyshortcuts={digit ?? undefined}
            leftSection={digit === null ? null : <Keys isAside keys={[digit]} />}
            onClick={choose}
          >
            {name}
          </Button>
        );
      })}
    </fieldset>
  );
}
