import { Button, Loader, Title } from '@mantine/core';
import { IconFlask, IconFolderOpen } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { DropArea } from '../../components/form/drop-area.tsx';
import { useLeave } from '../../components/form/unsaved-forms.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useFirmActions } from '../../hooks/use-firm-actions.ts';
import { CreateFirmForm } from './create-firm-form.tsx';
import { FirstFile } from './first-file.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { RecentFirms } from './recent-firms.tsx';
import classes from './start.module.css';
import { useFirstFile } from './use-first-file.ts';
import { YourName } from './your-name.tsx';

/** No firm is open: begin with a file of the accounts, create a firm, open one, or try the demonstration. */
export function FirstStart() {
  const { t } = useText();
  const { recents } = useAppState();
  const actions = useFirmActions();
  const leave = useLeave();
  const first = useFirstFile();
  function onDrop(files: readonly File[], folders: readonly string[]) {
    if (!actions.openDropped(files)) void first.take(files, folders);
  }
  const [, navigate] = useLocation();
  // The address changes only now that no firm is open: while a firm is being closed, the home screen would read from it.
  useEffect(() => navigate('/', { replace: true }), [navigate]);
  useEffect(() => {
    document.title = t('common.appName');
  }, [t]);
  return (
    <main className={classes.frame}>
      <DropArea label={t('start.drop')} onDrop={onDrop}>
        <div className={classes.start}>
          <header className={classes.brand}>
            <div>
              <Title order={1}>{t('common.appName')}</Title>
              <p>{t('app.tagline')}</p>
            </div>
            <LanguageChoice />
          </header>
          {actions.demonstrate.isPending ? <Notice tone="info">{t('app.preparing')}</Notice> : null}
          {recents.length > 0 ? (
            <RecentFirms recents={recents} onOpen={(recentId) => leave(() => actions.open.mutate({ recentId }))} />
          ) : null}
          <FirstFile {...first} />
          <div className={classes.ways}>
            <section className={classes.way}>
              <h2>{t('app.startCreate')}</h2>
              <p>{t('app.startCreateText')}</p>
              <CreateFirmForm onCreate={actions.create} />
            </section>
            <div className={classes.others}>
              <section className={classes.way}>
                <h2>{t('app.startOpen')}</h2>
                <p>{t('app.startOpenText')}</p>
                <Button
                  variant="default"
                  leftSection={<IconFolderOpen size={16} stroke={1.6} />}
                  loading={actions.open.isPending}
                  onClick={() => void actions.openFile()}
                >
                  {t('app.startOpenAction')}
                </Button>
              </section>
              <section className={classes.way}>
                <h2>{t('app.startDemonstration')}</h2>
                <p>{t('app.startDemonstrationText')}</p>
                <Button
                  variant="default"
                  leftSection={
                    actions.demonstrate.isPending ? <Loader size={14} /> : <IconFlask size={16} stroke={1.6} />
                  }
                  disabled={actions.demonstrate.isPending}
                  onClick={() => leave(() => actions.demonstrate.mutate({}))}
                >
                  {t('app.startDemonstrationAction')}
                </Button>
              </section>
            </div>
          </div>
          <YourName />
        </div>
      </DropArea>
    </main>
  );
}
