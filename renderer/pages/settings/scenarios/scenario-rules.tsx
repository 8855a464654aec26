import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { type ListedScenario, mostRules } from '../../../../shared/contract/scenarios.ts';
import { noCondition, type ScenarioRule } from '../../../../shared/domain/scenarios/rules.ts';
import { ruleText } from '../../../../shared/i18n/rule-text.ts';
import { api } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { Section } from '../../../components/layout/page.tsx';
import { PlainTable } from '../../../components/table/plain-table.tsx';
import { useText } from '../../../components/text/text.tsx';
import { RuleForm } from './rule-form.tsx';
import classes from './scenarios.module.css';

type ScenarioRulesProps = { rules: Outputs['scenarios']['rules']; scenarios: readonly ListedScenario[] };

/** The rules that give a scenario to the customers to whom none is assigned, in the order in which they are tried. */
export function ScenarioRules({ rules: counted, scenarios }: ScenarioRulesProps) {
  const { t, language } = useText();
  const [edited, setEdited] = useState<{ index: number; rule: ScenarioRule } | null>(null);
  const rules = counted.map(({ customerCount: _count, ...rule }) => rule);
  const save = useMutation(
    api.scenarios.saveRules.mutationOptions({ onSuccess: () => tellDone(t('scenarios.ruleSaved')) }),
  );
  const write = (next: readonly ScenarioRule[]) => save.mutate({ rules: [...next], read: rules });
  const first = scenarios.find(({ isArchived }) => !isArchived);
  const exchange = (index: number, other: number) => {
    const [own, its] = [rules[index], rules[other]];
    if (own && its) write(rules.with(index, its).with(other, own));
  };
  return (
    <Section title={t('scenarios.rules')}>
      <p className={classes.text}>{t(rules.length === 0 ? 'scenarios.rulesNone' : 'scenarios.rulesText')}</p>
      {rules.length === 0 ? null : (
        <PlainTable>
          <thead>
            <tr>
              <th scope="col">{t('scenarios.order')}</th>
              <th scope="col">{t('scenarios.ruleConditions')}</th>
              <th scope="col">{t('scenarios.ruleScenario')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {counted.map(({ customerCount, ...rule }, index) => {
              const scenario = scenarios.find(({ id }) => id === rule.scenarioId);
              const number = String(index + 1);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rules are alike but for their place, and no field in a row keeps a state.
                <tr key={index}>
                  <th scope="row">{number}</th>
                  <td>
                    {ruleText(language, rule)}
                    <span className={classes.soft}> · {t('scenarios.customerCount', { count: customerCount })}</span>
                  </td>
                  <td>
                    {scenario?.name}
                    {scenario?.isArchived ? (
                      <span className={classes.soft}> · {t('scenarios.ruleArchived')}</span>
                    ) : null}
                  </td>
                  <td className={classes.stepActions}>
                    <ActionIcon
                      aria-label={t('scenarios.ruleUp', { number })}
                      disabled={index === 0}
                      onClick={() => exchange(index, index - 1)}
                    >
                      <IconArrowUp size={16} stroke={1.6} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('scenarios.ruleDown', { number })}
                      disabled={index === rules.length - 1}
                      onClick={() => exchange(index, index + 1)}
                    >
                      <IconArrowDown size={16} stroke={1.6} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('scenarios.ruleEdit', { number })}
                      onClick={() => setEdited({ index, rule })}
                    >
                      <IconPencil size={16} stroke={1.6} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('scenarios.ruleRemove', { number })}
                      onClick={() => write(rules.toSpliced(index, 1))}
                    >
                      <IconTrash size={16} stroke={1.6} />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={15} />}
        disabled={rules.length >= mostRules || first === undefined}
        onClick={() => first && setEdited({ index: rules.length, rule: { ...noCondition, scenarioId: first.id } })}
      >
        {t('scenarios.ruleAdd')}
      </Button>
      <RuleForm edited={edited} rules={rules} scenarios={scenarios} onClose={() => setEdited(null)} />
    </Section>
  );
}
