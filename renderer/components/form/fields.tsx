import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import classes from './fields.module.css';
import { useIsTyping } from './unsaved-forms.tsx';

/** A field over the whole width of its `Fields`. */
export const wide = { wrapperProps: { 'data-wide': '' } };

/** Fields two by two. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}

type SaveBarProps = { isDirty: boolean; isSaving: boolean; children?: ReactNode };

/** Saves a long form; stays in sight under it, with what is to be known before. */
export function SaveBar({ isDirty, isSaving, children }: SaveBarProps) {
  const { t } = useText();
  const isTyping = useIsTyping();
  return (
    <div className={classes.save}>
      {children}
      <Button
        type="submit"
        leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
        loading={isSaving}
        disabled={!isDirty && !isTyping}
      >
        {t('common.save')}
      </Button>
    </div>
  );
}
