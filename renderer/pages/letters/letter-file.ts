import { api, client } from '../../client/client.ts';
import { download } from '../../client/files.ts';
import type { FileQuery } from '../../hooks/use-files-ahead.ts';

/** Asks for a letter as it was issued. */
export function letterFile(id: number): FileQuery {
  const { view } = client.letters;
  return {
    queryKey: api.letters.view.queryKey({ input: { id } }),
    queryFn: ({ signal }) => view({ id }, { signal }),
  };
}

/** Saves a copy of a letter; it is asked for anew, because the address of one looked at for long is forgotten. */
export async function downloadLetter(id: number): Promise<void> {
  const { url, name } = await client.letters.view({ id });
  download(url, name);
}
