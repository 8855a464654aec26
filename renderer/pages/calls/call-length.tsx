import { Button, Group } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type InteractionChannel, isCall } from '../../../shared/domain/interactions/channels.ts';
import { goesOn, hasLength, secondsSince, type TimedCall } from '../../../shared/domain/interactions/duration.ts';
import { utcNow } from '../../../shared/domain/values/clock.ts';
import { writeDuration } from '../../../shared/domain/values/durations.ts';
import { DurationInput } from '../../components/form/duration-input.tsx';
import { Keys } from '../../components/text/keys.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './calls.module.css';
import { turnedCall } from './timed-call.ts';

type CallLengthProps = {
  channel: InteractionChannel;
  call: TimedCall;
  onChange: (call: TimedCall) => void;
  /** The key that starts and stops the timer, where there is one. */
  shortcut?: string | undefined;
  error?: string | undefined;
};

/** How long an interaction took, where that is said of its channel: typed or, of a call, timed by a button that starts and stops. */
export function CallLength({ channel, call, onChange, shortcut, error }: CallLengthProps) {
  const { t } = useText();
  if (!hasLength(channel)) return null;
  return (
    <Group align="flex-end" gap="xs">
      <DurationInput
        label={t('interactions.durationSeconds')}
        error={error}
        value={call.durationSeconds}
        onChange={(durationSeconds) => onChange({ startedAt: call.startedAt, durationSeconds })}
      />
      {isCall(channel) ? (
        <Button
          variant={goesOn(call) ? 'light' : 'default'}
          className={classes.timer}
          leftSection={goesOn(call) ? <IconPhoneOff size={16} /> : <IconPhone size={16} />}
          rightSection={shortcut === undefined ? null : <Keys isAside keys={[shortcut]} />}
          aria-keyshortcuts={shortcut}
          onClick={() => onChange(turnedCall(call, utcNow()))}
        >
          {goesOn(call) ? (
            <span>
              {t('calls.goesOn')} <Elapsed since={call.startedAt ?? ''} />
            </span>
          ) : (
            t('calls.time')
          )}
        </Button>
      ) : null}
    </Group>
  );
}

/** The time since an instant, each second. */
function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState(utcNow);
  useEffect(() => {
    const ticking = setInterval(() => setNow(utcNow()), 1000);
    return () => clearInterval(ticking);
  }, []);
  const seconds = secondsSince(since, now < since ? since : now);
  return seconds === null ? null : writeDuration(seconds);
}
