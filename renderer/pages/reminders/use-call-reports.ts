import { useState } from 'react';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import { isSilent } from '../../../shared/domain/reminders/call-report.ts';
import { useUnsaved } from '../../components/form/unsaved-forms.tsx';

/** A call about which nothing is said. */
export const silentCall: CallReport = {
  person: null,
  outcomeId: null,
  startedAt: null,
  durationSeconds: null,
  text: '',
  nextOn: null,
  nextNote: null,
};

/** How calls that are not recorded yet ended, by message. */
export type CallReports = ReturnType<typeof useCallReports>;

/** What is typed stays when the user opens another message or tab. It is saved only with its call, so that leaving the page asks first. */
export function useCallReports() {
  const [reports, setReports] = useState<Readonly<Record<string, CallReport>>>({});
  useUnsaved(
    Object.values(reports).some((report) => !isSilent(report)),
    null,
    { within: '/reminders' },
  );
  return {
    reports,
    setReport: (key: string, report: CallReport) => setReports((before) => ({ ...before, [key]: report })),
  };
}
