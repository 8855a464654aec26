import { ActionIcon, TextInput } from '@mantine/core';
import { IconAdjustments, IconRowInsertBottom, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { mostStepDays, type ScenarioStep } from '../../../../shared/contract/scenarios.ts';
import { offeredChannels, tones } from '../../../../shared/domain/kinds.ts';
import { countedFrom, momentOf, moments } from '../../../../shared/domain/scenarios/moments.ts';
import { Select } from '../../../components/form/select.tsx';
import { WholeNumberInput } from '../../../components/form/whole-number-input.tsx';
import { PlainTable } from '../../../components/table/plain-table.tsx';
import { useText } from '../../../components/text/text.tsx';
import type { BoundField } from '../../../hooks/use-edit-form.ts';
import type { DraftStep } from './scenario-draft.ts';
import classes from './scenarios.module.css';
import { StepOptions, stepSummary } from './step-options.tsx';

type ScenarioStepsProps = {
  steps: readonly DraftStep[];
  onChange: (steps: readonly DraftStep[]) => void;
  /** Binds a field of the step at a place. */
  field: (index: number, name: 'name') => BoundField;
  /** Adds a step after the one at this place; null where there is no room for more. */
  onInsert: ((index: number) => void) | null;
};

/** The steps of a scenario in their order, each with its day, channel and tone. */
export function ScenarioSteps({ steps, onChange, field, onInsert }: ScenarioStepsProps) {
  const { t } = useText();
  const change = (index: number, part: Partial<ScenarioStep>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...part } : step)));
  return (
    <div className={classes.steps}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('scenarios.stepLevel')}</th>
            <th scope="col">{t('scenarios.stepName')}</th>
            <th scope="col">{t('scenarios.stepDays')}</th>
            <th scope="col">{t('scenarios.stepWhen')}</th>
            <th scope="col">{t('scenarios.stepChannel')}</th>
            <th scope="col">{t('scenarios.stepTone')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <StepRow
              key={step.key}
              step={step}
              name={field(index, 'name')}
              canRemove={steps.length > 1}
              onChange={(part) => change(index, part)}
              onInsert={onInsert && (() => onInsert(index))}
              onRemove={() => onChange(steps.filter((_, at) => at !== index))}
            />
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

type StepRowProps = {
  step: ScenarioStep;
  name: BoundField;
  canRemove: boolean;
  onChange: (part: Partial<ScenarioStep>) => void;
  onInsert: (() => void) | null;
  onRemove: () => void;
};

function StepRow({ step, name, canRemove, onChange, onInsert, onRemove }: StepRowProps) {
  const text = useText();
  const { t } = text;
  const [isOpen, setOpen] = useState(false);
  const options = useId();
  const named = (label: string) => `${label}, ${step.name}`;
  return (
    <>
      <tr className={classes.step}>
        <th scope="row">{step.level}</th>
        <td className={classes.stepName}>
          <TextInput aria-label={named(t('scenarios.stepName'))} {...name} />
          <span className={classes.summary}>{stepSummary(text, step)}</span>
        </td>
        <td>
          <WholeNumberInput
            aria-label={named(t('scenarios.stepDays'))}
            w={58}
            least={0}
            most={mostStepDays}
            required
            value={step.days}
            onChange={(days) => onChange({ days })}
          />
        </td>
        <td>
          <Select
            aria-label={named(t('scenarios.stepWhen'))}
            w={164}
            data={moments.map((value) => ({ value, label: t(`scenarios.when.${value}`) }))}
            value={momentOf(step)}
            onChange={(value) => onChange(countedFrom(moments.find((known) => known === value) ?? momentOf(step)))}
          />
        </td>
        <td>
          <Select
            aria-label={named(t('scenarios.stepChannel'))}
            w={150}
            data={offeredChannels.map((value) => ({ value, label: t(`reminders.channel.${value}`) }))}
            value={step.channel}
            onChange={(value) =>
              onChange({ channel: offeredChannels.find((known) => known === value) ?? step.channel })
            }
          />
        </td>
        <td>
          <Select
            aria-label={named(t('scenarios.stepTone'))}
            w={102}
            data={tones.map((value) => ({ value, label: t(`scenarios.tone.${value}`) }))}
            value={step.tone}
            onChange={(value) => onChange({ tone: tones.find((known) => known === value) ?? step.tone })}
          />
        </td>
        <td className={classes.stepActions}>
          <ActionIcon
            aria-label={t('scenarios.stepOptions', { name: step.name })}
            title={t('scenarios.stepOptions', { name: step.name })}
            aria-expanded={isOpen}
            aria-controls={options}
            onClick={() => setOpen(!isOpen)}
          >
            <IconAdjustments size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            aria-label={t('scenarios.stepInsert', { name: step.name })}
            title={t('scenarios.stepInsert', { name: step.name })}
            disabled={onInsert === null}
            onClick={() => onInsert?.()}
          >
            <IconRowInsertBottom size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            aria-label={t('scenarios.stepRemove', { name: step.name })}
            disabled={!canRemove}
            onClick={onRemove}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </td>
      </tr>
      {isOpen ? (
        <tr id={options}>
          <td />
          <td colSpan={6}>
            <StepOptions {...{ step, onChange }} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
