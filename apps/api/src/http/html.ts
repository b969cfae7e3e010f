/** HTML text that is already safe. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes HTML of a template: everything put into it is escaped, unless it is `Html` itself. */
export function html(
  parts: TemplateStringsArray,
  ...inserted: readonly (string | number | Html | readonly Html[])[]
): Html {
  const texts = inserted.map((one, index) => textOf(one) + (parts[index + 1] ?? ''));
  return new Html((parts[0] ?? '') + texts.join(''));
}

function textOf(one: string | number | Html | readonly Html[]): string {
  if (one instanceof Html) {
    return one.text;
  }
  if (typeof one === 'string' || typeof one === 'number') {
    return String(one).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
  }
  return one.map(({ text }) => text).join('\n');
}
