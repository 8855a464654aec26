import { Checkbox, MultiSelect } from '@mantine/core';
import { mostDeadlineDays, type ScenarioStep } from '../../../../shared/contract/scenarios.ts';
import { stepCopies, stepModes, stepRecipients } from '../../../../shared/domain/kinds.ts';
import { isSpoken } from '../../../../shared/domain/scenarios/channel-facts.ts';
import { MoneyInput } from '../../../components/form/money-input.tsx';
import { Select } from '../../../components/form/select.tsx';
import { WholeNumberInput } from '../../../components/form/whole-number-input.tsx';
import { type Text, useText } from '../../../components/text/text.tsx';
import classes from './scenarios.module.css';

type StepOptionsProps = { step: ScenarioStep; onChange: (part: Partial<ScenarioStep>) => void };

/** What a step asks for beside its day, channel and tone: how it leaves, from which amounts, and the days it gives to pay. */
export function StepOptions({ step, onChange }: StepOptionsProps) {
  const { t } = useText();
  return (
    <div className={classes.options}>
      <Checkbox
        label={t('scenarios.stepFormal')}
        checked={step.isFormalNotice}
        onChange={(event) => onChange({ isFormalNotice: event.currentTarget.checked })}
      />
      <WholeNumberInput
        label={t('scenarios.stepDeadline')}
        w={104}
        least={0}
        most={mostDeadlineDays}
        required
        value={step.deadlineDays}
        onChange={(deadlineDays) => onChange({ deadlineDays })}
      />
      <Select
        label={t('scenarios.stepMode')}
        w={240}
        data={stepModes.map((value) => ({ value, label: t(`scenarios.mode.${value}`) }))}
        value={step.mode}
        onChange={(value) => onChange({ mode: stepModes.find((known) => known === value) ?? step.mode })}
      />
      <Select
        label={t('scenarios.stepRecipient')}
        w={190}
        data={stepRecipients.map((value) => ({ value, label: t(`scenarios.recipient.${value}`) }))}
        value={step.recipient}
        onChange={(value) => onChange({ recipient: stepRecipients.find((known) => known === value) ?? step.recipient })}
      />
      {isSpoken(step.channel) ? null : (
        <MultiSelect
          label={t('scenarios.stepCopies')}
          miw={190}
          data={stepCopies.map((value) => ({ value, label: t(`scenarios.copy.${value}`) }))}
          value={[...step.copies]}
          onChange={(values) => onChange({ copies: stepCopies.filter((known) => values.includes(known)) })}
        />
      )}
      <MoneyInput
        label={t('scenarios.stepMinimum')}
        minimum={0}
        width={132}
        value={step.minimumCents}
        onChange={(cents) => onChange({ minimumCents: cents ?? 0 })}
      />
      <MoneyInput
        label={t('scenarios.minimumDocumentCents')}
        minimum={0}
        width={126}
        value={step.minimumDocumentCents}
        onChange={(cents) => onChange({ minimumDocumentCents: cents ?? 0 })}
      />
      <MoneyInput
        label={t('scenarios.ceilingCents')}
        minimum={0}
        width={126}
        value={step.ceilingCents}
        onChange={(ceilingCents) => onChange({ ceilingCents })}
      />
    </div>
  );
}

/** The same in a few words; what every new step asks for is not said. */
export function stepSummary({ t, money }: Text, step: ScenarioStep): string {
  const { isFormalNotice, deadlineDays, mode, recipient, copies, minimumCents, minimumDocumentCents, ceilingCents } =
    step;
  const amount = (cents: number) => money(cents, 'EUR');
  return [
    ...(isFormalNotice ? [t('scenarios.stepFormal')] : []),
    ...(isSpoken(step.channel) ? [] : [t('scenarios.saysDeadline', { count: deadlineDays })]),
    ...(mode === 'batch' ? [] : [t(`scenarios.saysMode.${mode}`)]),
    ...(recipient === 'preferred' ? [] : [t(`scenarios.saysRecipient.${recipient}`)]),
    ...(copies.length === 0 || isSpoken(step.channel)
      ? []
      : [t('scenarios.saysCopies', { names: copies.map((copy) => t(`scenarios.copy.${copy}`)).join(', ') })]),
    ...(minimumCents > 0 ? [t('scenarios.saysMinimum', { amount: amount(minimumCents) })] : []),
    ...(minimumDocumentCents > 0 ? [t('scenarios.saysDocument', { amount: amount(minimumDocumentCents) })] : []),
    ...(ceilingCents === null ? [] : [t('scenarios.saysCeiling', { amount: amount(ceilingCents) })]),
  ].join(' · ');
}
