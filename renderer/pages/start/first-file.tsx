import { Button, Loader } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useText } from '../../components/text/text.tsx';
import { FirstFileDialog, Refusals } from './first-file-dialog.tsx';
import classes from './start.module.css';
import type { useFirstFile } from './use-first-file.ts';

/** The shortest way in: a file of the accounts, from which the firm is created. */
export function FirstFile({ state, choose, giveUp }: ReturnType<typeof useFirstFile>) {
  const { t } = useText();
  const isReading = state.step === 'reading';
  return (
    <section className={classes.first}>
      <IconFileImport size={34} stroke={1.3} aria-hidden="true" />
      <div>
        <h2>{t('start.fileTitle')}</h2>
        <p>{t('start.fileText')}</p>
      </div>
      <Button
        size="md"
        leftSection={isReading ? <Loader size={14} color="currentColor" /> : undefined}
        disabled={isReading}
        onClick={() => void choose()}
      >
        {t('start.fileAction')}
      </Button>
      {isReading ? <p role="status">{t('start.fileAsked', { name: state.name })}</p> : null}
      {state.step === 'refused' ? <Refusals refusals={state.refusals} /> : null}
      <FirstFileDialog first={state.step === 'told' ? state : null} onClose={giveUp} />
    </section>
  );
}
