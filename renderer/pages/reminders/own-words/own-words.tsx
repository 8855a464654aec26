import { useQuery } from '@tanstack/react-query';
import type { Proposal } from '../../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { api } from '../../../client/client.ts';
import { FormDialog } from '../../../components/dialog/form-dialog.tsx';
import { PageLoading } from '../../../components/layout/page-loading.tsx';
import { Notice } from '../../../components/text/notice.tsx';
import { useText } from '../../../components/text/text.tsx';
import { WordsForm } from './words-form.tsx';

type OwnWordsProps = {
  /** The message whose letter is written; it leaves on `asOf`. */
  proposal: Proposal;
  asOf: Day;
  /** Whether its words are being written. */
  opened: boolean;
  onClose: () => void;
};

function wordsOf({ customerId, currency, stepId, documentId }: Proposal, asOf: Day) {
  return api.reminders.words.queryOptions({ input: { customerId, currency, stepId, documentId, asOf } });
}

/** Says that a letter has words of its own for this time, or that they are to be read again; and the window in which they are written. */
export function OwnWords({ proposal, asOf, opened, onClose }: OwnWordsProps) {
  const { t, money, day } = useText();
  const words = useQuery(wordsOf(proposal, asOf)).data;
  const isOwn = words?.parts.some(({ own }) => own !== null) ?? false;
  const staleFor = words?.writtenFor ?? null;
  const toReread =
    staleFor === null
      ? undefined
      : t('reminders.words.toReread', {
          date: day(staleFor.writtenOn),
          before: money(staleFor.claimedCents, proposal.currency),
          now: money(proposal.claimedCents, proposal.currency),
        });
  return (
    <>
      {toReread === undefined ? null : <Notice tone="warn" title={toReread} />}
      {isOwn && toReread === undefined ? <Notice tone="info">{t('reminders.words.written')}</Notice> : null}
      <FormDialog
        opened={opened}
        size="lg"
        title={t('reminders.words.title', { name: proposal.customerName })}
        onClose={onClose}
      >
        {words === undefined ? (
          <PageLoading />
        ) : (
          <WordsForm words={words} toReread={toReread} proposal={proposal} asOf={asOf} />
        )}
      </FormDialog>
    </>
  );
}
