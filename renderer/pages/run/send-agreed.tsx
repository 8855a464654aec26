import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { LeftOut } from '../../../shared/contract/reminders.ts';
import type { RunCustomer } from '../../../shared/contract/runs.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api, client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { ConfirmBatch, leavingNow, messageToConfirm } from '../reminders/index.ts';
import type { Run } from './run-state.ts';

/** The messages proposed to these customers on `asOf`, page by page. */
async function everyProposal(asOf: Day, customerIds: ReadonlySet<number>): Promise<Proposal[]> {
  const found: Proposal[] = [];
  let cursor: string | undefined;
  do {
    const page: Outputs['reminders']['proposals'] = await client.reminders.proposals({ asOf, limit: 500, cursor });
    found.push(...page.rows.filter(({ customerId }) => customerIds.has(customerId)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** Sends what was agreed to during the run, in one confirmation. */
export function SendAgreed({ run, agreed }: { run: Run; agreed: readonly RunCustomer[] }) {
  const { t } = useText();
  const { today } = useAppState();
  const [opened, setOpened] = useState(false);
  const progress = useProgress();
  const ids = agreed.map(({ customerId }) => customerId);
  const found = useQuery({
    queryKey: [...api.reminders.proposals.key(), 'agreed', today, ids],
    queryFn: (): Promise<Proposal[]> => everyProposal(today, new Set(ids)),
  }).data;
  const proposals = (found ?? []).filter(isPrinted);

  async function confirm() {
    const messages = leavingNow(proposals, {}).now.map((proposal) => messageToConfirm(proposal));
    const sent = new Set(messages.map(({ customerId }) => customerId));
    const result = await progress.run((signal) => client.reminders.confirm({ messages, asOf: today }, { signal }));
    setOpened(false);
    if (result === null) return;
    const stays = new Set(result.leftOut.map(({ customerId }: LeftOut) => customerId));
    const gone = ids.filter((customerId) => sent.has(customerId) && !stays.has(customerId));
    if (gone.length > 0)
      await client.runs.mark({ id: run.id, customerIds: gone, state: 'done', seconds: 0 }).catch(notifyFailure);
  }

  if (proposals.length === 0) return null;
  return (
    <>
      <MainAct leftSection={<IconSend size={16} />} onClick={() => setOpened(true)}>
        {t('runs.sendAgreed', { count: proposals.length })}
      </MainAct>
      <ConfirmBatch
        opened={opened}
        asOf={today}
        proposals={proposals}
        reports={{}}
        step={progress.step}
        onConfirm={() => void confirm()}
        onCancel={progress.cancel}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
