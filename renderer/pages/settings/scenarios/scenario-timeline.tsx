import { IconFileInvoice, IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ScenarioStep } from '../../../../shared/contract/scenarios.ts';
import { channelIcons } from '../../../components/text/channel-icons.ts';
import { useText } from '../../../components/text/text.tsx';
import classes from './scenarios.module.css';
import { exampleTerms, timelineOf } from './timeline-marks.ts';

/**
 * The steps of a scenario on a line, each with its day, its channel and its tone. One that is not counted from the due date says both what it
 * is counted from and where that falls for a usual invoice.
 */
export function ScenarioTimeline({ steps }: { steps: readonly ScenarioStep[] }) {
  const { t } = useText();
  const isExample = steps.some(({ trigger }) => trigger !== 'dueDate');
  return (
    <>
      <ol className={classes.line} aria-label={t('scenarios.timeline')}>
        {timelineOf(steps).map((mark) => {
          if (mark.is === 'step') return <StepMark key={mark.step.level} {...mark} />;
          return mark.is === 'due' ? (
            <Moment key="due" day={t('scenarios.timelineDay', { days: '' })} name={t('scenarios.timelineDue')}>
              <IconFlag size={15} stroke={1.8} aria-hidden="true" />
            </Moment>
          ) : (
            <Moment
              key="issued"
              day={t('scenarios.timelineDay', { days: signed(-exampleTerms) })}
              name={t('scenarios.timelineIssued')}
            >
              <IconFileInvoice size={15} stroke={1.8} aria-hidden="true" />
            </Moment>
          );
        })}
      </ol>
      {isExample ? <p className={classes.example}>{t('scenarios.timelineExample', { days: exampleTerms })}</p> : null}
    </>
  );
}

/** The invoice, or its due date. */
function Moment({ day, name, children }: { day: string; name: string; children: ReactNode }) {
  return (
    <li>
      <span className={classes.day}>{day}</span>
      <span className={classes.mark} data-due="">
        {children}
      </span>
      <span>{name}</span>
    </li>
  );
}

function StepMark({ step, day }: { step: ScenarioStep; day: number }) {
  const { t } = useText();
  const { channel, tone, name, trigger, direction, days } = step;
  const Channel = channelIcons[channel];
  const how = `${t(`reminders.channel.${channel}`)}, ${t(`scenarios.tone.${tone}`)}`;
  const own = direction === 'before' ? -days : days;
  const onLine = t('scenarios.timelineDay', { days: signed(day) });
  const counted = {
    dueDate: t('scenarios.timelineDay', { days: signed(own) }),
    invoiceDate: t('scenarios.timelineInvoice', { days: signed(own) }),
    previousStep: t('scenarios.timelinePrevious', { days: signed(own) }),
  }[trigger];
  return (
    <li title={how}>
      <span className={classes.day}>{counted}</span>
      <span className={classes.mark} data-tone={tone}>
        <Channel size={15} stroke={1.8} aria-hidden="true" />
      </span>
      <span>{name}</span>
      {counted === onLine ? null : <span className={classes.soft}>{t('scenarios.timelineThat', { day: onLine })}</span>}
      <span className="visually-hidden">{how}</span>
    </li>
  );
}

/** `+8`, `−5`. */
function signed(days: number): string {
  return days < 0 ? `−${-days}` : `+${days}`;
}
