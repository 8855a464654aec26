import { Button, NumberInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scenario, ScenarioStep } from '../../../shared/contract/firm.ts';
import { api } from '../../client.ts';
import { MoneyInput } from '../../components/money-input.tsx';
import { Section } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useText } from '../../components/text.tsx';
import { useUnsaved } from '../../components/unsaved-forms.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { ScenarioSteps } from './scenario-steps.tsx';
import classes from './settings.module.css';

/** Which messages leave when, how and in what tone. */
export function ScenarioTab() {
  const query = useQuery(api.firm.scenarios.queryOptions());
  return (
    <QueryState {...stateOf(query)}>
      {(scenarios) => scenarios.map((scenario) => <ScenarioForm key={JSON.stringify(scenario)} scenario={scenario} />)}
    </QueryState>
  );
}

function ScenarioForm({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const [edited, setEdited] = useState(scenario);
  const save = useMutation(
    api.firm.saveScenario.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('settings.scenarioSaved') }),
    }),
  );
  const change = (part: Partial<Scenario>) => setEdited({ ...edited, ...part });
  // Levels are the places of the steps, counted from 1.
  const setSteps = (steps: readonly ScenarioStep[]) =>
    change({ steps: steps.map((step, index) => ({ ...step, level: index + 1 })) });
  const isDirty = JSON.stringify(edited) !== JSON.stringify(scenario);
  const isComplete = edited.name.trim() !== '' && edited.steps.every(({ name }) => name.trim() !== '');
  useUnsaved(isDirty, async () => isComplete && save.mutateAsync(edited));

  return (
    <Section
      title={scenario.name}
      actions={
        <Button
          leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
          loading={save.isPending}
          disabled={!isDirty || !isComplete}
          onClick={() => save.mutate(edited)}
        >
          {t('common.save')}
        </Button>
      }
    >
      <div className={classes.scenario}>
        <TextInput
          label={t('settings.scenarioName')}
          value={edited.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <MoneyInput
          label={t('settings.minimum')}
          value={edited.minimumCents}
          minimum={0}
          width={180}
          onChange={(cents) => change({ minimumCents: cents ?? 0 })}
        />
        <NumberInput
          label={t('settings.minimumDays')}
          min={0}
          max={90}
          allowDecimal={false}
          value={edited.minimumDaysBetween}
          onChange={(value) => change({ minimumDaysBetween: Number(value) })}
        />
      </div>
      <p className={classes.text}>{t('settings.stepsText')}</p>
      <ScenarioSteps steps={edited.steps} onChange={setSteps} />
      <Button
        variant="subtle"
        leftSection={<IconPlus size={15} />}
        disabled={edited.steps.length >= 20}
        onClick={() => setSteps([...edited.steps, stepAfter(edited.steps.at(-1), t('settings.stepNew'))])}
      >
        {t('settings.stepAdd')}
      </Button>
    </Section>
  );
}

function stepAfter(last: ScenarioStep | undefined, name: string): ScenarioStep {
  return {
    id: null,
    level: (last?.level ?? 0) + 1,
    name,
    direction: 'after',
    days: last?.direction === 'after' ? last.days + 10 : 8,
    channel: 'letter',
    tone: 'firm',
    isFormalNotice: false,
    deadlineDays: 8,
  };
}
