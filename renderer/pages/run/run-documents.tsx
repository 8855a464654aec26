import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { DocumentLines } from '../../components/table/document-lines.tsx';
import { subjectMark } from '../../components/table/subject.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { Lateness } from '../reminders/index.ts';
import { ReasonLinks } from '../why-not/index.ts';
import { IncludeAgain, LeaveOut } from './leave-out.tsx';
import classes from './run.module.css';

type HeldBack = Outputs['reminders']['whyNot']['heldBack'][number];
type RunDocumentsProps = { customerId: number; proposals: readonly Proposal[]; today: Day };

/** The open documents of the customer: those claimed, which may be left out of this message, and those that wait, with every reason. */
export function RunDocuments({ customerId, proposals, today }: RunDocumentsProps) {
  const { t } = useText();
  const heldBack = useQuery(api.reminders.whyNot.queryOptions({ input: { customerId } })).data?.heldBack ?? [];
  const claimed = proposals.flatMap(({ documents, currency }) => documents.map((line) => ({ ...line, currency })));
  return (
    <>
      {claimed.length === 0 ? null : (
        <DocumentLines
          customerId={customerId}
          documents={claimed}
          columns={[
            {
              header: t('reminders.columnOldest'),
              sorts: ({ daysLate }) => daysLate,
              cell: ({ daysLate }) => <Lateness days={daysLate} />,
            },
            {
              header: t('reminders.columnOpen'),
              sorts: ({ openCents }) => openCents,
              cell: ({ openCents, currency }) => <Money cents={openCents} currency={currency} />,
            },
            {
              header: t('runs.claim'),
              sorts: () => null,
              cell: ({ id, reference }) => <LeaveOut {...{ customerId, today, reference }} documentId={id} />,
            },
          ]}
        />
      )}
      {heldBack.length === 0 ? null : (
        <ul className={classes.held} aria-label={t('runs.waiting')}>
          {heldBack.map((held) => (
            <HeldLine key={held.documentId} held={held} today={today} />
          ))}
        </ul>
      )}
    </>
  );
}

function HeldLine({ held, today }: { held: HeldBack; today: Day }) {
  const { customerId, documentId, reference, openCents, currency } = held;
  const holdId = leftOutBy(held, today);
  return (
    <li {...subjectMark({ customerId, documentIds: [documentId] })}>
      <Anchor component={Link} href={`/customers/${customerId}?document=${documentId}`}>
        {reference}
      </Anchor>
      <Money cents={openCents} currency={currency} />
      <ReasonLinks held={held} isShort />
      {holdId === null ? null : <IncludeAgain holdId={holdId} reference={reference} />}
    </li>
  );
}

/** The hold by which a document was left out of the messages of `today`, where nothing else holds it back. */
function leftOutBy({ each }: HeldBack, today: Day): number | null {
  const [only, ...others] = each;
  if (only === undefined || others.length > 0 || only.reason !== 'postponed' || only.untilOn !== today) return null;
  return only.subjectId;
}
