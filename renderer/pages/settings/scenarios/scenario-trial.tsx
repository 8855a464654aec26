import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/index.ts';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { api } from '../../../client/client.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { QueryState } from '../../../components/layout/query-state.tsx';
import { useText } from '../../../components/text/text.tsx';
import { stateOf } from '../../../hooks/query-state.ts';
import { useUrlState } from '../../../hooks/use-url-state.ts';
import { CustomerPicker } from '../../pickers/index.ts';
import classes from './trial.module.css';
import { TrialChart } from './trial-chart.tsx';
import { TrialTable } from './trial-table.tsx';

/** The button and the window in which a scenario, as it is being edited, is tried on a customer; the address may name one. */
export function ScenarioTrial({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const [asked] = useUrlState('try');
  // Not in the address: changing it would ask about what is typed in the form and not saved.
  const [customerId, setCustomerId] = useState(Number(asked) || null);
  const [isOpen, setOpen] = useState(customerId !== null);
  return (
    <>
      <Button variant="default" leftSection={<IconFlask size={16} stroke={1.6} />} onClick={() => setOpen(true)}>
        {t('trials.try')}
      </Button>
      <Dialog
        opened={isOpen}
        title={t('trials.title', { name: scenario.name })}
        size="min(1240px, 96vw)"
        onClose={() => setOpen(false)}
      >
        {customerId === null ? (
          <>
            <p className={classes.text}>{t('trials.ask')}</p>
            <CustomerPicker
              label={t('trials.customer')}
              hint={t('trials.customerHint')}
              filter="all"
              isOffered={() => true}
              onPick={({ id }) => setCustomerId(id)}
            />
          </>
        ) : (
          <Trial scenario={scenario} customerId={customerId} onOther={() => setCustomerId(null)} />
        )}
      </Dialog>
    </>
  );
}

type TrialProps = { scenario: Scenario; customerId: number; onOther: () => void };

function Trial({ scenario, customerId, onOther }: TrialProps) {
  const { t } = useText();
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } })).data;
  const query = useQuery(api.scenarios.try.queryOptions({ input: { scenario, customerId } }));
  return (
    <div className={classes.trial}>
      <p className={classes.who}>
        <strong>{customer ? `${customer.name} (${customer.code})` : ''}</strong>
        <Button variant="subtle" size="compact-sm" onClick={onOther}>
          {t('trials.other')}
        </Button>
      </p>
      <QueryState thing="customer" {...stateOf(query)}>
        {(trial) => <Found trial={trial} />}
      </QueryState>
    </div>
  );
}

function Found({ trial }: { trial: Outputs['scenarios']['try'] }) {
  const { t, day, clauses } = useText();
  const { from, to, past, sent, coming } = trial;
  const isEmpty = past.length + sent.length + coming.length === 0;
  return (
    <>
      <p className={classes.text}>
        {clauses([
          past.length === 0
            ? t('trials.pastNone', { from: day(from) })
            : t('trials.past', { count: past.length, from: day(from) }),
          sent.length === 0 ? t('trials.sentNone') : t('trials.sent', { count: sent.length }),
          coming.length === 0
            ? t('trials.comingNone', { to: day(to) })
            : t('trials.coming', { count: coming.length, to: day(to) }),
        ])}
      </p>
      <p className={classes.soft}>{t('trials.explained')}</p>
      {isEmpty ? (
        <p className={classes.text}>{t('trials.none')}</p>
      ) : (
        <>
          <TrialChart trial={trial} />
          <TrialTable trial={trial} />
        </>
      )}
    </>
  );
}
