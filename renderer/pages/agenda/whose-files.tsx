import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

/** Whose files the worklist shows, as chosen on this machine; undefined: everybody's, as in a firm where nobody of that name is responsible for any. */
export function useWhoseFiles(): string | undefined {
  const { worklistOf } = useAppState();
  const { data: people } = useQuery(api.tasks.responsibles.queryOptions());
  if (worklistOf === null) return undefined;
  return people === undefined || people.includes(worklistOf) ? worklistOf : undefined;
}

/** Chooses whose files are shown, one's own first; nothing where the firm says of none who is responsible. */
export function WhoseFiles() {
  const { t } = useText();
  const { userName } = useAppState();
  const { data: people = [] } = useQuery(api.tasks.responsibles.queryOptions());
  const chosen = useWhoseFiles();
  const { mutate } = useMutation(api.app.setPreferences.mutationOptions());
  if (people.length === 0) return null;
  const others = people.filter((name) => name !== userName);
  return (
    <Select
      aria-label={t('worklist.whose')}
      w={190}
      allowDeselect={false}
      value={chosen ?? ''}
      onChange={(name) => mutate({ worklistOf: name || null })}
      data={[
        { value: '', label: t('worklist.everybody') },
        ...(people.includes(userName) ? [{ value: userName, label: t('worklist.mine', { name: userName }) }] : []),
        ...others.map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}
