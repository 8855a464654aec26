import { useContext, useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { LeavingContext, type Loss, useUnsaved } from '../components/form/unsaved-forms.tsx';

/** Seconds in which an act that cannot be undone is still taken back. */
const secondsToTakeBack = 5;

type TakeBack = {
  /** Seconds left before the act is done; null while none was asked for. */
  readonly secondsLeft: number | null;
  readonly ask: () => void;
  readonly takeBack: () => void;
  readonly doNow: () => void;
};

type Leaving = {
  /** What the user is asked who leaves the screen, the firm or the window meanwhile. */
  readonly loss: Loss;
  /** The screen was left meanwhile, and nothing is done. */
  readonly onLeft: () => void;
};

/**
 * Does an act a few seconds after it was asked for, so that it can be taken back before it is done. Whoever leaves meanwhile is asked first,
 * the seconds stand still until the answer, and leaving takes the act back.
 */
export function useTakeBack(act: () => void, { loss, onLeft }: Leaving): TakeBack {
  const [secondsLeft, setLeft] = useState<number | null>(null);
  const [path] = useLocation();
  const isLeaving = useContext(LeavingContext);
  const isAsked = secondsLeft !== null;
  const takeBack = () => setLeft(null);
  const forget = useUnsaved(isAsked, null, { within: path, loss, giveUp: takeBack });
  function doNow() {
    setLeft(null);
    forget();
    act();
  }
  const pass = useEffectEvent(() => {
    if (secondsLeft === null || isLeaving) return;
    if (secondsLeft === 1) doNow();
    else setLeft(secondsLeft - 1);
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
  return { secondsLeft, ask: () => setLeft(secondsToTakeBack), takeBack, doNow };
}
