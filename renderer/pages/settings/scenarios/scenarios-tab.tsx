import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mostScenarios } from '../../../../shared/contract/scenarios.ts';
import { api } from '../../../client/client.ts';
import { QueryState } from '../../../components/layout/query-state.tsx';
import { useText } from '../../../components/text/text.tsx';
import { stateOf } from '../../../hooks/query-state.ts';
import { useUrlState } from '../../../hooks/use-url-state.ts';
import { NewScenario } from './new-scenario.tsx';
import { ScenarioForm } from './scenario-form.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { ScenarioRules } from './scenario-rules.tsx';
import classes from './scenarios.module.css';

/** The firm's scenarios, and the one that is looked at, which the address names by itself or by a customer who follows it. */
export function ScenariosTab() {
  const { t } = useText();
  const query = useQuery(api.scenarios.list.queryOptions());
  const rules = useQuery(api.scenarios.rules.queryOptions());
  const [chosen, choose] = useUrlState('scenario');
  const [followerId] = useUrlState('of');
  const isOfFollower = chosen === '' && Number(followerId) > 0;
  const followed = useQuery(
    api.scenarios.ofCustomer.queryOptions({ input: { customerId: Number(followerId) }, enabled: isOfFollower }),
  );
  const [isAdding, setAdding] = useState(false);
  return (
    <QueryState {...stateOf(query)}>
      {(scenarios) => {
        if (isOfFollower && followed.isPending) return null;
        const asked = isOfFollower ? String(followed.data?.scenarioId) : chosen;
        const shown = scenarios.find(({ id }) => String(id) === asked) ?? scenarios.find(({ isDefault }) => isDefault);
        return (
          <>
            <p className={classes.text}>{t('scenarios.listText')}</p>
            <div className={classes.frame}>
              <nav aria-label={t('scenarios.listLabel')}>
                <ScenarioList scenarios={scenarios} shownId={shown?.id} />
                <Button
                  variant="default"
                  leftSection={<IconPlus size={15} />}
                  disabled={scenarios.length >= mostScenarios}
                  onClick={() => setAdding(true)}
                >
                  {t('scenarios.add')}
                </Button>
              </nav>
              <div className={classes.column}>
                {shown ? <ScenarioForm key={shown.id} scenario={shown} reread={query.refetch} /> : null}
                {rules.data ? <ScenarioRules rules={rules.data} scenarios={scenarios} /> : null}
              </div>
            </div>
            <NewScenario
              opened={isAdding}
              scenarios={scenarios}
              onClose={() => setAdding(false)}
              onAdded={(id) => choose(String(id))}
            />
          </>
        );
      }}
    </QueryState>
  );
}
