/** `ready`: a cell is chosen, typing replaces it · `typing`: begun by typing, arrows go on · `editing`: arrows move within the
 *  text. */
export type GridMode = 'ready' | 'typing' | 'editing';

/** What a key press asks of a grid. */
export type GridAct =
  | {
      readonly is: 'move';
      readonly rows: number;
      readonly columns: number;
      readonly extends: boolean;
    }
  | { readonly is: 'page'; readonly back: boolean; readonly extends: boolean }
  | { readonly is: 'go'; readonly across: boolean; readonly back: boolean }
  | {
      readonly is:
        | 'edit'
        | 'cancel'
        | 'release'
        | 'clear'
        | 'selectAll'
        | 'fillDown'
        | 'fillRight'
        | 'undo'
        | 'redo'
        | 'submit';
    };

/** What is read of a key press. Safari ends a composition before the key that ended it: only `keyCode` tells. */
export interface PressedKey {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Further than any grid reaches. */
const EDGE = 1_000_000_000;

/** What browsers put as the code of a key that the input method keeps for itself. */
const OF_INPUT_METHOD = 229;

const ARROWS: Readonly<Partial<Record<string, readonly [rows: number, columns: number]>>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** `null`: the key is the field's, the browser's or the input method's own. */
export function gridActOf(event: PressedKey, mode: GridMode): GridAct | null {
  if (event.isComposing || event.keyCode === OF_INPUT_METHOD || event.altKey) return null;
  return goingOf(event) ?? ofText(event, mode) ?? ofCells(event, mode);
}

/** Esc and F2: into a text and out of it. */
function ofText({ key }: PressedKey, mode: GridMode): GridAct | null {
  if (key === 'Escape') return { is: mode === 'ready' ? 'release' : 'cancel' };
  return key === 'F2' && mode !== 'editing' ? { is: 'edit' } : null;
}

function ofCells(event: PressedKey, mode: GridMode): GridAct | null {
  if (mode === 'editing') return null;
  if (event.ctrlKey || event.metaKey) return mode === 'typing' ? null : ofControl(event);
  return steps(event) ?? (mode === 'typing' ? null : ofReady(event));
}

function goingOf({ key, shiftKey, ctrlKey, metaKey }: PressedKey): GridAct | null {
  const isWithControl = ctrlKey || metaKey;
  if (key === 'Enter' && isWithControl) return { is: 'submit' };
  if (key === 'Enter') return { is: 'go', across: false, back: shiftKey };
  if (key === 'Tab' && !isWithControl) return { is: 'go', across: true, back: shiftKey };
  return null;
}

/** Arrows and whole pages leave a text that was begun by typing. */
function steps({ key, shiftKey }: PressedKey): GridAct | null {
  const arrow = ARROWS[key];
  if (arrow) return { is: 'move', rows: arrow[0], columns: arrow[1], extends: shiftKey };
  if (key === 'PageDown' || key === 'PageUp') {
    return { is: 'page', back: key === 'PageUp', extends: shiftKey };
  }
  return null;
}

function ofReady({ key, shiftKey }: PressedKey): GridAct | null {
  if (key === 'Home') return { is: 'move', rows: 0, columns: -EDGE, extends: shiftKey };
  if (key === 'End') return { is: 'move', rows: 0, columns: EDGE, extends: shiftKey };
  return key === 'Delete' || key === 'Backspace' ? { is: 'clear' } : null;
}

const COMMANDS: Readonly<
  Partial<Record<string, 'selectAll' | 'fillDown' | 'fillRight' | 'undo' | 'redo'>>
> = { a: 'selectAll', d: 'fillDown', r: 'fillRight', z: 'undo', y: 'redo' };

function ofControl({ key, shiftKey }: PressedKey): GridAct | null {
  const arrow = ARROWS[key];
  if (arrow) {
    return { is: 'move', rows: arrow[0] * EDGE, columns: arrow[1] * EDGE, extends: shiftKey };
  }
  if (key === 'Home') return { is: 'move', rows: -EDGE, columns: -EDGE, extends: shiftKey };
  if (key === 'End') return { is: 'move', rows: EDGE, columns: EDGE, extends: shiftKey };
  const command = COMMANDS[key.toLowerCase()];
  if (command === undefined) return null;
  return { is: command === 'undo' && shiftKey ? 'redo' : command };
}
