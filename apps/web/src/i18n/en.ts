import campaigns from './en/campaigns.json' with { type: 'json' };
import charts from './en/charts.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import directoryForms from './en/directory-forms.json' with { type: 'json' };
import exports from './en/exports.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import entrySheet from './en/entry-sheet.json' with { type: 'json' };
import findings from './en/findings.json' with { type: 'json' };
import grid from './en/grid.json' with { type: 'json' };
import industries from './en/industries.json' with { type: 'json' };
import outline from './en/outline.json' with { type: 'json' };
import overview from './en/overview.json' with { type: 'json' };
import prefectures from './en/prefectures.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import revisions from './en/revisions.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import signIn from './en/sign-in.json' with { type: 'json' };
import targets from './en/targets.json' with { type: 'json' };
import trends from './en/trends.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import unions from './en/unions.json' with { type: 'json' };

/** Every text of the pages in English, one file per page; keys are `page.key`. */
export const english = {
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
