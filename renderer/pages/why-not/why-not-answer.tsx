import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { WhyNot } from '../../../shared/contract/reminders.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { NextMessage } from './next-message.tsx';
import { NotClaimed } from './not-claimed.tsx';
import { ReasonLinks } from './reason-links.tsx';
import classes from './why-not.module.css';

type WhyNotAnswerProps = { customerId: number; documentId?: number | undefined; onLeave?: () => void };

/** What the engine says today of a customer, or of one document: proposed, or held back and why; and what comes next. */
export function WhyNotAnswer({ customerId, documentId, onLeave }: WhyNotAnswerProps) {
  const query = useQuery(
    api.reminders.whyNot.queryOptions({
      input: { customerId, ...(documentId === undefined ? {} : { documentId }) },
    }),
  );
  return (
    <QueryState {...stateOf(query)}>
      {(answer) => <Answer {...{ customerId, answer }} isOfDocument={documentId !== undefined} onLeave={onLeave} />}
    </QueryState>
  );
}

type AnswerProps = { customerId: number; answer: WhyNot; isOfDocument: boolean; onLeave: (() => void) | undefined };

function Answer({ customerId, answer, isOfDocument, onLeave }: AnswerProps) {
  const { t } = useText();
  const { proposals, heldBack, asOf } = answer;
  if (proposals.length === 0 && heldBack.length === 0)
    return <p>{t(isOfDocument ? 'whyNot.notOwed' : 'whyNot.nothingOwed')}</p>;
  const leaving = leavingOf(onLeave);
  return (
    <div className={classes.answer}>
      {proposals.map((proposal) => (
        <Proposed key={messageKeyOf(proposal)} proposal={proposal} isOfDocument={isOfDocument} onLeave={onLeave} />
      ))}
      <NotClaimed {...{ customerId, answer, isOfDocument }} {...leaving} />
      {proposals.length > 0 || isOfDocument ? null : (
        <NextMessage
          next={answer.next}
          asOf={asOf}
          waiting={heldBack.filter(({ next }) => isSame(next, answer.next))}
        />
      )}
      {heldBack.map((row) => (
        <section key={row.documentId} aria-label={row.reference}>
          {isOfDocument ? null : (
            <h3 className={classes.document}>
              <Anchor
                component={Link}
                href={`/customers/${row.customerId}?documents=all&document=${row.documentId}`}
                inherit
                {...clickOf(onLeave)}
              >
                {row.reference}
              </Anchor>
              <Money cents={row.openCents} currency={row.currency} />
            </h3>
          )}
          <ReasonLinks held={row} {...leaving} />
          {isOfDocument || !isSame(row.next, answer.next) ? (
            <NextMessage next={row.next} asOf={asOf} waiting={[row]} />
          ) : null}
        </section>
      ))}
    </div>
  );
}

type ProposedProps = Omit<AnswerProps, 'answer' | 'customerId'> & { proposal: WhyNot['proposals'][number] };

/** A message that is proposed, and what it lacks before it may leave or is to be checked. */
function Proposed({ proposal, isOfDocument, onLeave }: ProposedProps) {
  const { t } = useText();
  const { customerId, currency, documentIds, step, warnings } = proposal;
  const each = warnings.map((reason) => ({ reason, untilOn: null, subjectId: null }));
  const [documentId = 0] = documentIds;
  return (
    <section aria-label={step}>
      <p>
        <strong>{t(mayLeave(proposal) ? 'whyNot.proposed' : 'whyNot.blocked', { step })}</strong>{' '}
        <Money cents={proposal.claimedCents} currency={proposal.currency} />{' '}
        <Anchor
          component={Link}
          href={`/reminders?tab=proposals&message=${messageKeyOf(proposal)}`}
          inherit
          {...clickOf(onLeave)}
        >
          {t('whyNot.seeProposal')}
        </Anchor>
        {isOfDocument ? null : <span className={classes.soft}> · {proposal.references.join(', ')}</span>}
      </p>
      {each.length === 0 ? null : (
        <ReasonLinks held={{ customerId, documentId, currency, each, awaitedCents: 0 }} {...leavingOf(onLeave)} />
      )}
    </section>
  );
}

/** One message is often about all documents of a customer: it is said once. */
const isSame = (one: WhyNot['next'], other: WhyNot['next']) => one?.on === other?.on && one?.step === other?.step;

const leavingOf = (onLeave: (() => void) | undefined) => (onLeave === undefined ? {} : { onLeave });

const clickOf = (onLeave: (() => void) | undefined) => (onLeave === undefined ? {} : { onClick: onLeave });
