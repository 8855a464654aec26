import { useState } from 'react';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { useFilesAhead } from '../../hooks/use-files-ahead.ts';
import { OwnWords } from './own-words/index.ts';
import { previewOf } from './preview-of.ts';
import { ProposalPanel } from './proposal-panel.tsx';
import { ProposedCall } from './proposed-call.tsx';
import { ProposedLetter } from './proposed-letter.tsx';
import { type CallReports, silentCall } from './use-call-reports.ts';
import { useUncoveredKeys } from './use-session-keys.ts';

type OpenedProposalProps = {
  proposal: Proposal;
  /** The messages around it, to which its letter leads. */
  rows: readonly Proposal[];
  asOf: Day;
  callReports: CallReports;
  isLetterRead: boolean;
  /** Goes over to the letter, and back to the reasons. */
  onTurn: () => void;
  onOpen: (proposal: Proposal) => void;
  /** Null when a preview of another day is shown, which cannot be confirmed. */
  onConfirm: (() => void) | null;
};

/** A message that is proposed, with its letter, or with where it is told how its call ended. */
export function OpenedProposal(props: OpenedProposalProps) {
  const { proposal, rows, asOf, callReports, isLetterRead, onTurn, onOpen, onConfirm } = props;
  const key = messageKeyOf(proposal);
  useFilesAhead(isLetterRead || !isPrinted(proposal) ? [] : [previewOf(proposal, asOf)]);
  const [isWriting, setWriting] = useState(false);
  const mayWrite = isPrinted(proposal) && onConfirm !== null;
  const write = () => setWriting(true);
  useUncoveredKeys(mayWrite ? [['e', write]] : []);
  return (
    <ProposalPanel
      proposal={proposal}
      callReport={
        isPrinted(proposal) || onConfirm === null ? null : (
          <ProposedCall
            proposal={proposal}
            today={asOf}
            report={callReports.reports[key] ?? silentCall}
            onChange={(report) => callReports.setReport(key, report)}
          />
        )
      }
      words={
        mayWrite ? (
          <OwnWords key={key} proposal={proposal} asOf={asOf} opened={isWriting} onClose={() => setWriting(false)} />
        ) : null
      }
      onWrite={mayWrite ? write : null}
      letter={isLetterRead ? <ProposedLetter {...{ rows, asOf, onOpen }} opened={proposal} /> : null}
      onPreview={onTurn}
      onConfirm={onConfirm}
    />
  );
}
