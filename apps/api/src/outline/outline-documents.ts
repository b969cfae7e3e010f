import type { Outline, OutlineFormat } from '@soshiki/contracts';
import { RenderedDocument } from '../http/rendered-document';
import type { Language } from '../http/language';
import { outlineInEnglish } from './outline-in-english';
import { outlineInJapanese } from './outline-in-japanese';
import type { OutlineWords } from './outline-words';

const MEDIA_TYPES: Readonly<Record<OutlineFormat, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The outline as a document. The same outline gives the same bytes. */
export function outlineDocument(
  outline: Outline,
  format: OutlineFormat,
  language: Language,
): RenderedDocument<string> {
  const sample = outline.isSample ? '-sample' : '';
  const fileName = `outline-${outline.asOf}${sample}.${format}`;
  return new RenderedDocument(textOf(outline, format, language), MEDIA_TYPES[format], fileName);
}

function textOf(outline: Outline, format: OutlineFormat, language: Language): string {
  if (format === 'json') {
    return `${JSON.stringify(outline, null, 2)}\n`;
  }
  const words = language === 'en' ? outlineInEnglish(outline) : outlineInJapanese(outline);
  return format === 'md' ? asMarkdown(words) : asText(words);
}

function asText(words: OutlineWords): string {
  const { sentence, sampleNote, title, facts, tableTitle, header, rows, notes } = words;
  return lines(
    sentence,
    ...paragraph(sampleNote),
    '',
    `■ ${title}`,
    ...facts.map(([label, text]) => `${label}：${text}`),
    '',
    `■ ${tableTitle}`,
    header.join('\t'),
    ...rows.map((row) => row.join('\t')),
    '',
    ...notes.map((note) => `※ ${note}`),
  );
}

function asMarkdown(words: OutlineWords): string {
  const { sentence, sampleNote, title, facts, tableTitle, header, rows, notes } = words;
  return lines(
    `## ${title}`,
    '',
    `**${sentence}**`,
    ...paragraph(sampleNote === '' ? '' : `> ${sampleNote}`),
    '',
    ...facts.map(([label, text]) => `- ${label}：${markdown(text)}`),
    '',
    `### ${tableTitle}`,
    '',
    tableLine(header),
    tableLine(header.map((_, column) => (column === 0 ? ':--' : '--:'))),
    ...rows.map((row) => tableLine(row.map(markdown))),
    '',
    ...notes.map((note) => `- ${note}`),
  );
}

function paragraph(text: string): string[] {
  return text === '' ? [] : ['', text];
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Names come from people; what Markdown would read as markup is shown as it is. */
function markdown(text: string): string {
  return text.replace(/[\\|*_`<>[\]#]/g, String.raw`\$&`);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
