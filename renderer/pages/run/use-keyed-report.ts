import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import { nextContactDays } from '../../../shared/domain/calls/next-contact.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { weekday } from '../../../shared/domain/values/days.ts';
import { formatWeekday } from '../../../shared/i18n/format.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import { digitOf, type KeyedChoice } from '../calls/index.ts';
import type { RunKeys } from './use-run-keys.ts';

type Reporting = {
  readonly draft: CallReport;
  readonly today: Day;
  readonly onChange: (draft: CallReport) => void;
  /** The fields of the report: another day is typed in its own. */
  readonly fieldsRef: RefObject<HTMLElement | null>;
};

/**
 * How a call ended and what comes next, in two keys: a digit chooses the outcome, the digit after it the next contact; Backspace goes back to
 * the outcome.
 */
export function useKeyedReport({ draft, today, onChange, fieldsRef }: Reporting) {
  const { t, day, language } = useText();
  const [asksNext, setAsksNext] = useState(false);
  const offered = (useQuery(api.interactions.outcomes.queryOptions()).data ?? []).filter(
    ({ isArchived }) => !isArchived,
  );
  const outcomes: KeyedChoice[] = offered.map(({ id, name }) => ({
    name,
    isChosen: draft.outcomeId === id,
    choose: () => {
      const isChosen = draft.outcomeId === id;
      onChange({ ...draft, outcomeId: isChosen ? null : id });
      setAsksNext(!isChosen);
    },
  }));
  const days = nextContactDays(today);
  function plan(nextOn: Day | null) {
    onChange({ ...draft, nextOn, nextNote: nextOn === null ? null : draft.nextNote });
    setAsksNext(false);
  }
  const nexts: KeyedChoice[] = [
    ...days.map((on) => ({
      name: `${formatWeekday(language, weekday(on))} ${day(on).slice(0, 5)}`,
      isChosen: draft.nextOn === on,
      choose: () => plan(on),
    })),
    {
      name: t('calls.otherDay'),
      isChosen: draft.nextOn !== null && !days.includes(draft.nextOn),
      choose: () => {
        setAsksNext(false);
        fieldsRef.current?.querySelector<HTMLInputElement>('input[data-path="nextOn"]')?.focus();
      },
    },
    { name: t('calls.noNext'), isChosen: draft.nextOn === null, choose: () => plan(null) },
  ];
  const digits = (asksNext ? nexts : outcomes).flatMap(({ choose }, place): [string, () => void][] => {
    const digit = digitOf(place);
    return digit === null ? [] : [[digit, choose]];
  });
  const keys: RunKeys = { ...Object.fromEntries(digits), Backspace: asksNext ? () => setAsksNext(false) : null };
  return { outcomes, nexts, asksNext, keys };
}
