import { createHash } from 'node:crypto';
import pdfMake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { agreementDefinition } from './agreement/layout.ts';
import { registerFonts } from './parts/fonts.ts';
import { reminderDefinition } from './reminder/layout.ts';
import { reportDefinition } from './report/layout.ts';
import type { PdfRequest, RenderedPdf } from './types.ts';

let hasFonts = false;

/** Renders one PDF. `resources` is the folder that holds `fonts`; nothing else is read and nothing is fetched. */
export async function renderPdf(request: PdfRequest, resources: string): Promise<RenderedPdf> {
  if (!hasFonts) registerFonts(resources);
  hasFonts = true;
  const definition = definitionOf(request);
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

function definitionOf(request: PdfRequest): TDocumentDefinitions {
  if (request.kind === 'reminderLetter') return reminderDefinition(request.content);
  if (request.kind === 'agreement') return agreementDefinition(request.content);
  return reportDefinition(request.content);
}
