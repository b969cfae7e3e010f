import type { MembersUnit } from '../source';
import { plainText, saysNothing } from './cell-text';
import { membersFault, tooExactFault, type MembersFault } from './members-fault';

/** The largest number of members the ledger holds. */
const MOST_MEMBERS = 2_147_483_647;

/** Characters of a cell that may be a number. */
const LONGEST = 500;

const COMMAS = /[、，]/g;
const OWN_UNIT = /(千|百)?[人名]$/;
const UNSIGNED = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;
const SIGNED = /^(?:[△▲-]|\()([\d,.]+)\)?$/;
const SPREADSHEET_FAULT = /^#[a-z0-9/_]*[!?]?$|^#+$/;

/** The digits before and after the decimal point of one number. */
interface Decimal {
  readonly whole: string;
  readonly fraction: string;
}

/** The number of persons a cell holds where one is `unit` persons; `null` when it says nothing; a fault when it is no
 *  number of persons. Takes `1,234人`, `１２３４`, `1、234名`, `1.234` of 千人 (exactly, by its digits) and `1234.0`; never
 *  takes a negative number (`△12`, `▲12`, `−12`, `(12)`), a fraction of a person, or text. Unit: persons.
 *  Source: product brief, "Forgiving in, strict out". */
export function readMembers(text: string, unit: MembersUnit): number | null | MembersFault {
  if (isDigits(text)) return withinLimit(Number(text) * unit, text);
  if (saysNothing(text)) return null;
  if (text.length > LONGEST) return membersFault('members-not-a-number', text);
  return readWritten(text, unit);
}

/** As `readMembers`, of a cell with more than digits in it. */
function readWritten(text: string, unit: MembersUnit): number | MembersFault {
  const plain = plainText(text).replace(COMMAS, ',');
  const own = OWN_UNIT.exec(plain);
  const ownUnit = own === null ? unit : unitOf(own[1]);
  if (unit !== 1 && ownUnit !== unit) return membersFault('members-other-unit', text);
  const bare = own === null ? plain : plain.slice(0, own.index);
  const decimal = decimalOf(bare);
  return decimal === null ? faultOf(bare, text) : personsOf(decimal, ownUnit, text);
}

/** Up to 15 plain digits: almost every cell of almost every file. */
function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > 15) return false;
  for (let place = 0; place < text.length; place += 1) {
    const digit = text.charCodeAt(place);
    if (digit < 48 || digit > 57) return false;
  }
  return true;
}

function unitOf(word: string | undefined): MembersUnit {
  if (word === undefined) return 1;
  return word === '千' ? 1000 : 100;
}

function decimalOf(plain: string): Decimal | null {
  const [, whole, fraction = ''] = UNSIGNED.exec(plain) ?? [];
  if (whole === undefined) return null;
  return { whole: whole.replaceAll(',', ''), fraction: fraction.replace(/0+$/, '') };
}

/** By the digits as they stand: a product of floating numbers would invent or lose persons. */
function personsOf(
  { whole, fraction }: Decimal,
  unit: MembersUnit,
  text: string,
): number | MembersFault {
  const places = String(unit).length - 1;
  if (fraction.length > places)
    return unit === 1 ? membersFault('members-not-whole', text) : tooExactFault(text, unit);
  return withinLimit(Number(whole + fraction.padEnd(places, '0')), text);
}

function withinLimit(persons: number, text: string): number | MembersFault {
  return persons <= MOST_MEMBERS ? persons : membersFault('members-too-large', text);
}

function faultOf(plain: string, text: string): MembersFault {
  const [, unsigned] = SIGNED.exec(plain) ?? [];
  if (unsigned !== undefined && decimalOf(unsigned) !== null)
    return membersFault('members-negative', text);
  if (SPREADSHEET_FAULT.test(plain)) return membersFault('members-spreadsheet-fault', text);
  return membersFault('members-not-a-number', text);
}
