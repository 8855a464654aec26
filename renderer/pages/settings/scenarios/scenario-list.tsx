import { IconArchive, IconStar } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ListedScenario } from '../../../../shared/contract/scenarios.ts';
import { StatusBadge } from '../../../components/text/status-badge.tsx';
import { useText } from '../../../components/text/text.tsx';
import { ScenarioMenu } from './scenario-menu.tsx';
import classes from './scenarios.module.css';

type ScenarioListProps = { scenarios: readonly ListedScenario[]; shownId: number | undefined };

/** The scenarios in the user's order, those no longer offered apart. */
export function ScenarioList({ scenarios, shownId }: ScenarioListProps) {
  const { t } = useText();
  const offered = scenarios.filter(({ isArchived }) => !isArchived);
  const archived = scenarios.filter(({ isArchived }) => isArchived);
  const item = (scenario: ListedScenario) => (
    <ScenarioItem key={scenario.id} scenario={scenario} offered={offered} isShown={scenario.id === shownId} />
  );
  return (
    <>
      <ul className={classes.list}>{offered.map(item)}</ul>
      {archived.length === 0 ? null : (
        <>
          <p className={classes.archived}>{t('scenarios.archived')}</p>
          <ul className={classes.list}>{archived.map(item)}</ul>
        </>
      )}
    </>
  );
}

type ScenarioItemProps = { scenario: ListedScenario; offered: readonly ListedScenario[]; isShown: boolean };

function ScenarioItem({ scenario, offered, isShown }: ScenarioItemProps) {
  const { t } = useText();
  const { id, name, steps, customerCount, isDefault, isArchived } = scenario;
  const facts = [
    t('scenarios.stepCount', { count: steps.length }),
    ...(customerCount === 0 ? [] : [t('scenarios.customerCount', { count: customerCount })]),
  ];
  return (
    <li>
      <Link
        href={`/settings?tab=scenario&scenario=${id}`}
        replace
        className={classes.item}
        aria-current={isShown ? 'true' : undefined}
      >
        <span>
          {name}
          {isDefault ? (
            <StatusBadge icon={IconStar} tone="info">
              {t('scenarios.isDefault')}
            </StatusBadge>
          ) : null}
          {isArchived ? (
            <StatusBadge icon={IconArchive} tone="neutral">
              {t('scenarios.isArchived')}
            </StatusBadge>
          ) : null}
        </span>
        <span>{facts.join(' · ')}</span>
      </Link>
      <ScenarioMenu scenario={scenario} offered={offered} />
    </li>
  );
}
