import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { EditForm } from '../../components/form/edit-form.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUserNameForm } from '../../hooks/use-user-name-form.ts';
import classes from './start.module.css';

/** Asks once who acts; it stays where it is once answered, so that nothing moves under the pointer. */
export function YourName() {
  const { isUserNameGiven } = useAppState();
  const [isAsked] = useState(!isUserNameGiven);
  return isAsked ? <Question /> : null;
}

function Question() {
  const { t } = useText();
  const { userName, isUserNameGiven } = useAppState();
  const { field, frame } = useUserNameForm();
  return (
    <section className={classes.way}>
      <h2>{t('app.yourName')}</h2>
      <p>{isUserNameGiven ? t('app.yourNameSaved', { name: userName }) : t('app.yourNameText')}</p>
      <EditForm frame={frame}>
        <Group gap="sm" align="flex-start">
          <TextInput
            className={classes.yourName}
            aria-label={t('app.yourName')}
            maxLength={60}
            autoComplete="name"
            {...field('userName')}
          />
          <Button type="submit" variant="default" loading={frame.isSaving}>
            {t('common.save')}
          </Button>
        </Group>
      </EditForm>
    </section>
  );
}
