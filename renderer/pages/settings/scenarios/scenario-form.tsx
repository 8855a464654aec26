import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { mostSteps, type Scenario } from '../../../../shared/contract/scenarios.ts';
import { client } from '../../../client/client.ts';
import { Clashes, EditForm, SaveButton } from '../../../components/form/edit-form.tsx';
import { Section } from '../../../components/layout/page.tsx';
import { useText } from '../../../components/text/text.tsx';
import { useCardForm } from '../../../hooks/use-edit-form.ts';
import { type DraftStep, draftOf, insertStep, toScenario, withLevels } from './scenario-draft.ts';
import { ScenarioLimits } from './scenario-limits.tsx';
import { ScenarioSending } from './scenario-sending.tsx';
import { ScenarioSteps } from './scenario-steps.tsx';
import { ScenarioTimeline } from './scenario-timeline.tsx';
import { ScenarioTrial } from './scenario-trial.tsx';
import classes from './scenarios.module.css';

type ScenarioFormProps = { scenario: Scenario; reread: () => Promise<unknown> };

/** The scenario that is shown: its limits, the days on which it sends, its time line and its steps. */
export function ScenarioForm({ scenario, reread }: ScenarioFormProps) {
  const { t } = useText();
  const missing = t('scenarios.nameMissing');
  const { values, change, field, frame } = useCardForm({
    card: scenario,
    toValues: draftOf,
    reread,
    noun: 'scenarios',
    checks: {
      name: (name) => (name.trim() === '' ? missing : null),
      steps: { name: (name) => (name.trim() === '' ? missing : null) },
    },
    send: (draft, read) => client.scenarios.save({ ...toScenario(draft), read }),
    told: t('scenarios.saved'),
  });
  const { steps } = values;
  const setSteps = (next: readonly DraftStep[]) => change({ steps: withLevels(next) });
  const addAfter = (index: number) => change({ steps: insertStep(steps, index, t('scenarios.stepNew')) });

  return (
    <EditForm frame={frame}>
      <Section
        title={scenario.name}
        actions={
          <Group gap="xs">
            <ScenarioTrial scenario={toScenario(values)} />
            <SaveButton frame={frame} />
          </Group>
        }
      >
        <Clashes frame={frame} />
        <div className={classes.scenario}>
          <TextInput label={t('scenarios.name')} {...field('name')} />
          <ScenarioLimits {...{ values, change, field }} />
        </div>
        <ScenarioSending {...{ values, change }} />
        <ScenarioTimeline steps={steps} />
        <p className={classes.text}>{t(`scenarios.stepsText.${values.messagesPer}`)}</p>
        <ScenarioSteps
          steps={steps}
          field={(index, name) => field(`steps.${index}.${name}`)}
          onChange={setSteps}
          onInsert={steps.length < mostSteps ? addAfter : null}
        />
        <Button
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          disabled={steps.length >= mostSteps}
          onClick={() => addAfter(steps.length - 1)}
        >
          {t('scenarios.stepAdd')}
        </Button>
      </Section>
    </EditForm>
  );
}
