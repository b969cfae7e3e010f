import type { LineageEvent, LineageSource, TransferFault } from './lineage-event';

/** What is wrong with who takes part: too few or too many unions for the kind, one named twice or on both sides, one that
 *  continues where it has to end. */
export function partyFaults(event: LineageEvent): TransferFault[] {
  return [...numberFaults(event), ...event.from.flatMap(faultsOfParty(event)), ...twice(event.to)];
}

function numberFaults({ kind, from, to }: LineageEvent): TransferFault[] {
  return kind === 'split'
    ? splitFaults(from, to.length)
    : unionFaults(kind, from.length, to.length);
}

function splitFaults(from: readonly LineageSource[], targets: number): TransferFault[] {
  const parts = targets + from.filter(({ continues }) => continues).length;
  const faults: (TransferFault | false)[] = [
    from.length === 0 && { path: 'from', code: 'tooFewSources', expected: 1, found: 0 },
    from.length > 1 && { path: 'from', code: 'tooManySources', expected: 1, found: from.length },
    (parts < 2 || targets < 1) && { path: 'to', code: 'tooFewParts', expected: 2, found: parts },
  ];
  return faults.filter((fault) => fault !== false);
}

function unionFaults(
  kind: 'merge' | 'absorption',
  sources: number,
  targets: number,
): TransferFault[] {
  const least = kind === 'merge' ? 2 : 1;
  const faults: (TransferFault | false)[] = [
    sources < least && { path: 'from', code: 'tooFewSources', expected: least, found: sources },
    targets < 1 && { path: 'to', code: 'tooFewParts', expected: 1, found: targets },
    targets > 1 && { path: 'to', code: 'tooManyTargets', expected: 1, found: targets },
  ];
  return faults.filter((fault) => fault !== false);
}

function faultsOfParty({
  kind,
  from,
  to,
}: LineageEvent): (source: LineageSource, place: number) => TransferFault[] {
  return ({ code, continues }, place) => {
    const path = `from.${place}`;
    const faults: (TransferFault | false)[] = [
      from.findIndex((other) => other.code === code) < place && {
        path,
        code: 'duplicateUnion',
        found: code,
      },
      to.includes(code) && { path, code: 'sourceIsTarget', found: code },
      continues && kind !== 'split' && { path, code: 'sourceContinues', found: code },
    ];
    return faults.filter((fault) => fault !== false);
  };
}

function twice(codes: readonly string[]): TransferFault[] {
  return codes.flatMap((code, place): TransferFault[] =>
    codes.indexOf(code) < place
      ? [{ path: `to.${place}`, code: 'duplicateUnion', found: code }]
      : [],
  );
}
