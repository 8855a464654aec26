import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { type PriorityRule, ruleUnits } from '../../../../shared/domain/agenda/priority-rules.ts';
import type { PriorityScale } from '../../../../shared/domain/agenda/priority-scale.ts';
import { isUsual, usualScales } from '../../../../shared/domain/agenda/priority-scales.ts';
import { ruleSentence } from '../../../../shared/i18n/rule-sentences.ts';
import { useText } from '../../../components/text/text.tsx';
import classes from './priorities.module.css';
import { changeStep, withoutStep, withStep } from './scale-draft.ts';
import { StepFields } from './step-fields.tsx';

type RuleCardProps = {
  rule: PriorityRule;
  scale: PriorityScale;
  /** The place from 1 of the step that does not come after the one before it. */
  wrongRow: number | null;
  onChange: (scale: PriorityScale) => void;
};

/** One rule: what it looks at, whether it applies, and the points of its steps. */
export function RuleCard({ rule, scale, wrongRow, onChange }: RuleCardProps) {
  const { t, language } = useText();
  const name = t(`priorities.${rule}`);
  const heading = useId();
  const add = useRef<HTMLButtonElement>(null);
  const lastApplied = useRef(scale);
  // The fields of a rule are made anew when a step leaves: what is typed in one must not pass to the next.
  const [generation, setGeneration] = useState(0);
  const longer = withStep(rule, scale);
  const isApplied = scale.length > 0;

  function apply(isOn: boolean) {
    if (!isOn) lastApplied.current = scale;
    onChange(isOn ? restored(rule, lastApplied.current) : []);
  }

  function remove(index: number) {
    setGeneration(generation + 1);
    onChange(withoutStep(scale, index));
    add.current?.focus();
  }

  return (
    <section className={classes.rule} aria-labelledby={heading} data-off={!isApplied || undefined}>
      <div className={classes.heading}>
        <h2 id={heading}>{name}</h2>
        {isUsual(rule, scale) ? null : <span className={classes.own}>{t('priorities.own')}</span>}
        <Switch
          aria-label={t('priorities.applied', { rule: name })}
          checked={isApplied}
          onChange={(event) => apply(event.currentTarget.checked)}
        />
      </div>
      <p className={classes.sentence}>{ruleSentence(language, rule)}</p>
      {isApplied ? (
        <div className={classes.heads} aria-hidden="true">
          <span>{t(`priorities.from.${ruleUnits[rule]}`)}</span>
          <span>{t('priorities.points')}</span>
        </div>
      ) : null}
      {isApplied ? (
        <ol className={classes.steps}>
          {scale.map(([from, points], index) => (
            <StepFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; the generation tells the fields of other steps apart.
              key={`${generation} ${index}`}
              {...{ rule, from, points }}
              row={index + 1}
              mustExceed={wrongRow === index + 1 ? (scale[index - 1]?.[0] ?? null) : null}
              onChange={(part) => onChange(changeStep(scale, index, part))}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      ) : (
        <p className={classes.off}>{t('priorities.off')}</p>
      )}
      {isApplied ? (
        <Button
          ref={add}
          className={classes.add ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          aria-label={t('priorities.addStepTo', { rule: name })}
          disabled={longer === null}
          onClick={() => longer && onChange(longer)}
        >
          {t('priorities.addStep')}
        </Button>
      ) : null}
    </section>
  );
}

function restored(rule: PriorityRule, last: PriorityScale): PriorityScale {
  return last.length > 0 ? last : usualScales[rule];
}
