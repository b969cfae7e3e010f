import campaigns from './ja/campaigns.json' with { type: 'json' };
import charts from './ja/charts.json' with { type: 'json' };
import compare from './ja/compare.json' with { type: 'json' };
import directoryForms from './ja/directory-forms.json' with { type: 'json' };
import exports from './ja/exports.json' with { type: 'json' };
import imports from './ja/imports.json' with { type: 'json' };
import entrySheet from './ja/entry-sheet.json' with { type: 'json' };
import findings from './ja/findings.json' with { type: 'json' };
import grid from './ja/grid.json' with { type: 'json' };
import industries from './ja/industries.json' with { type: 'json' };
import outline from './ja/outline.json' with { type: 'json' };
import overview from './ja/overview.json' with { type: 'json' };
import prefectures from './ja/prefectures.json' with { type: 'json' };
import reports from './ja/reports.json' with { type: 'json' };
import revisions from './ja/revisions.json' with { type: 'json' };
import shell from './ja/shell.json' with { type: 'json' };
import signIn from './ja/sign-in.json' with { type: 'json' };
import targets from './ja/targets.json' with { type: 'json' };
import trends from './ja/trends.json' with { type: 'json' };
import ui from './ja/ui.json' with { type: 'json' };
import unions from './ja/unions.json' with { type: 'json' };

/** Every text of the pages in Japanese, one file per page; keys are `page.key`. */
export const japanese = {
  campaigns,
  charts,
  compare,
  directoryForms,
  exports,
  imports,
  entrySheet,
  findings,
  grid,
  industries,
  outline,
  overview,
  prefectures,
  reports,
  revisions,
  shell,
  signIn,
  targets,
  trends,
  ui,
  unions,
};
