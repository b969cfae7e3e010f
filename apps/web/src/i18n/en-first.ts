import charts from './en/charts.json' with { type: 'json' };
import exports from './en/exports.json' with { type: 'json' };
import findings from './en/findings.json' with { type: 'json' };
import overview from './en/overview.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import signIn from './en/sign-in.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };

/** The texts in English of what a reader sees first: sign-in and overview. */
export const englishAtFirst = { charts, exports, findings, overview, shell, signIn, ui };
