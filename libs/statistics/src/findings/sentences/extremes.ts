import { movedText, type Bilingual } from './sentence-words';

/** A part or a union that moved. Persons. */
export interface Mover {
  readonly name: Bilingual;
  readonly difference: number;
  /** What a rate is of; `null` where there is nothing to compare with. */
  readonly membersBefore: number | null;
}

/** Which of several moved most each way; one of the two may be missing. */
export interface Extremes {
  readonly grown: Mover | undefined;
  readonly declined: Mover | undefined;
}

/** Who gained and who lost most, as a clause. `kind` is what they are: `業種`, `industry`. */
export function extremesText({ grown, declined }: Extremes, kind: Bilingual): Bilingual {
  const [increase, decrease] = [grown, declined].map(moverText);
  if (increase && decrease) return bothText(increase, decrease);
  if (increase) {
    return {
      ja: `最も増えたのは${increase.ja}で、減った${kind.ja}はない`,
      en: `the largest increase was in ${increase.en}; no ${kind.en} declined`,
    };
  }
  if (decrease) {
    return {
      ja: `増えた${kind.ja}はなく、最も減ったのは${decrease.ja}`,
      en: `no ${kind.en} grew; the largest decrease was in ${decrease.en}`,
    };
  }
  return { ja: `どの${kind.ja}も増減なし`, en: `no ${kind.en} changed` };
}

function bothText(increase: Bilingual, decrease: Bilingual): Bilingual {
  return {
    ja: `最も増えたのは${increase.ja}、最も減ったのは${decrease.ja}`,
    en: `the largest increase was in ${increase.en} and the largest decrease in ${decrease.en}`,
  };
}

function moverText(mover: Mover | undefined): Bilingual | null {
  if (mover === undefined) return null;
  const moved = movedText(mover.difference, mover.membersBefore);
  return { ja: `${mover.name.ja}（${moved.ja}）`, en: `${mover.name.en} (${moved.en})` };
}
