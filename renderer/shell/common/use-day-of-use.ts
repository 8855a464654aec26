import { useEffect } from 'react';
import type { AppState } from '../../../shared/contract/app.ts';
import { client } from '../../client/client.ts';
import { useAppState } from '../../hooks/use-app-state.ts';

/**
 * Notes the day on which this page has the firm open, at its opening and whenever another day begins. Nothing is written in a file that is
 * gone or was replaced, and a failure is nobody's concern: the day is noted at the next opening.
 */
export function useDayOfUse({ id, astray }: NonNullable<AppState['firm']>): void {
  const { today } = useAppState();
  const noted = astray === null ? `${id} ${today}` : null;
  useEffect(() => {
    if (noted !== null) void client.reminders.noteUse().catch(() => {});
  }, [noted]);
}
