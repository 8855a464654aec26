import { useState } from 'react';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { client } from '../../client/client.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { ConfirmBatch } from './confirm-batch.tsx';
import { leavingNow } from './leaving-now.ts';
import { messageToConfirm } from './message-to-confirm.ts';
import type { Issued } from './session.ts';
import { toldCall } from './told-call.ts';
import { type CallReports, silentCall } from './use-call-reports.ts';

type Confirming = {
  asOf: Day;
  opensClosedDays: boolean;
  callReports: CallReports;
  /** These messages are on their way out of the list. */
  onLeaving: (leaving: readonly Proposal[]) => void;
  /** They went out. */
  onIssued: (issued: Issued, leaving: readonly Proposal[]) => void;
};

/** Asks before messages go out, makes and freezes their letters, and tells what went out. `dialog` is to be drawn by the screen. */
export function useConfirming({ asOf, opensClosedDays, callReports, onLeaving, onIssued }: Confirming) {
  const { reports, setReport } = callReports;
  const progress = useProgress();
  const [isOpen, setOpen] = useState(false);
  /** Those last asked to be confirmed stay in sight while their window closes. */
  const [batch, setBatch] = useState<readonly Proposal[]>([]);

  function ask(proposals: readonly Proposal[]) {
    if (!proposals.some(mayLeave)) return;
    setBatch(proposals);
    setOpen(true);
  }
  async function confirm() {
    if (!isOpen) return;
    const leaving = leavingNow(batch, reports).now;
    const messages = leaving.map((proposal) =>
      messageToConfirm(proposal, isPrinted(proposal) ? undefined : toldCall(proposal, reports[messageKeyOf(proposal)])),
    );
    onLeaving(leaving);
    const result = await progress.run((signal) =>
      client.reminders.confirm({ messages, asOf, opensClosedDays }, { signal }),
    );
    setOpen(false);
    if (result === null) return;
    for (const proposal of leaving) setReport(messageKeyOf(proposal), silentCall);
    onIssued(result, leaving);
  }

  const dialog = (
    <ConfirmBatch
      opened={isOpen}
      asOf={asOf}
      proposals={batch}
      reports={reports}
      step={progress.step}
      onConfirm={() => void confirm()}
      onCancel={progress.cancel}
      onClose={() => setOpen(false)}
    />
  );
  return { ask, dialog };
}
