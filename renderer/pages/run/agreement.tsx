import { Button } from '@mantine/core';
import { useText } from '../../components/text/text.tsx';
import classes from './run.module.css';

type AgreementProps = {
  /** What was agreed to is not what is proposed now. */
  isChanged: boolean;
  onTakeBack: () => void;
};

/** Says that the letters of a customer were agreed to, and takes it back. */
export function Agreement({ isChanged, onTakeBack }: AgreementProps) {
  const { t } = useText();
  return (
    <p className={classes.agreement} data-changed={isChanged || undefined} role="status">
      {t(isChanged ? 'runs.changed' : 'runs.agreed')}
      <Button variant="subtle" size="compact-sm" onClick={onTakeBack}>
        {t('runs.notAgreed')}
      </Button>
    </p>
  );
}
