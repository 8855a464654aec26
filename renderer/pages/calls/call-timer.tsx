import { Button } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { goesOn, secondsSince, type TimedCall } from '../../../shared/domain/interactions/duration.ts';
import { utcNow } from '../../../shared/domain/values/clock.ts';
import { writeDuration } from '../../../shared/domain/values/durations.ts';
import { Keys } from '../../components/text/keys.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './calls.module.css';
import { turnedCall } from './timed-call.ts';

type CallTimerProps = {
  call: TimedCall;
  onChange: (call: TimedCall) => void;
  /** The key that starts and stops it, where there is one. */
  shortcut?: string;
};

/** Times a call: one press starts, the next stops, and the length follows. */
export function CallTimer({ call, onChange, shortcut }: CallTimerProps) {
  const { t } = useText();
  return (
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
