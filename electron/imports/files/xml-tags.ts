export type XmlTag = {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
};

/** The tags of an XML text without comments or literal texts (`plainTexts`), in time of its length. */
export function* tagsOf(xml: string): Generator<XmlTag, void> {
  for (let from = 0; ; ) {
    const start = xml.indexOf('<', from);
    if (start < 0) return;
    const close = xml.indexOf('>', start);
    if (close < 0) return;
    from = close + 1;
    const isClosing = xml[start + 1] === '/';
    const name = nameAt(xml, isClosing ? start + 2 : start + 1, close);
    yield { name, start, end: from, isClosing, isEmpty: xml[close - 1] === '/' };
  }
}

function nameAt(xml: string, start: number, close: number): string {
  let first = start;
  for (let at = start; at < close; at++) {
    const char = xml[at];
    if (char === ':') first = at + 1;
    else if (char === '/' || char === ' ' || char === '\n' || char === '\t' || char === '\r')
      return xml.slice(first, at);
  }
  return xml.slice(first, close);
}

/** The same XML without comments, its literal texts (`<![CDATA[…]]>`) written as any other: the reader of workbooks gives nothing of them. */
export function plainTexts(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; ; ) {
    const start = xml.indexOf('<!', at);
    const isLiteral = xml.startsWith('<![CDATA[', start);
    at = start + 2;
    if (start >= 0 && !isLiteral && !xml.startsWith('<!--', start)) continue;
    const end = start < 0 ? -1 : xml.indexOf(isLiteral ? ']]>' : '-->', start);
    if (end < 0) return kept.length === 0 ? xml : [...kept, xml.slice(from)].join('');
    kept.push(xml.slice(from, start));
    if (isLiteral)
      kept.push(
        xml
          .slice(start + 9, end)
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;'),
      );
    from = end + 3;
    at = from;
  }
}
