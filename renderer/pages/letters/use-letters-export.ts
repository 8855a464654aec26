import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { mostLettersInFile } from '../../../shared/contract/letters.ts';
import { client } from '../../client/client.ts';
import { deliver } from '../../client/files.ts';
import { useText } from '../../components/text/text.tsx';

type Wanted = { readonly ids: readonly number[]; readonly as: 'merged' | 'separate' };

/** Hands frozen letters over as one PDF, or as one file each in a ZIP; one after the other where they take several, none left out unsaid. */
export function useLettersExport() {
  const { t } = useText();
  return useMutation({
    async mutationFn({ ids, as }: Wanted) {
      const of = Math.ceil(ids.length / mostLettersInFile);
      if (of > 1) notifications.show({ message: t('letters.inParts', { count: of, most: mostLettersInFile }) });
      for (let place = 0; place < of; place += 1) {
        const part = ids.slice(place * mostLettersInFile, (place + 1) * mostLettersInFile);
        const file = await client.letters.export({
          ids: part,
          as,
          ...(of === 1 ? {} : { part: { number: place + 1, of } }),
        });
        if (file.kind === 'cancelled') return;
        deliver(file, (name) => t('common.savedAs', { name }));
      }
    },
  });
}
