import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { useWhoseFiles } from '../../hooks/use-whose-files.ts';

/** Whose files are shown: those of the user's choice, unless the address asks for everybody's. */
export function useShownFiles() {
  const chosen = useWhoseFiles();
  const [asked, setAsked] = useUrlState('whose');
  return [asked === 'all' ? undefined : chosen, setAsked] as const;
}

/** Chooses whose files are shown, one's own in one press; nothing where the firm says of none who is responsible. */
export function WhoseFiles() {
  const { t } = useText();
  const { userName } = useAppState();
  const { data: people = [] } = useQuery(api.tasks.responsibles.queryOptions());
  const [chosen, setAsked] = useShownFiles();
  const { mutate } = useMutation(api.app.setPreferences.mutationOptions());
  if (people.length === 0) return null;
  const isMine = chosen === userName;
  function choose(name: string | null) {
    mutate({ worklistOf: name || null });
    setAsked('');
  }
  return (
    <>
      {people.includes(userName) ? (
        <Button
          variant={isMine ? 'filled' : 'default'}
          aria-pressed={isMine}
          data-not-an-act
          onClick={() => choose(isMine ? null : userName)}
        >
          {t('worklist.mine')}
        </Button>
      ) : null}
      <Select
        aria-label={t('worklist.whose')}
        w={155}
        allowDeselect={false}
        value={chosen ?? ''}
        onChange={choose}
        data={[{ value: '', label: t('worklist.everybody') }, ...people.map((name) => ({ value: name, label: name }))]}
      />
    </>
  );
}
