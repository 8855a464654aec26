import { type RefObject, useRef } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import type { Objection } from '../../../shared/domain/calls/objections.ts';
import { hasLength } from '../../../shared/domain/interactions/duration.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { saidBy } from '../../../shared/domain/scenarios/channel-facts.ts';
import { utcNow } from '../../../shared/domain/values/clock.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { useText } from '../../components/text/text.tsx';
import {
  begunCall,
  CallScript,
  CallTimer,
  KeyedChoices,
  Objections,
  PastCalls,
  People,
  useCallSheet,
} from '../calls/index.ts';
import { CallReportFields, personOf } from '../reminders/index.ts';
import classes from './run.module.css';
import { useKeyedReport } from './use-keyed-report.ts';
import { useObjection } from './use-objection.ts';
import { useRunKeys } from './use-run-keys.ts';

type Customer = Outputs['customers']['get'];

type CallSheetProps = {
  customer: Customer;
  today: Day;
  /** The call or visit that is proposed, if any. */
  call: Proposal | null;
  draft: CallReport;
  onChange: (draft: CallReport) => void;
  /** Gives the keys back to the run: Enter is that of what has the focus. */
  giveKeysBack: () => void;
  /** The fields, so that a key leads to them. */
  noteRef: RefObject<HTMLDivElement | null>;
};

/** Whom to ask for at which number, and what was said. */
export function CallSheet({ customer, today, call, draft, onChange, giveKeysBack, noteRef }: CallSheetProps) {
  const { t } = useText();
  const channel = call === null ? 'callOut' : saidBy(call.channel);
  const calledPerson = call === null ? '' : personOf(call);
  const objections = useRef<HTMLDivElement>(null);
  const { outcomes, nexts, asksNext, keys } = useKeyedReport({ draft, today, onChange, fieldsRef: noteRef });
  const person = draft.person ?? calledPerson;
  const object = useObjection({ customerId: customer.id, today, draft, person, onChange });
  const answer = (objection: Objection) => {
    giveKeysBack();
    object(objection);
  };
  useRunKeys({ ...keys, x: () => objections.current?.querySelector('button')?.focus() });
  const { sheet, setTone } = useCallSheet(customer.id, call?.tone);
  return (
    <div className={classes.call} ref={noteRef}>
      <header>
        <h3>{t('calls.who')}</h3>
        {hasLength(channel) ? (
          <CallTimer call={draft} shortcut="c" onChange={(timed) => onChange({ ...draft, ...timed })} />
        ) : null}
      </header>
      <People
        customer={customer}
        onCall={() => (hasLength(channel) ? onChange({ ...draft, ...begunCall(draft, utcNow()) }) : undefined)}
      />
      <PastCalls customerId={customer.id} />
      {sheet === undefined ? null : <CallScript sheet={sheet} onTone={setTone} />}
      {sheet === undefined ? null : (
        <Objections answers={sheet.answers} onAct={answer} listRef={objections} shortcut="x" />
      )}
      <CallReportFields
        title={t('runs.report')}
        customerId={customer.id}
        today={today}
        report={draft}
        calledPerson={calledPerson}
        channel={channel}
        outcome={<KeyedChoices label={t('interactions.outcome')} choices={outcomes} isKeyed={!asksNext} />}
        next={<KeyedChoices label={t('calls.nextContact')} choices={nexts} isKeyed={asksNext} />}
        onChange={onChange}
      />
    </div>
  );
}
