import { parsePeriod, type Period } from '@soshiki/base';
import type { Command } from './ledger-commands';
import { revisionsOf, type Model, type ModelRevision, type Person } from './ledger-model';

/** The command turned to something it makes sense for, if there is any; else as it is. The place of the union says which. */
export function aimed(model: Model, command: Command): Command {
  const { verb } = command;
  if (verb === 'approve' || verb === 'return') {
    return atReport(model, command, (newest) => newest.decision === null);
  }
  if (verb === 'correct') {
    return atReport(model, command, (newest) => newest.decision === 'approved');
  }
  if (verb === 'rejoin') return atUnionGone(model, command);
  return verb === 'lock' ? { ...command, period: closedIn(model) ?? command.period } : command;
}

function atUnionGone(
  { unions }: Model,
  command: Extract<Command, { verb: 'withdraw' | 'rejoin' }>,
): Command {
  const gone = unions.filter(({ spans }) => spans.every(({ until }) => until !== null));
  const union = gone[command.union % gone.length];
  return union === undefined ? command : { ...command, union: unions.indexOf(union) };
}

function atReport(
  model: Model,
  command: Extract<Command, { by: Person }>,
  isMeant: (newest: ModelRevision) => boolean,
): Command {
  const meant = [...model.reports.keys()].flatMap((key) => {
    const [code = '', period = ''] = key.split(' ');
    const newest = revisionsOf(model, code, parsePeriod(period)).at(-1);
    return newest !== undefined && isMeant(newest) ? [{ code, period: parsePeriod(period) }] : [];
  });
  const report = meant[command.union % meant.length];
  if (report === undefined) return command;
  const union = model.unions.findIndex(({ code }) => code === report.code);
  return { ...command, union, period: report.period };
}

function closedIn({ campaigns }: Model): Period | undefined {
  return [...campaigns].find(([, { state }]) => state === 'closed')?.[0];
}
