import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { languages } from '../../shared/domain/kinds.ts';
import { themes } from '../../shared/domain/preferences/themes.ts';
import { api } from '../client/client.ts';
import { HiddenAct } from '../components/form/hidden-act.tsx';
import { useText } from '../components/text/text.tsx';
import { useAppState } from '../hooks/use-app-state.ts';
import classes from './side-navigation.module.css';
import { UserNameDialog } from './user-name-dialog.tsx';

/** Language and appearance, at hand on every screen. */
export function PreferencesMenu({ className }: { className: string }) {
  const { t } = useText();
  const app = useAppState();
  const { mutate } = useMutation(api.app.setPreferences.mutationOptions());
  const mark = (isChosen: boolean) => (isChosen ? <IconCheck size={15} /> : <span />);
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <Menu position="right-end" width={200} shadow="md">
        <Menu.Target>
          <UnstyledButton className={className}>
            <IconLanguage size={17} stroke={1.6} aria-hidden="true" />
            <span className={classes.word}>{t('app.preferences')}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('app.language')}</Menu.Label>
          {languages.map((language) => (
            <Menu.Item
              key={language}
              lang={language}
              rightSection={mark(app.language === language)}
              onClick={() => mutate({ language })}
            >
              {t(`app.languageName.${language}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('app.theme')}</Menu.Label>
          {themes.map((theme) => (
            <Menu.Item key={theme} rightSection={mark(app.theme === theme)} onClick={() => mutate({ theme })}>
              {t(`app.theme.${theme}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('app.yourName')}</Menu.Label>
          <Menu.Item rightSection={mark(false)} onClick={() => setNaming(true)}>
            {app.userName}…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <HiddenAct shortcut="yourName" label={t('app.yourName')} onClick={() => setNaming(true)} />
      <UserNameDialog opened={isNaming} onClose={() => setNaming(false)} />
    </>
  );
}
