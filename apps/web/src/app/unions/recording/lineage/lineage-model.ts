import { readHeadcount } from '@soshiki/base';
import type { UnionListItem } from '@soshiki/contracts';
import type { LineageKind } from '@soshiki/statistics';
import { EMPTY_PROFILE, type ProfileModel, profileBody } from '../profile-model';

/** A union that takes part, as it was picked. */
export interface PickedUnion {
  readonly code: string;
  readonly name: string;
  /** What a union that comes of it is likely to share with it. */
  readonly profile: ProfileModel;
}

/** A union after the event: one there is (with its code), or a new one with its profile. */
export interface TargetModel {
  /** Names the target within the form, whatever else is added or taken away. */
  readonly key: string;
  /** Empty: new. */
  readonly code: string;
  readonly name: string;
  /** Code wanted for a new union; empty: the next free one. */
  readonly newCode: string;
  readonly profile: ProfileModel;
}

/** Persons carried from a source (code) to a target (key), as typed. */
export interface CarriedModel {
  readonly from: string;
  readonly to: string;
  readonly members: string;
}

export interface LineageModel {
  readonly kind: LineageKind;
  readonly effectiveOn: string;
  readonly note: string;
  /** The only source of a split stays affiliated. */
  readonly continues: boolean;
  readonly sources: PickedUnion[];
  readonly targets: TargetModel[];
  readonly carried: CarriedModel[];
}

export function blankLineage(effectiveOn: string, kind: LineageKind = 'merge'): LineageModel {
  return { kind, effectiveOn, note: '', continues: false, sources: [], targets: [], carried: [] };
}

/** A union of the list as a party of the event. */
export function picked(union: UnionListItem): PickedUnion {
  const { code, name, kind, industry, industryGroup, prefecture, parent } = union;
  const profile = {
    ...EMPTY_PROFILE,
    kind,
    industry: industry.code,
    industryGroup: industryGroup?.code ?? '',
    prefecture: prefecture.code,
    parent: parent?.code ?? '',
  };
  return { code, name, profile };
}

/** With one more source; one that takes part already is left where it is. */
export function withSource(model: LineageModel, source: PickedUnion): LineageModel {
  if (takesPart(model, source.code)) return model;
  return paired({ ...model, sources: [...model.sources, source] });
}

export function withoutSource(model: LineageModel, code: string): LineageModel {
  return paired({ ...model, sources: model.sources.filter((source) => source.code !== code) });
}

/** With one more target that there is. */
export function withTarget(model: LineageModel, { code, name }: PickedUnion): LineageModel {
  if (takesPart(model, code)) return model;
  const target = { key: code, code, name, newCode: '', profile: EMPTY_PROFILE };
  return paired({ ...model, targets: [...model.targets, target] });
}

/** With one more union that comes of the event; it starts from the first source's kind, industry and place. */
export function withNewTarget(model: LineageModel): LineageModel {
  const numbers = model.targets.map(({ key }) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0));
  const key = `new-${Math.max(0, ...numbers) + 1}`;
  const profile = model.sources[0]?.profile ?? EMPTY_PROFILE;
  return paired({
    ...model,
    targets: [...model.targets, { key, code: '', name: '', newCode: '', profile }],
  });
}

export function withoutTarget(model: LineageModel, key: string): LineageModel {
  return paired({ ...model, targets: model.targets.filter((target) => target.key !== key) });
}

/** Another kind of event between the same unions, as far as they fit it: an absorption ends in a union there is, a merger
 *  and a split in new ones. */
export function ofKind(model: LineageModel, kind: LineageKind): LineageModel {
  const isFit = ({ code }: TargetModel) => (kind === 'absorption') === (code !== '');
  const targets = model.targets.filter(isFit);
  return paired({ ...model, kind, targets, continues: kind === 'split' && model.continues });
}

/** With a number of persons carried, as typed. */
export function carrying(model: LineageModel, { from, to, members }: CarriedModel): LineageModel {
  const carried = model.carried.map((each) =>
    each.from === from && each.to === to ? { from, to, members } : each,
  );
  return { ...model, carried };
}

/** What is sent. A source that continues is named among the targets, too. Fields of `carried` left empty are no transfer. */
export function lineageBody(model: LineageModel): object {
  const offset = model.continues ? 1 : 0;
  const placeOf = (key: string) => model.targets.findIndex((target) => target.key === key);
  const targetOf = (key: string) => {
    const code = model.targets[placeOf(key)]?.code ?? '';
    return code === '' ? { new: placeOf(key) + offset } : code;
  };
  return {
    kind: model.kind,
    effectiveOn: model.effectiveOn,
    from: model.sources.map(({ code }) => code),
    to: [
      ...(model.continues ? model.sources.map(({ code }) => code) : []),
      ...model.targets.map(({ code, newCode, profile }) =>
        code === '' ? newUnionBody(newCode, profile) : code,
      ),
    ],
    transfers: entries(model).map(({ from, to, members }) => ({
      from,
      to: targetOf(to),
      // What is no head-count is refused by the contract, at its field.
      members: readHeadcount(members) ?? members,
    })),
    ...(model.note.trim() === '' ? {} : { note: model.note.trim() }),
  };
}

/** Where a part of the body stands in the form. */
export function placeInLineage(
  model: LineageModel,
  path: readonly PropertyKey[],
): readonly PropertyKey[] {
  const [part, at, field] = path;
  if (part === 'to' && field !== undefined) {
    const place = Number(at) - (model.continues ? 1 : 0);
    return field === 'code' ? ['targets', place, 'newCode'] : ['targets', place, 'profile', field];
  }
  if (part === 'transfers') return placeOfTransfer(model, Number(at));
  return part === 'note' || part === 'effectiveOn' ? path : [];
}

function placeOfTransfer(model: LineageModel, at: number): readonly PropertyKey[] {
  const place = model.carried.findIndex((each) => each === entries(model)[at]);
  return place === -1 ? [] : ['carried', place, 'members'];
}

/** Transfers with anything entered. */
export function entries({ carried }: LineageModel): CarriedModel[] {
  return carried.filter(({ members }) => members.trim() !== '');
}

function takesPart({ sources, targets }: LineageModel, code: string): boolean {
  return [...sources, ...targets].some((party) => party.code === code);
}

function newUnionBody(code: string, profile: ProfileModel): object {
  return { ...(code.trim() === '' ? {} : { code: code.trim() }), ...profileBody(profile) };
}

/** One number for every pair of source and target; what was typed stays. */
function paired(model: LineageModel): LineageModel {
  const carried = model.sources.flatMap(({ code }) =>
    model.targets.map(({ key }) => {
      const typed = model.carried.find(({ from, to }) => from === code && to === key);
      return typed ?? { from: code, to: key, members: '' };
    }),
  );
  return { ...model, carried };
}
