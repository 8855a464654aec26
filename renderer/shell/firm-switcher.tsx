import { Menu, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconChevronDown, IconFilePlus, IconFolderOpen, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import type { AppState } from '../../shared/contract/app.ts';
import { FormDialog } from '../components/dialog/form-dialog.tsx';
import { HiddenAct } from '../components/form/hidden-act.tsx';
import { pageScope, useLeave } from '../components/form/unsaved-forms.tsx';
import { useText } from '../components/text/text.tsx';
import { useAppState } from '../hooks/use-app-state.ts';
import { useFirmActions } from '../hooks/use-firm-actions.ts';
import { CreateFirmForm, type NewFirm } from '../pages/start/create-firm-form.tsx';
import classes from './firm-switcher.module.css';

/** Which firm is open, and the others one click away. */
export function FirmSwitcher({ firm }: { firm: NonNullable<AppState['firm']> }) {
  const { t } = useText();
  const { recents } = useAppState();
  const actions = useFirmActions();
  const leave = useLeave();
  const [isCreating, setCreating] = useState(false);
  /** Unsaved forms of the page behind are asked about first, because they belong to the firm that is left. */
  function create(firm: NewFirm): Promise<unknown> {
    return new Promise((resolve) =>
      leave(() => resolve(actions.create(firm)), { scope: pageScope, onStay: () => resolve(false) }),
    );
  }
  const others = recents.filter(({ id }) => id !== firm.recentId);
  return (
    <>
      <Menu position="bottom-start" width={280} shadow="md">
        <Menu.Target>
          <UnstyledButton className={classes.switcher}>
            <span className="visually-hidden">{t('app.firmMenu')}</span>
            <span className={classes.initial} aria-hidden="true">
              {firm.name.slice(0, 1).toUpperCase()}
            </span>
            <span className={classes.names}>
              <span className={classes.name} title={firm.name}>
                {firm.name}
              </span>
              <span className={classes.file}>{firm.fileName}</span>
            </span>
            <IconChevronDown size={15} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {others.length > 0 ? <Menu.Label>{t('app.recentFirms')}</Menu.Label> : null}
          {others.slice(0, 8).map((recent) => (
            <Menu.Item
              key={recent.id}
              leftSection={<IconBuilding size={16} stroke={1.6} />}
              disabled={recent.isMissing}
              onClick={() => leave(() => actions.open.mutate({ recentId: recent.id }))}
            >
              {recent.name}
              {recent.isMissing ? ` (${t('app.missing')})` : null}
              {recent.isDemonstration ? ` (${t('app.demonstration')})` : null}
            </Menu.Item>
          ))}
          {others.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item leftSection={<IconFolderOpen size={16} stroke={1.6} />} onClick={() => void actions.openFile()}>
            {t('app.openFirm')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFilePlus size={16} stroke={1.6} />} onClick={() => setCreating(true)}>
            {t('app.newFirm')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLogout size={16} stroke={1.6} />}
            onClick={() => leave(() => actions.close.mutate({}))}
          >
            {t('app.closeFirm')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <HiddenAct shortcut="newFirm" label={t('app.newFirm')} onClick={() => setCreating(true)} />
      <FormDialog opened={isCreating} onClose={() => setCreating(false)} title={t('app.createTitle')}>
        <CreateFirmForm isInDialog onCreate={create} />
      </FormDialog>
    </>
  );
}
