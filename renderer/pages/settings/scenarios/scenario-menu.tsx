import { ActionIcon, Menu } from '@mantine/core';

import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconStar,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedScenario } from '../../../../shared/contract/scenarios.ts';
import { api } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { useText } from '../../../components/text/text.tsx';
import { useUrlState } from '../../../hooks/use-url-state.ts';
import { ArchiveScenario } from './archive-scenario.tsx';

type ScenarioMenuProps = { scenario: ListedScenario; offered: readonly ListedScenario[] };

/** What is done with a scenario as a whole. Each act is undone as every other. */
export function ScenarioMenu({ scenario, offered }: ScenarioMenuProps) {
  const { t } = useText();
  const { id, name, isDefault, isArchived, assignedCount, ruleCount } = scenario;
  const [, choose] = useUrlState('scenario');
  const [isArchiving, setArchiving] = useState(false);
  const tell = (message: string) => () => tellDone(message);
  const copy = useMutation(api.scenarios.create.mutationOptions({ onSuccess: (added) => choose(String(added.id)) }));
  const order = useMutation(api.scenarios.order.mutationOptions());
  const prefer = useMutation(
    api.scenarios.makeDefault.mutationOptions({ onSuccess: tell(t('scenarios.madeDefault', { name })) }),
  );
  const archive = useMutation(
    api.scenarios.archive.mutationOptions({ onSuccess: tell(t('scenarios.archivedDone', { name })) }),
  );
  const restore = useMutation(
    api.scenarios.restore.mutationOptions({ onSuccess: tell(t('scenarios.restored', { name })) }),
  );
  const place = offered.findIndex((each) => each.id === id);
  const ids = offered.map((each) => each.id);
  const exchange = (other: number) => {
    const [own, its] = [ids[place], ids[other]];
    if (own !== undefined && its !== undefined) order.mutate({ ids: ids.with(place, its).with(other, own) });
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon aria-label={t('scenarios.actsOf', { name })}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={15} stroke={1.6} />}
            onClick={() => copy.mutate({ name: t('scenarios.copyName', { name }), from: id })}
          >
            {t('scenarios.copy')}
          </Menu.Item>
          {isArchived ? (
            <Menu.Item leftSection={<IconArchiveOff size={15} stroke={1.6} />} onClick={() => restore.mutate({ id })}>
              {t('scenarios.restore')}
            </Menu.Item>
          ) : (
            <>
              <Menu.Item
                leftSection={<IconStar size={15} stroke={1.6} />}
                disabled={isDefault}
                onClick={() => prefer.mutate({ id })}
              >
                {t('scenarios.makeDefault')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowUp size={15} stroke={1.6} />}
                disabled={place === 0}
                onClick={() => exchange(place - 1)}
              >
                {t('scenarios.moveUp')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={15} stroke={1.6} />}
                disabled={place === offered.length - 1}
                onClick={() => exchange(place + 1)}
              >
                {t('scenarios.moveDown')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArchive size={15} stroke={1.6} />}
                disabled={isDefault}
                onClick={() => (assignedCount + ruleCount === 0 ? archive.mutate({ id }) : setArchiving(true))}
              >
                {t('scenarios.archive')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ArchiveScenario scenario={isArchiving ? scenario : null} offered={offered} onClose={() => setArchiving(false)} />
    </>
  );
}
