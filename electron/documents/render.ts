import { createHash } from 'node:crypto';
import pdfMake from 'pdfmake';
import { registerFonts } from './parts/fonts.ts';
import { type PageKind, type PdfRequest, pageDefinitionOf } from './registry.ts';
import type { RenderedPdf } from './types.ts';

let hasFonts = false;

/** Renders one PDF. `resources` is the folder that holds `fonts`; nothing else is read and nothing is fetched. */
export async function renderPdf<Kind extends PageKind>(
  { kind, content: said }: PdfRequest<Kind>,
  resources: string,
): Promise<RenderedPdf> {
  if (!hasFonts) registerFonts(resources);
  hasFonts = true;
  const layOut = await pageDefinitionOf(kind).layout();
  const definition = layOut(said);
  const { footer } = definition;
  let pageCount = 0;
  const buffer = await pdfMake
    .createPdf({
      ...definition,
      footer: (page, count, size) => {
        pageCount = count;
        return typeof footer === 'function' ? footer(page, count, size) : footer;
      },
    })
    .getBuffer();
  const content = new Uint8Array(buffer);
  return { content, sha256: createHash('sha256').update(content).digest('hex'), pageCount };
}
