import { describe, expect, it } from '@jest/globals';
import { html } from './html';

describe('HTML from a template', () => {
  it('escapes whatever is put into it', () => {
    expect(html`<p title="${`"'><script>`}">${'a & b'}</p>`.text).toBe(
      '<p title="&quot;&#39;&gt;&lt;script&gt;">a &amp; b</p>',
    );
  });

  it('takes HTML as it is, alone or in a list', () => {
    const items = [1, 2].map((number) => html`<b>${number}</b>`);
    expect(html`<i>${items}</i>`.text).toBe('<i><b>1</b>\n<b>2</b></i>');
  });
});
