import { Button } from '@mantine/core';
import { IconEye, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { LeftOut } from '../../../shared/contract/reminders.ts';
import type { RunCustomer } from '../../../shared/contract/runs.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { standsAsAgreed } from '../../../shared/domain/runs/agreed.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api, client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import { firstNames } from '../../components/text/first-names.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { ConfirmBatch, type Issued, IssuedNotice, leavingNow, messageToConfirm } from '../reminders/index.ts';
import classes from './run.module.css';
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

/** The letters that may leave now to each customer, by whether they are those agreed to. */
function sortAgreed(agreed: readonly RunCustomer[], proposed: readonly Proposal[]) {
  const letters = Map.groupBy(
    proposed.filter((proposal) => isPrinted(proposal) && mayLeave(proposal)),
    ({ customerId }) => customerId,
  );
  const lettersOf = ({ customerId }: RunCustomer) => letters.get(customerId) ?? [];
  const stands = (customer: RunCustomer) => standsAsAgreed(customer.agreed, lettersOf(customer));
  return {
    leaving: agreed.filter(stands).flatMap(lettersOf),
    changed: agreed.filter((customer) => !stands(customer)),
  };
}

type SendAgreedProps = { run: Run; agreed: readonly RunCustomer[]; onOpen: (customerId: number) => void };

/** Sends what was agreed to during the run, in one confirmation; what changed since is looked at again first. */
export function SendAgreed({ run, agreed, onOpen }: SendAgreedProps) {
  const text = useText();
  const { t } = text;
  const { today } = useAppState();
  const [opened, setOpened] = useState(false);
  /** What was sent last, where something of it stayed. */
  const [sent, setSent] = useState<Issued | null>(null);
  const progress = useProgress();
  const ids = agreed.map(({ customerId }) => customerId);
  const found = useQuery({
    queryKey: [...api.reminders.proposals.key(), 'agreed', today, ids],
    queryFn: (): Promise<Proposal[]> => everyProposal(today, new Set(ids)),
  }).data;
  if (found === undefined) return null;
  const { leaving, changed } = sortAgreed(agreed, found);
  const mark = (customerIds: number[], state: 'done' | 'waiting') =>
    client.runs.mark({ id: run.id, customerIds, state, seconds: 0 }).catch(notifyFailure);

  async function confirm() {
    const messages = leavingNow(leaving, {}).now.map((proposal) => messageToConfirm(proposal));
    const result = await progress.run((signal) => client.reminders.confirm({ messages, asOf: today }, { signal }));
    setOpened(false);
    if (result === null) return;
    setSent(result.leftOut.length > 0 ? result : null);
    const stays = new Set(result.leftOut.map(({ customerId }: LeftOut) => customerId));
    const gone = new Set(messages.map(({ customerId }) => customerId).filter((id) => !stays.has(id)));
    if (gone.size > 0) await mark([...gone], 'done');
  }
  async function seeAgain(first: RunCustomer) {
    await mark(
      changed.map(({ customerId }) => customerId),
      'waiting',
    );
    onOpen(first.customerId);
  }
  const [first] = changed;
  return (
    <>
      {sent === null ? null : (
        <div className={classes.changed}>
          <IssuedNotice issued={sent} onClose={() => setSent(null)} />
        </div>
      )}
      {first === undefined ? null : (
        <div className={classes.changed}>
          <Notice
            tone="warn"
            title={t('runs.changedOf', {
              count: changed.length,
              names: firstNames(
                text,
                changed.map(({ customerName }) => customerName),
              ),
            })}
            actions={
              <Button variant="default" leftSection={<IconEye size={16} />} onClick={() => void seeAgain(first)}>
                {t('runs.seeAgain')}
              </Button>
            }
          />
        </div>
      )}
      {leaving.length === 0 ? null : (
        <MainAct leftSection={<IconSend size={16} />} onClick={() => setOpened(true)}>
          {t('runs.sendAgreed', { count: leaving.length })}
        </MainAct>
      )}
      <ConfirmBatch
        opened={opened}
        asOf={today}
        proposals={leaving}
        reports={{}}
        step={progress.step}
        onConfirm={() => void confirm()}
        onCancel={progress.cancel}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
