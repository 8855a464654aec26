import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { toFailure } from '../../client/failure.ts';
import { PdfPane } from '../../components/pdf/pdf-pane.tsx';
import { useText } from '../../components/text/text.tsx';
import { useViewedFile } from '../../hooks/use-viewed-file.ts';
import { previewOf } from './preview-of.ts';

type ProposedLetterProps = {
  rows: readonly Proposal[];
  opened: Proposal;
  asOf: Day;
  onOpen: (proposal: Proposal) => void;
};

/** The letter of a proposal as it would be printed, the letters before and after it in the list at hand. */
export function ProposedLetter({ rows, opened, asOf, onOpen }: ProposedLetterProps) {
  const { t } = useText();
  const written = rows.filter(isPrinted);
  const place = written.findIndex((each) => messageKeyOf(each) === messageKeyOf(opened));
  const [next, previous] = place === -1 ? [] : [written[place + 1], written[place - 1]];
  const around = [next, previous].filter((row) => row !== undefined);
  const file = useViewedFile(
    previewOf(opened, asOf),
    around.map((each) => previewOf(each, asOf)),
  );
  return (
    <PdfPane
      title={t('reminders.previewOf', { step: opened.step, name: opened.customerName })}
      file={
        file.data
          ? {
              ...file.data,
              hasWindow: true,
              neighbours: {
                previous: previous ? () => onOpen(previous) : null,
                next: next ? () => onOpen(next) : null,
              },
            }
          : null
      }
      failure={file.error ? toFailure(file.error) : null}
      onRetry={() => void file.refetch()}
      onClose={null}
    />
  );
}
