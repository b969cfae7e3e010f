import charts from './ja/charts.json' with { type: 'json' };
import exports from './ja/exports.json' with { type: 'json' };
import findings from './ja/findings.json' with { type: 'json' };
import overview from './ja/overview.json' with { type: 'json' };
import shell from './ja/shell.json' with { type: 'json' };
import signIn from './ja/sign-in.json' with { type: 'json' };
import ui from './ja/ui.json' with { type: 'json' };

/** The texts in Japanese of what a reader sees first: sign-in and overview. */
export const japaneseAtFirst = { charts, exports, findings, overview, shell, signIn, ui };
