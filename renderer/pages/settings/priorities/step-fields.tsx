import { ActionIcon } from '@mantine/core';
import { IconArrowNarrowRight, IconTrash } from '@tabler/icons-react';
import { type PriorityRule, ruleUnits } from '../../../../shared/domain/agenda/priority-rules.ts';
import { mostPoints, stepBounds } from '../../../../shared/domain/agenda/priority-scales.ts';
import { fromText } from '../../../../shared/i18n/scale-text.ts';
import { MoneyInput } from '../../../components/form/money-input.tsx';
import { WholeNumberInput } from '../../../components/form/whole-number-input.tsx';
import { useText } from '../../../components/text/text.tsx';
import classes from './priorities.module.css';

type StepFieldsProps = {
  rule: PriorityRule;
  from: number;
  points: number;
  /** Place from 1. */
  row: number;
  /** What the step before it begins at, where this one does not come after it. */
  mustExceed: number | null;
  onChange: (part: { readonly from?: number; readonly points?: number }) => void;
  onRemove: () => void;
};

/** A step of a rule, under its headings: « à partir de 500,00 € → 10 points ». */
export function StepFields({ rule, from, points, row, mustExceed, onChange, onRemove }: StepFieldsProps) {
  const { t, language } = useText();
  const unit = ruleUnits[rule];
  const { least, most } = stepBounds[rule];
  const named = { rule: t(`priorities.${rule}`), row: String(row) };
  const field = {
    required: true,
    tellsAsTyped: true,
    value: from,
    error: mustExceed === null ? undefined : t('priorities.stepOrder', { from: fromText(language, rule, mustExceed) }),
    ...(mustExceed === null ? {} : { 'data-path': rule }),
    onChange: (value: number) => onChange({ from: value }),
  } as const;
  const remove = t('priorities.removeStep', named);
  return (
    <li className={classes.step}>
      {unit === 'cents' ? (
        <MoneyInput {...field} ariaLabel={t('priorities.stepFrom', named)} minimum={least} maximum={most} width={116} />
      ) : (
        <WholeNumberInput
          {...field}
          aria-label={t('priorities.stepFrom', named)}
          w={116}
          {...{ least, most }}
          {...(unit === 'days' || unit === 'percent' ? { rightSection: t(`priorities.unit.${unit}`) } : {})}
        />
      )}
      <span className={classes.arrow} aria-hidden="true">
        <IconArrowNarrowRight size={16} stroke={1.6} />
      </span>
      <WholeNumberInput
        aria-label={t('priorities.stepPoints', named)}
        w={64}
        least={0}
        most={mostPoints}
        required
        tellsAsTyped
        value={points}
        onChange={(value) => onChange({ points: value })}
      />
      <ActionIcon className={classes.remove ?? ''} aria-label={remove} title={remove} onClick={onRemove}>
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}
