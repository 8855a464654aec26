import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { priorityRules } from '../../../../shared/domain/agenda/priority-rules.ts';
import type { PriorityScales } from '../../../../shared/domain/agenda/priority-scale.ts';
import { findWrongStep, ownScales, usualScales } from '../../../../shared/domain/agenda/priority-scales.ts';
import { api, client } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { EditForm, SaveBar } from '../../../components/form/edit-form.tsx';
import { QueryState } from '../../../components/layout/query-state.tsx';
import { useText } from '../../../components/text/text.tsx';
import { stateOf } from '../../../hooks/query-state.ts';
import { useCardForm } from '../../../hooks/use-edit-form.ts';
import { OrderPreview } from './order-preview.tsx';
import classes from './priorities.module.css';
import { RuleCard } from './rule-card.tsx';

/** The rules that order what is to be done, with the order that their points would give. */
export function PrioritiesTab() {
  const query = useQuery(api.priorities.get.queryOptions());
  return (
    <QueryState {...stateOf(query)}>{(scales) => <PrioritiesForm scales={scales} reread={query.refetch} />}</QueryState>
  );
}

const asItIs = (scales: PriorityScales) => scales;
const isUsualOrder = (scales: PriorityScales) => Object.keys(ownScales(scales)).length === 0;

function PrioritiesForm({ scales, reread }: { scales: PriorityScales; reread: () => Promise<unknown> }) {
  const { t } = useText();
  const { values, change, frame } = useCardForm({
    card: scales,
    toValues: asItIs,
    reread,
    noun: 'priorities',
    checks: (typed) => {
      const wrong = findWrongStep(typed);
      return wrong === null ? {} : { [wrong.rule]: wrong.fault };
    },
    send: (typed, read) => client.priorities.set({ scales: typed, read }),
    told: t('priorities.saved'),
  });
  const reset = useMutation(
    api.priorities.set.mutationOptions({
      // What is typed goes with what was saved: the form then follows the firm again.
      onMutate: () => change(usualScales),
      onSuccess: () => tellDone(t('priorities.resetDone')),
    }),
  );
  const wrong = findWrongStep(values);
  return (
    <>
      <div className={classes.intro}>
        <p>{t('priorities.text')}</p>
        <Button
          variant="default"
          leftSection={<IconRestore size={16} stroke={1.6} />}
          loading={reset.isPending}
          disabled={isUsualOrder(scales) && isUsualOrder(values)}
          onClick={() => reset.mutate({ scales: usualScales })}
        >
          {t('priorities.reset')}
        </Button>
      </div>
      <div className={classes.frame}>
        <EditForm frame={frame}>
          <div className={classes.rules}>
            {priorityRules.map((rule) => (
              <RuleCard
                key={rule}
                rule={rule}
                scale={values[rule]}
                wrongRow={wrong?.rule === rule ? wrong.row : null}
                onChange={(scale) => change({ [rule]: scale })}
              />
            ))}
          </div>
          <SaveBar frame={frame} />
        </EditForm>
        <OrderPreview scales={values} />
      </div>
    </>
  );
}
