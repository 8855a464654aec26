import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { mostDaysBetween, mostSteps, type Scenario } from '../../../shared/contract/firm.ts';
import { api, client } from '../../client/client.ts';
import { Clashes, EditForm, SaveButton } from '../../components/form/edit-form.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { WholeNumberInput } from '../../components/form/whole-number-input.tsx';
import { Section } from '../../components/layout/page.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useCardForm } from '../../hooks/use-edit-form.ts';
import { type DraftStep, draftOf, insertStep, toScenario, withLevels } from './scenario-draft.ts';
import { ScenarioSteps } from './scenario-steps.tsx';
import classes from './settings.module.css';

/** Which messages leave when, how and in what tone. */
export function ScenarioTab() {
  const query = useQuery(api.firm.scenarios.queryOptions());
  return (
    <QueryState {...stateOf(query)}>
      {(scenarios) =>
        scenarios.map((scenario) => <ScenarioForm key={scenario.id} scenario={scenario} reread={query.refetch} />)
      }
    </QueryState>
  );
}

type ScenarioFormProps = { scenario: Scenario; reread: () => Promise<unknown> };

function ScenarioForm({ scenario, reread }: ScenarioFormProps) {
  const { t } = useText();
  const missing = t('settings.scenarioNameMissing');
  const { values, change, field, frame } = useCardForm({
    card: scenario,
    toValues: draftOf,
    reread,
    noun: 'settings',
    checks: {
      name: (name) => (name.trim() === '' ? missing : null),
      steps: { name: (name) => (name.trim() === '' ? missing : null) },
    },
    send: (draft, read) => client.firm.saveScenario({ ...toScenario(draft), read }),
    told: t('settings.scenarioSaved'),
  });
  const { steps } = values;
  const setSteps = (next: readonly DraftStep[]) => change({ steps: withLevels(next) });
  const addAfter = (index: number) => change({ steps: insertStep(steps, index, t('settings.stepNew')) });

  return (
    <EditForm frame={frame}>
      <Section title={scenario.name} actions={<SaveButton frame={frame} />}>
        <Clashes frame={frame} />
        <div className={classes.scenario}>
          <TextInput label={t('settings.scenarioName')} {...field('name')} />
          <MoneyInput
            label={t('settings.minimumCents')}
            minimum={0}
            width={180}
            {...field('minimumCents')}
            onChange={(cents) => change({ minimumCents: cents ?? 0 })}
          />
          <WholeNumberInput
            label={t('settings.minimumDaysBetween')}
            least={0}
            most={mostDaysBetween}
            required
            {...field('minimumDaysBetween')}
          />
        </div>
        <p className={classes.text}>{t('settings.stepsText')}</p>
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
          {t('settings.stepAdd')}
        </Button>
      </Section>
    </EditForm>
  );
}
