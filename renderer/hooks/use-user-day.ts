import { useEffect } from 'react';
import { localToday } from '../../shared/domain/values/clock.ts';
import { refreshEverything } from '../client/queries.ts';

const checkEveryMs = 30_000;

/** Reads everything again once the user's clock shows another day: what is due today, and what may be confirmed, changes at midnight. */
export function useUserDay(): void {
  useEffect(() => {
    let day = localToday();
    function follow() {
      const today = localToday();
      if (today === day) return;
      day = today;
      void refreshEverything();
    }
    const timer = setInterval(follow, checkEveryMs);
    window.addEventListener('focus', follow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', follow);
    };
  }, []);
}
