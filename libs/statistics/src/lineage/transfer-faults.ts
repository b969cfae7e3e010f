import { isHeadcount } from '@soshiki/base';
import type { CarriedMembers, LineageEvent, LineageSource, TransferFault } from './lineage-event';
import { partyFaults } from './party-faults';

/** What is wrong with a lineage event, nothing when it balances: everybody of a union that ends is carried somewhere, of one
 *  that continues at most everybody; a merge makes one union of several, an absorption takes unions into one that stays, a
 *  split makes several of one. A union without a figure may carry any number. Source: product brief, rule 5. */
export function transferFaults(event: LineageEvent): TransferFault[] {
  const single = event.transfers.flatMap((transfer, place) =>
    faultsOfTransfer(transfer, place, event),
  );
  const sources = event.from.flatMap((source, place) => faultsOfSource(source, place, event));
  const targets = event.to.flatMap((code, place): TransferFault[] =>
    event.transfers.some(({ to }) => to === code)
      ? []
      : [{ path: `to.${place}`, code: 'targetWithoutTransfer', found: code }],
  );
  return [...partyFaults(event), ...single, ...sources, ...targets];
}

function faultsOfTransfer(
  { from, to, members }: CarriedMembers,
  place: number,
  event: LineageEvent,
): TransferFault[] {
  const path = `transfers.${place}`;
  const isRepeated = event.transfers.findIndex((t) => t.from === from && t.to === to) < place;
  const faults: (TransferFault | false)[] = [
    from === to && { path, code: 'toItself', found: to },
    isRepeated && { path, code: 'duplicateTransfer', found: `${from} ${to}` },
    !event.from.some(({ code }) => code === from) && {
      path: `${path}.from`,
      code: 'unknownSource',
      found: from,
    },
    !event.to.includes(to) && { path: `${path}.to`, code: 'unknownTarget', found: to },
    !isHeadcount(members) && { path: `${path}.members`, code: 'notAHeadcount', found: members },
  ];
  return faults.filter((fault) => fault !== false);
}

/** Sums are not compared while one of the numbers is none. */
function faultsOfSource(
  { code, members, continues }: LineageSource,
  place: number,
  { transfers }: LineageEvent,
): TransferFault[] {
  const path = `from.${place}`;
  const carried = transfers.filter(({ from }) => from === code).map((each) => each.members);
  if (carried.length === 0) return [{ path, code: 'sourceWithoutTransfer', found: code }];
  if (members === null || !carried.every(isHeadcount)) return [];
  const found = carried.reduce((sum, each) => sum + each, 0);
  const isBalanced = continues ? found <= members : found === members;
  return isBalanced ? [] : [{ path, code: 'unbalanced', expected: members, found }];
}
