import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { mostDaysBetween, mostSteps, type Scenario } from '../../../shared/contract/firm.ts';
import { api } from '../../client/client.ts';
import { ignoreTold } from '../../client/queries.ts';
import { ClashNotice } from '../../components/form/clash-notice.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { useIsTyping, useUnsaved } from '../../components/form/unsaved-forms.tsx';
import { WholeNumberInput } from '../../components/form/whole-number-input.tsx';
import { isRight } from '../../components/form/wrong-fields.ts';
import { Section } from '../../components/layout/page.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useFollowed } from '../../hooks/use-followed.ts';
import { type DraftStep, draftOf, insertStep, type ScenarioDraft, toScenario, withLevels } from './scenario-draft.ts';
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
  const [edited, setEdited] = useState(() => draftOf(scenario));
  const save = useMutation(
    api.firm.saveScenario.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('settings.scenarioSaved') }),
    }),
  );
  const change = (part: Partial<ScenarioDraft>) => setEdited({ ...edited, ...part });
  const setSteps = (steps: readonly DraftStep[]) => change({ steps: withLevels(steps) });
  const addAfter = (index: number) => change({ steps: insertStep(edited.steps, index, t('settings.stepNew')) });
  const followed = useFollowed({ card: scenario, toValues: draftOf, values: edited, setValues: setEdited, reread });
  const { isDirty } = followed;
  const isTyping = useIsTyping();
  const isComplete = edited.name.trim() !== '' && edited.steps.every(({ name }) => name.trim() !== '');
  const form = useRef<HTMLFormElement>(null);
  const send = async () =>
    isComplete && isRight(form.current) && followed.save((read) => save.mutateAsync({ ...toScenario(edited), read }));
  useUnsaved(isDirty, send, followed.pending);
  function submit(event: FormEvent) {
    event.preventDefault();
    send().catch(ignoreTold);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Section
        title={scenario.name}
        actions={
          <Button
            leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
            loading={followed.isSaving}
            disabled={(!isDirty && !isTyping) || !isComplete}
            type="submit"
          >
            {t('common.save')}
          </Button>
        }
      >
        <ClashNotice clashes={followed.clashes} noun="settings" />
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
          <WholeNumberInput
            label={t('settings.minimumDays')}
            least={0}
            most={mostDaysBetween}
            required
            value={edited.minimumDaysBetween}
            onChange={(minimumDaysBetween) => change({ minimumDaysBetween })}
          />
        </div>
        <p className={classes.text}>{t('settings.stepsText')}</p>
        <ScenarioSteps
          steps={edited.steps}
          onChange={setSteps}
          onInsert={edited.steps.length < mostSteps ? addAfter : null}
        />
        <Button
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          disabled={edited.steps.length >= mostSteps}
          onClick={() => addAfter(edited.steps.length - 1)}
        >
          {t('settings.stepAdd')}
        </Button>
      </Section>
    </form>
  );
}
