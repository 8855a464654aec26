import { IconFlag } from '@tabler/icons-react';
import type { ScenarioStep } from '../../../../shared/contract/scenarios.ts';
import type { StepTrigger } from '../../../../shared/domain/kinds.ts';
import { channelIcons } from '../../../components/text/channel-icons.ts';
import { useText } from '../../../components/text/text.tsx';
import classes from './scenarios.module.css';

const afterText = {
  dueDate: 'timelineDay',
  invoiceDate: 'timelineInvoice',
  previousStep: 'timelinePrevious',
} as const satisfies Record<StepTrigger, string>;

/** The steps of a scenario on a line around the due date, each with its day, its channel and its tone. */
export function ScenarioTimeline({ steps }: { steps: readonly ScenarioStep[] }) {
  const { t } = useText();
  const before = steps.filter(({ direction }) => direction === 'before');
  const after = steps.filter(({ direction }) => direction === 'after');
  const dayAfter = ({ trigger, days }: ScenarioStep) => t(`scenarios.${afterText[trigger]}`, { days: `+${days}` });
  return (
    <ol className={classes.line} aria-label={t('scenarios.timeline')}>
      {before.map((step) => (
        <StepMark key={step.level} step={step} day={t('scenarios.timelineDay', { days: `−${step.days}` })} />
      ))}
      <li>
        <span className={classes.day}>{t('scenarios.timelineDay', { days: '' })}</span>
        <span className={classes.mark} data-due="">
          <IconFlag size={15} stroke={1.8} aria-hidden="true" />
        </span>
        <span>{t('scenarios.timelineDue')}</span>
      </li>
      {after.map((step) => (
        <StepMark key={step.level} step={step} day={dayAfter(step)} />
      ))}
    </ol>
  );
}

function StepMark({ step, day }: { step: ScenarioStep; day: string }) {
  const { t } = useText();
  const { channel, tone, name } = step;
  const Channel = channelIcons[channel];
  const how = `${t(`reminders.channel.${channel}`)}, ${t(`scenarios.tone.${tone}`)}`;
  return (
    <li title={how}>
      <span className={classes.day}>{day}</span>
      <span className={classes.mark} data-tone={tone}>
        <Channel size={15} stroke={1.8} aria-hidden="true" />
      </span>
      <span>{name}</span>
      <span className="visually-hidden">{how}</span>
    </li>
  );
}
