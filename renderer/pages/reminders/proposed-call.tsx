import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import { isCall } from '../../../shared/domain/interactions/channels.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { saidBy } from '../../../shared/domain/scenarios/channel-facts.ts';
import { utcNow } from '../../../shared/domain/values/clock.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import { begunCall, CallTimer, PastCalls, People } from '../calls/index.ts';
import { CallReportFields } from './call-report.tsx';
import { personOf } from './told-call.ts';

type ProposedCallProps = {
  proposal: Proposal;
  today: Day;
  report: CallReport;
  onChange: (report: CallReport) => void;
};

/** A call, a visit or another thing that a person does: whom to ask for, and how it ended. */
export function ProposedCall({ proposal, today, report, onChange }: ProposedCallProps) {
  const { t } = useText();
  const { customerId } = proposal;
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } })).data;
  const channel = saidBy(proposal.channel);
  return (
    <>
      {isCall(channel) && customer !== undefined ? (
        <>
          <People customer={customer} onCall={() => onChange({ ...report, ...begunCall(report, utcNow()) })} />
          <Group>
            <CallTimer call={report} onChange={(timed) => onChange({ ...report, ...timed })} />
          </Group>
          <PastCalls customerId={customerId} />
        </>
      ) : null}
      <CallReportFields
        title={t(isCall(channel) ? 'reminders.callNote' : 'reminders.doneNote')}
        calledPerson={personOf(proposal)}
        {...{ customerId, today, report, channel, onChange }}
      />
    </>
  );
}
