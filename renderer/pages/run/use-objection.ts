import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import { officeDayAfter } from '../../../shared/domain/calls/next-contact.ts';
import { type Objection, objectionFacts } from '../../../shared/domain/calls/objections.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { disputeWindow, promiseWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';

type Objecting = {
  readonly customerId: number;
  readonly today: Day;
  readonly draft: CallReport;
  /** Who is spoken with, as the report shows. */
  readonly person: string;
  readonly onChange: (draft: CallReport) => void;
};

/** What is done about an objection: it is noted in the report of the call, and the window or screen of what answers it opens. */
export function useObjection({ customerId, today, draft, person, onChange }: Objecting) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const outcomes = useQuery(api.interactions.outcomes.queryOptions()).data ?? [];
  /** The report in which the objection is told. What was said of the call already stays. */
  function told(objection: Objection): CallReport {
    const { act, outcome } = objectionFacts[objection];
    const found = outcomes.find(({ code, isArchived }) => code === outcome && !isArchived);
    const said = t('calls.objected', { objection: t(`calls.objection.${objection}`) });
    const next =
      act === 'note' && draft.nextOn === null
        ? {
            nextOn: officeDayAfter(today),
            nextNote: t(objection === 'invoiceNotReceived' ? 'calls.sendCopy' : 'calls.callAccounts'),
          }
        : {};
    return {
      ...draft,
      ...next,
      outcomeId: draft.outcomeId ?? found?.id ?? null,
      text: draft.text.includes(said) ? draft.text : [draft.text.trim(), said].filter(Boolean).join('\n'),
    };
  }
  return (objection: Objection) => {
    onChange(told(objection));
    const subject = { customerId, documentIds: [] };
    switch (objectionFacts[objection].act) {
      case 'promise':
        return promiseWindow.open({ ...subject, saidBy: person || undefined });
      case 'dispute':
        return disputeWindow.open(subject);
      case 'plan':
        return navigate(`/plans/new?customer=${customerId}`);
      case 'payment':
        return navigate(`/allocations?customer=${customerId}`);
      case 'note':
        return undefined;
    }
  };
}
