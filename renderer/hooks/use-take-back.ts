import { useEffect, useEffectEvent, useState } from 'react';

/** Seconds in which an act that cannot be undone is still taken back. */
const secondsToTakeBack = 5;

type TakeBack = {
  /** Seconds left before the act is done; null while none was asked for. */
  readonly secondsLeft: number | null;
  readonly ask: () => void;
  readonly takeBack: () => void;
  readonly doNow: () => void;
};

/**
 * Does an act a few seconds after it was asked for, so that it can be taken back before it is done. `onLeft`: the screen was left meanwhile,
 * and nothing is done.
 */
export function useTakeBack(act: () => void, onLeft: () => void): TakeBack {
  const [secondsLeft, setLeft] = useState<number | null>(null);
  const isAsked = secondsLeft !== null;
  const pass = useEffectEvent(() => {
    if (secondsLeft === null) return;
    setLeft(secondsLeft > 1 ? secondsLeft - 1 : null);
    if (secondsLeft === 1) act();
  });
  const leave = useEffectEvent(() => {
    if (isAsked) onLeft();
  });
  useEffect(() => () => leave(), []);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setInterval(pass, 1000);
    return () => clearInterval(timer);
  }, [isAsked]);
  return {
    secondsLeft,
    ask: () => setLeft(secondsToTakeBack),
    takeBack: () => setLeft(null),
    doNow: () => {
      setLeft(null);
      act();
    },
  };
}
