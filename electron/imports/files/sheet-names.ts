import { unzipSync } from 'fflate';

const partName = /^xl\/workbook\.xml$/i;

/** Names of the sheets a workbook hides, from its own list of sheets. */
export function hiddenSheets(bytes: Uint8Array): ReadonlySet<string> {
  const [content] = Object.values(unzipSync(bytes, { filter: ({ name }) => partName.test(name) }));
  const text = new TextDecoder().decode(content);
  const hidden = [...text.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].filter(([tag]) =>
    /\sstate=["'](?:hidden|veryHidden)["']/.test(tag),
  );
  return new Set(hidden.map(([tag]) => plainXml(/\sname=(["'])(.*?)\1/.exec(tag)?.[2] ?? '')));
}

/** The five characters XML must write otherwise; no other entity is known. */
export function plainXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
