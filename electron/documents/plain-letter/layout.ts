import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { beforeLastLines } from '../parts/last-lines.ts';
import { closing, letterPages, subjectLine } from '../parts/letter-page.ts';
import { commonTexts } from '../parts/words/index.ts';
import type { PlainLetterContent } from './content.ts';
import { plainLetterTexts } from './words/index.ts';

/** The pages of a plain letter. */
export function plainLetterDefinition(content: PlainLetterContent): TDocumentDefinitions {
  const texts = commonTexts[content.language];
  const { subject, sender, paragraphs } = content;
  const end = closing(plainLetterTexts[content.language].farewell, sender);
  // The signature never stands alone on a page: the last lines go with it.
  const { before, last } = beforeLastLines(paragraphs.at(-1) ?? '');
  return letterPages(content, texts, {
    subject,
    content: [
      subjectLine(subject, texts),
      { text: texts.greeting, margin: [0, 0, 0, 6] },
      ...paragraphs.slice(0, -1).map(paragraph),
      ...(before === '' ? [] : [{ text: before }]),
      { unbreakable: true, stack: [paragraph(last), ...end] },
    ],
  });
}

function paragraph(text: string): Content {
  return { text, margin: [0, 0, 0, 5] };
}
